//! What each side would meet at home with an option (PSW-1).

use super::*;

const MEETS: &str = "People would ask who pays.";

async fn with_option(world: &World) {
    thinking(world).await;
    offer(world, "Walnut", IDEA).await;
    switch(world, "constraints").await;
}

async fn note(world: &World, handle: &str, words: &str) -> Answer {
    let action = forms(world, handle, "/notes").await[0].clone();
    world.seat(handle).submit(&path(world), &action, &[("constraint", words)]).await
}

#[tokio::test]
async fn a_constraint_is_a_sides_and_not_a_persons_and_the_own_side_comes_first() {
    let world = World::new().await;
    with_option(&world).await;
    note(&world, "Walnut", MEETS).await;
    note(&world, "Maple", "The old canal crew would feel left out.").await;
    let page = world.seat("Maple").page(&path(&world)).await;
    let sides = page.all("section[aria-labelledby=op] li > p.small:has(.side)");
    assert_eq!(sides, ["S South side: at home this would meet", "N North side: at home this would meet"]);
    assert!(page.main().contains(MEETS) && !page.main().contains("Walnut"));
}

#[tokio::test]
async fn any_of_a_side_strikes_its_note_and_nobody_of_another() {
    let world = World::new().await;
    with_option(&world).await;
    note(&world, "Walnut", MEETS).await;
    let striking = forms(&world, "Almond", "/striking").await[0].clone();
    for handle in ["Maple", "Lark"] {
        assert!(forms(&world, handle, "/striking").await.is_empty(), "{handle}");
        assert_eq!(forge(&world, handle, &striking, &[]).await.status, StatusCode::NOT_FOUND, "{handle}");
    }
    world.seat("Almond").follow(&path(&world), &striking, &[]).await;
    assert!(!world.seat("Walnut").page(&path(&world)).await.main().contains(MEETS));
}

/// Practice 1.5: constraints are kept out of joint thinking.
#[tokio::test]
async fn while_people_think_together_nobody_says_why_it_would_not_work() {
    let world = World::new().await;
    with_option(&world).await;
    let notes = forms(&world, "Walnut", "/notes").await[0].clone();
    assert!(forms(&world, "Lark", "/notes").await.is_empty(), "a moderator has no side");
    thinking(&world).await;
    assert!(forms(&world, "Walnut", "/notes").await.is_empty());
    let refused = forge(&world, "Walnut", &notes, &[("constraint", MEETS), ("lang", "en")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    switch(&world, "constraints").await;
    let empty = note(&world, "Walnut", " ").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
}
