//! ITD-6: whoever joins or leaves an official delegation says so themselves, and it is a visible event.

use crate::{
    checks::scene::{Check, NORTH, SOUTH},
    client::{Answer, fill},
    seats::noted,
    world::{World, sender},
};
use aryk::domain::{
    dialogue::{Capacity, Seat},
    record::Kind,
    time::Span,
};
use axum::http::StatusCode;

pub const PAGE: &str = "/account/capacity";

/// The person says that they now also serve in the official talks, or no longer do.
pub async fn declare(world: &World, handle: &str, fields: &[(&str, &str)]) -> Answer {
    world.back(handle).await.follow(PAGE, PAGE, fields).await
}

async fn seat(world: &World, handle: &str) -> Seat {
    let look = world.app.look(sender(&world.token(handle).await).token_hash).await.unwrap();
    look.viewer.seat().clone()
}

/// ITD-4: everybody speaks for themselves until they say something else.
#[tokio::test]
async fn a_person_declares_their_own_capacity_and_category_and_comes_back_to_the_one_before() {
    let world = World::new().await;
    let [_, official, leader, _] = world.scene.categories;
    assert_eq!(seat(&world, "Poplar").await.capacity, Capacity::Personal);
    assert!(world.seat("Poplar").page("/account").await.main().contains("You speak for yourself"));
    declare(&world, "Poplar", &[("capacity-category", &official.to_string())]).await;
    let dual = seat(&world, "Poplar").await;
    assert_eq!((dual.capacity, dual.category), (Capacity::Dual, Some(official)));
    assert!(world.seat("Poplar").page("/account").await.main().contains("official talks"));
    world.wait(Span::minutes(1));
    declare(&world, "Poplar", &[]).await;
    let back = seat(&world, "Poplar").await;
    assert_eq!((back.capacity, back.category), (Capacity::Personal, Some(leader)));
    assert_eq!(noted(&world, Kind::SeatChanged).await, 2);
}

/// CON-12: what is protected is not taken by one's own word.
#[tokio::test]
async fn nobody_declares_themselves_into_a_protected_category() {
    let world = World::new().await;
    let leader = world.scene.categories[2].to_string();
    let walnut = world.seat("Walnut");
    assert!(!walnut.page(PAGE).await.values("#capacity-category option").contains(&leader));
    assert_eq!(
        walnut.submit(PAGE, PAGE, &[("capacity-category", &leader)]).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn only_who_takes_stances_declares_a_capacity_and_none_twice() {
    let world = World::new().await;
    for handle in ["Lark", "Slate", "Reed", "Convenor", "Thyme"] {
        assert_eq!(world.seat(handle).get(PAGE).await.status, StatusCode::NOT_FOUND, "{handle}");
    }
    let walnut = world.seat("Walnut");
    let form = walnut.form(PAGE, PAGE).await;
    walnut.post(PAGE, &form).await;
    let again = fill(walnut.form("/", "/sign-out").await, &[("capacity", "dual")]);
    assert_eq!(walnut.post(PAGE, &again).await.status, StatusCode::CONFLICT);
}

/// The group is told of the side, never of the person, and only with their consent.
#[tokio::test]
async fn the_group_is_told_only_if_the_person_consents() {
    let world = World::new().await;
    declare(&world, "Walnut", &[]).await;
    let told = "a participant from this side now also serves in the official talks";
    assert!(!world.seat("Maple").page("/overview").await.main().contains(told));
    declare(&world, "Almond", &[("announced", "yes")]).await;
    for handle in ["Maple", "Lark", "Reed"] {
        let overview = world.seat(handle).page("/overview").await.main();
        assert_eq!(overview.matches(told).count(), 1, "{handle}: {overview}");
        assert!(!overview.contains("Almond") && overview.contains("North side: a participant"), "{overview}");
        assert!(world.seat(handle).page("/").await.main().contains(told), "{handle}");
    }
}

/// TXT-9, practice 3.5: what was answered in another capacity counts as no response until it is answered again.
#[tokio::test]
async fn an_answer_from_before_does_not_count_until_it_is_kept_or_given_anew() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH).await;
    declare(&world, "Walnut", &[]).await;
    declare(&world, "Almond", &[]).await;
    declare(&world, "Poplar", &[]).await;
    let page = check.seen_by("Walnut").await;
    assert!(page.main().contains("another capacity") && page.main().contains("5 answers"), "{}", page.main());
    assert!(page.all("#changed").is_empty(), "the text has not changed");
    check.world.back("Walnut").await.follow(&check.path(), &format!("{}/renewal", check.path()), &[]).await;
    check.answers("G2", &["Almond"]).await;
    check.close().await;
    let found = check.seen_by("Heron").await;
    assert!(
        found.one("h1").ends_with("Consensus"),
        "Poplar is silent, three of four are a quorum: {}",
        found.one("h1")
    );
}

/// Practice 3.5: the roll of an open check has the category from now on, and a closed one the category of its time.
#[tokio::test]
async fn the_roll_of_an_open_check_follows_and_what_was_counted_stands() {
    let world = World::new().await;
    let [_, official, leader, _] = world.scene.categories;
    let (counted, open) = (Check::open(&world).await, Check::open(&world).await);
    let closing = [("closes_on", "2021-10-25T14:00")];
    let long = Check::of(&world, open.draft, &closing).await;
    counted.answers("G1", &NORTH).await;
    counted.answers("G1", &SOUTH).await;
    counted.close().await;
    declare(&world, "Poplar", &[("capacity-category", &official.to_string())]).await;
    let category = async |check: &Check<'_>| {
        let look = world.app.look(sender(&world.token("Lark").await).token_hash).await.unwrap();
        let mut tx = look.tx;
        let given = aryk::store::stances::given(&mut tx, &look.keys, &check.stored().await).await.unwrap();
        given.into_iter().find(|given| given.seat == world.id("Poplar")).unwrap().category
    };
    assert_eq!(category(&long).await, Some(official));
    assert_eq!(category(&counted).await, Some(leader));
    assert!(counted.seen_by("Heron").await.one("h1").contains("Unanimity"));
}
