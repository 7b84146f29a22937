//! The dialogue at a glance, and the stages of its agenda items.

use crate::world::World;
use axum::http::StatusCode;

/// LNG-5 and ANO-3: own side first, and a number only where it stands for at least k people.
#[tokio::test]
async fn a_member_sees_sides_groups_and_the_agenda_with_stages_in_words() {
    let world = World::new().await;
    let page = world.seat("Maple").page("/overview").await;
    assert_eq!(page.all(".banks li"), ["S South side 5 people take part", "N North side 4 people take part"]);
    assert_eq!(page.all(".agenda tbody th")[1], "1.1 Sharing at the gate");
    assert_eq!(page.all(".agenda td")[3..6], ["Mapping and naming", "", "Group on water"]);
    assert!(page.main().contains("We say what troubles us and listen"), "one sentence of guidance (STG-4)");
    let groups = page.all("[aria-labelledby=groups] li");
    assert!(
        groups[1].contains("Group on water yours working group · co-moderators: Lark, Tern"),
        "{groups:?}"
    );
    assert!(!groups[2].contains("yours"), "{groups:?}");
}

#[tokio::test]
async fn an_item_of_another_group_is_named_and_not_linked() {
    let world = World::new().await;
    let page = world.seat("Walnut").page("/overview").await.text();
    assert!(page.contains(&format!("/items/{}\"", world.scene.items[1])));
    assert!(!page.contains(&format!("/items/{}\"", world.scene.items[2])));
    assert!(page.contains("Roads"));
}

#[tokio::test]
async fn the_agenda_leads_to_issued_texts_of_the_viewers_own_bodies_only() {
    let world = World::new().await;
    let (wg1, item) = (world.scene.wg1, world.scene.items[1]);
    let desk = crate::exports::issue(&world, wg1, item, "One paragraph.").await;
    let link = format!("main a[href='/drafts/{}']", desk.draft);
    assert_eq!(world.seat("Maple").page("/overview").await.one(&link), "TST/WG1/DRAFT.1");
    assert!(world.seat("Kestrel").page("/overview").await.all(&link).is_empty());
}

#[tokio::test]
async fn a_side_of_fewer_than_k_is_said_in_words() {
    let (app, router) = World::empty().await;
    let convenor = crate::setup::convenor_of(&app, &router).await;
    crate::setup::set_up(&convenor).await;
    let page = convenor.page("/overview").await;
    assert_eq!(page.all(".banks li")[0], "U Upper side fewer than 3 people take part");
}

/// STG-1, STG-2: a label on one item, set and set back by a co-moderator of the body that leads it, noted each time.
#[tokio::test]
async fn a_co_moderator_sets_the_stage_of_an_item_and_may_go_back() {
    let world = World::new().await;
    let stage = format!("/items/{}/stage", world.scene.items[1]);
    let lark = world.seat("Lark");
    for (number, name) in [("4", "Building a scenario"), ("2", "Mapping and naming")] {
        let page = lark.follow(&stage, &stage, &[("stage", number)]).await;
        assert!(page.all(".agenda tbody tr")[1].contains(name));
        assert!(page.all(".agenda tbody tr")[0].contains("Mapping and naming"), "another item stays");
    }
    let answer = lark.submit(&stage, &stage, &[("stage", "6")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for handle in ["Walnut", "Slate", "Convenor", "Kestrel"] {
        assert_eq!(world.seat(handle).get(&stage).await.status, StatusCode::NOT_FOUND, "{handle}");
    }
    let look = world.app.look(world.sender("Lark").token_hash).await.unwrap();
    let mut tx = world.app.db.read().await.unwrap();
    let record = aryk::store::record::all(&mut tx, look.viewer.dialogue.id).await.unwrap();
    assert_eq!(record.iter().filter(|entry| entry.kind == "stage-set").count(), 2);
}
