//! Every person accepts every version (practice 1.2, stage 1).

use super::*;
use crate::{
    drafts::desk::Desk,
    positions::posted,
    rounds::noted,
    seats::{accept as take_seat, invitation},
    setup::{convenor_of, set_up},
    world::PASSPHRASE,
};
use axum::http::StatusCode;

#[tokio::test]
async fn where_nobody_wrote_rules_nothing_has_to_be_accepted() {
    let world = World::new().await;
    assert!(world.seat("Walnut").page("/rules").await.one(".ask").contains("nothing has to be accepted"));
    assert_eq!(
        posted(&world.seat("Walnut"), &world, "Water on fixed days.").await.find("/positions/"),
        Some(0)
    );
}

#[tokio::test]
async fn the_convenor_writes_the_first_version_from_a_suggestion_before_people_come() {
    let (app, router) = World::empty().await;
    let convenor = convenor_of(&app, &router).await;
    set_up(&convenor).await;
    let form = convenor.page("/rules/first").await;
    assert!(form.one("#rules-en").contains("3. We first say back what we heard, then answer."));
    let none = [("rules-en", ""), ("rules-ru", ""), ("rules-tg", ""), ("rules-ky", " ")];
    let empty = convenor.submit("/rules/first", "/rules/first", &none).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let typed = [("rules-en", FIRST), ("rules-ru", "1. От себя."), none[2], none[3]];
    convenor.follow("/rules/first", "/rules/first", &typed).await;
    assert!(convenor.page("/setup").await.one(".line .done:nth-child(6)").contains("Ground rules done"));
    let rules = convenor.page("/rules").await;
    assert!(rules.one("h1").contains("Version 1, in force since"));
    assert_eq!(rules.all("#words ~ .doc p"), ["1. We speak for ourselves.", "2. We say back what we heard."]);
    assert!(rules.main().contains("Sufficient consensusis not used"), "{}", rules.main());
    convenor.follow("/rules", "/rules/acceptance", &[]).await;
}

#[tokio::test]
async fn once_people_have_come_the_convenor_alone_writes_no_rules() {
    let world = World::new().await;
    let refused = world.seat("Convenor").get("/rules/first").await;
    assert!(refused.main().contains("From now on the plenary decides"), "{}", refused.main());
    for handle in ["Walnut", "Slate", "Kestrel", "Convenor"] {
        assert_eq!(world.seat(handle).get("/rules/proposal").await.status, StatusCode::NOT_FOUND, "{handle}");
    }
    assert_eq!(world.seat("Lark").get("/rules/first").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_has_not_accepted_the_rules_in_force_reads_all_and_writes_nothing() {
    let world = World::new().await;
    let desk = Desk::issued(&world, "Water is shared by season.").await;
    in_force(&world, FIRST, &[]).await;
    let walnut = world.back("Walnut").await;
    assert!(walnut.page("/").await.one(".ask").contains("Read the ground rules in force and accept them"));
    walnut.page(&format!("/drafts/{}", desk.draft)).await;

    let new = format!("/items/{}/new", world.scene.items[0]);
    let typed = [("position", "Water on fixed days."), ("interest", "Families plant."), ("lang", "en")];
    let refused = walnut.submit(&new, &new, &typed).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text().contains("href=\"/rules\""), "{}", refused.text());
    let home = walnut.follow("/rules", "/rules/acceptance", &[]).await;
    assert!(!home.main().contains("ground rules"), "{}", home.main());
    assert!(walnut.page("/rules").await.one(".ask").contains("You have accepted these rules."));
    assert_eq!(walnut.submit(&new, &new, &typed).await.status, StatusCode::SEE_OTHER);
    assert_eq!(noted(&world, "rules-accepted").await, 1);
}

#[tokio::test]
async fn signing_out_and_looking_after_seats_need_no_acceptance() {
    let world = World::new().await;
    in_force(&world, FIRST, &[]).await;
    let seat = format!("/seats/{}", world.id("Walnut"));
    let lock = format!("{seat}/lock");
    let locked = world.back("Lark").await.submit(&seat, &lock, &[]).await;
    assert_eq!(locked.status, StatusCode::SEE_OTHER, "{}", locked.text());
    let left = world.back("Maple").await.submit("/", "/sign-out", &[]).await;
    assert_eq!(left.location(), "/left");
}

#[tokio::test]
async fn each_version_is_accepted_anew_and_the_page_shows_what_changed() {
    let world = World::new().await;
    in_force(&world, FIRST, &[]).await;
    everybody_accepts(&world).await;
    in_force(&world, SECOND, &[]).await;
    let rules = world.back("Walnut").await.page("/rules").await;
    assert!(rules.one("h1").contains("Version 2"));
    assert!(rules.main().contains("What changed since version 1"), "{}", rules.main());
    assert_eq!(rules.all("ins"), ["«+first +»"]);
    assert_eq!(dialogue(&world).await.rules.as_ref().map(|rules| rules.number), Some(2));
    accept(&world, "Walnut").await;
    assert!(!world.back("Walnut").await.page("/rules").await.main().contains("What changed"));
}

#[tokio::test]
async fn a_version_that_is_no_longer_in_force_is_not_accepted() {
    let world = World::new().await;
    in_force(&world, FIRST, &[]).await;
    let walnut = world.back("Walnut").await;
    let other = walnut.submit("/rules", "/rules/acceptance", &[("number", "7")]).await;
    assert_eq!(other.status, StatusCode::CONFLICT);
    assert_eq!(dialogue(&world).await.seat(world.id("Walnut")).unwrap().accepted, None);
}

/// The acceptance is the person's, not the seat's.
#[tokio::test]
async fn whoever_comes_next_into_a_seat_accepts_for_themselves() {
    let world = World::new().await;
    in_force(&world, FIRST, &[]).await;
    everybody_accepts(&world).await;
    let convenor = world.visitor();
    convenor.follow("/sign-in", "/sign-in", &[("handle", "Oasis"), ("passphrase", PASSPHRASE)]).await;
    let tern = format!("/seats/{}", world.id("Tern"));
    let tern = convenor.submit(&tern, &format!("{tern}/replacement"), &[]).await.location();
    let next = world.visitor();
    take_seat(&next, &invitation(&convenor, &tern).await).await;
    let confirmation = format!("{tern}/confirmation");
    world.back("Lark").await.follow(&confirmation, &confirmation, &[]).await;
    next.follow("/rules", "/rules/acceptance", &[]).await;
}
