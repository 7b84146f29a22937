//! What was answered on a revision counts for its corrected words.

use super::scene::{Corrected, RIGHT};
use crate::{
    checks::scene::{Check, NORTH, SOUTH},
    world::World,
};
use aryk::{domain::time::Span, jobs};

/// Seven days after the start.
const LONG: (&str, &str) = ("closes_on", "2021-10-26T14:00");

#[tokio::test]
async fn stances_count_before_within_and_after_the_72_hours() {
    let world = World::new().await;
    let scene = Corrected::prepared(&world).await;
    let whole = Check::of(&world, scene.desk.draft, &[LONG]).await;
    let water = scene.water().await.to_string();
    let one = Check::of(&world, scene.desk.draft, &[LONG, ("paragraph", &water)]).await;
    for check in [&whole, &one] {
        check.answers("G1", &NORTH).await;
    }
    scene.issue().await;
    for check in [&whole, &one] {
        check.answers("G1", &SOUTH[..2]).await;
        assert_eq!(check.stored().await.answers, 6);
        assert!(check.seen_by("Walnut").await.all("#changed").is_empty(), "nobody is asked again");
    }
    world.wait(Span::hours(73));
    jobs::once(&world.app).await.unwrap();
    scene.write("Water is shared by each season.").await;
    scene.issue().await;
    world.wait(Span::hours(73));
    for check in [&whole, &one] {
        check.answers("G1", &SOUTH[2..]).await;
        assert_eq!(check.stored().await.answers, 8, "also after a second correction");
    }
    whole.close().await;
    for check in [&whole, &one] {
        assert!(check.seen_by("Walnut").await.one("h1").ends_with("Unanimity"));
    }
}

#[tokio::test]
async fn a_paragraph_that_was_agreed_is_agreed_as_corrected() {
    let world = World::new().await;
    let scene = Corrected::prepared(&world).await;
    let water = scene.water().await.to_string();
    let check = Check::of(&world, scene.desk.draft, &[("paragraph", &water)]).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH).await;
    check.close().await;
    check.cool();
    check.declare("UNANIMITY").await;
    let agreed = || async { scene.seen_by("Walnut", &scene.path()).await.one(".strip") };
    let before = agreed().await;
    assert!(before.contains("agreed"), "{before}");
    scene.issue().await;
    assert!(scene.seen_by("Walnut", &scene.path()).await.main().contains(RIGHT));
    assert_eq!(agreed().await, before);
}

#[tokio::test]
async fn the_job_keeps_a_correction_once_also_with_two_instances() {
    let world = World::new().await;
    let scene = Corrected::issued(&world).await;
    jobs::once(&world.app).await.unwrap();
    assert_eq!(scene.noted("corrigendum-kept").await, 0);
    world.wait(Span::hours(72));
    let other = crate::world::app(&world.url, world.app.now()).await;
    let (one, two) = tokio::join!(jobs::once(&world.app), jobs::once(&other));
    one.unwrap();
    two.unwrap();
    assert_eq!(scene.noted("corrigendum-kept").await, 1);
    let page = scene.seen_by("Walnut", &scene.page_of(1)).await;
    assert!(page.one(".ask").contains("nobody said that it changes the meaning"));
    assert!(page.all(".ask button").is_empty());
}
