//! Coming in and going.

use crate::world::{PASSPHRASE, World};
use aryk::domain::time::Span;
use axum::http::StatusCode;

#[tokio::test]
async fn a_person_signs_in_by_handle_and_signs_out_on_every_page() {
    let world = World::new().await;
    let walnut = world.visitor();
    let home =
        walnut.follow("/sign-in", "/sign-in", &[("handle", " walnut "), ("passphrase", PASSPHRASE)]).await;
    assert!(home.text().contains("Shown to others as: expert, North side"));
    let left = walnut.follow("/", "/sign-out", &[]).await;
    assert!(left.main().contains("You have left"));
    assert_eq!(walnut.get("/").await.location(), "/sign-in");
}

#[tokio::test]
async fn a_wrong_handle_and_a_wrong_passphrase_get_the_same_answer() {
    let world = World::new().await;
    let mut answers = Vec::new();
    for handle in ["Walnut", "Nobody"] {
        let fields = [("handle", handle), ("passphrase", "not the right passphrase")];
        let answer = world.visitor().submit("/sign-in", "/sign-in", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        answers.push(answer.one(".err"));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn a_sign_in_ends_when_nothing_happens_for_an_hour() {
    let world = World::new().await;
    let walnut = world.seat("Walnut");
    world.wait(Span::minutes(59));
    walnut.page("/").await;
    world.wait(Span::minutes(59));
    walnut.page("/").await;
    world.wait(Span::minutes(61));
    assert_eq!(walnut.get("/").await.location(), "/sign-in");
}

#[tokio::test]
async fn the_same_form_sent_twice_gives_the_first_result_and_a_forged_one_is_refused() {
    let world = World::new().await;
    let walnut = world.seat("Walnut");
    let fields = walnut.form("/", "/sign-out").await;
    assert_eq!(
        walnut.post("/sign-out", &[("ticket".into(), "x".into())]).await.status,
        StatusCode::FORBIDDEN
    );
    let of_another = world.seat("Maple").form("/", "/sign-out").await;
    assert_eq!(walnut.post("/sign-out", &of_another).await.status, StatusCode::FORBIDDEN);
    assert_eq!(walnut.post("/sign-out", &fields).await.location(), "/left");
}
