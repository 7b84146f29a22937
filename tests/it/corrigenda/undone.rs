//! One word of one participant undoes a correction.

use super::scene::{Corrected, RIGHT};
use crate::{
    checks::scene::{Check, NORTH, SOUTH},
    world::World,
};
use aryk::domain::time::Span;
use axum::http::StatusCode;

#[tokio::test]
async fn participants_are_asked_until_when_and_all_members_are_told() {
    let world = World::new().await;
    let scene = Corrected::issued(&world).await;
    let asked = "A correction was issued: TST/PL/DRAFT.1/Rev.1/Corr.1.";
    let home = scene.seen_by("Walnut", "/").await;
    assert!(home.one(".ask").contains(asked) && home.one(".ask").contains("22 Oct"), "{}", home.one(".ask"));
    for handle in ["Lark", "Slate"] {
        let home = scene.seen_by(handle, "/").await.main();
        assert!(!home.contains(asked) && home.contains("Rev.1/Corr.1 was issued"), "{handle}: {home}");
        assert!(scene.seen_by(handle, &scene.page_of(1)).await.all(".ask button").is_empty());
    }
}

#[tokio::test]
async fn one_participant_is_enough_and_nobody_learns_who() {
    let world = World::new().await;
    let scene = Corrected::issued(&world).await;
    assert_eq!(scene.undo("Walnut", 1).await.location(), scene.page_of(1));
    assert_eq!(scene.corr().await, 0);
    let page = scene.seen_by("Maple", &scene.path()).await;
    assert!(page.one("h1").contains("TST/PL/DRAFT.1/Rev.1 "), "{}", page.one("h1"));
    assert!(page.main().contains("Water is shared by season.") && !page.main().contains(RIGHT));
    assert!(page.main().contains("Correction 1 was undone: somebody said that it changes the meaning."));
    for handle in ["Maple", "Lark", "Slate"] {
        let home = scene.seen_by(handle, "/").await.main();
        assert!(home.contains("Corr.1 was undone: somebody said that it changes the meaning"), "{home}");
        let page = scene.seen_by(handle, &scene.page_of(1)).await;
        let said = page.one(".ask") + &page.one("h1");
        assert!(!page.main().contains("Walnut") && !said.contains("North"), "{said}");
    }
    assert_eq!(scene.noted("corrigendum-undone").await, 1);
    assert_eq!(scene.again("Maple").await.status, StatusCode::CONFLICT, "it was undone before");
}

#[tokio::test]
async fn whoever_does_not_decide_does_not_say_so_nor_does_anybody_after_72_hours() {
    let world = World::new().await;
    let scene = Corrected::issued(&world).await;
    for handle in ["Lark", "Slate", "Kestrel"] {
        assert_eq!(scene.again(handle).await.status, StatusCode::NOT_FOUND, "{handle}");
    }
    world.wait(Span::hours(72));
    assert_eq!(scene.again("Walnut").await.status, StatusCode::CONFLICT, "also before the job has run");
    assert_eq!(scene.corr().await, 1);
}

/// A stance never counts for a text that differs by one character, unless nobody objects to that.
#[tokio::test]
async fn answers_to_the_issued_words_count_again_and_those_to_the_corrected_words_do_not() {
    let world = World::new().await;
    let scene = Corrected::prepared(&world).await;
    let check = Check::of(&world, scene.desk.draft, &[("closes_on", "2021-10-26T14:00")]).await;
    check.answers("G1", &NORTH).await;
    scene.issue().await;
    check.answers("G1", &SOUTH).await;
    assert_eq!(check.stored().await.answers, 8);
    scene.undo("Almond", 1).await;
    assert_eq!(check.stored().await.answers, 4);
    assert!(check.seen_by("Walnut").await.all("#changed").is_empty());
    assert!(check.seen_by("Maple").await.one(".ask").contains("The text has changed since you answered"));
}

/// TXT-9: a form names the words that were read, not their number, which a correction leaves as it is.
#[tokio::test]
async fn an_answer_counts_for_the_words_that_were_read_however_long_the_form_lay_open() {
    let world = World::new().await;
    let scene = Corrected::prepared(&world).await;
    let check = Check::of(&world, scene.desk.draft, &[("closes_on", "2021-10-26T14:00")]).await;
    let issued = check.stored().await.words();
    scene.issue().await;
    let corrected = check.stored().await.words();
    for (who, read) in [("Walnut", &issued), ("Maple", &corrected)] {
        let answer = check.post(who, &[("stance", "G1"), ("read", read)]).await;
        assert_eq!(answer.location(), check.path(), "{who}");
    }
    assert_eq!(check.stored().await.answers, 2);
    scene.undo("Almond", 1).await;
    assert_eq!(check.stored().await.answers, 1, "Walnut read the issued words");
    let late = check.post("Heron", &[("stance", "G1"), ("read", &corrected)]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(check.stored().await.answers, 1);
}

#[tokio::test]
async fn what_was_undone_comes_back_as_a_revision_only() {
    let world = World::new().await;
    let scene = Corrected::issued(&world).await;
    scene.undo("Walnut", 1).await;
    assert!(scene.force().await.main().contains("They may come back only as a new revision."));
    scene.desk.issue().await;
    let page = scene.seen_by("Maple", &scene.path()).await;
    assert!(page.one("h1").contains("TST/PL/DRAFT.1/Rev.2 ") && page.main().contains(RIGHT));
}
