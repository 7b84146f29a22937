//! From the closing to the declaration: cooling, confirming from home, declaring, adopting.

use super::scene::*;
use crate::world::World;
use aryk::domain::time::Span;
use axum::http::StatusCode;

const RESERVED: [(&str, &str); 2] = [("stance", "G3"), ("reservation", "Only for one season.")];

async fn answered(world: &World) -> Check<'_> {
    let check = Check::open(world).await;
    check.answer("Walnut", &RESERVED).await;
    check.answers("G1", &NORTH[1..]).await;
    check.answers("G1", &SOUTH).await;
    check
}

/// CON-13: at least 72 hours lie between the check and the declaration.
#[tokio::test]
async fn nothing_is_declared_before_the_cooling_interval_is_over() {
    let world = World::new().await;
    let check = answered(&world).await;
    assert!(
        check.ask_to_declare("CONSENSUS_WITH_RESERVATIONS").await.main().contains("Answers are still taken")
    );
    check.close().await;
    world.wait(Span::seconds(72 * 3600 - 1));
    assert!(check.seen_by("Lark").await.all("#result").is_empty());
    let early = check.ask_to_declare("CONSENSUS_WITH_RESERVATIONS").await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    assert!(early.main().contains("cooling interval is not over"));
    world.wait(Span::seconds(1));
    assert!(
        check.declare("CONSENSUS_WITH_RESERVATIONS").await.main().contains("Declared by both co-moderators")
    );
}

/// CON-1: less, never more.
#[tokio::test]
async fn moderators_declare_what_was_computed_or_less_and_only_once() {
    let world = World::new().await;
    let check = answered(&world).await;
    check.close().await;
    check.cool();
    let offered = check.seen_by("Lark").await.all("#result option");
    assert_eq!(offered, ["Consensus with reservations", "No consensus"]);
    for more in ["CONSENSUS", "UNANIMITY", "SUFFICIENT_CONSENSUS"] {
        let refused = check.ask_to_declare(more).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{more}");
        assert!(refused.main().contains("never more"), "{more}");
    }
    let page = check.declare("NO_CONSENSUS").await;
    assert!(page.one("h1").ends_with("No consensus"));
    assert!(check.ask_to_declare("NO_CONSENSUS").await.main().contains("was declared before"));
    assert!(check.draft_page().await.contains("final draft"), "less was declared: not adopted");
}

/// TXT-1, TXT-15: an adopted text does not change, whichever second key comes first.
#[tokio::test]
async fn what_waits_to_be_issued_is_not_issued_over_an_adopted_text() {
    let world = World::new().await;
    let check = answered(&world).await;
    check.close().await;
    check.cool();
    let issue = check.ask_to_issue_another().await;
    check.declare("CONSENSUS_WITH_RESERVATIONS").await;
    let refused = world.back("Tern").await.submit(&issue, &format!("{issue}/agreement"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("The text is adopted."), "{}", refused.main());
    assert!(check.draft_page().await.contains("adopted"));
}

#[tokio::test]
async fn declaring_consensus_on_the_whole_final_text_adopts_it() {
    let world = World::new().await;
    let check = answered(&world).await;
    check.close().await;
    check.cool();
    check.declare("CONSENSUS_WITH_RESERVATIONS").await;
    assert!(check.draft_page().await.contains("adopted"));
    assert_eq!(check.noted("text-adopted").await, 1);
}

/// TXT-15: what is adopted has no open element and is the newest revision.
#[tokio::test]
async fn a_text_that_has_changed_since_is_not_adopted() {
    let world = World::new().await;
    let check = answered(&world).await;
    check.close().await;
    check.cool();
    check.issue_another().await;
    let act = check.ask_to_declare("CONSENSUS_WITH_RESERVATIONS").await.location();
    let refused = world.back("Tern").await.submit(&act, &format!("{act}/agreement"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(check.noted("text-adopted").await + check.noted("result-declared").await, 0);
}

/// Practice 8.6: the suffix disappears when the last one has confirmed.
#[tokio::test]
async fn ad_referendum_stands_until_everybody_has_confirmed_and_nobody_learns_who() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answer("Walnut", &FROM_HOME).await;
    check.answer("Maple", &FROM_HOME).await;
    check.answers("G1", &NORTH[1..]).await;
    check.answers("G1", &SOUTH[1..]).await;
    check.close().await;
    for handle in ["Walnut", "Heron", "Maple"] {
        assert!(check.seen_by(handle).await.one("h1").ends_with("Unanimity (ad referendum)"), "{handle}");
        let page = check.confirm(handle).await;
        assert_eq!(page.one("h1").contains("ad referendum"), handle != "Maple", "{handle}");
    }
    assert_eq!(check.noted("stance-confirmed").await, 2);
}

/// CON-13: whoever has answered may still move to G5 or G7 in the cooling interval, and to nothing else.
#[tokio::test]
async fn in_the_cooling_interval_one_may_still_object_but_not_agree() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH[..3]).await;
    check.close().await;
    assert!(check.seen_by("Walnut").await.one("h1").ends_with("Consensus"));
    let offered = check.seen_by("Walnut").await.all("form.scale .opt b");
    assert_eq!(offered, ["I am not ready", "I object"]);
    assert!(check.seen_by("Basalt").await.all("form.scale").is_empty(), "who has not answered cannot move");
    let objection = [("stance", "G7"), ("ground", "safety"), ("harm", "The gate is mined.")];
    check.answer("Walnut", &objection).await;
    let page = check.seen_by("Heron").await;
    assert!(page.one("h1").ends_with("No consensus") && page.main().contains("An objection is open."));
    check.post("Walnut", &[("stance", "G1")]).await;
    assert!(check.seen_by("Heron").await.one("h1").ends_with("No consensus"), "agreeing again is late");
    world.wait(Span::hours(72));
    check.post("Almond", &objection).await;
    assert_eq!(check.seen_by("Heron").await.all("section[aria-labelledby=objections] .row").len(), 1);
}

