//! No moderator closes what is open alone (TXT-5).

use super::{TWO, about, press, request};
use crate::{
    drafts::desk::{Desk, bracket, words},
    world::World,
};
use aryk::{
    actions::Refusal,
    domain::{
        id::BracketId,
        text::{Edit, Kind, Text},
    },
    store,
};

const FAIRLY: [(&str, &str); 3] = [("kind", "wording"), ("words", "fairly"), ("instead", "by area")];

#[tokio::test]
async fn what_one_person_requested_closes_only_with_their_word() {
    let world = World::new().await;
    let desk = requested(&world, &FAIRLY).await;
    let at = about(&desk, 1).await;
    desk.edit(Edit::Settle(open(&desk.pen().await), Some(0))).await;
    assert_eq!(desk.pen().await.count().open(), 1, "it waits");
    let pen = world.seat("Lark").page(&format!("/drafts/{}/pen", desk.draft)).await;
    assert!(pen.main().contains("Close “fairly / by area” as “fairly” Waits for: North side"));
    assert!(
        world.seat("Maple").page(&at).await.main().contains("Waits for: North side"),
        "all see it at once"
    );
    for handle in ["Maple", "Almond", "Lark"] {
        assert!(world.seat(handle).page(&at).await.values("form[action$='/word']").is_empty(), "{handle}");
    }
    assert!(world.seat("Walnut").page("/").await.main().contains("Your word is asked"));
    press(&world, "Walnut", &at, "/word").await;
    assert_eq!(desk.pen().await.paragraphs[0].clean_text(), Some("Water is shared fairly and in time."));
    desk.issue().await;
}

/// A question that waits for somebody who leaves goes to their side.
#[tokio::test]
async fn what_waits_for_the_word_of_who_leaves_waits_for_their_side() {
    let world = World::new().await;
    let desk = requested(&world, &FAIRLY).await;
    let at = about(&desk, 1).await;
    desk.edit(Edit::Settle(open(&desk.pen().await), Some(0))).await;
    let asked =
        async |handle: &str| !world.seat(handle).page(&at).await.values("form[action$='/word']").is_empty();
    assert!(!asked("Almond").await);
    let walnut = format!("/seats/{}", world.id("Walnut"));
    world.seat("Convenor").follow(&walnut, &format!("{walnut}/replacement"), &[]).await;
    assert!(asked("Almond").await && !asked("Maple").await);
    press(&world, "Almond", &at, "/word").await;
    assert_eq!(desk.pen().await.count().open(), 0);
}

#[tokio::test]
async fn keeping_it_open_ends_the_question_without_a_name_or_a_side() {
    let world = World::new().await;
    let desk = requested(&world, &FAIRLY).await;
    let at = about(&desk, 1).await;
    desk.edit(Edit::Settle(open(&desk.pen().await), None)).await;
    let walnut = world.seat("Walnut");
    let word = walnut.page(&at).await.values("form[action$='/word']")[0].clone();
    let mut fields = walnut.form(&at, &word).await;
    fields.retain(|(name, _)| name == "ticket");
    fields.extend([("answer".into(), "keep".into()), ("line".into(), "We need the area.".into())]);
    walnut.post(&word, &fields).await;
    let seen = world.seat("Maple").page(&at).await;
    assert!(
        seen.one("#brackets li").ends_with("It is kept open. We need the area."),
        "{}",
        seen.one("#brackets li")
    );
    assert!(!seen.one("#brackets").contains("North"));
    assert_eq!(desk.pen().await.count().open(), 1);
}

