//! Ways to read a text, by links alone.

use super::{Desk, desk::bracket};
use crate::{client::Answer, world::World};
use aryk::domain::text::{Attribution, Edit, Grounds, Kind};
use axum::http::StatusCode;

const TWO: &str = "Water is shared fairly and in time.\n\nBoth sides read the gauges.";

/// North proposes "fairly", South "by area"; in paragraph 2 somebody who is not shown contests "read".
async fn contested(world: &World) -> Desk<'_> {
    let desk = Desk::issued(world, TWO).await;
    let [north, south] = world.scene.sides;
    let options: &[(&str, &[_])] = &[("fairly", &[north]), ("by area", &[south])];
    desk.edit(bracket(&desk.pen().await, 1, Kind::Wording, options)).await;
    desk.edit(bracket(&desk.pen().await, 2, Kind::Wording, &[("read", &[south])])).await;
    let hidden = desk.pen().await.paragraphs[1].wordings().next().unwrap().brackets()[0].uid;
    desk.edit(Edit::Annotate(hidden, Grounds { attribution: Attribution::None, ..Grounds::default() })).await;
    desk.issue().await;
    desk
}

async fn read(world: &World, desk: &Desk<'_>, handle: &str, how: &str) -> Answer {
    world.seat(handle).page(&format!("/drafts/{}{how}", desk.draft)).await
}

#[tokio::test]
async fn a_text_is_read_with_brackets_clean_or_as_one_side_proposes_it() {
    let world = World::new().await;
    let desk = contested(&world).await;
    let clean = read(&world, &desk, "Maple", "?read=clean").await;
    assert_eq!(
        clean.all(".para__t"),
        ["Water is shared …(open) and in time.", "Both sides …(open) the gauges."]
    );
    assert!(clean.one(".note").contains("not an agreed text"));
    let south = read(&world, &desk, "Maple", "?read=b").await;
    assert_eq!(
        south.all(".para__t"),
        [
            "Water is shared wording of South side: [by area]S and in time.",
            "Both sides …(open) the gauges.", // TXT-7: who is not shown here, either
        ]
    );
    assert!(south.one(".note").contains("as South side proposes it"));
    assert!(south.one(".note").contains("Nothing in brackets is agreed."));
}

#[tokio::test]
async fn ways_to_read_are_links_that_begin_with_the_readers_own_side_and_mark_the_present_one() {
    let world = World::new().await;
    let desk = contested(&world).await;
    let ways = "nav[aria-label=Read] > *";
    let all = read(&world, &desk, "Maple", "").await;
    assert_eq!(
        all.all(ways),
        [
            "with brackets",
            "clean",
            "as proposed by South side",
            "as proposed by North side",
            "changes since first issue",
            "for printing",
        ]
    );
    assert_eq!(all.all("nav[aria-label=Read] [aria-current]"), ["with brackets"]);
    let north = read(&world, &desk, "Walnut", "?read=a").await;
    assert_eq!(north.all("nav[aria-label=Read] [aria-current]"), ["as proposed by North side"]);
    for nonsense in ["?read=everything", "?read=z", "?read=a&read=b", "?read", "?%FF"] {
        let page = read(&world, &desk, "Maple", nonsense).await;
        assert_eq!(page.all(".para__t"), all.all(".para__t"), "{nonsense}");
    }
    assert!(all.text().len() < 20_000, "{}", all.text().len());
}

/// TXT-10: whoever counts the brackets on a page that draws all of them comes to the count.
#[tokio::test]
async fn the_count_is_what_is_drawn_on_the_screen_and_on_paper() {
    let world = World::new().await;
    let desk = contested(&world).await;
    for how in ["", "?read=print"] {
        let page = read(&world, &desk, "Maple", how).await;
        assert_eq!(page.all(".para__t b").iter().filter(|drawn| *drawn == "[").count(), 3, "{how}");
    }
    let clean = read(&world, &desk, "Maple", "?read=clean").await;
    assert_eq!(clean.text().matches("(open)").count(), desk.pen().await.count().open());
}

#[tokio::test]
async fn the_text_for_paper_has_its_symbol_and_numbers_and_nothing_that_leads_elsewhere() {
    let world = World::new().await;
    let desk = contested(&world).await;
    let print = read(&world, &desk, "Maple", "?read=print").await;
    assert!(print.one("h1").starts_with("TST/PL/DRAFT.1/Rev.1"));
    assert_eq!(print.all(".para__n"), ["Paragraph 1", "Paragraph 2"]);
    assert_eq!(print.all("nav, header, footer, form, .notes, .ask"), [""; 0]);
}

/// No query that a person can type is answered with anything but a page in their language.
#[tokio::test]
async fn a_comparison_or_export_with_a_query_that_cannot_be_understood_is_answered_in_words() {
    let world = World::new().await;
    let desk = contested(&world).await;
    let page = read(&world, &desk, "Maple", "/compare?from=one&to=%FF").await;
    assert!(page.one("h1").ends_with("What changed from first issue to Rev.1"), "{}", page.one("h1"));
    let export = world.seat("Maple").get(&format!("/drafts/{}/export?format=md", desk.draft)).await;
    assert_eq!(export.status, StatusCode::NOT_FOUND);
    assert_ne!(export.one("h1"), "");
}
