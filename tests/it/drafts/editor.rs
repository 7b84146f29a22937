//! The co-moderators' editor, through its forms and without JavaScript.

use super::{Desk, desk::signed_in};
use crate::{client::Client, world::World};
use aryk::domain::{text::Count, time::Span};
use axum::http::StatusCode;

const TWO: &str = "Water is shared fairly and in time.\n\nBoth sides read the gauges, both keep a log.";

/// STG-3, TXT-1: from the empty list to an issued revision, by forms alone.
#[tokio::test]
async fn two_moderators_begin_paste_ask_and_issue() {
    let world = World::new().await;
    let (lark, tern, walnut) = (world.seat("Lark"), world.seat("Tern"), world.seat("Walnut"));
    let item = world.scene.items[3].to_string();
    let begin = [("title", "On water"), ("item", item.as_str())];
    let unticked = lark.submit("/drafts", "/drafts", &begin).await;
    assert_eq!(unticked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(unticked.one(".err li"), "Early stage: please tick this first.");
    assert!(unticked.text().contains("value=\"On water\""));
    let ticked = [begin[0], begin[1], ("knows_early", "on")];
    let begun = lark.submit("/drafts", "/drafts", &ticked).await;
    let pen = begun.location();
    let add = format!("{pen}/paragraphs");
    lark.follow(&pen, &add, &[("words", TWO)]).await;
    let outline = lark.follow(&pen, &add, &[("words", "Before all."), ("after", "")]).await;
    assert!(outline.all("ol.rows a")[0].starts_with("1 Before all."));
    let issue = format!("{pen}/issue");
    let unticked = lark.submit(&pen, &issue, &[]).await;
    assert_eq!(unticked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let asked = lark.submit(&pen, &issue, &[("knows_early", "on")]).await;
    let act = asked.location();
    let read = tern.page(&act).await;
    assert!(read.one("h1").ends_with("Issue TST/PL/DRAFT.1 to all sides in the same instant"));
    assert_eq!(read.all(".doc p")[1], "2. Water is shared fairly and in time.");
    assert!(read.main().contains("not yet at stage 4"));
    assert!(lark.page(&pen).await.text().contains(&act));
    let text = tern.follow(&act, &format!("{act}/agreement"), &[]).await;
    assert_eq!(text.all(".para__t").len(), 3);
    assert_eq!(walnut.page(&pen.replace("/pen", "")).await.all(".para__t"), text.all(".para__t"));
    assert!(walnut.page("/drafts").await.main().contains("TST/PL/DRAFT.1"));
}

#[tokio::test]
async fn words_are_bracketed_given_options_explained_and_settled() {
    let world = World::new().await;
    let (desk, lark) = (Desk::issued(&world, TWO).await, world.seat("Lark"));
    let [north, south] = world.scene.sides.map(|side| side.to_string());
    let at = paragraph(&desk, 0).await;
    let opening = [
        ("words", "fairly"),
        ("sides", north.as_str()),
        ("reason", "linked"),
        ("linked", "2"),
        ("note", "see session 2"),
    ];
    let page = lark.follow(&at, &format!("{at}/bracket"), &opening).await;
    assert_eq!(page.all(".alt"), ["wording of North side: [fairly]"]);
    assert_eq!(
        page.all(".notes p")[1..],
        ["Wording is contested, since Rev.1Kept open together with paragraph 2", "see session 2"]
    );
    let bracket = format!("{at}{}", picked(&page.text()));
    let option = [("words", "by area"), ("sides", south.as_str())];
    lark.follow(&bracket, &format!("{at}/add-option"), &option).await;
    let change = [("words", "in equal parts"), ("sides", north.as_str()), ("sides", south.as_str())];
    let page = lark.follow(&bracket, &format!("{at}/change-option"), &change).await;
    assert_eq!(page.all(".alt")[0], "wording of North side, South side: [in equal parts]");
    let awaiting = [("reason", "awaiting"), ("until", "2021-11-12"), ("unattributed", "on")];
    let page = lark.follow(&bracket, &format!("{at}/annotate"), &awaiting).await;
    assert_eq!(page.all(".alt")[1], "contested wording: [by area]");
    assert!(page.main().contains("asked again on Fri 12 November 2021"));
    let page = lark.follow(&bracket, &format!("{at}/settle"), &[("choice", "1")]).await;
    assert_eq!(page.one(".para__t"), "Water is shared by area and in time.");
}

#[tokio::test]
async fn alternatives_placeholders_numbers_and_part_titles_have_their_forms() {
    let world = World::new().await;
    let (desk, lark) = (Desk::issued(&world, TWO).await, world.seat("Lark"));
    let at = paragraph(&desk, 0).await;
    let wg1 = world.scene.wg1.to_string();
    let owed = [("owed", "the shares"), ("owner", wg1.as_str()), ("due", "2021-11-12"), ("after", "fairly")];
    let page = lark.follow(&at, &format!("{at}/placeholder"), &owed).await;
    assert_eq!(page.one(".para__t"), "Water is shared fairly [placeholder: the shares] and in time.");
    assert!(page.main().contains("By Group on water, due Fri 12 November 2021"));
    lark.follow(&at, &format!("{at}/alternative"), &[("words", "Water is free.")]).await;
    lark.follow(&at, &format!("{at}/alternative"), &[("words", "")]).await;
    let page = lark.follow(&at, &format!("{at}/lead"), &[("words", "Until then:")]).await;
    assert_eq!(page.all(".para__t")[2..], ["Alt 2 Water is free.", "Alt 3 no text"]);
    lark.follow(&at, &format!("{at}/bracket-number"), &[]).await;
    lark.follow(&at, &format!("{at}/heading"), &[("words", "I. Water")]).await;
    let count = desk.pen().await.count();
    let expected = Count { paragraphs: 2, clean: 1, alternatives: 1, placeholders: 1, numbers: 1, ..count };
    assert_eq!((count, count.open()), (expected, 3));
    let second = format!("{at}?alternative=1");
    lark.follow(&second, &format!("{at}/bracket"), &[("words", "free")]).await;
    let page = lark.follow(&at, &format!("{at}/choose"), &[("choice", "1")]).await;
    assert_eq!(page.one(".para__t"), "Until then: Water is contested wording: [free].");
    assert_eq!(page.one(".part"), "I. Water");
    lark.follow(&at, &format!("{at}/clear-number"), &[]).await;
    let outline = lark.follow(&at, &format!("{at}/move-down"), &[]).await;
    assert!(outline.all("ol.rows a")[0].starts_with("1 Both sides"), "{:?}", outline.all("ol.rows a"));
    lark.follow(&at, &format!("{at}/remove"), &[]).await;
    assert_eq!(desk.pen().await.paragraphs.len(), 1);
}

#[tokio::test]
async fn what_does_not_stand_in_the_text_or_stands_twice_is_said_at_the_field_and_the_words_are_kept() {
    let world = World::new().await;
    let (desk, lark) = (Desk::issued(&world, TWO).await, world.seat("Lark"));
    let at = paragraph(&desk, 1).await;
    for (words, why) in [
        ("the weather", "Words: these words do not stand in the text like this."),
        ("both", "Words: these words do not stand in the text like this."),
        ("", "Words: still needed."),
        ("e", "Words: these words do not stand in the text like this."),
    ] {
        let note = [("words", words), ("note", "kept note"), ("kind", "deletion")];
        let note = if words == "both" { [("words", "read both"), note[1], note[2]] } else { note };
        let refused = lark.submit(&at, &format!("{at}/bracket"), &note).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.one(".msg"), why);
        assert!(refused.text().contains("value=\"kept note\""));
    }
    let twice = "Water, water and water.";
    lark.follow(&at, &format!("{at}/rewrite"), &[("words", twice)]).await;
    let refused = lark.submit(&at, &format!("{at}/insert"), &[("after", "water"), ("words", "cold")]).await;
    assert_eq!(
        refused.one(".msg"),
        "After these words (empty: at the end): these words stand there 2 times. \
        Please add a word before or after them."
    );
    let past = [("owed", "x"), ("due", "2021-10-01")];
    let refused = lark.submit(&at, &format!("{at}/placeholder"), &past).await;
    assert_eq!(refused.one(".msg"), "Due: this time is not possible here.");
}

/// TXT-2.
#[tokio::test]
async fn a_typed_square_bracket_never_changes_the_count() {
    let world = World::new().await;
    let (desk, lark) = (Desk::issued(&world, TWO).await, world.seat("Lark"));
    let (at, pen) = (paragraph(&desk, 0).await, format!("/drafts/{}/pen", desk.draft));
    lark.follow(&at, &format!("{at}/rewrite"), &[("words", "Water [is] shared [North: fairly].")]).await;
    lark.follow(&pen, &format!("{pen}/paragraphs"), &[("words", "[A] new [[paragraph]].")]).await;
    lark.follow(&pen, &format!("{pen}/title"), &[("title", "[A title]")]).await;
    let text = desk.pen().await;
    assert_eq!(text.count().open(), 0);
    assert_eq!(&*text.title, "(A title)");
    assert_eq!(text.paragraphs[0].clean_text(), Some("Water (is) shared (North: fairly)."));
}

/// A lost update is refused: the page comes back with what changed and with the words that were typed.
#[tokio::test]
async fn an_edit_that_would_undo_the_other_moderators_shows_both() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let (lark, tern) = (world.seat("Lark"), world.seat("Tern"));
    let at = paragraph(&desk, 0).await;
    let address = format!("{at}/rewrite");
    let late = crate::client::fill(tern.form(&at, &address).await, &[("words", "Water is mine.")]);
    lark.follow(&at, &address, &[("words", "Water is shared by turns.")]).await;
    let refused = tern.post(&address, &late).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.one(".err").contains("Water is shared «-fairly and in time-»«+by turns+»."));
    assert!(refused.one(".err").contains("You wrote: Water is mine."));
    let again = crate::client::fields_of(&refused, &address);
    assert!(again.contains(&("words".into(), "Water is mine.".into())));
    assert_eq!(tern.post(&address, &again).await.status, StatusCode::SEE_OTHER);
    assert_eq!(desk.pen().await.paragraphs[0].clean_text(), Some("Water is mine."));
    let outline = format!("/drafts/{}/pen", desk.draft);
    let title = format!("{outline}/title");
    let late = crate::client::fill(tern.form(&outline, &title).await, &[("title", "Mine")]);
    lark.follow(&outline, &title, &[("title", "Ours")]).await;
    let refused = tern.post(&title, &late).await;
    assert!(refused.text().contains("value=\"Mine\""));
    assert_eq!(&*desk.pen().await.title, "Ours");
}