#[tokio::test]
async fn brackets_that_nobody_requested_close_with_one_of_each_side_named_or_of_every_side() {
    let world = World::new().await;
    for (sides, asked) in [(vec![world.scene.sides[0]], [1, 0]), (Vec::new(), [1, 1])] {
        let desk = Desk::issued(&world, TWO).await;
        desk.edit(bracket(&desk.pen().await, 1, Kind::Wording, &[("fairly", &sides)])).await;
        desk.issue().await;
        desk.edit(Edit::Settle(open(&desk.pen().await), Some(0))).await;
        assert_eq!([desk.asked("Almond").await.len(), desk.asked("Basalt").await.len()], asked);
        desk.agreed_by(&["Almond", "Basalt"]).await;
        assert_eq!(desk.pen().await.count().open(), 0);
    }
}

#[tokio::test]
async fn every_way_around_the_brackets_asks_too() {
    let world = World::new().await;
    let desk = requested(&world, &FAIRLY).await;
    let (text, uid) = (desk.pen().await, desk.pen().await.paragraphs[0].uid);
    let other = aryk::domain::text::Choice { words: words("somehow"), sides: Vec::new(), compromise: false };
    for edit in [
        Edit::ChangeOption(open(&text), 1, other),
        Edit::RemoveOption(open(&text), 1),
        Edit::Replace(uid, words("Water is shared.")),
        Edit::Remove(uid),
    ] {
        desk.edit(edit.clone()).await;
        assert_eq!(desk.pen().await, text, "{edit:?}");
        press(&world, "Lark", &format!("/drafts/{}/pen", desk.draft), "/withdrawal").await;
    }
}

#[tokio::test]
async fn a_working_copy_in_which_something_open_has_vanished_is_not_issued() {
    let world = World::new().await;
    let desk = requested(&world, &FAIRLY).await;
    put(&desk, &{
        let mut text = desk.pen().await;
        text.paragraphs.remove(0);
        text
    })
    .await;
    assert!(matches!(desk.ask().await, Err(Refusal::Rule("closing-missing"))));
}

#[tokio::test]
async fn brackets_that_only_the_working_copy_ever_had_bind_nobody() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    desk.edit(bracket(&desk.pen().await, 1, Kind::Wording, &[("fairly", &[])])).await;
    desk.edit(Edit::Settle(open(&desk.pen().await), Some(0))).await;
    assert_eq!(desk.pen().await.count().open(), 0);
}

#[tokio::test]
async fn a_word_given_for_other_words_closes_nothing() {
    let world = World::new().await;
    let desk = requested(&world, &FAIRLY).await;
    let uid = open(&desk.pen().await);
    desk.edit(Edit::Settle(uid, Some(0))).await;
    let more =
        aryk::domain::text::Choice { words: words("in equal parts"), sides: Vec::new(), compromise: false };
    desk.edit(Edit::AddOption(uid, more)).await;
    press(&world, "Walnut", &about(&desk, 1).await, "/word").await;
    assert_eq!(desk.pen().await.count().open(), 1);
}

/// A text in whose first paragraph Walnut requested brackets, issued with them.
async fn requested<'a>(world: &'a World, fields: &[(&str, &str)]) -> Desk<'a> {
    let desk = Desk::issued(world, TWO).await;
    let at = about(&desk, 1).await;
    request(world, "Walnut", &at, fields).await;
    press(world, "Lark", &at, "/placing").await;
    desk.issue().await;
    desk
}

fn open(text: &Text) -> BracketId {
    text.paragraphs[0].wordings().next().unwrap().brackets()[0].uid
}

/// Changes the working copy past all rules.
async fn put(desk: &Desk<'_>, text: &Text) {
    let app = &desk.world.app;
    let mut change = app.change(&desk.world.sender("Lark")).await.unwrap();
    let draft = store::drafts::find(&mut change.tx, desk.draft).await.unwrap().unwrap();
    let permit = change.viewer.may_moderate(draft.body_id).unwrap();
    let seal = (&*change.keys, change.chance);
    store::drafts::move_pen(&mut change.tx, seal, &permit, &draft, text).await.unwrap();
    change.done(aryk::domain::place::Place::Pen(desk.draft)).await.unwrap();
}
