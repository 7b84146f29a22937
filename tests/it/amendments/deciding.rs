//! What the co-moderators decide, what the author is told and answers.

use super::scene::{Scene, id};
use crate::{drafts::desk::rewrite, world::World};
use aryk::{
    actions::{Refusal, drafts},
    domain::text::Edit,
};
use axum::http::StatusCode;

const SEASON: &str = "Water is shared by season at the gate.";

/// TXT-1: nobody, the author included, learns what the working copy has before it is issued to all.
#[tokio::test]
async fn what_is_taken_is_told_to_all_when_the_revision_is_issued_and_not_before() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    assert!(scene.take(&at, "taken", None).await.location().ends_with("/pen"));
    assert_eq!(scene.words(1).await, SEASON);
    assert!(world.seat("Tern").page(&at).await.main().contains("in the working copy"));
    for reader in ["Walnut", "Maple"] {
        let page = world.seat(reader).page(&at).await.main();
        assert!(page.contains("· filed") && !page.contains("working copy"), "{page}");
    }
    assert!(!world.seat("Walnut").page("/").await.main().contains("Your amendment"));
    scene.desk.issue().await;
    assert!(world.seat("Maple").page(&at).await.one("h1").contains("taken into Rev.1"));
    let walnut = world.seat("Walnut");
    assert!(walnut.page("/").await.main().contains("Your amendment to TST/PL/DRAFT.1/Rev.1 was decided."));
    walnut.follow(&at, &format!("{at}/seen"), &[]).await;
    assert!(!walnut.page("/").await.main().contains("Your amendment"));
}

#[tokio::test]
async fn a_discarded_working_copy_leaves_its_amendments_waiting_as_before() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "delete", "").await;
    scene.take(&at, "taken", None).await;
    assert_eq!(scene.desk.pen().await.paragraphs.len(), 1);
    drafts::discard(&world.app, &world.sender("Tern"), scene.desk.copy().await).await.unwrap();
    let page = world.seat("Tern").page(&at).await.main();
    assert!(page.contains("· filed") && !page.contains("in the working copy"), "{page}");
    scene.take(&at, "taken", None).await;
    scene.desk.issue().await;
    assert!(world.seat("Maple").page(&at).await.one("h1").contains("taken into Rev.1"));
}

#[tokio::test]
async fn a_new_paragraph_is_taken_after_the_one_it_was_filed_to() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "add", "Each side posts the figures.").await;
    scene.take(&at, "taken", None).await;
    assert_eq!(scene.words(2).await, "Each side posts the figures.");
    assert_eq!(scene.desk.pen().await.paragraphs.len(), 3);
}

/// TXT-1: nothing that an author is sent tells what the working copy has, not even the hidden fields of forms.
#[tokio::test]
async fn an_amendment_in_the_working_copy_looks_to_its_author_as_before() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    let walnut = world.seat("Walnut");
    let before = walnut.page(&at).await;
    scene.take(&at, "taken", None).await;
    let after = walnut.page(&at).await;
    assert_eq!(after.main(), before.main());
    assert_eq!(after.values("input[name=turn]"), before.values("input[name=turn]"));
    scene.decide("Lark", &at, "release", &[]).await;
    assert_eq!(walnut.page(&at).await.values("input[name=turn]"), before.values("input[name=turn]"));
}

/// MOD-4: the second key reads what the revision does to amendments and brackets, and agrees to nothing else.
#[tokio::test]
async fn the_second_key_reads_which_amendments_and_brackets_a_revision_takes() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let first = scene.file("Walnut", 1, "reword", SEASON).await;
    let second = scene.file("Maple", 2, "reword", "Both sides read the gauges every week.").await;
    scene.take(&first, "bracketed", None).await;
    scene.take(&second, "taken", None).await;
    let act = format!("/acts/{}", scene.desk.ask().await.unwrap());
    let tern = world.seat("Tern");
    let facts = tern.page(&act).await.one("dl.facts");
    for fact in [
        "Opens bracketsParagraph 1 (1)",
        "Amendment 1. Other words for paragraph 1: turned into an option in brackets in Rev.1",
        "Amendment 2. Other words for paragraph 2: taken into Rev.1",
    ] {
        assert!(facts.contains(fact), "{fact}: {facts}");
    }
    assert!(!facts.contains("Closes brackets"));
    scene.decide("Lark", &second, "release", &[]).await;
    let refused = tern.submit(&act, &format!("{act}/agreement"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);

    scene.desk.issue().await;
    let uid = scene.desk.pen().await.paragraphs[0].wordings().next().unwrap().brackets()[0].uid;
    scene.desk.agreed(Edit::Settle(uid, Some(0))).await;
    let act = format!("/acts/{}", scene.desk.ask().await.unwrap());
    assert!(tern.page(&act).await.one("dl.facts").contains("(numbers of the last revision)Paragraph 1 (1)"));
}

