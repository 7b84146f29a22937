//! Closing a poll, and what is left of it.

use super::*;

/// Own side first (LNG-5), numbers in words.
#[tokio::test]
async fn closed_and_shown_it_has_a_bar_for_each_side_the_own_first() {
    let held = Held::new().await;
    held.ask().await;
    held.answers(COMFORTABLE, &NORTH[..3]).await;
    held.answers(UNCOMFORTABLE, &NORTH[3..]).await;
    held.answers(UNSURE, &SOUTH[..3]).await;
    held.close("shown").await;
    let north = held.seen_by("Walnut").await;
    assert_eq!(north.all("#polls .bank__who"), ["N North side", "S South side"]);
    let said = [
        "Comfortable: 3 · Not sure: 0 · Uncomfortable: 1",
        "Comfortable: 0 · Not sure: 3 · Uncomfortable: 0",
    ];
    assert_eq!(north.all("#polls .bank__d"), said);
    assert_eq!(north.all("#polls svg.grad").len(), 2);
    assert_eq!(held.seen_by("Maple").await.all("#polls .bank__who"), ["S South side", "N North side"]);
    assert_eq!(held.stored().await.1, 0, "answers are deleted when it closes");
}

/// ANO-9.
#[tokio::test]
async fn where_one_side_has_too_few_answers_nothing_is_shown_of_any() {
    let held = Held::new().await;
    held.ask().await;
    held.answers(COMFORTABLE, &NORTH).await;
    held.answers(COMFORTABLE, &SOUTH[..2]).await;
    held.close("shown").await;
    for handle in ["Lark", "Walnut", "Maple"] {
        let page = held.seen_by(handle).await;
        assert_eq!(page.all("#polls .bank").len(), 0, "{handle}");
        assert!(page.one("#polls").contains("Too few have answered to show anything."));
        assert!(!page.one("#polls").contains("people have answered"), "{handle}");
    }
}

#[tokio::test]
async fn closed_without_showing_nobody_sees_anything_the_moderators_included() {
    let held = Held::new().await;
    held.ask().await;
    held.answers(COMFORTABLE, &NORTH).await;
    held.answers(COMFORTABLE, &SOUTH).await;
    let answer = held.action("Walnut", "/answer").await.unwrap();
    held.close("unshown").await;
    for handle in ["Lark", "Tern", "Walnut"] {
        let page = held.seen_by(handle).await;
        assert_eq!(page.all("#polls .bank").len(), 0, "{handle}");
        assert!(page.one("#polls").contains("not shown to anybody"), "{}", page.one("#polls"));
    }
    let late = held.post("Walnut", &answer, &[("marks", UNSURE)]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}

/// Practice 5.1: approve any number, "not a decision" in every language.
#[tokio::test]
async fn a_straw_poll_takes_any_number_of_marks_and_is_no_decision_in_every_language() {
    let held = Held::new().await;
    held.ask_straw().await;
    for (lang, said) in [
        ("en", "This is not a decision."),
        ("ru", "Это не решение."),
        ("tg", "Ин қарор нест."),
        ("ky", "Бул чечим эмес."),
    ] {
        let walnut = held.world.seat("Walnut").with_cookie("aryk-language", lang);
        let polls = walnut.page(&held.session).await.one("#polls");
        assert!(polls.contains(said), "{lang}: {polls}");
    }
    for (handle, marks) in
        [("Walnut", &["0", "2"][..]), ("Almond", &["0"]), ("Poplar", &[]), ("Sparrow", &["0"])]
    {
        assert_eq!(held.answer(handle, marks).await.location(), held.session);
    }
    held.answers("1", &SOUTH[..3]).await;
    held.close("shown").await;
    let page = held.seen_by("Maple").await;
    let said = page.all("#polls .bank__d");
    assert_eq!(said[0], "A joint group: 0 · A mediator: 3 · Wait for spring: 0");
    assert_eq!(said[1], "A joint group: 3 · A mediator: 0 · Wait for spring: 1");
    assert!(page.one("#polls").contains("This is not a decision."));
}

/// Practice 4.7: gone when the session closes, from the database too.
#[tokio::test]
async fn closing_the_session_erases_every_poll_and_every_answer() {
    let held = Held::new().await;
    held.ask().await;
    held.answers(COMFORTABLE, &NORTH).await;
    held.answers(COMFORTABLE, &SOUTH).await;
    held.close("shown").await;
    held.ask_straw().await;
    held.answers("1", &NORTH).await;
    let (polls, answers) = held.stored().await;
    assert_eq!((polls.len(), answers), (2, 4));
    press(&held.world, "Lark", &held.session, "closing").await;
    let (polls, answers) = held.stored().await;
    assert_eq!((polls.len(), answers), (0, 0));
    let page = held.seen_by("Walnut").await;
    assert!(!page.main().contains(QUESTION) && !page.main().contains("joint group"));
}
