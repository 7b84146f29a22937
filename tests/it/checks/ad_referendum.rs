//! Support that waits for a confirmation from home (practice 2.2, 2.4, 3.2).

use super::scene::*;
use crate::world::World;
use aryk::domain::time::Span;
use axum::http::StatusCode;

/// Declared unanimous, with Walnut's and Maple's support waiting for home.
async fn declared(world: &World) -> Check<'_> {
    let check = Check::open(world).await;
    check.answer("Walnut", &FROM_HOME).await;
    check.answer("Maple", &FROM_HOME).await;
    check.answers("G1", &NORTH[1..]).await;
    check.answers("G1", &SOUTH[1..]).await;
    check.close().await;
    check.cool();
    check.declare("UNANIMITY").await;
    check
}

async fn paragraph_states(check: &Check<'_>) -> Vec<String> {
    check.world.back("Heron").await.page(&format!("/drafts/{}", check.draft)).await.all(".para .st")
}

async fn document(check: &Check<'_>) -> String {
    let address = format!("/drafts/{}/revisions/1/export?format=md&lang=en", check.draft);
    check.world.back("Heron").await.page(&address).await.text()
}

#[tokio::test]
async fn a_text_is_adopted_ad_referendum_until_the_last_confirmation_makes_it_adopted() {
    let world = World::new().await;
    let check = declared(&world).await;
    assert!(check.draft_page().await.contains("adopted ad referendum"));
    assert_eq!(paragraph_states(&check).await, ["Agreed ad referendum", "Agreed ad referendum"]);
    let printed = document(&check).await;
    assert!(printed.contains("Adopted ad referendum: confirmations from home are missing."), "{printed}");
    check.confirm("Walnut").await;
    assert_eq!((check.noted("text-adopted-ad-referendum").await, check.noted("text-adopted").await), (1, 0));
    check.confirm("Maple").await;
    assert_eq!(check.noted("text-adopted").await, 1);
    assert!(!check.draft_page().await.contains("ad referendum"));
    assert_eq!(paragraph_states(&check).await, ["Agreed", "Agreed"]);
    assert!(document(&check).await.contains("Adopted. Both co-moderators"));
}

/// 2.6: nobody has to await the confirmations of others before saying how they read a text.
#[tokio::test]
async fn a_statement_is_annexed_to_a_text_that_is_adopted_ad_referendum() {
    let world = World::new().await;
    let check = declared(&world).await;
    let annex = format!("/drafts/{}/statements", check.draft);
    let heron = world.back("Heron").await;
    let links = heron.page(&format!("/drafts/{}", check.draft)).await.values("main a");
    assert!(links.contains(&annex), "{links:?}");
    let typed = [("statement_kind", "reading"), ("attribution", "none"), ("statement", "I read it so.")];
    assert_eq!(heron.submit(&annex, &annex, &typed).await.location(), annex);
    assert!(world.back("Walnut").await.page(&annex).await.main().contains("I read it so."));
}

/// TXT-1: it waits for people, not for words.
#[tokio::test]
async fn a_text_that_is_adopted_ad_referendum_does_not_change() {
    let world = World::new().await;
    let check = declared(&world).await;
    let page = world.back("Lark").await.page(&format!("/drafts/{}", check.draft)).await;
    let buttons = page.all(".ask .btn");
    assert_eq!(buttons[buttons.len() - 2..], ["Open a check", "Reopening this text"], "no working copy");
}

/// 14 days after the cooling interval where nobody named a day: 24 h + 72 h + 14 days after the start.
#[tokio::test]
async fn home_asks_for_a_confirmation_as_its_day_nears_and_when_it_has_passed() {
    let world = World::new().await;
    let check = declared(&world).await;
    let home = async |handle: &str| world.back(handle).await.page("/").await.main();
    assert!(!home("Walnut").await.contains("confirmation"));
    world.wait(Span::days(11));
    let asked = home("Walnut").await;
    assert!(asked.contains("waits for a confirmation from the people for whom you speak"), "{asked}");
    assert!(!home("Heron").await.contains("confirmation") && !home("Lark").await.contains("confirmation"));
    let detail = async || check.seen_by("Lark").await.one("section[aria-labelledby=detail]");
    assert!(!detail().await.contains("from home"));
    world.wait(Span::days(3));
    world.wait(Span::seconds(1));
    assert!(home("Walnut").await.contains("The day has passed"));
    assert!(detail().await.contains("2 confirmations from home have not come"), "{}", detail().await);
    check.confirm("Walnut").await;
    assert!(!home("Walnut").await.contains("confirmation"));
    assert!(detail().await.contains("1 confirmation from home has not come"));
    assert!(!check.seen_by("Heron").await.main().contains("has not come"));
}

