//! One paragraph at a time (CON-14), and how far each has come (practice 2.4).

use super::scene::*;
use crate::{
    drafts::desk::{Desk, bracket, rewrite},
    world::{World, sender},
};
use aryk::{
    actions::{Refusal, checks},
    domain::{
        act::{CheckObject, CheckPlan},
        draft::DraftState,
        id::ParagraphId,
        text::{Edit, Kind, split_paragraphs},
        time::Span,
    },
    store,
};
use axum::http::StatusCode;

/// Rev.1 with a clean paragraph and a bracketed one.
async fn mixed(world: &World) -> (Desk<'_>, [ParagraphId; 2]) {
    let desk = Desk::issued(world, "Water is shared by season.\n\nOne joint record is kept.").await;
    let text = desk.pen().await;
    let uids = [text.paragraphs[0].uid, text.paragraphs[1].uid];
    desk.edit(bracket(&text, 2, Kind::Wording, &[("joint", &[]), ("common", &[])])).await;
    desk.issue().await;
    (desk, uids)
}

async fn states(world: &World, desk: &Desk<'_>) -> Vec<String> {
    world.back("Walnut").await.page(&format!("/drafts/{}", desk.draft)).await.all(".para .st")
}

async fn passed(check: &Check<'_>) {
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH).await;
    check.close().await;
    check.cool();
    check.declare("UNANIMITY").await;
    assert_eq!(check.noted("text-adopted").await, 0, "one paragraph adopts nothing");
}

#[tokio::test]
async fn a_clean_paragraph_is_checked_as_it_stands_and_is_then_provisionally_agreed_in_a_package() {
    let world = World::new().await;
    let (desk, [clean, _]) = mixed(&world).await;
    assert_eq!(states(&world, &desk).await, ["No open point", "In brackets"]);
    let form = world.back("Lark").await;
    let page = form.page(&format!("/drafts/{}/checks/new?paragraph={clean}", desk.draft)).await;
    assert_eq!(page.all("#paragraph option[selected]"), ["paragraph 1 as it stands"]);
    let check = Check::of(&world, desk.draft, &[("paragraph", &clean.to_string())]).await;
    let page = check.seen_by("Walnut").await;
    assert!(page.main().contains("Check 1: paragraph 1 as it stands"), "{}", page.main());
    assert_eq!(page.all(".para__t"), ["Water is shared by season."]);
    let text = desk.revision(1).await.unwrap().text;
    passed(&check).await;
    assert_eq!(states(&world, &desk).await, ["Provisionally agreed", "In brackets"]);

    let mut look = world.app.look(sender(&world.token("Walnut").await).token_hash).await.unwrap();
    let permit = look.viewer.may_read(world.scene.plenary).unwrap();
    let passed = store::checks::passed_on(&mut look.tx, &permit, desk.draft).await.unwrap();
    let draft = store::drafts::find(&mut look.tx, desk.draft).await.unwrap().unwrap();
    let mac = store::drafts::paragraph_mac(&look.keys, &draft, &text.paragraphs[0]).unwrap();
    assert_eq!(passed.len(), 1);
    assert_eq!((passed[0].paragraph, &*passed[0].text_mac), (clean, mac.as_slice()));
    assert_eq!((passed[0].revision, draft.state), (1, DraftState::Negotiation));
}

/// CON-14: what has brackets is no text that anybody could agree to.
#[tokio::test]
async fn a_paragraph_with_open_elements_needs_a_closing_text() {
    let world = World::new().await;
    let (desk, [_, open]) = mixed(&world).await;
    let answer = ask(&world, desk.draft, &[("paragraph", &open.to_string())]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.one(".err").contains("Closing text"), "{}", answer.text());
    let object = CheckObject::Paragraph { paragraph: open, number: 2 };
    let closes_at = world.app.now().plus(Span::days(1));
    let plan = CheckPlan { draft: desk.draft, revision: 1, object, closes_at };
    let refused = checks::ask_to_open(&world.app, &world.sender("Lark"), plan).await;
    assert!(matches!(refused, Err(Refusal::Rule("check-paragraph-open"))), "{refused:?}");
}

/// TXT-9: the wording is agreed, not the number.
#[tokio::test]
async fn a_paragraph_that_reads_differently_is_no_longer_agreed() {
    let world = World::new().await;
    let (desk, [clean, _]) = mixed(&world).await;
    let check = Check::of(&world, desk.draft, &[("paragraph", &clean.to_string())]).await;
    check.answer("Walnut", &FROM_HOME).await;
    check.answers("G1", &NORTH[1..]).await;
    check.answers("G1", &SOUTH).await;
    check.close().await;
    check.cool();
    check.declare("UNANIMITY").await;
    assert_eq!(states(&world, &desk).await[0], "Agreed ad referendum");
    check.issue_another().await;
    assert_eq!(states(&world, &desk).await, ["No open point", "Agreed ad referendum", "In brackets"]);
    check.issue_with(rewrite(clean, "Water is shared by need.")).await;
    assert_eq!(states(&world, &desk).await[1], "No open point");
}

/// Nothing is agreed until everything is agreed: then every paragraph is.
#[tokio::test]
async fn adopting_the_whole_text_makes_every_paragraph_agreed() {
    let world = World::new().await;
    let desk = Desk::issued(&world, "Water is shared by season.").await;
    assert_eq!(states(&world, &desk).await, ["Under discussion"]);
    desk.edit(Edit::Add(None, split_paragraphs("One joint record is kept.").unwrap())).await;
    desk.issue().await;
    let check = Check::of(&world, desk.draft, &[]).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH).await;
    check.close().await;
    check.cool();
    check.declare("UNANIMITY").await;
    assert_eq!(states(&world, &desk).await, ["Agreed", "Agreed"]);
}
