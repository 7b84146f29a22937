//! SIL-1: using silence needs everybody's leave.

use super::scene::*;
use crate::{drafts::desk::Desk, world::World};
use aryk::{
    actions::objections,
    domain::{
        check::{Concern, Ground, Objection},
        objection::{NewObjection, Source},
        place::Place,
        silence::SilenceState,
        time::Span,
    },
};
use axum::http::StatusCode;

#[tokio::test]
async fn only_moderators_propose_and_strangers_learn_nothing() {
    let world = World::new().await;
    let silence = Silence::proposed(&world).await;
    for handle in ["Walnut", "Slate", "Reed", "Kestrel"] {
        let new = world.back(handle).await.get(&format!("/drafts/{}/silences/new", silence.draft)).await;
        assert_eq!(new.status, StatusCode::NOT_FOUND, "{handle}");
    }
    for handle in ["Kestrel", "Convenor", "Thyme"] {
        let there = world.seat(handle).get(&silence.path).await;
        assert_eq!(there.status, StatusCode::NOT_FOUND, "{handle}");
    }
    for handle in ["Walnut", "Slate"] {
        for form in ["start", "extension", "withdrawal"] {
            let answer = silence.post(handle, form, &[("expires_on", ENDS)]).await;
            assert_ne!(answer.status, StatusCode::SEE_OTHER, "{handle} {form}");
        }
    }
    assert_eq!(silence.state().await, SilenceState::Proposed);
}

#[tokio::test]
async fn silence_needs_a_final_text_without_an_open_check() {
    let world = World::new().await;
    let desk = Desk::issued(&world, "Water is shared by season.").await;
    let refused = propose(&world, desk.draft).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("without an open element"), "{}", refused.main());
    let draft = final_draft(&world).await;
    open_check(&world, draft).await;
    let refused = propose(&world, draft).await;
    assert!(refused.main().contains("A check on this text is not over."), "{}", refused.main());
}

/// SIL-1: an objection to the text stands in the way until it is settled or answered.
#[tokio::test]
async fn a_text_with_an_open_objection_needs_more_than_silence() {
    let world = World::new().await;
    let draft = final_draft(&world).await;
    let mut change = world.app.change(&world.sender("Maple")).await.unwrap();
    let said = Objection {
        concern: Concern::default(),
        ground: Ground::Fact,
        harm: "The record is not ours.".into(),
        change: None,
    };
    let author = world.id("Maple");
    let new = NewObjection { draft, revision: 1, paragraph: None, source: Source::Silence, author, said };
    objections::raise(&mut change, &new).await.unwrap();
    change.done(Place::Home).await.unwrap();
    let refused = propose(&world, draft).await;
    assert!(refused.main().contains("An objection to this text is open."), "{}", refused.main());
}

#[tokio::test]
async fn what_holds_when_it_is_proposed_must_hold_when_it_starts() {
    let world = World::new().await;
    let silence = Silence::proposed(&world).await;
    open_check(&world, silence.draft).await;
    silence.unopposed().await;
    let refused = silence.ask("start", ENDS).await;
    assert!(refused.main().contains("A check on this text is not over."), "{}", refused.main());
}

