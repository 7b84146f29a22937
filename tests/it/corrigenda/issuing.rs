//! Both co-moderators vouch for a correction, and it is one of words alone.

use super::scene::Corrected;
use crate::{
    checks::scene::{Check, ask as ask_for_check},
    world::World,
};
use aryk::domain::{
    text::{Edit, split_paragraphs},
    time::Span,
};
use axum::http::StatusCode;

#[tokio::test]
async fn both_moderators_tick_that_the_meaning_stays_the_same() {
    let world = World::new().await;
    let scene = Corrected::prepared(&world).await;
    let refused = scene.ask(&[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.one(".err").contains("This does not change the meaning"), "{}", refused.one(".err"));
    let act = scene.ask(&[("meaning", "on")]).await.location();
    let page = scene.seen_by("Tern", &act).await;
    assert!(
        page.one("h1")
            .ends_with("Issue TST/PL/DRAFT.1/Rev.1/Corr.1: a correction that does not change the meaning")
    );
    assert_eq!(page.all(".doc p"), ["2. Water is shared by «+the +»season."], "exactly what differs");
    let refused = scene.agree(&act, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("tick that it does not change the meaning"), "{}", refused.main());
    assert_eq!(scene.agree(&act, &[("meaning", "on")]).await.location(), scene.page_of(1));
}

#[tokio::test]
async fn the_newest_revision_reads_as_corrected_under_its_symbol_and_the_original_stays_readable() {
    let world = World::new().await;
    let scene = Corrected::issued(&world).await;
    let page = scene.seen_by("Walnut", &scene.path()).await;
    assert!(page.one("h1").contains("TST/PL/DRAFT.1/Rev.1/Corr.1"), "{}", page.one("h1"));
    assert!(page.main().contains("Water is shared by the season."));
    let export = format!("{}/revisions/1/export?format=md&lang=en", scene.path());
    let export = scene.seen_by("Walnut", &export).await.text();
    assert!(export.contains("Rev.1/Corr.1") && export.contains("by the season."), "{export}");
    let original = scene.seen_by("Walnut", &scene.page_of(1)).await;
    assert_eq!(original.all(".doc p"), ["2 Water is shared by «+the +»season."]);
    assert!(scene.seen_by("Maple", "/drafts").await.main().contains("Rev.1/Corr.1"));
    assert_eq!(scene.world.back("Kestrel").await.get(&scene.page_of(1)).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_differs_in_more_than_words_is_neither_offered_nor_issued() {
    let world = World::new().await;
    let scene = Corrected::prepared(&world).await;
    scene.desk.edit(Edit::Add(None, split_paragraphs("It is read aloud.").unwrap())).await;
    let pen = scene.seen_by("Lark", &format!("{}/pen", scene.path())).await;
    assert!(!pen.main().contains("Issue as a correction"));
    assert!(scene.force().await.main().contains("A correction may change words alone."));
}

#[tokio::test]
async fn a_working_copy_that_moved_on_after_the_first_key_is_not_issued() {
    let world = World::new().await;
    let scene = Corrected::prepared(&world).await;
    let act = scene.ask(&[("meaning", "on")]).await.location();
    scene.write("Water is shared by need.").await;
    assert!(!scene.seen_by("Tern", &act).await.main().contains("need"));
    assert_eq!(scene.agree(&act, &[("meaning", "on")]).await.status, StatusCode::CONFLICT);
    assert_eq!(scene.corr().await, 0);
}

#[tokio::test]
async fn no_check_may_end_before_it_is_certain_how_the_text_reads() {
    let world = World::new().await;
    let scene = Corrected::prepared(&world).await;
    let check = Check::of(&world, scene.desk.draft, &[]).await;
    assert!(scene.force().await.main().contains("A check on this text ends within 72 hours"));
    check.close().await;
    assert!(scene.force().await.main().contains("or waits for its declaration"));
}

#[tokio::test]
async fn while_a_correction_may_be_undone_no_other_is_issued_and_nothing_is_decided() {
    let world = World::new().await;
    let scene = Corrected::issued(&world).await;
    let waits = "A correction of this text may still be undone.";
    assert!(ask_for_check(&world, scene.desk.draft, &[]).await.main().contains(waits));
    let silences = format!("{}/silences", scene.path());
    let lark = world.back("Lark").await;
    let silence = lark.submit(&format!("{silences}/new"), &silences, &[]).await.location();
    world.wait(Span::hours(25));
    let fields = [("expires_on", "2021-10-27T16:00"), ("clock", &*world.scene.sides[0].to_string())];
    let start = format!("{silence}/start");
    assert!(world.back("Lark").await.submit(&silence, &start, &fields).await.main().contains(waits));
    scene.write("Water is shared by each season.").await;
    assert!(scene.force().await.main().contains(waits));
    assert!(scene.ask_for_revision().await.main().contains(waits));
    world.wait(Span::hours(48));
    scene.issue().await;
    assert_eq!(scene.corr().await, 2);
}
