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
    let forged = walnut.post("/sign-out", &[("ticket".into(), "x".into())]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert!(forged.main().contains("What you wrote may be lost"), "nothing is promised (NET-2)");
    let of_another = world.seat("Maple").form("/", "/sign-out").await;
    assert_eq!(walnut.post("/sign-out", &of_another).await.status, StatusCode::FORBIDDEN);
    assert_eq!(walnut.post("/sign-out", &fields).await.location(), "/left");
}

#[tokio::test]
async fn guessing_codes_is_stopped_before_anything_is_looked_up_and_keeps_nobody_from_signing_in() {
    let world = World::new().await;
    let guesser = world.visitor();
    guesser.get("/begin/aaaabbbbccccddddeeee").await;
    let fields = guesser.form("/begin", "/begin").await;
    let mut answers = Vec::new();
    // Attempts come back over time, so that a slow machine needs some more.
    while answers.last() != Some(&StatusCode::TOO_MANY_REQUESTS) && answers.len() < 1000 {
        answers.push(guesser.post("/begin", &fields).await.status);
    }
    assert!(answers.len() > 120 && answers.len() < 1000, "{}", answers.len());
    let before = world.app.db.statements_run();
    assert_eq!(guesser.post("/begin", &fields).await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(world.app.db.statements_run(), before);
    let walnut = world.visitor();
    walnut.follow("/sign-in", "/sign-in", &[("handle", "Walnut"), ("passphrase", PASSPHRASE)]).await;
}

#[tokio::test]
async fn a_set_up_link_works_once() {
    let (app, router) = World::empty().await;
    let code = aryk::actions::people::invite_convenor(&app).await.unwrap().0;
    for expected in [StatusCode::SEE_OTHER, StatusCode::CONFLICT] {
        let convenor = crate::client::Client::new(router.clone());
        convenor.get(&format!("/begin/{code}")).await;
        let answer = convenor.submit("/begin", "/begin", &[("passphrase", PASSPHRASE)]).await;
        assert_eq!(answer.status, expected);
    }
}

#[tokio::test]
async fn the_sixth_sign_in_within_a_minute_is_refused_even_when_it_is_right() {
    let world = World::new().await;
    let wrong = [("handle", "Walnut"), ("passphrase", "not the right passphrase")];
    for _ in 0..5 {
        let answer = world.visitor().submit("/sign-in", "/sign-in", &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let right = [("handle", "WALNUT "), ("passphrase", PASSPHRASE)];
    let answer = world.visitor().submit("/sign-in", "/sign-in", &right).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    let other = [("handle", "Maple"), ("passphrase", PASSPHRASE)];
    world.visitor().follow("/sign-in", "/sign-in", &other).await;
}

/// Hashing takes many times as long as all the rest, so its absence would show however busy the machine is.
#[tokio::test]
async fn an_unknown_handle_takes_as_long_to_refuse_as_a_wrong_passphrase() {
    let world = World::new().await;
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for n in 0..5 {
        known.push(time_to_refuse(&world, "Walnut").await);
        unknown.push(time_to_refuse(&world, &format!("Nobody{n}")).await);
    }
    let (known, unknown) = (known.iter().min().unwrap(), unknown.iter().max().unwrap());
    assert!(*unknown > *known / 3, "{unknown:?} against {known:?}");
}

async fn time_to_refuse(world: &World, handle: &str) -> std::time::Duration {
    let (handle, passphrase) = (handle.to_owned(), "not the right passphrase".to_owned());
    let credentials = aryk::actions::people::Credentials { handle, passphrase, shared: false };
    let begun = std::time::Instant::now();
    assert!(aryk::actions::people::sign_in(&world.app, credentials).await.is_err());
    begun.elapsed()
}

#[tokio::test]
async fn a_code_that_is_not_written_like_one_is_refused_before_anything_else_is_asked() {
    let world = World::new().await;
    let answer = world.visitor().submit("/sign-in", "/code", &[("code", "abcd-efgh")]).await;
    assert!(answer.main().contains("five groups of four"), "{}", answer.main());
    let answer = world.visitor().submit("/sign-in", "/code", &[("code", "ABCD efgh-ijkl-mnop QRST")]).await;
    assert_eq!(answer.location(), "/invitation");
}
