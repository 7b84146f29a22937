//! What an amendment does to the working copy: as text, as an option in brackets, as an alternative.

use super::scene::Scene;
use crate::{drafts::desk::words, world::World};
use aryk::domain::{
    text::{Edit, State},
    time::Span,
};

const SEASON: &str = "Water is shared by season at the gate.";

/// TXT-7: the author's side stands behind the option; what stood there stays the other one.
#[tokio::test]
async fn one_stretch_of_other_words_becomes_an_option_in_brackets_with_the_authors_side() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    scene.take(&at, "bracketed", None).await;
    scene.desk.issue().await;
    let page = world.seat("Maple").page(&format!("/drafts/{}", scene.desk.draft)).await;
    assert!(page.all(".para__t")[0].contains("[equally]"), "{:?}", page.all(".para__t"));
    let pen = scene.desk.pen().await;
    let open = &pen.paragraphs[0].wordings().next().unwrap().brackets()[0];
    let options: Vec<_> = open.options.iter().map(|o| (o.words.to_string(), o.sides.clone())).collect();
    assert_eq!(options, [("equally".into(), vec![]), ("by season".into(), vec![world.scene.sides[0]])]);
    assert!(
        world.seat("Maple").page(&at).await.one("h1").contains("turned into an option in brackets in Rev.1")
    );
}

#[tokio::test]
async fn words_that_differ_in_several_places_become_an_alternative_and_a_deletion_no_text() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let first = scene.file("Walnut", 1, "reword", "Rivers are shared by season at the gate.").await;
    let second = scene.file("Maple", 2, "delete", "").await;
    scene.take(&first, "bracketed", None).await;
    scene.take(&second, "bracketed", None).await;
    scene.desk.issue().await;
    let texts = world.seat("Maple").page(&format!("/drafts/{}", scene.desk.draft)).await.all(".para__t");
    assert_eq!(
        texts,
        [
            "Alt 1 Water is shared equally at the gate.",
            "Alt 2 N Rivers are shared by season at the gate.",
            "Alt 1 Both sides read the gauges every day.",
            "Alt 2 S no text"
        ]
    );
}

/// Practice 2.2: who proposes words as a compromise finds them marked as that, on the page and in what leaves.
#[tokio::test]
async fn words_proposed_as_a_compromise_are_marked_as_that_wherever_they_stand_in_brackets() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    for (number, words) in [(1, SEASON), (2, "Each side reads the gauges every week.")] {
        let action = format!("{}/amendments/new", scene.paragraph(number).await);
        let filled = [("interest", "Upper villages run dry."), ("words", words), ("compromise", "yes")];
        world.wait(Span::seconds(1));
        let page = format!("{action}?wish=reword");
        let sent = world.seat("Walnut").submit(&page, &action, &filled).await.location();
        scene.take(&sent, "bracketed", None).await;
    }
    scene.desk.issue().await;
    let draft = format!("/drafts/{}", scene.desk.draft);
    let page = world.seat("Maple").page(&draft).await;
    assert_eq!(
        page.all(".para__t"),
        [
            "Water is shared contested wording: [equally]compromise proposed by North side: {compromise: by season}N \
             at the gate.",
            "Alt 1 Both sides read the gauges every day.",
            "Alt 2 N {compromise: Each side reads the gauges every week.}",
        ]
    );
    assert_eq!(page.all(".alt-c").len(), 1);
    let compared = world.seat("Maple").page(&format!("{draft}/compare?from=0")).await.main();
    assert!(compared.contains("{compromise: by season"), "{compared}");
    let export =
        world.seat("Maple").page(&format!("{draft}/revisions/1/export?format=md&lang=en")).await.text();
    assert!(export.contains("{compromise: by season}"), "{export}");
}

/// The words of others that the working copy has already stay there when a second amendment is taken.
#[tokio::test]
async fn two_amendments_that_do_not_touch_are_taken_together() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let first = scene.file("Walnut", 1, "reword", SEASON).await;
    let second = scene.file("Maple", 1, "reword", "Water is shared equally at the main gate.").await;
    scene.take(&first, "taken", None).await;
    scene.take(&second, "taken", None).await;
    assert_eq!(scene.words(1).await, "Water is shared by season at the main gate.");
    scene.desk.issue().await;
    for at in [first, second] {
        assert!(world.seat("Willow").page(&at).await.one("h1").contains("taken into Rev.1"));
    }
}

#[tokio::test]
async fn a_closing_text_takes_the_brackets_away() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let uid = scene.desk.pen().await.paragraphs[0].uid;
    scene.desk.edit(Edit::AddAlternative(uid, Some(words("Water follows need.")), vec![])).await;
    scene.desk.issue().await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    scene.take(&at, "taken", None).await;
    assert_eq!(scene.desk.pen().await.paragraphs[0].state(), State::Clean);
    assert_eq!(scene.words(1).await, SEASON);
}

/// What a moderator took and its author then withdraws is told to both moderators before they issue it; the author learns
/// nothing of the working copy (TXT-1).
#[tokio::test]
async fn moderators_are_told_when_the_author_of_what_they_took_withdraws_it() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", SEASON).await;
    scene.take(&at, "taken", None).await;
    let pen = format!("/drafts/{}/pen", scene.desk.draft);
    let taken = "Amendment 1. Other words for paragraph 1: ";
    let copy = world.seat("Tern").page(&pen).await;
    assert_eq!(copy.one("#taken + ul"), format!("{taken}taken into Rev.1"));
    let withdrawn = world.seat("Walnut").follow(&at, &format!("{at}/withdrawal"), &[]).await.main();
    assert!(withdrawn.contains("· withdrawn") && !withdrawn.contains("working copy"), "{withdrawn}");
    let told = format!("{taken}withdrawn by its author, and still in the working copy.");
    for handle in ["Lark", "Tern"] {
        assert!(world.seat(handle).page(&pen).await.one("#taken + ul").contains(&told), "{handle}");
    }
    let act = world.seat("Lark").submit(&pen, &format!("{pen}/issue"), &[]).await.location();
    assert!(world.seat("Tern").page(&act).await.main().contains(&told));
    scene.decide("Tern", &at, "release", &[]).await;
    assert!(world.seat("Lark").page(&pen).await.all("#taken").is_empty());
}
