//! Who files what, and what others see of it.

use super::scene::Scene;
use crate::{
    drafts::desk::{Desk, bracket, words},
    world::World,
};
use aryk::domain::text::{Edit, Kind};
use axum::http::StatusCode;

/// TXT-1b.
#[tokio::test]
async fn the_form_asks_for_the_interest_before_the_change_and_has_no_button_to_accept() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.paragraph(1).await;
    let form = world.seat("Walnut").page(&format!("{at}/amendments/new")).await;
    assert_eq!(
        form.all("form[action$=new] .f > label"),
        [
            "Which of your interests does this paragraph fail?",
            "What is the smallest change that would fix it?"
        ]
    );
    assert_eq!(form.one("textarea[name=words]"), "Water is shared equally at the gate.");
    let text = form.text().to_lowercase();
    assert!(!text.contains(">accept") && !text.contains(">agree"));
}

#[tokio::test]
async fn an_amendment_is_read_by_all_with_its_interest_and_its_side_but_not_its_person() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "reword", "Water is shared by season at the gate.").await;
    for reader in ["Maple", "Lark", "Slate"] {
        let page = world.seat(reader).page(&at).await.main();
        assert!(page.contains("Water is shared «-equally-»«+by season+» at the gate."), "{page}");
        assert!(page.contains("Upper villages run dry.") && page.contains("North side"));
        assert!(!page.contains("Walnut"));
    }
    let about = world.seat("Maple").page(&scene.paragraph(1).await).await;
    assert_eq!(about.all(".am h3"), ["N Amendment 1"]);
    let list = world.seat("Maple").page(&format!("/drafts/{}/amendments", scene.desk.draft)).await;
    assert!(list.main().contains("Paragraph 1") && list.main().contains("1 amendment waits."));
}

/// TXT-7: the author's choice; the place in the list does not give the side away either.
#[tokio::test]
async fn a_side_that_is_not_to_be_shown_is_shown_to_nobody_else() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let action = format!("{}/amendments/new", scene.paragraph(1).await);
    let filled = [("interest", "Fear."), ("words", "Water is shared by season."), ("unattributed", "yes")];
    let at = world.seat("Walnut").submit(&action, &action, &filled).await.location();
    scene.file("Maple", 1, "reword", "Water is shared by month at the gate.").await;
    for reader in ["Maple", "Lark", "Almond"] {
        let page = world.seat(reader).page(&at).await;
        assert!(!page.one(".head").contains("North"));
    }
    let list = format!("/drafts/{}/amendments", scene.desk.draft);
    assert_eq!(world.seat("Almond").page(&list).await.all(".am h3"), ["Amendment 1", "S Amendment 2"]);
    assert_eq!(world.seat("Willow").page(&list).await.all(".am h3"), ["S Amendment 2", "Amendment 1"]);
}

/// LNG-5.
#[tokio::test]
async fn the_own_side_comes_first_and_what_waits_comes_before_what_is_closed() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let first = scene.file("Walnut", 1, "reword", "Water is shared by season at the gate.").await;
    scene.file("Almond", 1, "delete", "").await;
    scene.file("Maple", 1, "add", "Each side posts the figures.").await;
    world.seat("Walnut").submit(&first, &format!("{first}/withdrawal"), &[]).await;
    let list = format!("/drafts/{}/amendments?status=all", scene.desk.draft);
    let order = world.seat("Willow").page(&list).await.all(".am h3");
    assert_eq!(order, ["S Amendment 3", "N Amendment 2", "N Amendment 1"]);
}

#[tokio::test]
async fn only_participants_of_the_body_file_and_strangers_find_nothing() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let at = scene.file("Walnut", 1, "delete", "").await;
    let action = format!("{}/amendments/new", scene.paragraph(1).await);
    for other in ["Lark", "Slate", "Kestrel"] {
        assert_eq!(world.seat(other).get(&action).await.status, StatusCode::NOT_FOUND, "{other}");
    }
    let list = format!("/drafts/{}/amendments", scene.desk.draft);
    for path in [&at, &list, &format!("{at}/rebase"), &format!("{at}/taking")] {
        assert_eq!(world.seat("Kestrel").get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(world.seat("Slate").page(&scene.paragraph(1).await).await.all("a[href*=new]").is_empty());
}

#[tokio::test]
async fn an_interest_is_required_and_so_is_a_change() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let action = format!("{}/amendments/new", scene.paragraph(1).await);
    let sent = world.seat("Walnut").submit(&action, &action, &[]).await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(sent.all(".err li"), ["Interest: still needed.", "Words: nothing is changed yet."]);
}

