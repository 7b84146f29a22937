//! Which changes the number of a body counts.

use super::scene::{change, number};
use crate::{checks::scene::Check, world::World};
use aryk::{
    actions::{people, positions},
    domain::{lang::Lang, place::Place, position::Response},
};

#[tokio::test]
async fn every_change_that_members_may_see_is_counted_in_its_body_and_in_no_other() {
    let world = World::new().await;
    let (plenary, wg1) = (number(&world, world.scene.plenary).await, number(&world, world.scene.wg1).await);
    change(&world, "Walnut").await;
    assert_eq!(number(&world, world.scene.wg1).await, wg1 + 1);
    assert_eq!(number(&world, world.scene.plenary).await, plenary);
}

#[tokio::test]
async fn a_change_of_the_dialogue_is_counted_in_each_of_its_bodies() {
    let world = World::new().await;
    let (plenary, wg1) = (number(&world, world.scene.plenary).await, number(&world, world.scene.wg1).await);
    people::set_lang(&world.app, &world.sender("Walnut"), Lang::Ru).await.unwrap();
    assert_eq!(number(&world, world.scene.plenary).await, plenary + 1);
    assert_eq!(number(&world, world.scene.wg1).await, wg1 + 1);
}

#[tokio::test]
async fn what_is_live_and_not_noted_is_counted_once_it_lasts() {
    let world = World::new().await;
    let wg1 = number(&world, world.scene.wg1).await;
    let mut dropped = world.app.change(&world.sender("Walnut")).await.unwrap();
    dropped.stir(world.scene.wg1).await.unwrap();
    drop(dropped);
    assert_eq!(number(&world, world.scene.wg1).await, wg1);
    let mut lasting = world.app.change(&world.sender("Walnut")).await.unwrap();
    lasting.stir(world.scene.wg1).await.unwrap();
    lasting.done(Place::Account).await.unwrap();
    let mut clock = world.app.tick().await.unwrap();
    clock.stir(world.scene.wg1).await.unwrap();
    clock.done().await.unwrap();
    assert_eq!(number(&world, world.scene.wg1).await, wg1 + 2);
}

/// CON-6, ANO-9: how many have answered, and when, would show in the number.
#[tokio::test]
async fn an_answer_that_nobody_sees_before_it_is_counted_moves_no_number() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    let plenary = number(&world, world.scene.plenary).await;
    check.answer("Walnut", &[("stance", "G1")]).await;
    check.answer("Maple", &[("stance", "G1")]).await;
    assert_eq!(number(&world, world.scene.plenary).await, plenary);

    let Place::PositionAlone(position) = change(&world, "Walnut").await else { panic!("it was not posted") };
    let wg1 = number(&world, world.scene.wg1).await;
    let by = world.sender("Maple");
    positions::respond(&world.app, &by, (position, 1), Some(Response::Build)).await.unwrap();
    assert_eq!(number(&world, world.scene.wg1).await, wg1);
}
