//! How an objection comes from a check, and when.

use crate::{checks::scene::*, world::World};
use aryk::store::{self, objections::Stored};

pub(super) const OBJECTION: [(&str, &str); 6] = [
    ("stance", "G7"),
    ("ground", "interest"),
    ("harm", "Villages at the end get none."),
    ("change", "Name them."),
    ("objection_paragraph", "1"),
    ("objection_words", "by season"),
];

/// What the store holds, whoever may see it.
pub(super) async fn stored(check: &Check<'_>) -> Vec<Stored> {
    let mut tx = check.world.app.db.read().await.unwrap();
    store::objections::of_draft(&mut tx, check.draft).await.unwrap()
}

async fn open(check: &Check<'_>) -> usize {
    let mut tx = check.world.app.db.read().await.unwrap();
    store::objections::open_on(&mut tx, check.draft).await.unwrap()
}

/// CON-6: one objection a seat and check, and none before answers are counted.
#[tokio::test]
async fn a_block_becomes_an_objection_when_the_check_is_counted() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH[..3]).await;
    check.answer("Basalt", &OBJECTION).await;
    check.answer("Walnut", &OBJECTION).await;
    check.answers("G1", &["Walnut"]).await;
    assert_eq!(open(&check).await, 0);
    check.close().await;
    let stored = stored(&check).await;
    assert_eq!(stored.len(), 1, "who moved away before the closing has none");
    assert_eq!((stored[0].seat_id, stored[0].side_id), (world.id("Basalt"), Some(world.scene.sides[1])));
    assert!(stored[0].paragraph_id.is_some() && stored[0].revision == 1);
    assert_eq!(open(&check).await, 1);
}

/// CON-13: whoever moves in the cooling interval objects anew, differently, or no longer.
#[tokio::test]
async fn until_the_cooling_interval_is_over_objections_follow_the_answers() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH[..3]).await;
    check.answer("Basalt", &OBJECTION).await;
    check.close().await;
    check.answer("Walnut", &[("stance", "G7"), ("ground", "safety"), ("harm", "The gate is mined.")]).await;
    assert_eq!(open(&check).await, 2);
    check.answer("Basalt", &[("stance", "G5"), ("ready", "discussion")]).await;
    let left = stored(&check).await;
    assert_eq!(left.iter().map(|one| one.seat_id).collect::<Vec<_>>(), [world.id("Walnut")]);
    assert!(left[0].paragraph_id.is_none() && !left[0].is_shown(world.app.now()));
    check.cool();
    assert!(left[0].is_shown(world.app.now()));
}

/// CON-9: a check with a block is no consensus, whatever became of the objection before.
#[tokio::test]
async fn who_repeats_an_objection_stands_by_it_and_still_blocks() {
    let world = World::new().await;
    let first = Check::open(&world).await;
    let object = async |check: &Check<'_>| {
        check.answers("G1", &NORTH).await;
        check.answers("G1", &SOUTH[..3]).await;
        check.answer("Basalt", &OBJECTION).await;
    };
    object(&first).await;
    first.close().await;
    first.cool();
    let closes = [("closes_on", "2021-10-25T14:00")];
    let second = Check::of(&world, first.draft, &closes).await;
    object(&second).await;
    world.wait(aryk::domain::time::Span::days(3));
    aryk::jobs::once(&world.app).await.unwrap();
    assert!(second.seen_by("Heron").await.one("h1").ends_with("No consensus"));
    assert_eq!(stored(&second).await.len(), 1);
}

/// Practice 3.6: who supports the text in a later check that is declared has set their stance anew.
#[tokio::test]
async fn support_in_a_later_declared_check_settles_ones_own_objection_and_nobody_elses() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH[..2]).await;
    for handle in &SOUTH[2..] {
        check.answer(handle, &OBJECTION).await;
    }
    check.close().await;
    check.cool();
    check.declare("NO_CONSENSUS").await;
    assert_eq!(open(&check).await, 2);
    let later = Check::of(&world, check.draft, &[("closes_on", "2021-10-24T14:00")]).await;
    later.answers("G1", &NORTH).await;
    later.answers("G1", &SOUTH[..2]).await;
    later.answers("G2", &SOUTH[2..3]).await;
    later.answer("Basalt", &OBJECTION).await;
    later.close().await;
    later.cool();
    assert_eq!(open(&later).await, 2, "not before it is declared");
    later.declare("NO_CONSENSUS").await;
    let (met, stands): (Vec<_>, Vec<_>) =
        stored(&later).await.into_iter().partition(|one| one.seat_id == world.id(SOUTH[2]));
    assert_eq!(met.iter().map(|one| one.stage.word()).collect::<Vec<_>>(), ["accommodated"]);
    assert!(stands.iter().all(|one| one.stage.is_open()), "{stands:?}");
}
