//! Stance values are erased 30 days after the declaration (practice 4.7); what was found stays.

use super::scene::*;
use crate::world::World;
use aryk::{domain::time::Span, jobs, store};

/// How many answers the store holds.
async fn kept(check: &Check<'_>) -> usize {
    let lark = crate::world::sender(&check.world.token("Lark").await);
    let mut look = check.world.app.look(lark.token_hash).await.unwrap();
    let stored = store::checks::find(&mut look.tx, check.id).await.unwrap().unwrap();
    let seats = store::stances::given(&mut look.tx, &look.keys, &stored).await.unwrap();
    seats.iter().filter(|seat| seat.response.is_some()).count()
}

async fn wait(world: &World, span: Span) {
    world.wait(span);
    jobs::once(&world.app).await.unwrap();
}

const THIRTY: i64 = 30 * 86_400;

async fn declared<'a>(world: &'a World, walnut: &[(&str, &str)]) -> Check<'a> {
    let check = Check::open(world).await;
    check.answer("Walnut", walnut).await;
    check.answer("Almond", &[("stance", "G3"), ("reservation", "Only for a year.")]).await;
    check.answers("G1", &NORTH[2..]).await;
    check.answers("G1", &SOUTH).await;
    check.close().await;
    check.cool();
    check.declare("CONSENSUS_WITH_RESERVATIONS").await;
    check
}

#[tokio::test]
async fn answers_are_erased_and_result_counts_and_reservations_stay() {
    let world = World::new().await;
    let check = declared(&world, &[("stance", "G1")]).await;
    let before = check.seen_by("Heron").await.one("section[aria-labelledby=found]");
    wait(&world, Span::seconds(THIRTY - 1)).await;
    assert_eq!(kept(&check).await, 8);
    wait(&world, Span::seconds(1)).await;
    assert_eq!(kept(&check).await, 0);
    check.post("Heron", &[("stance", "G5"), ("ready", "discussion")]).await;
    wait(&world, Span::seconds(1)).await;
    let page = check.seen_by("Heron").await;
    assert!(page.one("h1").ends_with("Consensus with reservations"), "{}", page.one("h1"));
    assert_eq!(page.one("section[aria-labelledby=found]"), before);
    assert!(page.main().contains("Only for a year."));
}

#[tokio::test]
async fn what_waits_for_home_is_kept_until_it_is_confirmed() {
    let world = World::new().await;
    let check = declared(&world, &FROM_HOME).await;
    wait(&world, Span::seconds(THIRTY)).await;
    assert_eq!(kept(&check).await, 8);
    check.confirm("Walnut").await;
    assert!(!check.seen_by("Heron").await.one("h1").contains("ad referendum"));
    wait(&world, Span::seconds(1)).await;
    assert_eq!(kept(&check).await, 0);
}
