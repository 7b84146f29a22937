//! TXT-9: a stance belongs to one exact text. What becomes of it when the text moves on.

use super::scene::*;
use crate::{
    drafts::desk::{Desk, bracket, rewrite},
    world::World,
};
use aryk::domain::{
    id::ParagraphId,
    text::{Edit, Kind},
    time::Span,
};
use axum::http::StatusCode;
use proptest::prelude::*;

async fn uid(world: &World, check: &Check<'_>, number: usize) -> ParagraphId {
    Desk { world, draft: check.draft }.pen().await.paragraphs[number - 1].uid
}

async fn reserve(check: &Check<'_>, handle: &str) {
    let fields = [("stance", "G3"), ("reservation", "For one season."), ("reservation_paragraph", "2")];
    check.answer(handle, &fields).await;
}

#[tokio::test]
async fn who_has_answered_sees_what_changed_and_that_the_answer_does_not_count() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.issue_with(rewrite(uid(&world, &check, 2).await, "Water is shared by need.")).await;
    let home = world.back("Walnut").await.page("/").await.main();
    assert!(home.contains("The text changed since you answered: TST/PL/DRAFT.1/Rev.2."), "{home}");
    assert!(world.back("Maple").await.page("/").await.main().contains("Say how far you can agree"));
    let page = check.seen_by("Walnut").await;
    assert!(
        page.one(".ask").contains("The text has changed since you answered (Rev.1)."),
        "{}",
        page.one(".ask")
    );
    assert_eq!(page.all(".ask .btn"), ["Keep my answer", "Change it", "Take it back"]);
    assert_eq!(page.all("section[aria-labelledby=changed] p"), ["2 Water is shared by «-season-»«+need+»."]);
    assert!(!check.seen_by("Lark").await.main().contains("have come in"), "answers to another text are none");
    assert!(check.seen_by("Maple").await.all("#changed").is_empty());
}

#[tokio::test]
async fn a_kept_answer_counts_for_the_new_text_with_its_words_and_a_withdrawn_one_is_gone() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &SOUTH).await;
    check.answers("G1", &NORTH[1..]).await;
    reserve(&check, "Walnut").await;
    check.issue_another().await;
    for handle in ["Walnut", "Almond", "Poplar", "Maple", "Heron", "Willow"] {
        let person = world.back(handle).await;
        person.follow(&check.path(), &format!("{}/renewal", check.path()), &[]).await;
    }
    let person = world.back("Sparrow").await;
    let page = person.follow(&check.path(), &format!("{}/withdrawal", check.path()), &[]).await;
    assert!(page.main().contains("Choose one answer"), "{}", page.main());
    check.close().await;
    check.cool();
    let page = check.seen_by("Maple").await;
    assert!(page.one("h1").ends_with("Consensus with reservations"), "{}", page.one("h1"));
    assert_eq!(page.all(".row .small"), ["Paragraph 3"], "the number that the paragraph has now");
    assert_eq!(check.noted("stance-withdrawn").await, 1);
}

/// Nothing that was decided on one text is kept for a third.
#[tokio::test]
async fn keeping_an_answer_counts_only_for_the_text_that_was_on_the_page() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &["Walnut"]).await;
    check.issue_another().await;
    let person = world.back("Walnut").await;
    let renewal = format!("{}/renewal", check.path());
    let form = person.form(&check.path(), &renewal).await;
    check.issue_another().await;
    assert_eq!(person.post(&renewal, &form).await.location(), check.path());
    assert!(
        check
            .seen_by("Walnut")
            .await
            .one(".ask")
            .contains("The text has changed since you answered (Rev.1).")
    );
}

#[tokio::test]
async fn a_reservation_on_a_paragraph_that_is_gone_cannot_be_kept_as_it_is() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    reserve(&check, "Walnut").await;
    check.issue_with(Edit::Remove(uid(&world, &check, 2).await)).await;
    let refused = world.back("Walnut").await;
    let refused = refused.submit(&check.path(), &format!("{}/renewal", check.path()), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("no longer in the text"), "{}", refused.main());
}

