//! The item's page: both sides side by side, filters, pages, responses, and who sees it at all.

use super::{FIELDS, fill_in, item, posted, refused, respond, wording};
use crate::{exports::issue, world::World};
use aryk::{actions::positions, domain::position::Statement};
use axum::http::StatusCode;

/// LNG-5: each reader's own side first; STG-4: the stage with a sentence of guidance.
#[tokio::test]
async fn both_sides_stand_side_by_side_with_the_readers_own_first() {
    let world = World::new().await;
    for (handle, words) in [("Walnut", "N1"), ("Almond", "N2"), ("Maple", "S1"), ("Heron", "S2")] {
        posted(&world.seat(handle), &world, words).await;
    }
    for (handle, order, columns) in [
        ("Poplar", ["N1", "S1", "N2", "S2"], ["North side", "South side"]),
        ("Willow", ["S1", "N1", "S2", "N2"], ["South side", "North side"]),
    ] {
        let page = world.seat(handle).page(&item(&world)).await;
        assert_eq!(page.all(".pos__t"), order);
        assert_eq!(page.all(".col-1 .pos__t"), [order[0], order[2]]);
        let stand: Vec<_> = columns.iter().map(|side| format!("{} {side}2 positions", &side[..1])).collect();
        assert_eq!(page.all(".bank"), stand);
        assert!(page.one("h1").starts_with("Item 1 · Group on water · Mapping and naming"));
        assert!(page.one(".lede").starts_with("We say what troubles us and listen"));
    }
}

#[tokio::test]
async fn a_list_is_narrowed_by_side_by_role_to_ones_own_and_to_what_waits_for_a_response() {
    let world = World::new().await;
    let heron = world.seat("Heron");
    for (handle, words) in [("Walnut", "N expert"), ("Almond", "N official"), ("Heron", "S official")] {
        posted(&world.seat(handle), &world, words).await;
    }
    let official = world.scene.categories[1];
    for (query, shown) in [
        (format!("side={}&category=&only=", world.scene.sides[0]), vec!["N expert", "N official"]),
        (format!("category={official}"), vec!["S official", "N official"]),
        (format!("side={}&category={official}", world.scene.sides[0]), vec!["N official"]),
        ("only=own".into(), vec!["S official"]),
        ("only=unanswered".into(), vec!["N expert", "N official"]),
    ] {
        let page = heron.page(&format!("{}?{query}", item(&world))).await;
        assert_eq!(page.all(".pos__t"), shown, "{query}");
    }
    let list = format!("{}?only=unanswered", item(&world));
    let first = heron.page(&list).await.values("[value^=build]").remove(0);
    let action = format!("{}/responses?only=unanswered", item(&world));
    let page = heron.follow(&list, &action, &[("answer", first.as_str())]).await;
    assert_eq!(page.all(".pos__t"), ["N official"]);
    refused(&heron.get(&format!("{}?side=nobody", item(&world))).await);
}

#[tokio::test]
async fn a_seat_gives_one_response_changes_it_and_takes_it_back() {
    let world = World::new().await;
    let position = posted(&world.seat("Walnut"), &world, "Water on fixed days.").await;
    let maple = world.seat("Maple");
    for (response, pressed) in [
        ("build", vec!["I can build on this"]),
        ("concern", vec!["I have a concern"]),
        ("none", vec![]),
        ("clarify", vec!["I need clarification"]),
    ] {
        assert_eq!(respond(&maple, &world, &position, response).await.status, StatusCode::SEE_OTHER);
        let page = maple.page(&item(&world)).await;
        assert_eq!(page.all("[aria-pressed=true]"), pressed);
        assert_eq!(page.all(".x").len(), pressed.len(), "nobody responds any more");
    }
    let own = world.seat("Walnut");
    assert!(own.page(&position).await.all("[aria-pressed]").is_empty());
    let wording = wording(&maple, &position).await;
    refused(&own.submit(&position, "/responses", &[("answer", &format!("build-{wording}"))]).await);
}

/// ANO-3, ANO-9: numbers for all sides or for none, and none before each side has given k responses.
#[tokio::test]
async fn responses_are_counted_before_eyes_once_each_side_has_given_k_of_them() {
    let world = World::new().await;
    let position = posted(&world.seat("Walnut"), &world, "Water on fixed days.").await;
    let counted = async || world.seat("Reed").page(&item(&world)).await.all(".x");
    assert!(counted().await.is_empty());
    for (handle, response) in [
        ("Maple", "build"),
        ("Heron", "build"),
        ("Willow", "clarify"),
        ("Almond", "clarify"),
        ("Poplar", "clarify"),
    ] {
        respond(&world.seat(handle), &world, &position, response).await;
        let sentence = "Responses have come in. They are counted once each side has given at least 3.";
        assert_eq!(counted().await, [sentence]);
    }
    respond(&world.seat("Sparrow"), &world, &position, "concern").await;
    let numbers = [
        "NNorth side: have a concern: 1 · need clarification: 2",
        "SSouth side: can build on it: 2 · need clarification: 1",
    ];
    assert_eq!(counted().await, numbers, "and never who");
    respond(&world.seat("Maple"), &world, &position, "none").await;
    assert_eq!(counted().await.len(), 1, "too few again");
}

