//! Parts off the record (CNF-2): nothing of them is stored but that one was held.

use super::*;
use crate::rounds::noted;

async fn off_record(held: &Held) {
    let gone = press(&held.world, "Lark", &held.session, "off-record").await;
    assert_eq!(gone.location(), held.session, "{}", gone.text());
}

#[tokio::test]
async fn a_moderator_goes_off_the_record_and_all_see_it_and_the_record_says_no_more() {
    let held = Held::new().await;
    off_record(&held).await;
    for handle in ["Walnut", "Maple", "Tern"] {
        let now = held.seen_by(handle).await.one(".now");
        assert!(now.contains("Off the record"), "{handle}: {now}");
    }
    press(&held.world, "Tern", &held.session, "on-record").await;
    assert!(!held.seen_by("Walnut").await.one(".now").contains("Off the record"));
    assert_eq!(noted(&held.world, "off-record-held").await, 1);
}

#[tokio::test]
async fn no_poll_is_opened_off_the_record_and_one_that_runs_is_erased() {
    let held = Held::new().await;
    held.ask().await;
    held.answers(COMFORTABLE, &NORTH).await;
    off_record(&held).await;
    assert_eq!(held.stored().await.1, 0);
    assert!(held.seen_by("Lark").await.all("#polls").is_empty(), "none is offered");
    let refused = held.open("temperature", &[("question", QUESTION)]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("off the record"), "{}", refused.main());
    press(&held.world, "Lark", &held.session, "on-record").await;
    held.ask().await;
}

#[tokio::test]
async fn moving_on_ends_it_and_only_a_moderator_begins_it() {
    let held = Held::new().await;
    let forged = held.post("Walnut", &format!("{}/off-record", held.session), &[]).await;
    assert_eq!(forged.status, StatusCode::NOT_FOUND);
    off_record(&held).await;
    held.post("Lark", &format!("{}/entry", held.session), &[("entry", "1")]).await;
    assert!(!held.seen_by("Walnut").await.one(".now").contains("Off the record"));
}
