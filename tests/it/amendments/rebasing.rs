//! Amendments that survive a changed base (TXT-17).

use super::scene::{Scene, id};
use crate::{
    drafts::desk::{rewrite, words},
    world::World,
};
use aryk::{
    actions::{Refusal, amendments},
    domain::text::Edit,
};
use axum::http::StatusCode;

const SEASON: &str = "Water is shared by season at the gate.";

/// Issues a revision in which the first paragraph reads so.
async fn reissued(scene: &Scene<'_>, to: &str) {
    scene.desk.edit(rewrite(scene.desk.pen().await.paragraphs[0].uid, to)).await;
    scene.desk.issue().await;
}

#[tokio::test]
async fn a_changed_base_is_shown_beside_the_amendment_and_the_author_is_asked() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    reissued(&scene, "Water is shared equally at the main gate.").await;
    let both = world.seat("Maple").page(&at).await;
    assert_eq!(
        both.all(".pair .para__t"),
        [
            "Water is shared equally at the «+main +»gate.",
            "Water is shared «-equally-»«+by season+» at the gate."
        ]
    );
    assert!(world.seat("Walnut").page("/").await.main().contains("stands on an earlier text"));
    assert!(world.seat("Lark").get(&format!("{at}/taking")).await.main().contains("earlier text"));
    let taken = scene.taking("Lark", (id(&at), 0), SEASON).await;
    assert!(matches!(taken, Err(Refusal::Rule("amendment-earlier"))));
}

#[tokio::test]
async fn changes_that_do_not_touch_come_together_by_the_authors_click() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    reissued(&scene, "Water is shared equally at the main gate.").await;
    let form = format!("{at}/rebase");
    let walnut = world.seat("Walnut");
    let merged = walnut.page(&form).await.one("textarea[name=words]");
    assert_eq!(merged, "Water is shared by season at the main gate.");
    let page = walnut.follow(&form, &form, &[]).await;
    assert!(page.all(".pair").is_empty(), "it stands on the newest text now");
    assert!(page.main().contains("Water is shared «-equally-»«+by season+» at the main gate."));
    assert!(page.one(".line").contains(SEASON), "the former words stay in the history");
    scene.take(&at, "taken", None).await;
    assert_eq!(scene.words(1).await, merged);
}

#[tokio::test]
async fn changes_to_the_same_words_leave_the_author_their_own() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    reissued(&scene, "Water is shared by need at the gate.").await;
    let form = world.seat("Walnut").page(&format!("{at}/rebase")).await;
    assert_eq!(form.one("textarea[name=words]"), SEASON);
    assert!(form.main().contains("only you can say how they go together"));
}

#[tokio::test]
async fn a_moderator_prepares_the_words_and_nothing_changes_before_the_authors_click() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    reissued(&scene, "Water is shared by need at the gate.").await;
    let form = format!("{at}/rebase");
    let prepared = "Water is shared by need and season at the gate.";
    let action = format!("{at}/preparation");
    world.seat("Tern").follow(&form, &action, &[("words", prepared)]).await;
    let page = world.seat("Maple").page(&at).await;
    assert!(page.main().contains("on an earlier text"));
    let walnut = world.seat("Walnut");
    assert_eq!(walnut.page(&form).await.one("textarea[name=words]"), prepared);
    walnut.follow(&form, &form, &[]).await;
    assert!(!world.seat("Maple").page(&at).await.main().contains("on an earlier text"));
}

#[tokio::test]
async fn what_a_revision_leaves_alone_needs_no_rebase() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let second = scene.file("Walnut", 2, "delete", "").await;
    let after = scene.file("Walnut", 1, "add", "Each side posts the figures.").await;
    reissued(&scene, "Water is shared by need at the gate.").await;
    for at in [&second, &after] {
        assert!(world.seat("Walnut").page(at).await.all(".pair").is_empty(), "{at}");
    }
    let form = world.seat("Walnut").get(&format!("{second}/rebase")).await;
    assert!(form.main().contains("stands on the newest text already"));
}

#[tokio::test]
async fn an_amendment_whose_paragraph_is_gone_waits_for_a_new_place_or_a_withdrawal() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    let pen = scene.desk.pen().await;
    scene.desk.edit(Edit::Remove(pen.paragraphs[0].uid)).await;
    scene.desk.issue().await;
    let list = format!("/drafts/{}/amendments", scene.desk.draft);
    let page = world.seat("Maple").page(&list).await.main();
    assert!(
        page.contains("To paragraphs that are no longer there")
            && page.contains(SEASON.split(' ').next().unwrap())
    );
    let form = format!("{at}/rebase");
    let walnut = world.seat("Walnut");
    assert!(walnut.page(&form).await.main().contains("It is no longer there"));
    let to = pen.paragraphs[1].uid.to_string();
    let page =
        walnut.follow(&form, &form, &[("to", &to), ("words", "Both sides read the gauges by season.")]).await;
    assert!(page.main().contains("Other words for paragraph 1"), "{}", page.main());
}

#[tokio::test]
async fn nobody_but_the_author_rebases_and_a_revision_in_between_is_shown_first() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    reissued(&scene, "Water is shared equally at the main gate.").await;
    assert_eq!(world.seat("Maple").get(&format!("{at}/rebase")).await.status, StatusCode::NOT_FOUND);
    let seen = (id(&at), 0);
    let to = scene.desk.pen().await.paragraphs[0].uid;
    let wish = aryk::domain::amendment::Wish::Reword(None, words(SEASON));
    let moderator = amendments::rebase(&world.app, &world.sender("Lark"), seen, (1, to), wish.clone()).await;
    assert!(matches!(moderator, Err(Refusal::NotFound)));
    let walnut = world.seat("Walnut");
    let form = format!("{at}/rebase");
    let fields = walnut.form(&form, &form).await;
    reissued(&scene, "Water is shared by need at the main gate.").await;
    let late = walnut.post(&form, &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.main().contains("by need"));
}

#[tokio::test]
async fn a_withdrawn_amendment_stays_readable_and_takes_no_decision() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    world.seat("Walnut").follow(&at, &format!("{at}/withdrawal"), &[]).await;
    let page = world.seat("Lark").page(&at).await;
    assert!(page.one("h1").contains("withdrawn") && page.all("form[action$=decision]").is_empty());
    let taken = scene.taking("Lark", (id(&at), 1), SEASON).await;
    assert!(matches!(taken, Err(Refusal::Rule("amendment-closed"))));
}
