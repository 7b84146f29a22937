//! From raised to addressed, through the door.

use super::scene::Raised;
use crate::world::World;
use aryk::{domain::time::Span, jobs};
use axum::http::StatusCode;

const ANSWER: (&str, &str) = ("answer", "The gate is opened by rota for all villages.");

/// CON-8: what all others read has neither name nor side.
#[tokio::test]
async fn an_objection_is_shown_after_the_cooling_interval_without_name_or_side() {
    let world = World::new().await;
    let raised = Raised::in_check(&world).await;
    for handle in ["Walnut", "Heron", "Lark"] {
        let page = raised.seen_by(handle).await;
        assert!(page.main().contains("Villages at the end get none."), "{handle}");
        assert!(page.main().contains("Paragraph 1: “by season”"), "{handle}");
        assert!(!page.main().contains("Basalt") && page.all("main .side").is_empty(), "{handle}");
        assert_eq!(page.one(".line .cur"), "Raised");
    }
    assert!(raised.seen_by("Basalt").await.one("h1").contains("Your objection"));
    assert_eq!(world.back("Kestrel").await.get(&raised.path).await.status, StatusCode::NOT_FOUND);
}

/// CON-6: nobody finds it before, whoever knows the address.
#[tokio::test]
async fn in_the_cooling_interval_nobody_finds_an_objection() {
    let world = World::new().await;
    let raised = Raised::not_cooled(&world).await;
    for handle in ["Walnut", "Basalt", "Lark"] {
        let person = world.back(handle).await;
        assert_eq!(person.get(&raised.path).await.status, StatusCode::NOT_FOUND, "{handle}");
        let list = person.page(&raised.list).await.main();
        assert!(list.contains("No objection to this text is known."), "{handle}");
        assert!(!person.page("/").await.main().contains("objection"), "{handle}");
    }
}

/// CON-9: understood is what somebody from another side said back and the author said yes to.
#[tokio::test]
async fn only_another_side_and_the_authors_yes_make_an_objection_understood() {
    let world = World::new().await;
    let raised = Raised::in_check(&world).await;
    for (handle, verdict, stage) in
        [("Heron", "yes", "Raised"), ("Walnut", "no", "Raised"), ("Almond", "yes", "Understood")]
    {
        assert!(world.back(handle).await.page("/").await.main().contains("waits to be heard"), "{handle}");
        raised.hear(handle, "You fear for the far villages.").await;
        assert!(!world.back(handle).await.page("/").await.main().contains("waits to be heard"), "{handle}");
        raised.verdict(verdict).await;
        assert_eq!(raised.seen_by("Maple").await.one(".line .cur"), stage, "{handle}");
    }
    let page = raised.seen_by("Maple").await;
    assert!(!page.main().contains("Almond") && page.all(".held").len() == 3);
}

#[tokio::test]
async fn nobody_answers_for_the_author_and_moderators_do_not_restate() {
    let world = World::new().await;
    let raised = Raised::in_check(&world).await;
    for handle in ["Basalt", "Lark", "Reed", "Slate"] {
        assert_eq!(
            raised.post(handle, "hear", &[("hear", "x"), ("lang", "en")]).await.status,
            StatusCode::NOT_FOUND,
            "{handle}"
        );
    }
    for deed in ["withdraw", "show-side", "clarify", "rejoin"] {
        let sent = [(deed, "words")];
        for handle in ["Walnut", "Heron", "Lark"] {
            assert_eq!(
                raised.post(handle, deed, &sent).await.status,
                StatusCode::NOT_FOUND,
                "{deed} {handle}"
            );
        }
    }
}