#[tokio::test]
async fn a_form_for_an_earlier_text_comes_back_with_what_was_typed() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    let read = check.stored().await.words();
    check.issue_another().await;
    let old = [("read", read.as_str()), ("stance", "G2"), ("point", "Say it once.")];
    let answer = check.answer("Walnut", &old).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.one(".err").contains("The text was changed while you were answering."));
    assert_eq!(answer.one("#point"), "Say it once.");
    check.answers("G1", &["Walnut"]).await;
}

/// An unchanged paragraph is the same text in every revision.
#[tokio::test]
async fn a_paragraph_check_keeps_its_answers_while_its_paragraph_reads_the_same() {
    let world = World::new().await;
    let draft = final_draft(&world).await;
    let water = Desk { world: &world, draft }.pen().await.paragraphs[1].uid;
    let check = Check::of(&world, draft, &[("paragraph", &water.to_string())]).await;
    check.answers("G1", &NORTH).await;
    let read = check.stored().await.words();
    check.issue_another().await;
    assert!(check.seen_by("Walnut").await.main().contains("paragraph 3 as it stands"));
    check.answer("Maple", &[("stance", "G1"), ("read", &read)]).await;
    check.answers("G1", &SOUTH[1..]).await;
    check.close().await;
    assert!(check.seen_by("Walnut").await.one("h1").ends_with("Unanimity"));
}

/// TXT-15: what has open elements cannot be checked; nobody's answer is kept for it.
#[tokio::test]
async fn a_check_whose_text_gets_open_elements_is_void() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    let text = Desk { world: &world, draft: check.draft }.pen().await;
    check.issue_with(bracket(&text, 2, Kind::Wording, &[("season", &[]), ("need", &[])])).await;
    let page = check.seen_by("Walnut").await;
    assert!(page.one("h1").contains("Void: a new revision has left open elements"), "{}", page.one("h1"));
    assert!(page.all("form.scale").is_empty() && page.all(".line").is_empty());
    assert_eq!(check.post("Maple", &[("stance", "G1")]).await.status, StatusCode::CONFLICT);
    assert!(!world.back("Maple").await.page("/").await.text().contains(&check.path()));
    world.wait(Span::days(5));
    aryk::jobs::once(&world.app).await.unwrap();
    assert!(!world.back("Lark").await.page("/").await.text().contains(&check.path()));
    assert_eq!((check.noted("check-void").await, check.noted("check-closed").await), (1, 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever the text and wherever the one character differs: nobody has answered.
    #[test]
    fn a_stance_never_counts_for_a_text_that_differs_by_one_character(
        text in "[a-zа-яё]{2,9}( [a-zа-яёөҷ,.]{1,9}){0,6}",
        at in any::<proptest::sample::Index>(),
        other in "[a-zA-Zё0-9ҳ]",
    ) {
        let mut changed: Vec<_> = text.chars().collect();
        let at = at.index(changed.len());
        prop_assume!(changed[at] != ' ' && !other.contains(changed[at]));
        changed[at] = other.chars().next().unwrap();
        let changed: String = changed.into_iter().collect();
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let world = World::new().await;
            let desk = Desk::issued(&world, "To be replaced.").await;
            let paragraph = desk.pen().await.paragraphs[0].uid;
            desk.edit(rewrite(paragraph, &text)).await;
            desk.issue().await;
            let whole = Check::of(&world, desk.draft, &[]).await;
            let one = Check::of(&world, desk.draft, &[("paragraph", &paragraph.to_string())]).await;
            for check in [&whole, &one] {
                check.answers("G1", &NORTH).await;
                check.answers("G1", &SOUTH).await;
            }
            whole.issue_with(rewrite(paragraph, &changed)).await;
            whole.close().await;
            for check in [&whole, &one] {
                assert!(check.seen_by("Walnut").await.one("h1").contains("Not valid"), "{text:?} {changed:?}");
            }
        });
    }
}