#[tokio::test]
async fn one_objection_to_using_silence_ends_it_and_names_nobody() {
    let world = World::new().await;
    let silence = Silence::proposed(&world).await;
    let draft = silence.draft_page("Maple").await;
    assert!(draft.one(".ask").contains("Silence is proposed on TST/PL/DRAFT.1/Rev.1."), "{}", draft.main());
    assert!(
        world
            .back("Maple")
            .await
            .page("/")
            .await
            .main()
            .contains("Silence is proposed on TST/PL/DRAFT.1/Rev.1.")
    );
    for handle in ["Lark", "Slate"] {
        let answer = silence.post(handle, "opposition", &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{handle}");
    }
    assert_eq!(silence.post("Heron", "opposition", &[]).await.location(), silence.path);
    for handle in ["Lark", "Maple", "Heron"] {
        let page = silence.seen_by(handle).await;
        assert_eq!(page.all("h1 .k").len(), 1);
        assert!(page.one("h1").contains("Silence is not used"));
        let main = page.main();
        assert!(!main.contains("Heron") && !main.contains("South side"), "{main}");
        assert_eq!(main.contains("Open a check"), handle == "Lark");
        assert!(!main.contains("Propose silence"));
    }
    let news = world.back("Walnut").await.page("/").await.main();
    assert!(news.contains("silence is not used, the text goes to a check"), "{news}");
    silence.unopposed().await;
    assert!(silence.ask("start", ENDS).await.main().contains("This is no proposal any more."));
    let again = propose(&world, silence.draft).await;
    assert!(
        again.main().contains("Somebody objected to using silence on this revision."),
        "{}",
        again.main()
    );
}

#[tokio::test]
async fn it_starts_after_the_time_to_object_with_both_keys_and_both_clocks() {
    let world = World::new().await;
    let silence = Silence::proposed(&world).await;
    let twice = propose(&world, silence.draft).await;
    assert!(twice.main().contains("proposed on this revision already"));
    world.wait(Span(Span::hours(24).0 - Span::seconds(1).0));
    assert!(silence.ask("start", ENDS).await.main().contains("Participants may still object"));
    world.wait(Span::seconds(1));
    let late = silence.post("Walnut", "opposition", &[]).await;
    assert!(late.main().contains("The time to object to using silence is over."), "{}", late.main());
    assert!(world.back("Tern").await.page("/").await.main().contains("It can be started."));
    let act = silence.ask("start", ENDS).await.location();
    let preview = world.back("Tern").await.page(&act).await.main();
    assert!(preview.contains("Start the silence on TST/PL/DRAFT.1/Rev.1"), "{preview}");
    assert!(preview.contains("Wed 27 October 2021, 16:00 North · 17:00 South"), "{preview}");
    assert_eq!(silence.state().await, SilenceState::Proposed);
    assert_eq!(silence.agree(&act).await.location(), silence.path);
    assert_eq!(silence.state().await, SilenceState::Running);
    let page = silence.seen_by("Maple").await.main();
    assert!(page.contains("Until Wed 27 October 2021, 17:00 South · 16:00 North"), "{page}");
    assert!(page.contains("never as agreeing") && page.contains("One joint record is kept."), "{page}");
}

/// SIL-2: 72 hours count from the second key.
#[tokio::test]
async fn a_second_key_that_comes_too_late_for_72_hours_starts_nothing() {
    let world = World::new().await;
    let silence = Silence::proposed(&world).await;
    silence.unopposed().await;
    let act = silence.ask("start", "2021-10-25T09:00").await.location();
    world.wait(Span::hours(47));
    let refused = silence.agree(&act).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("less than 72 hours are left"), "{}", refused.main());
    assert_eq!(silence.state().await, SilenceState::Proposed);
}

#[tokio::test]
async fn a_proposal_can_be_taken_back_and_dies_with_its_revision() {
    let world = World::new().await;
    let silence = Silence::proposed(&world).await;
    let back = world.back("Tern").await;
    let page = back.follow(&silence.path, &format!("{}/withdrawal", silence.path), &[]).await;
    assert!(page.one("h1").contains("The proposal was taken back"));
    let second = Silence::proposed_on(&world, silence.draft).await;
    let desk = Desk { world: &world, draft: silence.draft };
    let text = desk.pen().await;
    desk.edit(crate::drafts::desk::rewrite(text.paragraphs[0].uid, "Water is shared by need.")).await;
    desk.issue().await;
    second.unopposed().await;
    let refused = second.ask("start", ENDS).await;
    assert!(refused.main().contains("Another revision has been issued since"), "{}", refused.main());
    Silence::proposed_on(&world, silence.draft).await;
}
