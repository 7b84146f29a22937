//! Asking and answering.

use super::*;
use crate::rounds::noted;

/// Practice 3.1: three values, so that nobody takes it for a check.
#[tokio::test]
async fn a_temperature_check_has_three_values_and_says_that_it_decides_nothing() {
    let held = Held::new().await;
    held.ask().await;
    let page = held.seen_by("Walnut").await;
    assert_eq!(page.all("#polls label"), ["Comfortable", "Not sure", "Uncomfortable"]);
    let polls = page.one("#polls");
    assert!(polls.contains(QUESTION) && polls.contains("It decides nothing and binds nobody."), "{polls}");
}

/// Practice 1.7: participants answer; moderators never do, and who only reads does not.
#[tokio::test]
async fn only_participants_are_asked_and_only_moderators_open_and_close() {
    let held = Held::new().await;
    held.ask().await;
    let answer = held.action("Walnut", "/answer").await.unwrap();
    let closing = held.action("Lark", "/closing").await.unwrap();
    for handle in ["Lark", "Slate", "Reed"] {
        assert_eq!(held.action(handle, "/answer").await, None, "{handle}");
        let forged = held.post(handle, &answer, &[("marks", COMFORTABLE)]).await;
        assert_eq!(forged.status, StatusCode::NOT_FOUND, "{handle}");
    }
    for handle in ["Walnut", "Reed", "Kestrel"] {
        let new = format!("{}/polls/temperature", held.session);
        assert_eq!(held.world.seat(handle).get(&new).await.status, StatusCode::NOT_FOUND, "{handle}");
        let forged = held.post(handle, &new, &[("question", "Really?")]).await;
        assert_eq!(forged.status, StatusCode::NOT_FOUND, "{handle}");
        let forged = held.post(handle, &closing, &[("results", "shown")]).await;
        assert_eq!(forged.status, StatusCode::NOT_FOUND, "{handle}");
    }
    assert_eq!(held.post("Kestrel", &answer, &[("marks", "0")]).await.status, StatusCode::NOT_FOUND);
}

/// CON-6: no running results; how many have answered is a total of both sides.
#[tokio::test]
async fn while_it_takes_answers_only_their_number_is_known() {
    let held = Held::new().await;
    held.ask().await;
    held.answers(COMFORTABLE, &NORTH).await;
    held.answers(UNCOMFORTABLE, &SOUTH[..1]).await;
    for handle in ["Lark", "Walnut", "Maple", "Reed"] {
        let page = held.seen_by(handle).await;
        assert!(page.one("#polls").contains("5 people have answered."), "{}", page.one("#polls"));
        assert_eq!(page.all("#polls .bank").len(), 0, "{handle}");
    }
}

#[tokio::test]
async fn an_answer_may_be_changed_and_counts_once_and_is_shown_to_nobody() {
    let held = Held::new().await;
    held.ask().await;
    held.answers(COMFORTABLE, &["Walnut"]).await;
    held.answers(UNSURE, &["Walnut"]).await;
    assert_eq!(held.stored().await.1, 1);
    let page = held.seen_by("Walnut").await;
    assert!(page.one("#polls legend").contains("It is not shown again, not even to you."));
    assert_eq!(page.all("#polls input[checked]").len(), 0);
    held.answers(UNSURE, &NORTH[1..]).await;
    held.answers(UNSURE, &SOUTH).await;
    held.close("shown").await;
    let sides = held.seen_by("Walnut").await.all("#polls .bank__d");
    assert_eq!(sides, vec!["Comfortable: 0 · Not sure: 4 · Uncomfortable: 0"; 2]);
}

#[tokio::test]
async fn one_runs_at_a_time_and_an_empty_question_is_asked_for_again() {
    let held = Held::new().await;
    let empty = held.open("temperature", &[("question", "  ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let few = held.open("straw", &[("question", "What next?"), ("options", "Wait")]).await;
    assert_eq!(few.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(few.main().contains("What next?") && few.text().contains("Wait</textarea>"));
    held.ask().await;
    let second = held.open("straw", &[("question", "What next?"), ("options", "Wait\nGo on")]).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    assert!(held.seen_by("Lark").await.values("#polls a").is_empty(), "no second one is offered");
}

#[tokio::test]
async fn a_temperature_takes_one_mark_and_nothing_that_was_not_asked() {
    let held = Held::new().await;
    held.ask().await;
    for marks in [&[][..], &["0", "1"], &["3"], &["x"]] {
        let refused = held.answer("Walnut", marks).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{marks:?}");
    }
    assert_eq!(held.stored().await.1, 0);
}

/// ANO-9: the record and the number of changes do not tell when somebody answers.
#[tokio::test]
async fn an_answer_leaves_no_trace_but_itself() {
    let held = Held::new().await;
    held.ask().await;
    let (before, changes) = (noted(&held.world, "poll-opened").await, changes(&held).await);
    held.answers(COMFORTABLE, &["Walnut", "Maple"]).await;
    assert_eq!((before, changes), (1, self::changes(&held).await));
}

async fn changes(held: &Held) -> i64 {
    let mut look = held.world.app.look(sender(&held.world.token("Lark").await).token_hash).await.unwrap();
    let permit = look.viewer.may_read(held.world.scene.wg1).unwrap();
    store::changes::number(&mut look.tx, &permit).await.unwrap()
}