/// The proposer answers, as soon as words are offered or when they are issued.
#[tokio::test]
async fn other_words_than_the_authors_ask_whether_they_meet_the_interest() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    scene.take(&at, "taken", Some("Water is shared by month at the gate.")).await;
    scene.desk.issue().await;
    let walnut = world.seat("Walnut");
    assert!(walnut.page("/").await.main().contains("Other words came back for your amendment"));
    let answer = format!("{at}/answer");
    let none = walnut.submit(&at, &answer, &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    walnut.follow(&at, &answer, &[("meets", "partly"), ("line", "Months are too long.")]).await;
    let read = world.seat("Maple").page(&at).await.one("#offer");
    assert!(read.contains("«-season-»«+month+»"), "{read}");
    assert!(read.contains("about the interest: Partly") && read.contains("Months are too long."), "{read}");
    assert!(!walnut.page("/").await.main().contains("your amendment"));
}

#[tokio::test]
async fn words_that_the_author_has_said_yes_to_are_not_asked_about_again() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    let other = "Water is shared by month at the gate.";
    scene.decide("Tern", &at, "offer", &[("words", other), ("line", "Easier to check.")]).await;
    let walnut = world.seat("Walnut");
    assert!(world.seat("Maple").page(&at).await.main().contains("Easier to check."));
    walnut.follow(&at, &format!("{at}/answer"), &[("meets", "yes")]).await;
    let form = world.seat("Lark").page(&format!("{at}/taking")).await;
    assert_eq!(form.one("textarea[name=words]"), other);
    scene.take(&at, "taken", None).await;
    scene.desk.issue().await;
    let home = walnut.page("/").await.main();
    assert!(home.contains("was decided") && !home.contains("Other words came back"), "{home}");
}

#[tokio::test]
async fn every_closing_decision_is_told_to_the_author_with_its_reason() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let wg2 = world.scene.wg2.to_string();
    let walnut = world.seat("Walnut");
    for (decision, fields, word) in [
        ("group", vec![("heading", "Seasons")], "grouped"),
        ("refer", vec![("to_body", wg2.as_str())], "referred to another body"),
        ("postpone", vec![], "postponed"),
        ("drop", vec![], "dropped without decision"),
    ] {
        let at = scene.file("Walnut", 1, "reword", SEASON).await;
        let reason = [("line", "Not in this round.")];
        let fields: Vec<_> = fields.into_iter().chain(reason).collect();
        scene.decide("Lark", &at, decision, &fields).await;
        let ask = walnut.page(&at).await.one(".ask");
        assert!(ask.contains(&format!("Your amendment was decided: {word}.")), "{ask}");
        assert!(ask.contains("Not in this round."), "{ask}");
        let history = world.seat("Maple").page(&at).await.one(".line");
        assert!(history.contains("co-moderator, ") && history.contains("Not in this round."), "{history}");
        assert!(!history.contains("Lark") && !history.contains("Walnut"), "{history}");
        walnut.submit(&at, &format!("{at}/seen"), &[]).await;
        if walnut.page(&at).await.main().contains("Withdraw the amendment") {
            walnut.submit(&at, &format!("{at}/withdrawal"), &[]).await;
        }
    }
    assert!(!walnut.page("/").await.main().contains("amendment"));
}

