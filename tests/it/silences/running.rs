//! SIL-3, SIL-4, SIL-5: acknowledging, breaking, running longer.

use super::scene::*;
use crate::{
    drafts::desk::Desk,
    requests::about,
    world::{World, sender},
};
use aryk::{
    actions::{Refusal, drafts, objections},
    domain::{
        objection::Plea,
        silence::SilenceState,
        text::{Edit, split_paragraphs},
        time::Span,
    },
    store,
};
use axum::http::StatusCode;

/// Practice 1.7: participants alone acknowledge and break; moderators never.
#[tokio::test]
async fn only_participants_of_the_body_acknowledge_or_break() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    for handle in ["Lark", "Tern", "Slate", "Kestrel"] {
        for form in ["receipt", "breach"] {
            let answer = silence.post(handle, form, &[("breach", "No.")]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{handle} {form}");
        }
    }
    assert_eq!(silence.state().await, SilenceState::Running);
    for handle in ["Lark", "Slate"] {
        let page = silence.seen_by(handle).await;
        let forms = page.values("main form[method=post]");
        assert!(forms.iter().all(|form| !form.contains("receipt") && !form.contains("breach")), "{forms:?}");
    }
}

#[tokio::test]
async fn the_page_of_the_text_asks_only_who_has_not_said_that_they_received_it() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    let ask = silence.draft_page("Walnut").await.one(".ask");
    assert!(ask.contains("say that you have received it"), "{ask}");
    silence.received_by(&["Walnut"]).await;
    for handle in ["Walnut", "Slate", "Lark"] {
        let ask = silence.draft_page(handle).await.one(".ask");
        assert!(
            ask.contains("Nothing at the moment. A silence on this text is not over yet."),
            "{handle}: {ask}"
        );
        assert!(!ask.contains("Open a check") && !ask.contains("Propose"), "{handle}: {ask}");
    }
}

#[tokio::test]
async fn who_received_it_is_shown_to_nobody_and_moderators_see_only_whether_a_side_has_enough() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    let home = world.back("Walnut").await.page("/").await.main();
    assert!(home.contains("Read TST/PL/DRAFT.1/Rev.1 and say that you have received it."), "{home}");
    silence.received_by(&["Walnut", "Walnut", "Almond"]).await;
    assert_eq!(silence.noted("text-received").await, 2, "a second time changes nothing");
    let home = world.back("Walnut").await.page("/").await.main();
    assert!(!home.contains("say that you have received it"), "{home}");
    let own = silence.seen_by("Walnut").await.main();
    assert!(own.contains("You have said that you received it."), "{own}");
    assert!(!own.contains("participants have said"), "two are fewer than k: {own}");
    let lark = silence.seen_by("Lark").await.one(".banks");
    assert!(lark.contains("North sideenough have received it"), "{lark}");
    assert!(lark.contains("South sidetoo few have received it"), "{lark}");
    silence.received_by(&["Maple"]).await;
    for handle in ["Lark", "Sparrow", "Maple"] {
        let page = silence.seen_by(handle).await;
        assert!(page.one(".banks").contains("3 participants have said that they received it."));
        assert_eq!(page.one(".banks").contains("North side"), handle == "Lark");
        for name in NORTH.iter().chain(&SOUTH) {
            assert!(!page.main().contains(name), "{handle} sees {name}");
        }
    }
}

