//! What moderators do besides, and what all see of it.

use super::scene::{NORTH, SOUTH, Sitting, button};
use crate::{client::fields_of, sessions::press as do_to_session, world::World};
use aryk::{domain::time::Span, seal::sha256, store};

async fn kinds(world: &World) -> Vec<String> {
    let mut look = world.app.look(sha256(world.scene.tokens["Lark"].0.as_bytes())).await.unwrap();
    let entries = store::record::all(&mut look.tx, look.viewer.dialogue.id).await.unwrap();
    entries.into_iter().map(|entry| entry.kind).collect()
}

#[tokio::test]
async fn a_change_of_order_has_a_reason_that_all_see_and_the_record_keeps() {
    // QUE-2
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    sitting.ask(&["Walnut", "Almond", "Maple"]).await;
    let before = kinds(&world).await;
    let page = sitting.page("Lark").await;
    let almond = page.values("#request option")[1].clone();
    assert_eq!(page.all("#request option"), ["Maple", "Almond"], "who is next already is not offered");
    sitting.choose("Lark", "Put first", &[("request", &almond), ("reason", "question")]).await;
    let seen = sitting.page("Maple").await;
    assert_eq!(seen.all(".queue .nb"), ["Almond", "Maple", "Walnut"]);
    assert!(seen.all(".queue li")[0].contains("put first: was asked a question"));
    sitting.press("Tern", "Give the floor to Almond").await;
    assert!(sitting.page("Maple").await.main().contains("Changes of order: N was asked a question"));
    assert_eq!(
        kinds(&world).await[before.len()..],
        ["reordered-for-question"],
        "nothing else is in the record"
    );
}

#[tokio::test]
async fn moderators_see_how_much_each_side_has_spoken_and_nobody_sees_it_per_person() {
    // QUE-3
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    sitting.ask(&["Walnut", "Maple"]).await;
    sitting.press("Lark", "Give the floor to Walnut").await;
    world.wait(Span::minutes(2));
    sitting.press("Lark", "Give the floor to Maple").await;
    world.wait(Span::minutes(1));
    let seen = sitting.page("Tern").await.all("main ul.small.num li");
    let of = |minutes: &str| format!("{minutes} · 1 turn · 3 have not spoken on this item");
    assert_eq!(seen, [format!("N {}", of("2 minutes")), format!("S {}", of("1 minute"))]);
    for who in ["Walnut", "Slate", "Reed"] {
        assert!(!sitting.page(who).await.main().contains("minutes · 1 turn"), "{who}");
    }
    sitting.ask(&["Almond"]).await;
    sitting.press("Lark", "Give the floor to Almond").await;
    let seen = sitting.page("Tern").await.all("main ul.small.num li");
    assert_eq!(seen[0], "N 2 minutes · 2 turns", "ANO-9: two people are too few to be counted");
}

#[tokio::test]
async fn a_point_of_order_interrupts_and_the_ruling_is_seen_by_all() {
    // QUE-1
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    sitting.ask(&["Walnut"]).await;
    sitting.press("Lark", "Give the floor to Walnut").await;
    sitting.press("Maple", "Raise a point of order").await;
    assert!(sitting.page("Almond").await.one(".now").contains("Point of order: S expert, Maple"));
    world.wait(Span::seconds(60));
    sitting.press("Lark", "Hear it: 30 seconds").await;
    assert!(sitting.floor().await.contains("Maple until 14:01:30 North"));
    assert!(
        sitting.page("Reed").await.one(".now").contains("Goes on after the point of order: N expert, Walnut")
    );
    sitting.press("Tern", "Do not grant it").await;
    let seen = sitting.page("Maple").await.one(".now");
    assert!(seen.contains("The co-moderators did not grant the point of order."), "{seen}");
    assert!(sitting.floor().await.contains("Walnut until 14:03:00 North"));
}

#[tokio::test]
async fn a_right_of_reply_goes_before_the_queue_once_on_an_item() {
    // QUE-1
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    sitting.ask(&["Walnut", "Almond"]).await;
    sitting.press("Lark", "Give the floor to Walnut").await;
    sitting.press("Maple", "Ask for the right of reply").await;
    assert_eq!(sitting.queue().await, ["Maple", "Almond"]);
    sitting.press("Lark", "Give the floor to Maple").await;
    assert!(
        sitting.floor().await.contains("right of reply") && sitting.floor().await.contains("14:01:00 North")
    );
    assert_eq!(button(&sitting.page("Maple").await, "Ask for the right of reply"), None);
}