#[tokio::test]
async fn amendments_are_grouped_under_one_heading_by_one_moderator() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let first = scene.file("Walnut", 1, "reword", SEASON).await;
    let second = scene.file("Maple", 1, "reword", "Water is shared by month at the gate.").await;
    let with = id(&second).to_string();
    scene.decide("Lark", &first, "group", &[("heading", "When to share"), ("with", &with)]).await;
    for at in [&first, &second] {
        let page = world.seat("Willow").page(at).await;
        assert!(page.main().contains("Under “When to share”") && page.one("h1").contains("grouped"));
    }
}

#[tokio::test]
async fn of_two_moderators_who_decide_at_once_the_first_wins_and_the_other_is_told() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    let tern = world.seat("Tern");
    let form = tern.page(&at).await;
    let fields = crate::client::fields_of(&form, &format!("{at}/decision"));
    scene.decide("Lark", &at, "postpone", &[]).await;
    let fields = crate::client::fill(fields, &[("decision", "drop")]);
    let late = tern.post(&format!("{at}/decision"), &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.main().contains("Somebody changed it first") && late.one("h1").contains("postponed"));
    let again = scene.taking("Tern", (id(&at), 0), SEASON).await;
    assert!(matches!(again, Err(Refusal::Stale)));
}

#[tokio::test]
async fn only_moderators_decide_and_only_the_author_withdraws_or_answers() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    scene.decide("Lark", &at, "offer", &[("words", "Water is shared by month.")]).await;
    let fields = world.seat("Walnut").form(&at, &format!("{at}/withdrawal")).await;
    let ticket = |who: &str| {
        let seat = world.seat(who);
        let at = at.clone();
        async move { seat.page(&at).await.values("input[name=ticket]").remove(0) }
    };
    for (who, forms) in [
        ("Maple", vec!["withdrawal", "answer", "rebase", "seen", "decision", "taking", "preparation"]),
        ("Slate", vec!["withdrawal", "decision", "taking"]),
        ("Walnut", vec!["decision", "taking", "preparation"]),
        ("Lark", vec!["withdrawal", "answer"]),
    ] {
        for form in forms {
            let (mut own, page) = (fields.clone(), ticket(who).await);
            own.retain(|(name, _)| name != "ticket");
            let more = [("ticket", page.as_str()), ("decision", "drop"), ("meets", "yes"), ("how", "taken")];
            let words = [("words", "Water."), ("revision", "0")];
            own.extend(more.iter().chain(&words).map(|(a, b)| ((*a).to_owned(), (*b).to_owned())));
            let sent = world.seat(who).post(&format!("{at}/{form}"), &own).await;
            assert!(
                matches!(sent.status, StatusCode::NOT_FOUND | StatusCode::UNPROCESSABLE_ENTITY),
                "{who} {form}: {}",
                sent.status
            );
        }
    }
    assert!(world.seat("Lark").page(&at).await.one("h1").contains("filed"));
}

#[tokio::test]
async fn moderators_are_asked_once_a_text_however_many_amendments_wait() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    for n in 0..3 {
        scene.file("Walnut", 1, "add", &format!("Point {n}.")).await;
    }
    let home = world.seat("Lark").page("/").await;
    assert_eq!(home.main().matches("Amendments wait: 3 (TST/PL/DRAFT.1).").count(), 1);
    assert!(!world.seat("Maple").page("/").await.main().contains("Amendments wait"));
}

#[tokio::test]
async fn a_moderator_who_takes_one_sees_which_others_collide_and_which_are_left_behind() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let first = scene.file("Walnut", 1, "reword", SEASON).await;
    let second = scene.file("Maple", 1, "reword", "Water is shared by need at the gate.").await;
    scene.file("Almond", 1, "reword", "Water is shared equally at the main gate.").await;
    let take = world.seat("Lark").page(&format!("{first}/taking")).await.main();
    assert!(take.contains("Collides with Amendment 2"), "{take}");
    assert!(take.contains("Will stand on an earlier text when this is issued: Amendment 3"), "{take}");
    assert!(world.seat("Maple").page(&second).await.main().contains("Collides with"));
    scene
        .desk
        .edit(rewrite(scene.desk.pen().await.paragraphs[0].uid, "Water is shared daily at the gate."))
        .await;
    let touched = world.seat("Lark").page(&format!("{first}/taking")).await.main();
    assert!(touched.contains("The working copy has changed the same words meanwhile."), "{touched}");
}
