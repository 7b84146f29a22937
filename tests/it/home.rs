//! What awaits each person.

use crate::world::World;

#[tokio::test]
async fn an_unconfirmed_person_is_told_to_wait_and_sees_nothing_else() {
    let world = World::new().await;
    let home = world.seat("Thyme").page("/").await;
    assert!(home.one(".ask").contains("wait until a co-moderator has confirmed"));
    assert!(!home.text().contains("WG1"));
}

#[tokio::test]
async fn a_moderator_is_asked_to_confirm_who_has_accepted_and_a_participant_is_not() {
    let world = World::new().await;
    assert!(world.seat("Lark").page("/").await.one(".ask").contains("wait to be confirmed: 1"));
    assert!(world.seat("Walnut").page("/").await.one(".ask").contains("Nothing at the moment"));
}

#[tokio::test]
async fn the_home_page_takes_few_statements() {
    let world = World::new().await;
    let lark = world.seat("Lark");
    lark.page("/").await;
    let before = world.app.db.statements_run();
    lark.page("/").await;
    assert!(world.app.db.statements_run() - before <= 12, "{}", world.app.db.statements_run() - before);
}
