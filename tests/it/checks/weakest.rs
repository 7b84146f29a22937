//! The weakest side (practice 3.9): one honest number, for the co-moderators.

use super::scene::{Check, NORTH, SOUTH};
use crate::world::World;

async fn stand(check: &Check<'_>, handle: &str) -> String {
    let path = format!("/drafts/{}/stand", check.draft);
    check.world.back(handle).await.page(&path).await.main()
}

#[tokio::test]
async fn only_co_moderators_see_the_least_support_of_a_side_and_only_once_nobody_can_move() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH[..3]).await;
    check.answers("G4", &SOUTH[3..]).await;
    let said = "3 of 4 seats support it";
    assert!(!stand(&check, "Lark").await.contains("least support"), "no running results (CON-6)");
    check.close().await;
    assert!(!stand(&check, "Lark").await.contains("least support"), "people can still move (CON-13)");
    check.cool();
    assert!(stand(&check, "Lark").await.contains(said), "{}", stand(&check, "Lark").await);
    assert!(!stand(&check, "Walnut").await.contains("least support"));
}

/// ANO-9: two answers on one side are fewer than three.
#[tokio::test]
async fn nothing_below_k_is_told_of_a_side() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH[..2]).await;
    check.close().await;
    check.cool();
    assert!(!stand(&check, "Lark").await.contains("least support"));
}
