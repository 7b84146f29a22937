//! A participant's own position: posted, reworded, withdrawn.

use super::{FIELDS, fill_in, item, posted, refused, respond};
use crate::{client::fill, world::World};
use axum::http::StatusCode;

#[tokio::test]
async fn a_position_says_what_its_author_wants_and_why() {
    let world = World::new().await;
    let walnut = world.seat("Walnut");
    let new = format!("{}/new", item(&world));
    let all = [FIELDS[0], FIELDS[1], FIELDS[2], ("concern", "Days are changed."), ("proposal", "A board.")];
    let page = walnut.follow(&new, &new, &all).await;
    assert_eq!(page.one("h1 .k"), "Item 1 · Water");
    assert!(page.one(".pos__by").starts_with("N expert Walnut, you"));
    assert_eq!(page.one(".pos__t"), "Water on fixed days.");
    let fields = ["Families plant by the calendar.", "Days are changed.", "A board."];
    assert_eq!(page.all(".pos dd"), fields);
    let seen_by_maple = world.seat("Maple").page(&item(&world)).await;
    assert!(seen_by_maple.one(".pos__by").starts_with("N expert Walnut Tue 19 October 2021"));
}

#[tokio::test]
async fn a_mistake_is_shown_with_everything_that_was_typed() {
    let world = World::new().await;
    let walnut = world.seat("Walnut");
    let new = format!("{}/new", item(&world));
    let long = "ӯ".repeat(1001);
    let typed =
        [("position", long.as_str()), ("concern", "kept\u{202e}"), ("proposal", "kept too"), ("lang", "xx")];
    let answer = fill_in(&walnut, &new, &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let problems = [
        "Position: at most 1000 characters.",
        "Interest: still needed.",
        "Concern: contains invisible characters that cannot be kept.",
        "Language of the text: please choose one of the list.",
    ];
    assert_eq!(answer.all(".err li"), problems);
    assert_eq!(answer.all("textarea"), [long.as_str(), "", "kept\u{202e}", "kept too"]);
    assert_eq!(answer.all("[aria-invalid]").len(), 3);
    let just_fits = fill_in(&walnut, &new, &[("position", &long[2..]), FIELDS[1]]).await;
    assert_eq!(just_fits.status, StatusCode::SEE_OTHER);
}

/// NET-2: every form twice gives one result.
#[tokio::test]
async fn a_position_sent_twice_stands_once() {
    let world = World::new().await;
    let walnut = world.seat("Walnut");
    let new = format!("{}/new", item(&world));
    let fields = fill(walnut.form(&new, &new).await, &FIELDS);
    let (first, second) = (walnut.post(&new, &fields).await, walnut.post(&new, &fields).await);
    assert_eq!(first.location(), second.location());
    assert_eq!(walnut.page(&item(&world)).await.all(".pos").len(), 1);
}

/// LNG-1: the language of a text is not that of the page. LNG-8: the letters stand by every field.
#[tokio::test]
async fn a_text_carries_its_language_and_the_letters_for_it_are_at_hand() {
    let world = World::new().await;
    let walnut = world.seat("Walnut");
    let new = format!("{}/new", item(&world));
    assert_eq!(walnut.page(&new).await.all("textarea + .hint"), ["Letters to copy: ғ ӣ қ ӯ ҳ ҷ · ң ө ү"; 4]);
    let tajik = [("position", "Об дар рӯзҳои муайян."), ("interest", "Ҳосил."), ("lang", "tg")];
    let page = walnut.follow(&new, &new, &tajik).await;
    assert_eq!(page.one(".pos__t[lang=tg]"), "Об дар рӯзҳои муайян.");
    assert_eq!(page.one(".pos dd[lang=tg]"), "Ҳосил.");
    let page = world.seat("Maple").page(&posted(&walnut, &world, "In English.").await).await;
    assert!(page.all(".pos [lang]").is_empty());
}

#[tokio::test]
async fn a_reworded_position_shows_word_by_word_what_changed() {
    let world = World::new().await;
    let walnut = world.seat("Walnut");
    let position = posted(&walnut, &world, "Water on fixed days.").await;
    for words in ["Water on agreed days.", "Water on agreed days, every week."] {
        fill_in(&walnut, &format!("{position}/wording"), &[("position", words)]).await;
    }
    let maple = world.seat("Maple");
    let page = maple.page(&position).await;
    assert_eq!(page.one("#rewording h2"), "What wording 3 changed");
    assert_eq!(page.one("#rewording ins"), "«+, every week+»");
    let page = maple.page(&format!("{position}?wording=2")).await;
    assert_eq!(
        (page.one("#rewording del"), page.one("#rewording ins")),
        ("«-fixed-»".into(), "«+agreed+»".into())
    );
    let list = maple.page(&item(&world)).await;
    assert_eq!(list.one(".pos .small"), "Reworded by its author");
    assert_eq!(list.one(".pos__t"), "Water on agreed days, every week.");
}

#[tokio::test]
async fn responses_end_with_the_words_they_were_given_to() {
    let world = World::new().await;
    let walnut = world.seat("Walnut");
    let position = posted(&walnut, &world, "Water on fixed days.").await;
    respond(&world.seat("Maple"), &world, &position, "build").await;
    let wording = format!("{position}/wording");
    fill_in(&walnut, &wording, &[]).await;
    assert_eq!(world.seat("Maple").page(&item(&world)).await.all(".x").len(), 1, "the same words");
    fill_in(&walnut, &wording, &[("position", "No water at all.")]).await;
    let page = world.seat("Maple").page(&item(&world)).await;
    assert!(page.all(".x").is_empty());
    assert!(page.all("[aria-pressed=true]").is_empty());
}

/// Nobody answers words that they have not read.
#[tokio::test]
async fn a_response_to_a_wording_that_was_replaced_is_refused() {
    let world = World::new().await;
    let (walnut, maple) = (world.seat("Walnut"), world.seat("Maple"));
    let position = posted(&walnut, &world, "Water on fixed days.").await;
    let read = format!("build-{}", super::wording(&maple, &position).await);
    fill_in(&walnut, &format!("{position}/wording"), &[("position", "No water at all.")]).await;
    for (page, action) in
        [(position.clone(), "/responses".into()), (item(&world), format!("{}/responses?", item(&world)))]
    {
        let answer = maple.submit(&page, &action, &[("answer", &read)]).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.main().contains("Somebody changed it first"));
    }
    assert!(maple.page(&position).await.all("[aria-pressed=true]").is_empty());
}

