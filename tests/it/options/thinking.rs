//! Thinking together.

use super::*;
use crate::rounds::noted;

/// PSW-1: where no mode was ever set, the stage tells, and nothing new stands on the page.
#[tokio::test]
async fn before_anybody_sets_a_mode_members_see_nothing_of_it() {
    let world = World::new().await;
    let page = world.seat("Walnut").page(&format!("/items/{}", item(&world))).await;
    assert!(page.all("#options").is_empty());
    let page = world.seat("Lark").page(&format!("/items/{}", item(&world))).await;
    assert_eq!(page.one("#options h2"), "Listening", "stage 2");
}

/// PSW-2: one moderator switches, and it is announced.
#[tokio::test]
async fn one_moderator_switches_and_all_members_are_told() {
    let world = World::new().await;
    thinking(&world).await;
    for handle in ["Walnut", "Maple", "Slate"] {
        let page = world.seat(handle).page(&format!("/items/{}", item(&world))).await;
        assert_eq!(page.one("#options h2"), "Thinking together", "{handle}");
        let home = world.seat(handle).page("/").await;
        assert!(home.main().contains("3 Hand-off: the group thinks together"), "{}", home.main());
    }
    assert_eq!(noted(&world, "mode-switched").await, 1);
    switch(&world, "thinking").await;
    assert_eq!(noted(&world, "mode-switched").await, 1, "to the same is no switch");
}

#[tokio::test]
async fn nobody_but_a_moderator_of_the_body_switches() {
    let world = World::new().await;
    let form = format!("/items/{}/mode", item(&world));
    for handle in ["Walnut", "Slate", "Kestrel"] {
        let refused = forge(&world, handle, &form, &[("mode", "thinking")]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{handle}");
    }
    assert_eq!(
        forge(&world, "Lark", &form, &[("mode", "arguing")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}

/// PSW-1: "Option 3".
#[tokio::test]
async fn an_option_has_a_number_and_no_author() {
    let world = World::new().await;
    thinking(&world).await;
    offer(&world, "Walnut", IDEA).await;
    offer(&world, "Maple", "Somebody from outside reads the gauge.").await;
    for handle in ["Maple", "Lark", "Slate"] {
        let page = world.seat(handle).page(&path(&world)).await;
        let options = page.one("section[aria-labelledby=op]");
        assert!(options.contains("Option 1") && options.contains(IDEA), "{options}");
        assert!(!options.contains("Walnut") && !options.contains("North"), "{options}");
        assert!(page.all("section[aria-labelledby=op] .side").is_empty());
    }
    assert_eq!(world.seat("Kestrel").get(&path(&world)).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn only_participants_offer_and_only_while_the_group_thinks_together() {
    let world = World::new().await;
    let early = forge(&world, "Walnut", &path(&world), &[("option", IDEA), ("lang", "en")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    thinking(&world).await;
    for handle in ["Lark", "Slate", "Kestrel"] {
        assert!(handle == "Kestrel" || forms(&world, handle, "/options").await.is_empty(), "{handle}");
        let forged = forge(&world, handle, &path(&world), &[("option", IDEA), ("lang", "en")]).await;
        assert_eq!(forged.status, StatusCode::NOT_FOUND, "{handle}");
    }
    let empty = offer(&world, "Walnut", " ").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = "x".repeat(401);
    assert!(offer(&world, "Walnut", &long).await.text().contains(&long), "nothing typed is lost");
}

/// PSW-3: the author may take it back while the mode lasts, nobody else ever.
#[tokio::test]
async fn an_author_takes_an_option_back_while_the_mode_lasts_and_its_number_is_not_used_again() {
    let world = World::new().await;
    thinking(&world).await;
    offer(&world, "Walnut", IDEA).await;
    let withdrawal = forms(&world, "Walnut", "/withdrawal").await[0].clone();
    for handle in ["Almond", "Maple", "Lark"] {
        assert!(forms(&world, handle, "/withdrawal").await.is_empty(), "{handle}");
        assert_ne!(forge(&world, handle, &withdrawal, &[]).await.status, StatusCode::SEE_OTHER, "{handle}");
    }
    world.seat("Walnut").follow(&path(&world), &withdrawal, &[]).await;
    offer(&world, "Maple", "A second one.").await;
    let options = world.seat("Lark").page(&path(&world)).await.one("section[aria-labelledby=op]");
    assert!(!options.contains(IDEA) && options.contains("Option 2"), "{options}");
}

/// PSW-3: from then on nobody can tell whose it was, with all keys.
#[tokio::test]
async fn who_wrote_an_option_is_forgotten_when_the_mode_closes_for_good() {
    let world = World::new().await;
    thinking(&world).await;
    offer(&world, "Walnut", IDEA).await;
    assert!(knows_author(&world).await);
    let withdrawal = forms(&world, "Walnut", "/withdrawal").await[0].clone();
    switch(&world, "constraints").await;
    assert!(!knows_author(&world).await);
    assert_eq!(forge(&world, "Walnut", &withdrawal, &[]).await.status, StatusCode::CONFLICT);
    thinking(&world).await;
    assert!(forms(&world, "Walnut", "/withdrawal").await.is_empty(), "thinking again does not bring it back");
}

async fn knows_author(world: &World) -> bool {
    let mut look = world.app.look(sender(&world.token("Lark").await).token_hash).await.unwrap();
    let permit = look.viewer.may_read(world.scene.plenary).unwrap();
    let options = store::options::of_item(&mut look.tx, &permit, item(world)).await.unwrap();
    options.iter().any(|option| option.is_by(&look.keys, world.id("Walnut")).unwrap())
}
