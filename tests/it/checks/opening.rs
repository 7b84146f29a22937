//! Opening a check with two keys.

use super::scene::*;
use crate::{client::fields_of, drafts::desk::Desk, world::World};
use axum::http::StatusCode;

#[tokio::test]
async fn a_check_opens_only_when_the_second_moderator_agrees_and_all_see_it_with_both_clocks() {
    let world = World::new().await;
    let draft = final_draft(&world).await;
    let asked = ask(&world, draft, &[]).await;
    let act = world.back("Tern").await.page(&asked.location()).await.main();
    assert!(act.contains("the whole text") && act.contains("14:00 North · 15:00 South"), "{act}");
    let same_key = world.back("Lark").await;
    let refused = same_key.form("/", "/sign-out").await;
    let refused = same_key.post(&format!("{}/agreement", asked.location()), &refused).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let check = Check::of(&world, draft, &[("closes_on", "2021-10-20T16:00")]).await;
    let page = check.seen_by("Maple").await.main();
    assert!(page.contains("Water is shared by season.") && page.contains("One joint record is kept."));
    assert!(page.contains("Wed 20 October 2021, 17:00 South · 16:00 North"), "{page}");
}

#[tokio::test]
async fn the_page_of_the_text_asks_for_the_answer_of_who_owes_one_and_of_nobody_else() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    let asked = async |handle: &str| {
        world.back(handle).await.page(&format!("/drafts/{}", check.draft)).await.one(".ask")
    };
    let ask = asked("Walnut").await;
    assert!(ask.contains("Say how far you can agree with TST/PL/DRAFT.1/Rev.1."), "{ask}");
    check.answer("Walnut", &[("stance", "G1")]).await;
    for handle in ["Walnut", "Slate", "Lark"] {
        let ask = asked(handle).await;
        assert!(
            ask.contains("Nothing at the moment. A check of this text is not over yet."),
            "{handle}: {ask}"
        );
        assert!(!ask.contains("Propose"), "{handle}: {ask}");
    }
}

#[tokio::test]
async fn only_moderators_open_and_strangers_learn_nothing() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    for handle in ["Walnut", "Slate", "Reed", "Kestrel"] {
        let new = world.back(handle).await.get(&format!("/drafts/{}/checks/new", check.draft)).await;
        assert_eq!(new.status, StatusCode::NOT_FOUND, "{handle}");
    }
    for handle in ["Kestrel", "Convenor", "Thyme"] {
        let person = world.seat(handle);
        let (there, not_there) =
            (person.get(&check.path()).await, person.get(&check.path().replace('a', "b")).await);
        assert_eq!(
            (there.status, not_there.status),
            (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND),
            "{handle}"
        );
    }
}

/// TXT-15, CON-14.
#[tokio::test]
async fn a_text_with_open_elements_is_checked_one_closing_text_at_a_time() {
    let world = World::new().await;
    let desk = Desk::issued(&world, "Water is shared by season.").await;
    let refused = ask(&world, desk.draft, &[("paragraph", "")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("open elements"), "{}", refused.main());
    let uid = desk.revision(0).await.unwrap().text.paragraphs[0].uid.to_string();
    let closing =
        [("paragraph", uid.as_str()), ("closing_words", "Water is shared [by season] and by need.")];
    let check = Check::of(&world, desk.draft, &closing).await;
    let page = check.seen_by("Walnut").await.main();
    assert!(page.contains("Check 1: closing text for paragraph 1"), "{page}");
    // TXT-2: a typed square bracket is no bracket.
    assert!(page.contains("Water is shared (by season) and by need."), "{page}");
}

#[tokio::test]
async fn a_closing_that_is_too_near_or_too_far_is_refused_with_everything_kept() {
    let world = World::new().await;
    let draft = final_draft(&world).await;
    for closes in ["2021-10-19T14:59", "2021-11-20T14:00", "2021-02-30T10:00", ""] {
        let answer = ask(&world, draft, &[("closes_on", closes), ("closing_words", "Some words.")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{closes}: {}", answer.text());
        assert!(answer.one(".err").contains("Answers end"));
        assert_eq!(answer.one("textarea"), "Some words.");
    }
}

/// Practice 3.5: an empty protected category is warned about.
#[tokio::test]
async fn moderators_are_warned_of_what_the_roll_would_do_to_a_result() {
    let world = World::new().await;
    let draft = final_draft(&world).await;
    let page = world.back("Lark").await.page(&format!("/drafts/{draft}/checks/new")).await;
    assert!(!page.main().contains("protected category"));
    remove(&world, "Willow").await;
    let page = world.back("Lark").await.page(&format!("/drafts/{draft}/checks/new")).await;
    assert!(page.main().contains("South side has no seat in the protected category"), "{}", page.main());
}

/// Practice 3.5: what one side says alone is never called consensus.
#[tokio::test]
async fn a_body_in_which_one_side_sits_alone_holds_no_check() {
    let world = World::new().await;
    let draft = final_draft(&world).await;
    for handle in SOUTH {
        remove(&world, handle).await;
    }
    let refused = ask(&world, draft, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("Fewer than two sides"), "{}", refused.main());
}

/// CON-14: a check is opened on the revision that the moderator has read.
#[tokio::test]
async fn a_form_made_before_the_newest_revision_comes_back_with_its_words() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.issue_another().await;
    let stale = [("revision", "1"), ("closing_words", "Some words.")];
    let refused = ask(&world, check.draft, &stale).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("Another revision has been issued meanwhile."));
    assert_eq!(refused.one("textarea"), "Some words.");
    assert!(
        fields_of(&refused, &format!("/drafts/{}/checks", check.draft))
            .contains(&("revision".into(), "2".into()))
    );
}