#[tokio::test]
async fn of_two_racing_rewordings_the_second_is_refused_with_both_texts() {
    let world = World::new().await;
    let walnut = world.seat("Walnut");
    let wording = format!("{}/wording", posted(&walnut, &world, "Water on fixed days.").await);
    let late = fill(walnut.form(&wording, &wording).await, &[("position", "From the telephone.")]);
    fill_in(&walnut, &wording, &[("position", "From the computer.")]).await;
    let refused = walnut.post(&wording, &late).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(refused.one(".pos__t"), "From the computer.");
    assert_eq!(refused.one("#position"), "From the telephone.");
    let merged = fill(crate::client::fields_of(&refused, &wording), &[("position", "From both.")]);
    assert_eq!(walnut.post(&wording, &merged).await.status, StatusCode::SEE_OTHER);
    assert_eq!(walnut.page(&item(&world)).await.one(".pos__t"), "From both.");
}

#[tokio::test]
async fn a_withdrawn_position_leaves_its_place_and_no_words() {
    let world = World::new().await;
    let (walnut, maple) = (world.seat("Walnut"), world.seat("Maple"));
    let position = posted(&walnut, &world, "secretword one").await;
    fill_in(&maple, &format!("{position}/restatement"), &[("restatement", "secretword heard")]).await;
    fill_in(&walnut, &format!("{position}/wording"), &[("position", "secretword two")]).await;
    respond(&maple, &world, &position, "concern").await;
    let before = maple.page(&position).await.text().matches("secretword").count();
    assert!(before >= 3);
    let restatement = walnut.page(&position).await;
    let waiting = restatement.text().split("/restatements/").nth(1).unwrap()[..26].to_owned();
    assert_eq!(walnut.page(&item(&world)).await.all(".bank")[0], "N North side1 position");
    walnut.follow(&position, &format!("{position}/withdrawal"), &[]).await;
    assert_eq!(walnut.page(&item(&world)).await.all(".bank")[0], "N North side0 positions");
    for seat in ["Walnut", "Maple", "Lark"] {
        for page in [item(&world), position.clone(), format!("{position}?wording=2")] {
            let page = world.seat(seat).page(&page).await;
            assert!(page.main().contains("Withdrawn by its author."));
            assert!(!page.text().contains("secretword"));
            assert!(page.all(".resp").is_empty());
            // Practice 4.7: a trace without the author's handle, role and side.
            assert!(!page.main().contains("Walnut") && page.all(".pos .side, .pos .who").is_empty());
        }
    }
    let by_side = format!("{}?side={}", item(&world), world.scene.sides[0]);
    let by_role = format!("{}?category={}", item(&world), world.scene.categories[0]);
    for narrowed in [by_side, by_role] {
        assert!(maple.page(&narrowed).await.all(".pos").is_empty());
    }
    for gone in [format!("{position}/wording"), format!("/restatements/{waiting}")] {
        refused(&walnut.get(&gone).await);
    }
}

/// Practice 6.3: moderators cannot edit a participant's words, ever; nor can anybody else.
#[tokio::test]
async fn only_the_author_touches_the_words() {
    let world = World::new().await;
    let walnut = world.seat("Walnut");
    let position = posted(&walnut, &world, "Water on fixed days.").await;
    for handle in ["Lark", "Tern", "Slate", "Reed", "Almond", "Maple", "Convenor", "Kestrel"] {
        let other = world.seat(handle);
        refused(&other.get(&format!("{position}/wording")).await);
        let ticket =
            [other.form("/", "/sign-out").await, FIELDS.map(|(n, v)| (n.into(), v.into())).into()].concat();
        let fields = fill(ticket, &[("revision", "1"), ("position", "Changed by another.")]);
        refused(&other.post(&format!("{position}/wording"), &fields).await);
        refused(&other.post(&format!("{position}/withdrawal"), &fields).await);
    }
    assert_eq!(walnut.page(&position).await.one(".pos__t"), "Water on fixed days.");
}
