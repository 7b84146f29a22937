//! CON-13, practice 2.4: an adopted text is taken up again, for a reason that everybody reads, by both co-moderators.

use crate::{
    client::{Answer, fill},
    drafts::desk::Desk,
    world::{World, sender},
};
use aryk::{
    actions::{Refusal, drafts, reopenings},
    domain::{
        draft::Firmness,
        reopening::{Asking, Cause, Reopening},
        text::{Edit, split_paragraphs},
        time::Span,
    },
    store,
};
use axum::http::StatusCode;
use proptest::prelude::*;

#[test]
fn strictly_more_than_a_third_of_one_side_is_enough() {
    for (asking, seats, enough) in [
        (0, 0, false),
        (1, 1, true),
        (1, 2, true),
        (1, 3, false),
        (1, 4, false),
        (2, 4, true),
        (2, 6, false),
        (3, 8, true),
        (3, 9, false),
        (4, 9, true),
    ] {
        assert_eq!(Asking { seats, asking }.is_enough(), enough, "{asking} of {seats}");
    }
}

proptest! {
    #[test]
    fn whoever_joins_those_who_ask_never_weakens_them(seats in 1_u64..40, asking in 0_u64..40) {
        let asking = asking.min(seats);
        let enough = |asking| Asking { seats, asking }.is_enough();
        prop_assert_eq!(enough(asking), asking as f64 / seats as f64 > 1.0 / 3.0);
        prop_assert!(!enough(asking) || enough((asking + 1).min(seats)));
    }
}

/// A clean text of the plenary, adopted at Rev.1, ad referendum first. Four people a side take part in decisions: two are more than a third.
async fn adopted(world: &World) -> Desk<'_> {
    let desk = Desk::issued(world, "Water is shared by season.").await;
    desk.edit(Edit::Add(None, split_paragraphs("One joint record is kept.").unwrap())).await;
    desk.issue().await;
    adopt(&desk, 1, Firmness::AdReferendum).await;
    adopt(&desk, 1, Firmness::Full).await;
    desk
}

async fn adopt(desk: &Desk<'_>, revision: i64, firmness: Firmness) {
    let mut tx = desk.world.app.db.write().await.unwrap();
    drafts::adopt(&mut tx, (desk.draft, revision), firmness).await.unwrap();
    tx.commit().await.unwrap();
}

fn path(desk: &Desk<'_>) -> String {
    format!("/drafts/{}/reopening", desk.draft)
}

/// Sends a form, also one that the page does not offer.
async fn post(desk: &Desk<'_>, handle: &str, what: &str, fields: &[(&str, &str)]) -> Answer {
    let person = desk.world.back(handle).await;
    let fields = fill(person.form("/", "/sign-out").await, fields);
    person.post(&format!("{}{what}", path(desk)), &fields).await
}

async fn asked_by(desk: &Desk<'_>, handles: &[&str]) {
    for handle in handles {
        let line = format!("The gauge broke, {} people say.", handle.len());
        let answer = post(desk, handle, "/request", &[("reopening_line", &line)]).await;
        assert_eq!(answer.location(), path(desk), "{handle}: {}", answer.text());
    }
}

/// Lark's first key.
async fn first_key(desk: &Desk<'_>, cause: &str) -> Answer {
    post(desk, "Lark", "", &[("cause", cause), ("reopening_reason", "The gauge at the gate broke.")]).await
}

async fn agree(desk: &Desk<'_>, act: &str) -> Answer {
    desk.world.back("Tern").await.submit(act, &format!("{act}/agreement"), &[]).await
}

async fn home(desk: &Desk<'_>, handle: &str) -> String {
    desk.world.back(handle).await.page("/").await.main()
}

const ASKS: &str = "More than a third of one side asks to reopen TST/PL/DRAFT.1/Rev.1.";

#[tokio::test]
async fn moderators_are_told_that_enough_of_one_side_ask_and_nobody_who_how_many_or_which() {
    let world = World::new().await;
    let desk = adopted(&world).await;
    asked_by(&desk, &["Walnut", "Walnut", "Maple"]).await;
    assert!(!home(&desk, "Lark").await.contains(ASKS), "one on each side is too few");
    let page = world.back("Lark").await.page(&path(&desk)).await;
    assert!(page.values("#cause option") == ["information"] && page.all(".rows li").is_empty());
    asked_by(&desk, &["Almond"]).await;
    for handle in ["Lark", "Tern"] {
        assert!(home(&desk, handle).await.contains(ASKS), "{handle}");
        let page = world.back(handle).await.page(&path(&desk)).await;
        assert_eq!(
            page.all(".rows li"),
            [
                "The gauge broke, 5 people say.",
                "The gauge broke, 6 people say.",
                "The gauge broke, 6 people say."
            ]
        );
        let main = page.main();
        assert!(page.one(".ask").contains("More than a third of one side asks"), "{main}");
        for told in ["Walnut", "Maple", "Almond", "North", "South"] {
            assert!(!main.contains(told), "{told}: {main}");
        }
    }
    for handle in ["Walnut", "Sparrow", "Heron", "Slate"] {
        assert!(!home(&desk, handle).await.contains("asks to reopen"), "{handle}");
        let page = world.back(handle).await.page(&path(&desk)).await;
        assert!(
            page.all(".rows li").is_empty()
                && !page.text().contains("More than a third of one side asks for")
        );
    }
    let own =
        world.back("Walnut").await.submit(&path(&desk), &format!("{}/withdrawal", path(&desk)), &[]).await;
    assert_eq!(own.location(), path(&desk));
    assert!(!home(&desk, "Lark").await.contains(ASKS), "one took it back");
}

