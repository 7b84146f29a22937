//! Answering: who may, with which words, until when; nobody sees how it stands.

use super::scene::*;
use crate::world::World;
use aryk::domain::{dialogue::SeatState, time::Span};
use axum::http::StatusCode;

/// Acceptance 6: moderators never take a stance in the body that they moderate; nor do observers and outsiders.
#[tokio::test]
async fn only_seats_on_the_roll_answer() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    for handle in ["Lark", "Tern", "Slate", "Kestrel", "Convenor"] {
        let person = world.seat(handle);
        let mut fields = person.form("/", "/sign-out").await;
        fields.push(("stance".into(), "G1".into()));
        let answer = person.post(&format!("{}/stance", check.path()), &fields).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{handle}");
    }
    for handle in ["Lark", "Slate"] {
        assert!(check.seen_by(handle).await.all("form.scale").is_empty(), "{handle}");
    }
}

/// Practice 3.5: whoever comes later joins the next check.
#[tokio::test]
async fn the_roll_is_frozen_at_the_opening() {
    let world = World::new().await;
    remove(&world, "Basalt").await;
    let check = Check::open(&world).await;
    set_state(&world, "Basalt", SeatState::Active).await;
    let basalt = world.back("Basalt").await;
    assert!(basalt.page(&check.path()).await.all("form.scale").is_empty());
    let answer = check.post("Basalt", &[("stance", "G1")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.main().contains("frozen before you joined"));
}

/// Practice 3.1: each value asks for its own words, and for nothing else.
#[tokio::test]
async fn a_stance_without_the_words_it_needs_comes_back_with_what_was_typed() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    let long = "x".repeat(301);
    let refused: &[&[(&str, &str)]] = &[
        &[],
        &[("stance", "G8")],
        &[("stance", "G3")],
        &[("stance", "G3"), ("reservation", &long)],
        &[("stance", "G4"), ("ad_referendum", "on")],
        &[("stance", "G5")],
        &[("stance", "G5"), ("ready", "consult")],
        &[("stance", "G5"), ("ready", "consult"), ("consult_until", "2021-10-18")],
        &[("stance", "G5"), ("ready", "consult"), ("consult_until", "2021-11-10")],
        &[("stance", "G7"), ("harm", "Fields dry out.")],
        &[("stance", "G7"), ("ground", "safety")],
    ];
    for fields in refused {
        let answer = check.answer("Walnut", fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert_eq!(answer.all(".err li").len(), 1, "{fields:?}");
        for (_, typed) in fields.iter().filter(|(name, _)| ["reservation", "harm"].contains(name)) {
            assert!(answer.text().contains(typed), "{fields:?}");
        }
    }
    let taken: &[&[(&str, &str)]] = &[
        &[("stance", "G2")],
        &[("stance", "G3"), ("reservation", &"ё".repeat(300)), ("reservation_paragraph", "2")],
        &[("stance", "G5"), ("ready", "discussion")],
        &[("stance", "G5"), ("ready", "consult"), ("consult_until", "2021-11-09")],
        &[("stance", "G7"), ("ground", "safety"), ("harm", "Fields dry out.")],
    ];
    for fields in taken {
        assert_eq!(check.answer("Walnut", fields).await.location(), check.path(), "{fields:?}");
    }
    let elsewhere = [("stance", "G3"), ("reservation", "No."), ("reservation_paragraph", "3")];
    assert_eq!(check.answer("Walnut", &elsewhere).await.status, StatusCode::CONFLICT);
}

/// Practice 3.5, "pressure to prove one's stance": no receipt with the value, changeable, only the last is kept.
#[tokio::test]
async fn an_answer_is_never_shown_again_and_only_the_last_counts() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    let harm = "My village would be cut off.";
    check.answer("Walnut", &[("stance", "G7"), ("ground", "safety"), ("harm", harm)]).await;
    let page = check.seen_by("Walnut").await;
    assert!(page.main().contains("Your answer is recorded before the closing."));
    assert!(page.all("[checked]").is_empty() && !page.text().contains(harm));
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH).await;
    check.close().await;
    let page = check.seen_by("Walnut").await;
    assert!(page.one("h1").ends_with("Unanimity"), "{}", page.one("h1"));
    assert!(!page.text().contains(harm), "nothing of an earlier answer is left");
}