/// TXT-2, CON-14: a paragraph with open elements takes a closing text; a typed bracket never becomes one.
#[tokio::test]
async fn for_a_paragraph_in_brackets_the_author_writes_it_without_brackets() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let open = bracket(&scene.desk.pen().await, 1, Kind::Wording, &[("equally", &[]), ("by need", &[])]);
    scene.desk.edit(open).await;
    scene.desk.issue().await;
    let form = world.seat("Walnut").page(&format!("{}/amendments/new", scene.paragraph(1).await)).await;
    assert_eq!(form.one("textarea[name=words]"), "");
    let at = scene.file("Walnut", 1, "reword", "Water is shared [by season] at the gate.").await;
    scene.take(&at, "taken", None).await;
    assert_eq!(scene.words(1).await, "Water is shared (by season) at the gate.");
}

#[tokio::test]
async fn one_alternative_of_several_can_be_amended() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let uid = scene.desk.pen().await.paragraphs[0].uid;
    scene.desk.edit(Edit::AddAlternative(uid, Some(words("Water follows need.")), vec![])).await;
    scene.desk.issue().await;
    let at = scene.file("Walnut", 1, "1", "Water follows need and season.").await;
    let page = world.seat("Maple").page(&at).await.main();
    assert!(page.contains("Other words for alternative 2 of paragraph 1"), "{page}");
    assert!(page.contains("Water follows need«+ and season+»."), "{page}");
    let none = scene.send("Walnut", 1, "1", "Water follows need.").await;
    assert_eq!(none.one(".err li"), "Words: nothing is changed yet.");
}

#[tokio::test]
async fn a_revision_issued_while_the_form_lay_open_is_shown_before_anything_is_filed() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    let walnut = world.seat("Walnut");
    let action = format!("{}/amendments/new", scene.paragraph(1).await);
    let mut fields = walnut.form(&action, &action).await;
    fields = crate::client::fill(fields, &[("interest", "Fear."), ("words", "Water is shared by season.")]);
    scene.desk.edit(Edit::Title(words("Another title"))).await;
    scene.desk.issue().await;
    let late = walnut.post(&action, &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(late.one("textarea[name=words]"), "Water is shared by season.");
    assert!(late.main().contains("A newer revision was issued meanwhile"));
}

#[tokio::test]
async fn hostile_words_stay_words_or_are_refused_at_the_field() {
    let world = World::new().await;
    let desk = Desk::issued(&world, super::scene::TWO).await;
    let scene = Scene { world: &world, desk };
    for (typed, problem) in [("a\u{0}b", true), ("\u{202e}backwards", true), ("<script>x</script>", false)] {
        let sent = scene.send("Walnut", 1, "reword", typed).await;
        if problem {
            assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
        } else {
            let page = world.seat("Maple").page(&sent.location()).await;
            assert!(page.main().contains(typed));
        }
    }
    let action = format!("{}/amendments/new", scene.paragraph(1).await);
    let filled = [("wish", "17"), ("interest", "Fear."), ("words", "Other words.")];
    let wrong = world.seat("Walnut").submit(&action, &action, &filled).await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
    let long = "word ".repeat(900);
    let sent = scene.send("Walnut", 2, "reword", &long).await;
    assert_eq!(sent.one(".err li"), "Words: at most 4000 characters.");
}

/// Nobody floods a text.
#[tokio::test]
async fn an_author_has_a_limited_number_of_amendments_waiting() {
    let world = World::new().await;
    let scene = Scene::new(&world).await;
    for n in 0..40 {
        scene.file("Walnut", 1, "add", &format!("Point {n}.")).await;
    }
    let refused = scene.send("Walnut", 1, "add", "One more.").await;
    assert!(refused.main().contains("Too many of your amendments"));
    scene.file("Almond", 1, "add", "Another author.").await;
}
