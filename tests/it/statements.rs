//! Statements to an adopted text (practice 2.2, 2.6): annexed, never part of it, and shown as their authors picked.

use crate::{
    checks::scene::{Check, NORTH, SOUTH},
    client::{Answer, fill},
    world::World,
};
use aryk::domain::time::Span;
use axum::http::StatusCode;

const LABEL: &str = "CONSENSUS";
const READS: &str = "I read “season” as April to September.";

/// A text of the plenary that was adopted just now.
struct Adopted<'a>(Check<'a>);

impl<'a> Adopted<'a> {
    async fn new(world: &'a World) -> Self {
        let check = Check::open(world).await;
        check.answers("G1", &NORTH).await;
        check.answers("G1", &SOUTH[..3]).await;
        check.answers("G4", &SOUTH[3..]).await;
        check.close().await;
        check.cool();
        check.declare(LABEL).await;
        Self(check)
    }

    fn path(&self) -> String {
        format!("/drafts/{}/statements", self.0.draft)
    }

    async fn seen_by(&self, handle: &str) -> Answer {
        self.0.world.back(handle).await.page(&self.path()).await
    }

    /// Sends the form, whether the page offers it or not.
    async fn file(&self, handle: &str, fields: &[(&str, &str)]) -> Answer {
        let person = self.0.world.back(handle).await;
        let usual = [("statement_kind", "reading"), ("attribution", "none"), ("statement", READS)];
        let usual = fill(person.form("/", "/sign-out").await, &usual);
        person.post(&self.path(), &fill(usual, fields)).await
    }

    async fn export(&self, format: &str) -> Answer {
        let export = format!("/drafts/{}/export?format={format}&lang=en", self.0.draft);
        self.0.world.back("Walnut").await.get(&export).await
    }
}

/// RES-4: members see what the author picked; nobody else's page says more.
#[tokio::test]
async fn a_statement_is_shown_with_what_its_author_picked() {
    let world = World::new().await;
    let text = Adopted::new(&world).await;
    let shown = [("none", ""), ("side", " · North side")];
    for (handle, (attribution, _)) in ["Walnut", "Almond"].into_iter().zip(shown) {
        let filed = text.file(handle, &[("attribution", attribution)]).await;
        assert_eq!(filed.location(), text.path(), "{}", filed.text());
    }
    let mut rows = text.seen_by("Heron").await.all(".row .small");
    rows.sort();
    let kind = "Interpretive statement";
    assert_eq!(rows, shown.map(|(_, by)| format!("{kind}{by}")));
    let lark = text.seen_by("Lark").await;
    assert!(!lark.main().contains("Walnut") && !lark.main().contains("Almond"));
    assert!(lark.all("form[action$=statements]").is_empty(), "moderators state nothing");
    assert_eq!(text.file("Lark", &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_statement_stands_in_the_annex_of_what_leaves_and_not_in_the_text() {
    let world = World::new().await;
    let text = Adopted::new(&world).await;
    let before = text.export("md").await.text();
    assert!(!before.contains("Annex"), "{before}");
    text.file("Walnut", &[("attribution", "side-role")]).await;
    let longer = [("statement_kind", "reservation"), ("statement", "Only while the canal is lined.")];
    text.file("Basalt", &longer).await;
    let printed = text.export("md").await.text();
    let order = ["One joint record", "interpretive statements", READS, "statements of reservation", "lined"];
    let places: Vec<_> = order.iter().map(|words| printed.find(words)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} {printed}");
    assert!(!printed.contains("North") && !printed.contains("Walnut"), "the grain of an export is none");
    let docx = text.export("docx").await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&docx.bytes)).unwrap();
    let mut part = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("word/document.xml").unwrap(), &mut part).unwrap();
    assert!(part.contains("Annex: interpretive statements") && part.contains("April to September"));
}

#[tokio::test]
async fn each_participant_has_one_of_a_kind_and_can_withdraw_it_while_there_is_time() {
    let world = World::new().await;
    let text = Adopted::new(&world).await;
    text.file("Walnut", &[]).await;
    let again = text.file("Walnut", &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.main().contains("Withdraw it first"));
    let page = text.seen_by("Walnut").await;
    let action = page.values("main form").into_iter().find(|action| action.ends_with("/withdrawal")).unwrap();
    let walnut = world.back("Walnut").await;
    let other = world.back("Almond").await;
    let ticket = other.form("/", "/sign-out").await;
    assert_eq!(
        other.post(&action, &ticket).await.status,
        StatusCode::NOT_FOUND,
        "nobody withdraws for others"
    );
    walnut.submit(&text.path(), &action, &[]).await;
    assert!(text.seen_by("Heron").await.main().contains("Nobody has annexed a statement."));
    text.file("Walnut", &[]).await;
    let page = text.seen_by("Walnut").await;
    let action = page.values("main form").into_iter().find(|action| action.ends_with("/withdrawal")).unwrap();
    world.wait(Span::seconds(14 * 86_400 - 1));
    assert!(text.seen_by("Walnut").await.values("main form").contains(&action));
    world.wait(Span::seconds(1));
    assert!(text.seen_by("Walnut").await.all("main form").is_empty());
    let walnut = world.back("Walnut").await;
    let ticket = walnut.form("/", "/sign-out").await;
    let late = walnut.post(&action, &ticket).await;
    assert!(late.main().contains("within 14 days"), "{}", late.main());
    assert!(text.file("Heron", &[]).await.main().contains("within 14 days"));
}

/// What is too long or not chosen comes back as it was typed.
#[tokio::test]
async fn a_form_with_mistakes_keeps_the_words() {
    let world = World::new().await;
    let text = Adopted::new(&world).await;
    let long = "x".repeat(1_501);
    let refused = text.file("Walnut", &[("statement", &long), ("attribution", "handle")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!((refused.one("#statement"), refused.all(".err li").len()), (long, 2));
}

#[tokio::test]
async fn nothing_is_annexed_to_a_text_that_is_not_adopted() {
    let world = World::new().await;
    let text = Adopted(Check::open(&world).await);
    assert!(text.file("Walnut", &[]).await.main().contains("after a text is adopted"));
    assert!(text.seen_by("Walnut").await.main().contains("once the text is adopted"));
    assert_eq!(world.back("Kestrel").await.get(&text.path()).await.status, StatusCode::NOT_FOUND);
}

/// RES-4 for the reservations of a check.
#[tokio::test]
async fn a_reservation_is_shown_with_what_its_author_picked_and_leaves_without() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    let reserved = |words, by| [("stance", "G3"), ("reservation", words), ("attribution", by)];
    check.answer("Walnut", &reserved("Only for a year.", "side")).await;
    check.answer("Maple", &reserved("Only with a record.", "none")).await;
    check.answers("G1", &NORTH[1..]).await;
    check.answers("G1", &SOUTH[1..]).await;
    check.close().await;
    check.cool();
    let mut rows = check.seen_by("Heron").await.all("section[aria-labelledby=reservations] .row");
    rows.sort();
    assert!(rows[0].contains("North side") && rows[0].contains("Only for a year."), "{rows:?}");
    assert!(!rows[1].contains("side"), "{rows:?}");
    check.declare("CONSENSUS_WITH_RESERVATIONS").await;
    let printed = Adopted(check).export("md").await.text();
    assert!(printed.contains("Only for a year.") && !printed.contains("North"), "{printed}");
}
