//! Comments on paragraphs, and what the margin of a text says.

mod margin;

use crate::{
    client::Answer,
    drafts::desk::{Desk, rewrite},
    requests::{TWO, about, press},
    world::World,
};
use aryk::domain::text::{Cut, Edit, split_paragraphs};
use axum::http::StatusCode;

const FAILS: &str = "Our fields lie at the end of the canal.";
const FIX: &str = "Say who opens the gate.";

/// Writes a comment through the form on the paragraph's page.
pub(crate) async fn comment(world: &World, handle: &str, about: &str, fields: &[(&str, &str)]) -> Answer {
    let client = world.back(handle).await;
    let fields = [&[("lang", "en")], fields].concat();
    client.follow(about, &format!("{about}/comments"), &fields).await
}

#[tokio::test]
async fn a_comment_says_what_fails_and_shows_its_side_and_nothing_more_of_its_author() {
    // TXT-1b: first the interest, then the smallest change, and no button to accept or to like.
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let path = about(&desk, 1).await;
    let page = world.seat("Walnut").page(&path).await;
    let asked = page.all("#comments label");
    assert_eq!(asked[0], "Which of your interests does this paragraph fail?");
    assert_eq!(asked[1], "What is the smallest change that would mend it? (optional)");
    assert_eq!(page.all("#comments button"), ["Send the comment"]);
    comment(&world, "Walnut", &path, &[("says", FAILS), ("fix", FIX)]).await;
    for handle in ["Maple", "Slate", "Lark"] {
        let section = world.seat(handle).page(&path).await.one("#comments");
        assert!(section.contains(FAILS) && section.contains(FIX), "{section}");
        assert!(!section.contains("Walnut"));
    }
    assert_eq!(world.seat("Maple").page(&path).await.all("#comments li .side").len(), 1);
}

#[tokio::test]
async fn an_author_may_show_nothing_and_somebody_without_a_side_shows_the_role() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let path = about(&desk, 1).await;
    comment(&world, "Walnut", &path, &[("says", FAILS), ("unattributed", "on")]).await;
    let page = world.seat("Maple").page(&path).await;
    assert_eq!(page.all("#comments li .side").len(), 0);
    comment(&world, "Slate", &path, &[("says", "The word “fairly” has two meanings.")]).await;
    let lines = world.seat("Maple").page(&path).await.all("#comments li");
    assert!(lines.iter().any(|line| line.starts_with("rapporteur")), "{lines:?}");
}

#[tokio::test]
async fn who_only_reads_does_not_comment_and_strangers_find_nothing() {
    let world = World::new().await;
    let desk = Desk::begin_in(&world, world.scene.wg1, "A text of the group").await;
    desk.edit(Edit::Add(None, split_paragraphs(TWO).unwrap())).await;
    desk.issue().await;
    let path = format!("/drafts/{}/paragraphs/{}", desk.draft, desk.pen().await.paragraphs[0].uid);
    let form = format!("{path}/comments");
    world.seat("Walnut").page(&form).await;
    assert!(world.seat("Reed").page(&path).await.all("#comments").is_empty());
    for handle in ["Reed", "Kestrel", "Convenor"] {
        assert_eq!(world.seat(handle).get(&form).await.status, StatusCode::NOT_FOUND, "{handle}");
    }
}

#[tokio::test]
async fn an_empty_comment_is_asked_for_again_with_the_rest_of_what_was_typed() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let path = about(&desk, 1).await;
    let walnut = world.seat("Walnut");
    let fields = [("lang", "en"), ("says", " "), ("fix", FIX)];
    let answer = walnut.submit(&path, &format!("{path}/comments"), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.one(".err").contains("Your comment"));
    assert!(answer.one("#fix").contains(FIX));
    let long = "x".repeat(1_001);
    let fields = [("lang", "en"), ("says", long.as_str())];
    let answer = walnut.submit(&path, &format!("{path}/comments"), &fields).await;
    assert!(answer.one(".err").contains("1000"), "{}", answer.one(".err"));
}

#[tokio::test]
async fn the_author_alone_withdraws_a_comment_and_no_word_of_it_is_kept() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let path = about(&desk, 1).await;
    comment(&world, "Walnut", &path, &[("says", FAILS)]).await;
    let button = "form[action$='/withdrawal']";
    assert!(world.seat("Maple").page(&path).await.values(button).is_empty());
    let answer = press(&world, "Walnut", &path, "/withdrawal").await;
    assert!(answer.one("#comments li").contains("A comment was withdrawn by its author."));
    let page = world.seat("Maple").page(&path).await;
    assert!(!page.text().contains(FAILS));
    assert!(page.all("#comments li .side").is_empty());
}

#[tokio::test]
async fn a_comment_says_when_the_text_has_changed_since_and_leads_to_the_comparison() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let path = about(&desk, 1).await;
    comment(&world, "Walnut", &path, &[("says", FAILS)]).await;
    let uid = desk.pen().await.paragraphs[0].uid;
    desk.edit(Edit::Add(None, split_paragraphs("A new first paragraph.").unwrap())).await;
    desk.issue().await;
    assert!(!world.seat("Maple").page(&path).await.one("#comments li").contains("changed since"));
    desk.edit(rewrite(uid, "Water is shared by the clock.")).await;
    desk.issue().await;
    let page = world.seat("Maple").page(&path).await;
    assert!(page.one("#comments li").contains("Written on first issue; the text changed since."));
    let href = format!("/drafts/{}/compare?from=0&to=2#{uid}", desk.draft);
    assert!(page.text().contains(&format!("href=\"{}\"", href.replace('&', "&#38;"))), "{}", page.text());
}

#[tokio::test]
async fn a_comment_follows_its_paragraph_through_a_split_and_a_merge() {
    // TXT-8
    let world = World::new().await;
    let desk = Desk::issued(&world, "Water is shared. The gauges are read.\n\nAnother.").await;
    let path = about(&desk, 1).await;
    comment(&world, "Walnut", &path, &[("says", FAILS)]).await;
    let uid = desk.pen().await.paragraphs[0].uid;
    desk.edit(Edit::Split(uid, Cut::Sentence(0))).await;
    desk.issue().await;
    for number in [1, 2] {
        let page = world.seat("Maple").page(&about(&desk, number).await).await;
        assert!(page.one("#comments li").contains(FAILS), "{number}");
        assert!(page.one("#comments li").contains("changed since"), "{number}");
    }
    let second = desk.pen().await.paragraphs[1].uid;
    desk.edit(Edit::Merge(second)).await;
    desk.issue().await;
    let page = world.seat("Maple").page(&about(&desk, 2).await).await;
    assert!(page.one("#comments li").contains(FAILS));
    assert!(world.seat("Maple").page(&path).await.one("#comments li").contains(FAILS));
}
