//! A new revision under an objection (TXT-9): the author decides what becomes of it.

use super::scene::Raised;
use crate::{
    drafts::desk::{Desk, rewrite},
    world::{World, sender},
};
use aryk::{
    actions::{acts, drafts},
    domain::place::Place,
};
use axum::http::StatusCode;

/// Issues the text with another first paragraph, in sign-ins of now.
async fn rewritten(raised: &Raised<'_>, words: &str) {
    let world = raised.check.world;
    let (lark, tern) = (world.token("Lark").await, world.token("Tern").await);
    let desk = Desk { world, draft: raised.check.draft };
    let paragraph = raised.stored().await.paragraph_id.unwrap();
    drafts::edit(&world.app, &sender(&lark), desk.copy().await, rewrite(paragraph, words)).await.unwrap();
    let copy = desk.copy().await;
    let place = drafts::ask_to_issue(&world.app, &sender(&lark), copy, true).await.unwrap();
    let Place::Act(act) = place else { panic!("{place:?}") };
    acts::agree(&world.app, &sender(&tern), act).await.unwrap();
}

/// Moderators point at the change; the author says whether it meets the objection.
#[tokio::test]
async fn moderators_say_that_a_change_meets_it_and_the_author_decides() {
    let world = World::new().await;
    let raised = Raised::in_check(&world).await;
    let met = raised.post("Lark", "met", &[("revision", "1")]).await;
    assert_eq!(met.status, StatusCode::CONFLICT, "nothing was changed");
    rewritten(&raised, "Water is shared by season, the last villages first.").await;
    raised.act("Lark", "met", &[]).await;
    assert_eq!(
        (raised.stage().await.as_str(), raised.open().await),
        ("Raised", 1),
        "not by moderators alone"
    );
    assert!(world.back("Basalt").await.page("/").await.main().contains("Do you stand by your objection?"));
    let page = raised.seen_by("Basalt").await;
    assert!(page.one("section[aria-labelledby=changed] ins").contains("last villages first"));
    assert!(page.main().contains("The co-moderators think that this meets the objection."));
    raised.act("Basalt", "accept", &[]).await;
    assert_eq!((raised.stage().await.as_str(), raised.open().await), ("Met by a changed text", 0));
}

#[tokio::test]
async fn an_author_who_stands_by_it_keeps_what_was_reached() {
    let world = World::new().await;
    let raised = Raised::in_check(&world).await;
    assert_eq!(raised.post("Basalt", "stand-by", &[("revision", "1")]).await.status, StatusCode::CONFLICT);
    raised.understood().await;
    rewritten(&raised, "Water is shared by season and month.").await;
    raised.act("Basalt", "stand-by", &[]).await;
    assert_eq!(raised.stage().await, "Understood");
    assert!(raised.seen_by("Walnut").await.main().contains("made to Rev.2"));
    assert!(raised.stored().await.changed_in.is_none());
}

/// TXT-9: a form that was made for one revision says nothing about the next.
#[tokio::test]
async fn nobody_settles_an_objection_for_a_text_that_they_have_not_read() {
    let world = World::new().await;
    let raised = Raised::in_check(&world).await;
    rewritten(&raised, "Water is shared by season and month.").await;
    let seen =
        raised.seen_by("Basalt").await.values("form[action$='/accept'] input[name=revision]").remove(0);
    rewritten(&raised, "Water is shared by whoever comes first.").await;
    let words = [("revision", seen.as_str()), ("harm", "Nobody measures."), ("ground", "fact")];
    for (who, deed) in [("Lark", "met"), ("Basalt", "accept"), ("Basalt", "stand-by"), ("Basalt", "reword")] {
        assert_eq!(raised.post(who, deed, &words).await.status, StatusCode::CONFLICT, "{deed}");
    }
    assert_eq!((raised.open().await, raised.stored().await.met_in), (1, None));
    raised.act("Basalt", "accept", &[]).await;
    assert_eq!(raised.open().await, 0);
}

/// Other words have to be heard anew, and nobody rules on words that they have not read.
#[tokio::test]
async fn other_words_begin_at_the_foot_of_the_ladder() {
    let world = World::new().await;
    let raised = Raised::in_check(&world).await;
    raised.understood().await;
    let asked = raised.act("Lark", "answer", &[("answer", "There is a rota.")]).await.location();
    rewritten(&raised, "Water is shared by season and month.").await;
    let words = [("harm", "Nobody says who measures."), ("ground", "fact")];
    raised.act("Basalt", "reword", &words).await;
    assert_eq!(raised.stage().await, "Raised");
    let page = raised.seen_by("Walnut").await;
    assert!(page.main().contains("Nobody says who measures.") && page.all(".held").is_empty());
    let tern = world.back("Tern").await;
    let refused = tern.submit(&asked, &format!("{asked}/agreement"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("worded the objection anew"));
}

/// A change elsewhere does not touch it.
#[tokio::test]
async fn an_objection_to_another_paragraph_is_left_alone() {
    let world = World::new().await;
    let raised = Raised::in_check(&world).await;
    raised.check.issue_another().await;
    assert!(raised.stored().await.changed_in.is_none());
}
