//! What is shown after the closing, and to whom.

use super::scene::*;
use crate::world::{self, World};
use aryk::{domain::time::Span, jobs, store::db::Statement};
use std::sync::Arc;

/// Bounded reading, whatever the number of answers.
const STATEMENTS: u64 = 12;

/// ANO-9, LNG-5: numbers in words, the reader's own side first.
#[tokio::test]
async fn each_side_is_counted_by_itself_and_the_readers_side_comes_first() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &["Walnut", "Almond", "Maple", "Heron", "Willow"]).await;
    check.answers("G4", &["Poplar"]).await;
    check.answers("G6", &["Basalt"]).await;
    check.answer("Sparrow", &[("stance", "G3"), ("reservation", "Only for one season.")]).await;
    check.close().await;
    check.cool();
    let page = check.seen_by("Heron").await;
    assert!(page.one("h1").ends_with("Consensus with reservations"), "{}", page.one("h1"));
    assert_eq!(page.all("thead th"), ["Answer", "South side", "North side"]);
    assert_eq!(page.all(".bank__n"), ["3 of 4 support", "3 of 4 support"]);
    assert!(page.main().contains("Stand-asides: 1"));
    assert_eq!(page.all(".row .small"), ["The text as a whole"]);
    assert_eq!(page.all(".row .serif"), ["Only for one season."]);
    assert_eq!(check.seen_by("Walnut").await.all("thead th"), ["Answer", "North side", "South side"]);
}

/// ANO-9 with k = 3: two answers on one side suppress the numbers of both.
#[tokio::test]
async fn a_small_side_is_never_shown_in_numbers() {
    let world = World::new().await;
    remove(&world, "Willow").await;
    remove(&world, "Basalt").await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &["Maple"]).await;
    check.answer("Heron", &[("stance", "G7"), ("ground", "principle"), ("harm", "It names no end.")]).await;
    check.close().await;
    check.cool();
    for handle in ["Walnut", "Heron", "Lark"] {
        let page = check.seen_by(handle).await;
        assert!(page.all("table, .grad").is_empty(), "{handle}");
        assert!(page.main().contains("Only the result is shown."), "{handle}");
        assert!(!page.one(".banks").contains("of 2"), "{handle}");
    }
}

/// CON-4, CON-8: participants read general reasons, moderators which side; nobody reads whose objection it is.
#[tokio::test]
async fn reasons_are_general_for_participants_and_statements_have_no_author() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G4", &NORTH).await;
    check.answers("G1", &["Maple", "Heron"]).await;
    check.answer("Willow", &[("stance", "G2"), ("point", "Say “season” once.")]).await;
    let objection = [
        ("stance", "G7"),
        ("ground", "interest"),
        ("harm", "Villages at the end get none."),
        ("change", "Name them."),
        ("objection_paragraph", "1"),
        ("objection_words", "by season"),
    ];
    check.answer("Basalt", &objection).await;
    check.close().await;
    check.cool();
    let (heron, lark) = (check.seen_by("Heron").await, check.seen_by("Lark").await);
    let general = ["A required condition on one side is not met.", "An objection is open."];
    assert_eq!(heron.all("section[aria-labelledby=found] > ul:first-of-type li"), general);
    assert!(
        !heron.main().contains("North side: half or more") && !heron.main().contains("Say “season” once.")
    );
    assert!(lark.main().contains("North side: half or more of those who answered abstain"));
    assert!(
        lark.main().contains("South side: an objection is open")
            && lark.main().contains("Say “season” once.")
    );
    let said = [
        "An interest of a community · Paragraph 1: “by season”",
        "Villages at the end get none.",
        "Would be met by: Name them.",
    ];
    assert_eq!(heron.all("section[aria-labelledby=objections] .row p"), said);
    assert!(!heron.text().contains("Basalt") && !lark.one("main").contains("Basalt"));
}