/// SIL-3, and the third vector of practice 2.7: broken at the first message, whoever has acknowledged.
#[tokio::test]
async fn one_line_breaks_it_and_the_others_see_the_words_but_not_whose() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    silence.received_by(&NORTH).await;
    silence.received_by(&SOUTH).await;
    let page = silence.seen_by("Heron").await;
    let second = page.values("#paragraph option")[2].clone();
    let broken =
        silence.post("Heron", "breach", &[("breach", "Whose record?"), ("paragraph", &second)]).await;
    assert_eq!(broken.location(), silence.path, "{}", broken.text());
    for handle in ["Lark", "Walnut", "Maple", "Slate"] {
        let page = silence.seen_by(handle).await;
        assert!(page.one("h1").contains("Silence was broken: not adopted"));
        let row = page.one(".rows .row");
        assert_eq!(row, "The wording · Paragraph 2Whose record?What has become of this objection");
        let main = page.main();
        let sides = page.all(".banks dt");
        assert!(!main.contains("Heron") && (handle == "Lark" || sides.is_empty()), "{main}");
    }
    let draft = silence.draft_page("Walnut").await;
    assert!(draft.one("h1").contains("under negotiation"), "{}", draft.one("h1"));
    let home = world.back("Almond").await.page("/").await.main();
    assert!(home.contains("TST/PL/DRAFT.1/Rev.1 is not adopted: the silence was broken"), "{home}");
    assert_eq!(silence.noted("objection-raised").await, 1);
    let again = silence.post("Walnut", "breach", &[("breach", "I object, too.")]).await;
    assert!(again.main().contains("The silence is over"), "{}", again.main());
    silence.ends().await;
    assert_eq!(silence.state().await, SilenceState::Broken);
    assert_eq!((silence.noted("silence-broken").await, silence.noted("text-adopted").await), (1, 0));
}

/// Practice 2.4: what the objection sent back is a final draft again when it is withdrawn, and nothing else is open.
#[tokio::test]
async fn a_text_is_final_again_when_the_objection_that_broke_it_is_withdrawn() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    silence.post("Heron", "breach", &[("breach", "Whose record?")]).await;
    assert!(silence.draft_page("Walnut").await.one("h1").contains("under negotiation"));
    let objection = {
        let mut tx = world.app.db.read().await.unwrap();
        store::objections::of_draft(&mut tx, silence.draft).await.unwrap()[0].id
    };
    let heron = sender(&world.token("Heron").await);
    objections::speak(&world.app, &heron, (objection, 1), Plea::Withdraw).await.unwrap();
    assert!(silence.draft_page("Walnut").await.one("h1").contains("final draft"));
    Silence::proposed_on(&world, silence.draft).await;
}

#[tokio::test]
async fn a_break_needs_words_and_keeps_what_was_chosen() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    for (field, wrong) in [("breach", " "), ("ground", "anger"), ("paragraph", "7")] {
        let typed = [("breach", "Whose record?"), ("ground", "safety"), ("paragraph", "")];
        let fields = typed.map(|(name, value)| (name, if name == field { wrong } else { value }));
        let answer = silence.post("Heron", "breach", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert_eq!(answer.all(".err li").len(), 1);
        assert!(field == "breach" || answer.one("#breach") == "Whose record?");
    }
    assert_eq!(silence.state().await, SilenceState::Running);
}

/// OSCE: a written objection or amendment. Whoever files one to a text under silence breaks it.
#[tokio::test]
async fn an_amendment_breaks_it_too_and_none_runs_afterwards() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    let uid = silence.seen_by("Maple").await.values("#paragraph option").remove(1);
    let action = format!("/drafts/{}/paragraphs/{uid}/amendments/new", silence.draft);
    for words in ["Water is shared by month.", "Water is shared by week."] {
        let filled = [("interest", "Upper villages run dry."), ("words", words)];
        let sent = world.back("Maple").await.submit(&format!("{action}?wish=reword"), &action, &filled).await;
        assert!(sent.location().starts_with("/amendments/"), "{}", sent.text());
    }
    assert_eq!(silence.state().await, SilenceState::Broken);
    assert_eq!(silence.noted("silence-broken").await, 1);
    assert!(silence.seen_by("Walnut").await.main().contains("or filed an amendment to it"));
    assert!(silence.draft_page("Walnut").await.one("h1").contains("under negotiation"));
}