/// CON-6: no running results for anybody; "n answers have come in" only from k on.
#[tokio::test]
async fn while_a_check_is_open_nobody_sees_how_it_stands() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    let object = [("stance", "G7"), ("ground", "fact"), ("harm", "Unheard of.")];
    check.answer("Walnut", &object).await;
    check.answers("G1", &["Maple"]).await;
    for handle in ["Lark", "Slate", "Heron"] {
        let page = check.seen_by(handle).await.main();
        assert!(!page.contains("come in") && !page.contains("Unheard of"), "{handle}: {page}");
    }
    check.answers("G1", &["Heron"]).await;
    for handle in ["Lark", "Slate", "Basalt"] {
        let page = check.seen_by(handle).await;
        assert!(page.one(".banks").contains("3 answers have come in."), "{handle}");
        let text = page.text();
        for leak in ["Unheard of", "class=\"grad\"", "Objections", "<table"] {
            assert!(!text.contains(leak), "{handle} sees {leak}");
        }
    }
}

/// Practice 3.5: server time decides; late is kept as late and not counted.
#[tokio::test]
async fn an_answer_after_the_closing_is_late_even_before_the_clock_has_counted() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &SOUTH).await;
    check.answers("G1", &NORTH[..2]).await;
    let slow = world.back("Poplar").await;
    let form = format!("{}/stance", check.path());
    let lay_open = slow.form(&check.path(), &form).await;
    world.wait(Span::days(1));
    let slow = world.back("Poplar").await;
    let ticket = slow.form("/", "/sign-out").await;
    let mut fields: Vec<_> = lay_open.into_iter().filter(|(name, _)| name != "ticket").collect();
    fields.extend(ticket);
    fields.push(("stance".into(), "G1".into()));
    assert_eq!(slow.post(&form, &fields).await.location(), check.path());
    aryk::jobs::once(&world.app).await.unwrap();
    let page = check.seen_by("Poplar").await.main();
    assert!(page.contains("What you sent after the closing is kept. It is not counted"), "{page}");
    assert!(page.contains("Not valid"), "two of four is no quorum: {page}");
    check.cool();
    let lark = check.seen_by("Lark").await.main();
    assert!(lark.contains("Answers after the closing, not counted: 1. Objections among them: 0."), "{lark}");
    assert!(!page.contains("not counted: 1"));
}

/// TXT-9: a stance belongs to one exact text.
#[tokio::test]
async fn a_new_revision_makes_the_answers_to_the_whole_text_stale() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH).await;
    check.issue_another().await;
    check.close().await;
    assert!(check.seen_by("Walnut").await.one("h1").contains("Not valid"));
}

/// TXT-9: what counts is the text at the closing, whenever the clock comes to count and however often.
#[tokio::test]
async fn a_revision_after_the_closing_makes_no_answer_stale() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH).await;
    world.wait(Span::days(1));
    check.issue_another().await;
    aryk::jobs::once(&world.app).await.unwrap();
    assert!(check.seen_by("Walnut").await.one("h1").ends_with("Unanimity"));
}

/// TXT-9: counting again after a move in the cooling interval brings no stale answer back.
#[tokio::test]
async fn what_was_stale_at_the_closing_stays_so() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH).await;
    check.issue_another().await;
    check.close().await;
    check.post("Walnut", &[("stance", "G7"), ("ground", "safety"), ("harm", "The gate is mined.")]).await;
    check.cool();
    let page = check.seen_by("Lark").await;
    assert!(page.one("h1").contains("Not valid") && !page.main().contains("The gate is mined."));
    assert!(page.all(".bank__n").is_empty(), "nobody has answered to this text");
}