/// CON-8: neither time nor seat orders a list.
#[tokio::test]
async fn statements_stand_in_an_order_that_tells_nothing() {
    let mut orders = std::collections::BTreeSet::new();
    for _ in 0..2 {
        let world = World::new().await;
        let check = Check::open(&world).await;
        for (at, handle) in [NORTH, SOUTH].concat().into_iter().enumerate() {
            let text = format!("Reservation {at}.");
            check.answer(handle, &[("stance", "G3"), ("reservation", &text)]).await;
        }
        check.close().await;
        check.cool();
        orders.insert(check.seen_by("Walnut").await.all(".row .serif"));
    }
    let by_time: Vec<_> = (0..8).map(|at| format!("Reservation {at}.")).collect();
    assert!(!orders.contains(&by_time));
}

#[tokio::test]
async fn two_instances_that_close_at_once_close_once() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH).await;
    world.wait(Span::days(1));
    let other = Arc::new(world::app(&world.url, world.app.now()).await);
    let (a, b) = tokio::join!(jobs::once(&world.app), jobs::once(&other));
    a.unwrap();
    b.unwrap();
    jobs::once(&other).await.unwrap();
    assert_eq!(check.noted("check-closed").await, 1);
    assert!(check.seen_by("Walnut").await.one("h1").ends_with("Unanimity"));
}

#[tokio::test]
async fn a_check_that_cannot_be_read_stops_neither_the_other_checks_nor_the_other_jobs() {
    let world = World::new().await;
    let (broken, check) = (Check::open(&world).await, Check::open(&world).await);
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH).await;
    let act = broken.ask_to_issue_another().await;
    let mut tx = world.app.db.write().await.unwrap();
    Statement("UPDATE checks SET sealed = $2, closes_at = closes_at - 1 WHERE id = $1")
        .bind(broken.id)
        .bind(vec![0; 40])
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    world.wait(Span::days(3));
    jobs::once(&world.app).await.unwrap();
    assert!(check.seen_by("Walnut").await.one("h1").ends_with("Unanimity"));
    assert!(world.back("Lark").await.page(&act).await.main().contains("did not come in time"));
}

#[tokio::test]
async fn a_page_reads_little_however_many_have_answered() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH).await;
    check.close().await;
    check.cool();
    let lark = world.back("Lark").await;
    lark.page(&check.path()).await;
    let before = world.app.db.statements_run();
    lark.page(&check.path()).await;
    let run = world.app.db.statements_run() - before;
    assert!(run <= STATEMENTS, "{run} statements");
}

/// CON-6: the page of a text tells of an open check that it is open, and nothing more.
#[tokio::test]
async fn the_page_of_a_text_says_where_its_checks_stand() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH).await;
    let draft = format!("/drafts/{}", check.draft);
    let stands = world.back("Walnut").await.page(&draft).await.all(".banks dd");
    assert_eq!(stands, ["Answers are taken until Wed 20 October 2021, 14:00 North · 15:00 South"]);
    check.close().await;
    assert_eq!(world.back("Walnut").await.page(&draft).await.all(".banks dd"), ["Unanimity"]);
}

/// CON-1: the end of the answers is news, and so is the declared result; what was counted is not, before.
#[tokio::test]
async fn everybody_in_the_body_hears_that_answers_have_ended_and_that_a_result_was_declared() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH).await;
    let home = || async { world.back("Walnut").await.page("/").await.main() };
    assert!(!home().await.contains("answers to a check have ended"));
    check.close().await;
    assert!(home().await.contains("TST/PL/DRAFT.1/Rev.1: answers to a check have ended"), "{}", home().await);
    check.cool();
    check.declare("UNANIMITY").await;
    assert!(home().await.contains("TST/PL/DRAFT.1/Rev.1: the result of a check was declared"));
    let stranger = world.back("Kestrel").await.page("/").await.main();
    assert!(!stranger.contains("result of a check"), "another body's news");
}