#[tokio::test]
async fn support_ad_referendum_names_whose_confirmation_it_waits_for_and_a_day_within_three_weeks() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    let refused = check.answer("Walnut", &FROM_HOME[..2]).await;
    assert!(refused.one(".err").contains("Whose confirmation"), "{}", refused.text());
    for day in ["2021-10-18", "2021-11-11"] {
        let refused = check.answer("Walnut", &[&FROM_HOME[..], &[("ad_until", day)]].concat()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
        assert!(refused.one(".err").contains("comes until"), "{day}");
    }
    for day in ["2021-11-10", "2021-10-19"] {
        let kept = check.answer("Walnut", &[&FROM_HOME[..], &[("ad_until", day)]].concat()).await;
        assert_eq!(kept.location(), check.path(), "{day}: {}", kept.text());
    }
}

#[tokio::test]
async fn a_refusal_is_read_by_all_without_a_name_and_the_text_never_becomes_adopted_by_itself() {
    let world = World::new().await;
    let check = declared(&world).await;
    check.refuse("Heron").await;
    assert_eq!(check.noted("confirmation-refused").await, 0, "nothing waited for Heron");
    check.refuse("Walnut").await;
    for handle in ["Heron", "Lark", "Slate"] {
        let page = check.seen_by(handle).await;
        assert!(page.one("h1").contains("a confirmation was refused"), "{handle}: {}", page.one("h1"));
        assert!(!page.main().contains("Walnut"));
    }
    check.confirm("Maple").await;
    check.confirm("Walnut").await;
    assert!(check.draft_page().await.contains("adopted ad referendum"), "nobody takes a refusal back alone");
    assert_eq!(check.noted("text-adopted").await, 0);
    world.wait(Span::days(20));
    assert!(!world.back("Walnut").await.page("/").await.main().contains("confirmation"));
}

/// With two keys: the whole text is put to a check again, and what that finds counts.
#[tokio::test]
async fn a_new_check_on_a_text_whose_confirmation_was_refused_can_adopt_it() {
    let world = World::new().await;
    let check = declared(&world).await;
    check.refuse("Walnut").await;
    let again = Check::of(&world, check.draft, &[("closes_on", "2021-10-30T14:00")]).await;
    again.answers("G1", &NORTH).await;
    again.answers("G1", &SOUTH).await;
    world.wait(Span::days(10));
    again.close().await;
    again.cool();
    again.declare("UNANIMITY").await;
    assert_eq!(again.noted("text-adopted").await, 1);
    assert!(!again.draft_page().await.contains("ad referendum"));
    assert!(check.seen_by("Heron").await.one("h1").contains("refused"), "what was is not forgotten");
}

/// CON-13: whoever can still move, moves.
#[tokio::test]
async fn in_the_cooling_interval_a_refusal_is_another_answer() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answer("Walnut", &FROM_HOME).await;
    check.answers("G1", &NORTH[1..]).await;
    check.answers("G1", &SOUTH).await;
    check.close().await;
    assert!(check.seen_by("Walnut").await.values("form[action$='/refusal']").is_empty());
    let person = world.back("Walnut").await;
    let fields = person.form("/", "/sign-out").await;
    let refused = person.post(&format!("{}/refusal", check.path()), &fields).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("give another answer instead"));
    check.answer("Walnut", &[("stance", "G5"), ("ready", "discussion")]).await;
    assert!(check.seen_by("Heron").await.one("h1").ends_with("No consensus"));
}