#[tokio::test]
async fn pages_of_the_pen_are_small_and_nobody_else_finds_them_or_their_forms() {
    let world = World::new().await;
    let (desk, lark) = (Desk::issued(&world, TWO).await, world.seat("Lark"));
    let at = paragraph(&desk, 0).await;
    let pen = format!("/drafts/{}/pen", desk.draft);
    let page = lark.follow(&at, &format!("{at}/bracket"), &[("words", "fairly")]).await;
    let bracket = format!("{at}{}", picked(&page.text()));
    for address in [&pen, &at, &bracket] {
        let size = lark.page(address).await.text().len();
        assert!(size < 20_000, "{address}: {size}");
    }
    let ticket = lark.form(&at, &format!("{at}/remove")).await;
    for handle in ["Walnut", "Maple", "Slate", "Reed", "Kestrel", "Convenor"] {
        let other = world.seat(handle);
        for address in [&pen, &at] {
            assert_eq!(other.get(address).await.status, StatusCode::NOT_FOUND);
        }
        let own_ticket = own_ticket(&other).await;
        let stolen: Vec<_> = ticket
            .iter()
            .cloned()
            .map(|(n, v)| if n == "ticket" { own_ticket.clone() } else { (n, v) })
            .collect();
        for address in [format!("{at}/remove"), format!("{pen}/issue"), format!("{pen}/title")] {
            assert_eq!(other.post(&address, &stolen).await.status, StatusCode::NOT_FOUND, "{address}");
        }
    }
    assert_eq!(desk.pen().await.paragraphs.len(), 2);
}

