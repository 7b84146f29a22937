//! Splits and merges in the editor, and how readers find a paragraph again (TXT-8, TXT-14).

use super::Desk;
use crate::world::World;
use axum::http::StatusCode;

const TWO: &str = "Water is shared fairly. Both sides read the gauges.\n\nA log is kept.";

#[tokio::test]
async fn a_paragraph_is_split_after_a_chosen_sentence_or_after_typed_words() {
    let world = World::new().await;
    let (desk, lark) = (Desk::issued(&world, TWO).await, world.seat("Lark"));
    let at = paragraph(&desk, 0).await;
    let nothing = lark.submit(&at, &format!("{at}/split"), &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.main().contains("Settle on: please choose one of the list."), "{}", nothing.main());
    assert_eq!(lark.page(&at).await.all("fieldset .opt .serif"), ["Water is shared fairly."]);
    let outline = lark.follow(&at, &format!("{at}/split"), &[("choice", "0")]).await;
    assert_eq!(
        numbers(&outline.all("ol.rows a")),
        ["1 Water is shared fairly.", "2 Both sides read the gauges.", "3 A log is kept."]
    );
    let at = paragraph(&desk, 1).await;
    lark.follow(&at, &format!("{at}/split"), &[("words", "Both sides")]).await;
    assert_eq!(desk.pen().await.paragraphs[2].clean_text(), Some("read the gauges."));
    let at = paragraph(&desk, 2).await;
    lark.follow(&at, &format!("{at}/merge"), &[]).await;
    assert_eq!(desk.pen().await.paragraphs[2].clean_text(), Some("read the gauges. A log is kept."));
}

#[tokio::test]
async fn the_concordance_says_where_a_paragraph_went_in_the_table_and_in_words() {
    let world = World::new().await;
    let (desk, lark) = (Desk::issued(&world, TWO).await, world.seat("Lark"));
    let at = paragraph(&desk, 0).await;
    lark.follow(&at, &format!("{at}/split"), &[("choice", "0")]).await;
    let at = paragraph(&desk, 1).await;
    lark.follow(&at, &format!("{at}/merge"), &[]).await;
    desk.issue().await;
    let walnut = world.seat("Walnut");
    let compared = format!("/drafts/{}/compare", desk.draft);
    let page = walnut.page(&compared).await;
    let table: Vec<_> = page.all("tbody td").chunks(3).map(|row| row.join(" ")).collect();
    assert_eq!(table, ["1 1 Split off", "1, 2 2 Merged"]);
    assert_eq!(page.all("ol.text ins, ol.text del"), [""; 0]);
    let plain = walnut.page(&format!("{compared}?form=text")).await.text();
    assert!(
        plain.contains("Rev.1 ¶1 = first issue ¶1: Split off\nRev.1 ¶2 = first issue ¶1, 2: Merged\n"),
        "{plain}"
    );
    assert!(plain.contains("1, 2 → 2. Both sides read the gauges. A log is kept."), "{plain}");
}

/// The start of each row, without its state.
fn numbers(rows: &[String]) -> Vec<&str> {
    rows.iter().map(|row| row.trim()).collect()
}

async fn paragraph(desk: &Desk<'_>, at: usize) -> String {
    format!("/drafts/{}/pen/{}", desk.draft, desk.pen().await.paragraphs[at].uid)
}