#[tokio::test]
async fn in_a_go_round_everybody_is_asked_once_sides_in_turn_and_nobody_replies() {
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    let old = sitting.page("Maple").await;
    sitting.press("Lark", "Begin a go-round").await;
    let order = sitting.queue().await;
    assert_eq!(order.len(), 8);
    let north: Vec<_> = order.iter().map(|handle| NORTH.contains(&handle.as_str())).collect();
    assert!(north.windows(2).all(|two| two[0] != two[1]), "{order:?}");
    let refused = sitting.press_on(&old, "Maple", "Ask for the floor", &[]).await;
    assert!(refused.main().contains("A go-round runs"));
    let first = order[0].as_str();
    sitting.press(first, "Pass").await;
    let now = sitting.queue().await;
    assert_eq!((now.len(), now[7].as_str(), now[0].as_str()), (8, first, order[1].as_str()));
    sitting.press("Lark", "End the go-round").await;
    assert_eq!(sitting.queue().await, [""; 0]);
}

#[tokio::test]
async fn a_break_shows_its_side_to_moderators_alone_and_the_first_is_always_granted() {
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    sitting.ask(&["Walnut"]).await;
    sitting.press("Lark", "Give the floor to Walnut").await;
    sitting.press(SOUTH[0], "Ask for a break").await;
    for who in ["Walnut", SOUTH[1], "Reed"] {
        let page = sitting.page(who).await;
        assert!(page.one(".now").contains("A break is requested."));
        assert!(!page.main().contains("asks for a break"), "{who}");
    }
    let lark = sitting.page("Lark").await;
    assert!(lark.main().contains("S asks for a break: its first, which is always granted."));
    assert_eq!(button(&lark, "No break now"), None);
    world.wait(Span::minutes(1));
    sitting.press("Lark", "Break for 10 minutes").await;
    assert!(sitting.page("Reed").await.one(".now").contains("Break until 14:11 North"));
    assert!(sitting.floor().await.contains("The clock stands."));
    world.wait(Span::minutes(10));
    do_to_session(&world, "Tern", &sitting.path, "resumption").await;
    assert!(sitting.floor().await.contains("until 14:13:00 North"), "{}", sitting.floor().await);
    sitting.press(SOUTH[1], "Ask for a break").await;
    sitting.press("Lark", "No break now").await;
    assert!(!sitting.page("Reed").await.one(".now").contains("A break is requested."));
}

#[tokio::test]
async fn somebody_who_cannot_follow_is_heard_of_but_not_named() {
    // QUE-1
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    for who in ["Willow", "Slate", "Willow"] {
        sitting.press(who, "I cannot hear or understand").await;
    }
    for who in ["Reed", "Lark", "Willow"] {
        let seen = sitting.page(who).await.main();
        assert!(seen.contains("Somebody cannot hear or understand."), "{who}");
    }
    let kept = serde_json::to_string(&sitting.kept().await).unwrap();
    assert!(!kept.contains(&world.id("Willow").to_string()), "not even the row tells who");
    sitting.press("Lark", "All can follow again").await;
    assert!(!sitting.page("Reed").await.main().contains("Somebody cannot hear"));
}

#[tokio::test]
async fn whoever_is_taken_off_the_list_is_told() {
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    sitting.ask(&["Walnut"]).await;
    sitting.press("Lark", "Remove").await;
    assert!(sitting.page("Walnut").await.main().contains("A co-moderator took your request off the list."));
    sitting.ask(&["Walnut"]).await;
    assert_eq!(sitting.queue().await, ["Walnut"]);
}

#[tokio::test]
async fn the_time_of_a_turn_is_set_by_a_moderator_within_limits() {
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    sitting.choose("Lark", "Set", &[("limit", "2")]).await;
    let odd = sitting.choose("Lark", "Set", &[("limit", "600")]).await;
    assert_eq!(odd.status, axum::http::StatusCode::CONFLICT);
    sitting.ask(&["Walnut"]).await;
    sitting.press("Lark", "Give the floor to Walnut").await;
    assert!(sitting.floor().await.contains("until 14:02:00 North"));
    let fields = fields_of(&sitting.page("Lark").await, &format!("{}/floor/lead", sitting.path));
    assert!(fields.contains(&("limit".into(), "2".into())));
}