#[tokio::test]
async fn both_keys_return_it_to_negotiation_and_everybody_reads_why() {
    let world = World::new().await;
    let desk = adopted(&world).await;
    asked_by(&desk, &["Maple", "Heron"]).await;
    let act = first_key(&desk, "request").await.location();
    let shown = world.back("Tern").await.page(&act).await.main();
    assert!(
        shown.contains("Reopen TST/PL/DRAFT.1/Rev.1") && shown.contains("The gauge at the gate broke."),
        "{shown}"
    );
    world.wait(Span::hours(20));
    assert_eq!(agree(&desk, &act).await.location(), format!("/drafts/{}", desk.draft));
    let page = world.back("Walnut").await.page(&format!("/drafts/{}", desk.draft)).await;
    assert!(page.one("h1").contains("under negotiation"), "{}", page.one("h1"));
    let note = page.one("p.note");
    assert!(
        note.contains("Rev.1 was adopted, and reopened on") && note.contains("The gauge at the gate broke."),
        "{note}"
    );
    assert!(!page.main().contains("Maple") && !page.main().contains("Heron"));
    assert!(home(&desk, "Walnut").await.contains("TST/PL/DRAFT.1/Rev.1 is under negotiation again"));
    let document = format!("/drafts/{}/revisions/1/export?format=md&lang=en", desk.draft);
    let document = world.back("Slate").await.page(&document).await.text();
    assert!(
        document.contains("It is not an adopted text any more.")
            && document.contains("State: under negotiation"),
        "{document}"
    );
    // As it stands it can be put to a check again, and at the next adoption everybody is asked anew.
    desk_issue(&desk).await;
    assert!(
        world
            .back("Walnut")
            .await
            .page(&format!("/drafts/{}", desk.draft))
            .await
            .one("h1")
            .contains("final draft")
    );
    adopt(&desk, 2, Firmness::AdReferendum).await;
    asked_by(&desk, &["Willow"]).await;
    assert!(!home(&desk, "Lark").await.contains("asks to reopen"), "who asked before is forgotten");
}

/// Like `Desk::issue`, with sign-ins of today.
async fn desk_issue(desk: &Desk<'_>) {
    let lark = sender(&desk.world.token("Lark").await);
    let place = drafts::ask_to_issue(&desk.world.app, &lark, desk.copy().await, true).await.unwrap();
    let aryk::domain::place::Place::Act(act) = place else { panic!("{place:?}") };
    agree(desk, &format!("/acts/{act}")).await.location();
}

#[tokio::test]
async fn new_information_needs_nobody_to_ask_and_a_request_needs_them_until_the_second_key() {
    let world = World::new().await;
    let desk = adopted(&world).await;
    let refused = first_key(&desk, "request").await;
    assert!(refused.main().contains("It is not so any more"), "{}", refused.main());
    asked_by(&desk, &["Maple", "Heron"]).await;
    let act = first_key(&desk, "request").await.location();
    post(&desk, "Heron", "/withdrawal", &[]).await;
    let refused = agree(&desk, &act).await;
    assert!(refused.main().contains("It is not so any more"), "{}", refused.main());
    let act = first_key(&desk, "information").await.location();
    agree(&desk, &act).await.location();
    let twice = first_key(&desk, "information").await;
    assert!(twice.main().contains("This text is not adopted"), "{}", twice.main());
}

#[tokio::test]
async fn participants_alone_ask_and_moderators_alone_reopen() {
    let world = World::new().await;
    let desk = adopted(&world).await;
    for handle in ["Lark", "Slate", "Reed", "Kestrel"] {
        for what in ["/request", "/withdrawal"] {
            assert_eq!(post(&desk, handle, what, &[]).await.status, StatusCode::NOT_FOUND, "{handle} {what}");
        }
    }
    let why = [("cause", "information"), ("reopening_reason", "The gauge broke.")];
    for handle in ["Walnut", "Slate", "Kestrel"] {
        assert_eq!(post(&desk, handle, "", &why).await.status, StatusCode::NOT_FOUND, "{handle}");
    }
    for wrong in [[("cause", "anger"), why[1]], [why[0], ("reopening_reason", " ")]] {
        let answer = post(&desk, "Lark", "", &wrong).await;
        assert_eq!((answer.status, answer.all(".err li").len()), (StatusCode::UNPROCESSABLE_ENTITY, 1));
    }
    let long = post(&desk, "Walnut", "/request", &[("reopening_line", &"x".repeat(301))]).await;
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Frozen per adoption: whoever takes a seat afterwards was not asked then, and is no part of the third.
#[tokio::test]
async fn a_person_who_leaves_asks_no_more() {
    let world = World::new().await;
    let desk = adopted(&world).await;
    asked_by(&desk, &["Walnut", "Almond"]).await;
    aryk::actions::seats::replace(&world.app, &world.sender("Convenor"), world.id("Almond")).await.unwrap();
    assert!(!home(&desk, "Lark").await.contains(ASKS), "one of three is no more than a third");
    let mut tx = world.app.db.read().await.unwrap();
    assert_eq!(store::reopenings::own(&mut tx, desk.draft, world.id("Almond")).await.unwrap(), None);
}

#[tokio::test]
async fn a_text_under_negotiation_is_not_reopened() {
    let world = World::new().await;
    let desk = Desk::issued(&world, "Water is shared by season.").await;
    let why = Reopening { cause: Cause::Information, reason: "The gauge broke.".into() };
    let asked = reopenings::ask_to_reopen(&world.app, &world.sender("Lark"), desk.draft, why).await;
    assert!(matches!(asked, Err(Refusal::Rule("reopening-not-adopted"))), "{asked:?}");
    let asked = reopenings::ask(&world.app, &world.sender("Walnut"), desk.draft, None).await;
    assert!(matches!(asked, Err(Refusal::Rule("reopening-not-adopted"))), "{asked:?}");
}