/// CON-9: an answer needs two keys and an objection that is understood; it is addressed after the reply or 72 hours.
#[tokio::test]
async fn an_understood_objection_is_answered_by_both_and_addressed_when_the_time_for_a_reply_is_over() {
    let world = World::new().await;
    let raised = Raised::in_check(&world).await;
    let early = raised.post("Lark", "answer", &[ANSWER, ("wording", "1")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    raised.understood().await;
    assert!(world.back("Tern").await.page("/").await.main().contains("waits for an answer or a change"));
    raised.rule("answer", &[ANSWER]).await;
    let page = raised.seen_by("Heron").await;
    assert!(page.main().contains("The gate is opened by rota"));
    assert!(world.back("Basalt").await.page("/").await.main().contains("You can reply."));
    world.wait(Span::seconds(72 * 3600 - 1));
    jobs::once(&world.app).await.unwrap();
    assert!(raised.stage().await.starts_with("Answered"));
    assert_eq!(raised.open().await, 1);
    world.wait(Span::seconds(1));
    jobs::once(&world.app).await.unwrap();
    jobs::once(&world.app).await.unwrap();
    assert_eq!((raised.stage().await.as_str(), raised.open().await), ("Addressed", 0));
    assert_eq!(raised.noted("objection-addressed").await, 1);
}

/// Practice 3.6: a light for the co-moderators, and for nobody else.
#[tokio::test]
async fn only_moderators_see_whether_a_text_is_ready() {
    let world = World::new().await;
    let raised = Raised::in_check(&world).await;
    let light = async |handle: &str| world.back(handle).await.page(&raised.list).await.all("#readiness");
    assert!(light("Lark").await[0].starts_with("Not ready: an objection is neither"));
    raised.act("Basalt", "withdraw", &[]).await;
    assert!(light("Tern").await[0].starts_with("Ready for a final check"));
    assert!(light("Heron").await.is_empty() && light("Basalt").await.is_empty());
}

#[tokio::test]
async fn the_authors_reply_stands_with_the_answer_and_addresses_it_at_once() {
    let world = World::new().await;
    let raised = Raised::in_check(&world).await;
    raised.understood().await;
    raised.rule("answer", &[ANSWER]).await;
    let long = "x".repeat(1_501);
    let refused = raised.post("Basalt", "rejoin", &[("rejoin", &long)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.one("#rejoin"), long);
    raised.act("Basalt", "rejoin", &[("rejoin", "The rota forgets the end.")]).await;
    assert_eq!(raised.stage().await, "Addressed");
    assert!(raised.seen_by("Heron").await.main().contains("The rota forgets the end."));
}

/// CON-7: one question to understand; it moves nothing.
#[tokio::test]
async fn moderators_ask_once_what_is_meant_and_the_author_answers() {
    let world = World::new().await;
    let raised = Raised::in_check(&world).await;
    raised.act("Lark", "ask-clarity", &[("ask-clarity", "Which villages?")]).await;
    assert_eq!(
        raised.post("Tern", "ask-clarity", &[("ask-clarity", "And?")]).await.status,
        StatusCode::CONFLICT
    );
    assert!(world.back("Basalt").await.page("/").await.main().contains("waits for your word"));
    raised.act("Basalt", "clarify", &[("clarify", "The last three.")]).await;
    assert!(raised.seen_by("Walnut").await.main().contains("The author: The last three."));
    assert!(!world.back("Basalt").await.page("/").await.main().contains("waits for your word"));
    assert_eq!(raised.stage().await, "Raised");
}

#[tokio::test]
async fn out_of_scope_needs_both_keys_and_an_appeal_opens_it_again() {
    let world = World::new().await;
    let raised = Raised::in_check(&world).await;
    let words = ("set-aside", "It is about roads.");
    let asked = raised.post("Lark", "set-aside", &[words, ("wording", "1")]).await;
    assert_eq!(raised.stage().await, "Raised", "one key does nothing");
    raised.agree(&asked.location()).await;
    assert_eq!((raised.stage().await.as_str(), raised.open().await), ("Marked as out of scope", 0));
    raised.act("Basalt", "appeal", &[("appeal", "The road is the canal’s bank.")]).await;
    assert_eq!(raised.open().await, 1);
    assert!(raised.seen_by("Tern").await.main().contains("The road is the canal’s bank."));
    assert!(world.back("Lark").await.page("/").await.main().contains("waits for an answer or a change"));
}

#[tokio::test]
async fn a_referred_objection_says_to_whom_and_stays_open() {
    let world = World::new().await;
    let raised = Raised::in_check(&world).await;
    raised.understood().await;
    let to = world.scene.wg1.to_string();
    raised.rule("refer", &[("refer", "How far does the water reach?"), ("refer-to", &to)]).await;
    assert!(raised.seen_by("Heron").await.main().contains("To: Group on water"));
    assert_eq!((raised.stage().await.as_str(), raised.open().await), ("Referred", 1));
    raised.rule("sustain", &[("sustain", "No figures were found.")]).await;
    assert_eq!((raised.stage().await.as_str(), raised.open().await), ("It stands", 1));
}

#[tokio::test]
async fn the_author_alone_withdraws_and_may_show_the_side() {
    let world = World::new().await;
    let raised = Raised::in_check(&world).await;
    raised.act("Basalt", "show-side", &[]).await;
    assert_eq!(raised.seen_by("Walnut").await.all("#said ~ p .side"), ["S"]);
    raised.act("Basalt", "withdraw", &[]).await;
    assert_eq!((raised.stage().await.as_str(), raised.open().await), ("Withdrawn by its author", 0));
    assert_eq!(raised.post("Basalt", "withdraw", &[]).await.status, StatusCode::CONFLICT);
}
