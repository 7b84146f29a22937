//! What both databases promise.

use crate::world::World;
use aryk::store::{all_statements, db::Statement};

#[tokio::test]
async fn every_statement_is_understood_by_the_database() {
    let (app, _) = World::empty().await;
    for statement in all_statements() {
        let mut tx = app.db.read().await.unwrap();
        tx.prepare(statement).await.unwrap_or_else(|error| panic!("{error} in {}", statement.0));
    }
}

#[tokio::test]
async fn the_record_is_one_unbroken_chain_and_any_edit_breaks_it() {
    let world = World::new().await;
    let look = world.app.look(world.sender("Walnut").token_hash).await.unwrap();
    let dialogue = look.viewer.dialogue.id;
    let mut tx = look.tx;
    let mut entries = aryk::store::record::all(&mut tx, dialogue).await.unwrap();
    assert!(entries.len() > 40);
    assert_eq!(aryk::store::record::first_break(dialogue, &entries), None);
    entries[7].day = "2021-10-20".into();
    assert_eq!(aryk::store::record::first_break(dialogue, &entries), Some(8));
    entries.remove(3);
    assert_eq!(aryk::store::record::first_break(dialogue, &entries), Some(5));
}

#[tokio::test]
async fn a_snapshot_refuses_to_write() {
    let (app, _) = World::empty().await;
    let mut tx = app.db.read().await.unwrap();
    let write = Statement("DELETE FROM keys RETURNING owner").query();
    assert!(write.all::<(String,)>(&mut tx).await.is_err());
}