/// CON-6, ANO-9: counts and words before and after a move would show on which side it was.
#[tokio::test]
async fn until_nobody_can_move_any_more_all_see_the_label_and_general_reasons_only() {
    let world = World::new().await;
    let check = answered(&world).await;
    check.close().await;
    check.answer("Maple", &[("stance", "G7"), ("ground", "safety"), ("harm", "The gate is mined.")]).await;
    for handle in ["Heron", "Walnut", "Slate", "Lark"] {
        let page = check.seen_by(handle).await;
        assert_eq!(page.all("section[aria-labelledby=found] li"), ["An objection is open."], "{handle}");
        assert!(page.all("table, .grad, .row, #detail").is_empty(), "{handle}");
        assert!(page.main().contains("shown after the cooling interval"), "{handle}");
    }
    check.cool();
    assert_eq!(check.seen_by("Heron").await.all(".bank__n"), ["3 of 4 support", "4 of 4 support"]);
    assert!(check.seen_by("Lark").await.one("section[aria-labelledby=detail]").contains("South side"));
}

/// CON-1: the question does not go away with the week.
#[tokio::test]
async fn moderators_are_asked_to_declare_until_they_have() {
    let world = World::new().await;
    let check = answered(&world).await;
    check.close().await;
    let asked = async || world.back("Lark").await.page("/").await.main().contains("can be declared");
    assert!(!asked().await);
    for days in [3, 5, 30] {
        world.wait(Span::days(days));
        assert!(asked().await);
    }
    check.declare("NO_CONSENSUS").await;
    assert!(!asked().await);
}

/// CON-1: within seven days, or they say why not.
#[tokio::test]
async fn a_late_declaration_is_called_late() {
    let world = World::new().await;
    let check = answered(&world).await;
    check.close().await;
    world.wait(Span::days(7));
    assert!(check.seen_by("Walnut").await.one(".line").contains("declare by then, or say why not"));
    world.wait(Span::seconds(1));
    assert!(check.seen_by("Walnut").await.one(".line").contains("They owe a reason in writing."));
}

/// CON-1: who declares less says why, with both keys, and everybody reads it beside what was computed.
#[tokio::test]
async fn less_is_declared_with_reasons_that_all_members_read() {
    let world = World::new().await;
    let check = answered(&world).await;
    check.close().await;
    check.cool();
    let lark = world.back("Lark").await;
    let form = format!("{}/declaration", check.path());
    let silent = lark.submit(&check.path(), &form, &[("result", "NO_CONSENSUS")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(silent.main().contains("Reasons, if you declare less"), "{}", silent.main());
    assert_eq!(silent.values("#result option[selected]"), ["NO_CONSENSUS"]);
    let long = "я".repeat(1001);
    let fields = [("result", "NO_CONSENSUS"), ("reasons", long.as_str())];
    assert_eq!(lark.submit(&check.path(), &form, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);

    let act = check.ask_to_declare("NO_CONSENSUS").await.location();
    let tern = world.back("Tern").await;
    assert!(tern.page(&act).await.main().contains("The mirabs have not been heard."));
    assert!(!check.seen_by("Maple").await.main().contains("mirabs"), "one key says nothing");
    tern.follow(&act, &format!("{act}/agreement"), &[]).await;
    let page = check.seen_by("Maple").await;
    let said = page.one("section[aria-labelledby=reasons]");
    assert!(said.contains("Consensus with reservations") && said.contains("The mirabs"), "{said}");
}

/// What is declared as it was computed needs no reasons and keeps none.
#[tokio::test]
async fn what_was_computed_is_declared_without_reasons() {
    let world = World::new().await;
    let check = answered(&world).await;
    check.close().await;
    check.cool();
    let page = check.declare("CONSENSUS_WITH_RESERVATIONS").await;
    assert!(page.all("#reasons").is_empty() && !page.main().contains("mirabs"), "{}", page.main());
}