/// TXT-6: what waits has a date, and its day passing closes nothing.
#[tokio::test]
async fn a_placeholder_whose_day_has_passed_stays_open() {
    let world = World::new().await;
    let (desk, lark) = (Desk::issued(&world, TWO).await, world.seat("Lark"));
    let at = paragraph(&desk, 0).await;
    let undated = lark.submit(&at, &format!("{at}/placeholder"), &[("owed", "the shares")]).await;
    assert_eq!(undated.status, StatusCode::UNPROCESSABLE_ENTITY);
    let undated = [("words", "fairly"), ("reason", "awaiting")];
    let undated = lark.submit(&at, &format!("{at}/bracket"), &undated).await;
    assert_eq!(undated.one(".msg"), "Asked again on: this time is not possible here.");
    lark.follow(&at, &format!("{at}/placeholder"), &[("owed", "shares"), ("due", "2021-10-20")]).await;
    world.wait(Span::days(9));
    let outline = signed_in(&world, "Lark").await.page(&format!("/drafts/{}/pen", desk.draft)).await;
    assert!(outline.main().contains("1 open element (first issue: 0): 1 placeholder."));
}

async fn own_ticket(client: &Client) -> (String, String) {
    let fields = client.form("/", "/sign-out").await;
    fields.into_iter().find(|(name, _)| name == "ticket").unwrap()
}

async fn paragraph(desk: &Desk<'_>, at: usize) -> String {
    format!("/drafts/{}/pen/{}", desk.draft, desk.pen().await.paragraphs[at].uid)
}

/// The link to the first bracket on a page of the editor.
fn picked(html: &str) -> String {
    let from = html.find("?bracket=").unwrap();
    html[from..].split('"').next().unwrap().to_owned()
}