/// Practice 1.7: participants write; moderators, rapporteur and observer read; nobody else knows that it is there.
#[tokio::test]
async fn members_read_participants_write_and_for_others_nothing_is_there() {
    let world = World::new().await;
    let position = posted(&world.seat("Walnut"), &world, "Water on fixed days.").await;
    let new = format!("{}/new", item(&world));
    let restatement = format!("{position}/restatement");
    for handle in ["Reed", "Slate", "Lark", "Tern"] {
        let reader = world.seat(handle);
        for page in [item(&world), position.clone()] {
            let page = reader.page(&page).await;
            assert!(page.main().contains("Water on fixed days."));
            assert!(page.all("main .btn:not(.btn--s), main button:not(.btn--s)").is_empty(), "{handle}");
        }
        for form in [&new, &restatement] {
            refused(&reader.get(form).await);
        }
        let fields =
            [reader.form("/", "/sign-out").await, FIELDS.map(|(n, v)| (n.into(), v.into())).into()].concat();
        for form in [&new, &restatement] {
            refused(&reader.post(form, &fields).await);
        }
    }
    for handle in ["Kestrel", "Convenor", "Thyme"] {
        let stranger = world.seat(handle);
        for page in [&item(&world), &position, &new, &restatement, &format!("{position}/wording")] {
            refused(&stranger.get(page).await);
        }
        let wording = wording(&world.seat("Maple"), &position).await;
        let fields = fill_ticket(stranger.form("/", "/sign-out").await, &wording);
        refused(&stranger.post("/responses", &fields).await);
    }
    for nothing in ["/items/none", "/positions/none", "/restatements/none"] {
        refused(&world.seat("Walnut").get(nothing).await);
    }
}

fn fill_ticket(ticket: Vec<(String, String)>, wording: &str) -> Vec<(String, String)> {
    crate::client::fill(ticket, &[("answer", &format!("build-{wording}"))])
}

#[tokio::test]
async fn a_long_list_comes_in_pages_of_at_most_fifty_each_in_few_statements() {
    let world = World::new().await;
    let words = |n: i64| {
        Statement::parse(|field| match field {
            "lang" => "en",
            "position" => ["Water on fixed days, number one.", "Water by area, number two."][n as usize % 2],
            _ => "Families plant by the calendar.",
        })
    };
    for n in 0..1000 {
        let sender = world.sender(["Walnut", "Maple"][n as usize % 2]);
        positions::post(&world.app, &sender, world.scene.items[0], &words(n).unwrap()).await.unwrap();
    }
    let reed = world.seat("Reed");
    let address = |n: i64| format!("{}?show=50&after={}", item(&world), n * 50);
    reed.page(&address(0)).await;
    let before = world.app.db.statements_run();
    let page = reed.page(&address(19)).await;
    assert!(world.app.db.statements_run() - before <= 6);
    assert_eq!(page.all(".pos").len(), 50);
    assert!(!page.main().contains("Further positions"));
    let most = reed.page(&format!("{}?show=1000", item(&world))).await;
    assert_eq!(most.all(".pos").len(), 50, "never more");
}

#[tokio::test]
async fn an_item_with_its_stylesheet_weighs_at_most_fifty_kilobytes() {
    let world = World::new().await;
    let kyrgyz = "Суу белгиленген күндөрү, жыл сайын бирдей көлөмдө келиши керек. ".repeat(2);
    let new = format!("{}/new", item(&world));
    for n in 0..12 {
        let seat = world.seat(["Walnut", "Maple"][n % 2]);
        let fields = [("position", kyrgyz.as_str()), ("interest", &kyrgyz), ("lang", "ky")];
        fill_in(&seat, &new, &fields).await;
    }
    let page = world.seat("Almond").page(&item(&world)).await;
    let css = world.visitor().page(aryk::web::assets::css_path()).await;
    assert_eq!(page.all(".pos").len(), 12);
    let weight = page.bytes.len() + css.bytes.len();
    assert!(weight <= 50 * 1024, "{weight} bytes");
}

/// From the item on to the text that answers it.
#[tokio::test]
async fn an_item_leads_to_the_issued_texts_on_it() {
    let world = World::new().await;
    let walnut = world.seat("Walnut");
    assert!(!walnut.page(&item(&world)).await.main().contains("TST/WG1/DRAFT.1"));
    issue(&world, world.scene.wg1, world.scene.items[0], "Water is shared by season.").await;
    issue(&world, world.scene.wg1, world.scene.items[1], "Gates are locked.").await;
    let page = walnut.page(&item(&world)).await;
    assert_eq!(page.all(".head a[href^='/drafts/']"), ["TST/WG1/DRAFT.1"]);
}

/// For the rapporteur's page and for the home page of the author.
#[tokio::test]
async fn what_stands_on_the_items_of_a_body_is_gathered_without_authors() {
    let world = World::new().await;
    posted(&world.seat("Walnut"), &world, "N1").await;
    let position = posted(&world.seat("Maple"), &world, "S1").await;
    world.seat("Maple").follow(&position, &format!("{position}/withdrawal"), &[]).await;
    let mut look = world.app.look(world.sender("Slate").token_hash).await.unwrap();
    let permit = look.viewer.may_read(world.scene.wg1).unwrap();
    let items = aryk::store::positions::gathered(&mut look.tx, &look.keys, &permit).await.unwrap();
    let water = &items[&world.scene.items[0]];
    assert_eq!((water.len(), water[0].0), (1, Some(world.scene.sides[0])));
    assert_eq!(water[0].1.interest.to_string(), "Families plant by the calendar.");
}