#[tokio::test]
async fn a_text_under_silence_stays_as_it_is() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    assert!(matches!(ask_for_check(&world, silence.draft).await, Err(Refusal::Rule("silence-runs"))));
    let desk = Desk { world: &world, draft: silence.draft };
    let lark = world.token("Lark").await;
    let more = Edit::Add(None, split_paragraphs("It is read aloud.").unwrap());
    drafts::edit(&world.app, &sender(&lark), desk.copy().await, more).await.unwrap();
    let asked = drafts::ask_to_issue(&world.app, &sender(&lark), desk.copy().await, true).await;
    assert!(matches!(asked, Err(Refusal::Rule("silence-runs"))), "{asked:?}");
}

/// Also when the revision was asked for before the silence started.
#[tokio::test]
async fn a_revision_that_waits_for_its_second_key_is_not_issued_into_a_silence() {
    let world = World::new().await;
    let silence = Silence::proposed(&world).await;
    silence.unopposed().await;
    let desk = Desk { world: &world, draft: silence.draft };
    let lark = world.token("Lark").await;
    let more = Edit::Add(None, split_paragraphs("It is read aloud.").unwrap());
    drafts::edit(&world.app, &sender(&lark), desk.copy().await, more).await.unwrap();
    let place = drafts::ask_to_issue(&world.app, &sender(&lark), desk.copy().await, true).await.unwrap();
    silence.start().await;
    let aryk::domain::place::Place::Act(act) = place else { panic!("{place:?}") };
    let refused = silence.agree(&format!("/acts/{act}")).await;
    assert!(refused.main().contains("A silence runs on this text."), "{}", refused.main());
}

/// SIL-4: later only, once, both keys, before the expiry, by the calendar; what was acknowledged stays.
#[tokio::test]
async fn it_runs_longer_once_when_both_agree() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    silence.received_by(&["Walnut"]).await;
    for (ends, says) in [
        ("2021-10-27T15:00", "later hour only"),
        (ENDS, "later hour only"),
        ("2021-10-30T16:00", "weekend for North side"),
        ("2021-11-24T16:00", "at most 30 days"),
    ] {
        let refused = silence.ask("extension", ends).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{ends}");
        assert!(refused.one(".err li").contains(says), "{}", refused.one(".err li"));
    }
    let act = silence.ask("extension", "2021-10-28T16:00").await.location();
    let other = silence.ask("extension", "2021-10-28T17:00").await.location();
    let preview = world.back("Tern").await.page(&act).await.main();
    assert!(preview.contains("Ends so farWed 27 October 2021, 16:00 North · 17:00 South"), "{preview}");
    silence.agree(&act).await;
    assert!(silence.agree(&other).await.main().contains("That can be done once."));
    assert!(silence.seen_by("Lark").await.all("#end").is_empty());
    silence.ends().await;
    assert_eq!(silence.state().await, SilenceState::Running);
    silence.received_by(&["Almond", "Maple", "Heron"]).await;
    silence.at(ENDS_AT.plus(Span::days(1))).await;
    assert_eq!(silence.state().await, SilenceState::Adopted);
    assert_eq!(silence.noted("silence-extended").await, 1);
}

#[tokio::test]
async fn nothing_runs_longer_after_its_expiry() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    world.wait(Span(ENDS_AT.minus(Span::hours(1)).0 - world.app.now().0));
    let act = silence.ask("extension", "2021-10-28T16:00").await.location();
    world.wait(Span::hours(1));
    let late = silence.ask("extension", "2021-10-29T10:00").await;
    assert!(late.main().contains("The silence is over"), "{}", late.main());
    let refused = silence.agree(&act).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
}

/// TXT-4: brackets cannot wait in the working copy while the text is adopted past them.
#[tokio::test]
async fn while_a_silence_runs_one_breaks_it_and_requests_no_brackets() {
    let world = World::new().await;
    let silence = Silence::proposed(&world).await;
    let form = format!("{}/requests", about(&Desk { world: &world, draft: silence.draft }, 1).await);
    silence.unopposed().await;
    silence.start().await;
    let fields = [("kind", "number"), ("step", "file")];
    let refused = world.back("Walnut").await.submit(&form, &form, &fields).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("Break it instead"), "{}", refused.main());
}
