//! The rapporteur's notes: what was said, never who said it (practice 5.4, ANO-6, CNF-2).

use crate::{
    client::{Answer, fill},
    parked::{park, send},
    sessions::{opened, plan, press},
    world::World,
};
use aryk::{domain::time::Span, jobs};
use axum::http::StatusCode;

const SAID: &str = "A view was expressed that the gate should be measured together.";

/// A note on the first part of the agenda.
async fn note(world: &World, who: &str, session: &str, fields: &[(&str, &str)]) -> Answer {
    let item = world.scene.items[0].to_string();
    let usual = fill(Vec::new(), &[("item", item.as_str()), ("noted", SAID)]);
    let all = fill(usual, fields);
    let all: Vec<_> = all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    send(world, who, &format!("{session}/notes"), &all).await
}

async fn notes(world: &World, who: &str, session: &str) -> Answer {
    world.back(who).await.page(&format!("{session}/notes")).await
}

#[tokio::test]
async fn a_handle_that_slipped_in_needs_one_more_press() {
    let world = World::new().await;
    let session = opened(&world).await;
    for slip in ["WALNUT’s fear is water.", "(heron) agreed", "Lark closed it"] {
        let warned = note(&world, "Slate", &session, &[("noted", slip)]).await;
        assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY, "{slip}");
        assert!(warned.main().contains("A handle of a member stands in the note"), "{slip}");
        assert_eq!(warned.one("#noted"), slip);
        let fields = crate::client::fields_of(&warned, &format!("{session}/notes"));
        let kept = world.back("Slate").await.form("/", "/sign-out").await;
        let again = fields.iter().filter(|(name, _)| name != "ticket").map(|(n, v)| (n.as_str(), v.as_str()));
        assert!(!kept.is_empty());
        let again = send(&world, "Slate", &format!("{session}/notes"), &again.collect::<Vec<_>>()).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "{slip}");
    }
    for fine in ["The walnuts were sold.", "Everybody from the plenary", SAID] {
        assert_eq!(note(&world, "Slate", &session, &[("noted", fine)]).await.status, StatusCode::SEE_OTHER);
    }
}

/// ANO-6: order and time betray who spoke.
#[tokio::test]
async fn others_read_the_notes_of_a_part_when_it_is_over_and_without_an_hour() {
    let world = World::new().await;
    let session = opened(&world).await;
    assert_eq!(note(&world, "Slate", &session, &[]).await.status, StatusCode::SEE_OTHER);
    for (who, sees) in [("Slate", true), ("Lark", true), ("Walnut", false), ("Reed", false)] {
        assert_eq!(notes(&world, who, &session).await.main().contains(SAID), sees, "{who}");
    }
    press(&world, "Lark", &session, "entry").await;
    let page = notes(&world, "Walnut", &session).await;
    assert_eq!(page.all("main .gap h2"), ["1 Water"]);
    assert_eq!(page.all("main .rows li"), [SAID]);
    assert!(page.values("main form").is_empty() && page.all("time").is_empty());
    press(&world, "Walnut", &session, "presence").await;
    assert!(world.back("Walnut").await.page(&session).await.one("#now").contains(SAID));
    assert_eq!(world.seat("Kestrel").get(&format!("{session}/notes")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_rapporteur_alone_writes_where_there_is_one_and_takes_notes_out() {
    let world = World::new().await;
    let session = opened(&world).await;
    for who in ["Lark", "Walnut", "Reed", "Kestrel"] {
        assert_eq!(note(&world, who, &session, &[]).await.status, StatusCode::NOT_FOUND, "{who}");
    }
    note(&world, "Slate", &session, &[]).await;
    let removal = notes(&world, "Slate", &session).await.values("main .rows form").remove(0);
    assert_eq!(send(&world, "Lark", &removal, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(send(&world, "Slate", &removal, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(notes(&world, "Slate", &session).await.main().contains("Nothing has been noted"));
    let other = world.scene.items[2].to_string();
    let elsewhere = note(&world, "Slate", &session, &[("item", &other)]).await;
    assert_eq!(elsewhere.status, StatusCode::UNPROCESSABLE_ENTITY, "an item of another agenda");
}

/// CNF-2: nothing of an off-record part is stored, neither while it runs nor afterwards.
#[tokio::test]
async fn off_the_record_nothing_is_noted_parked_or_written_down() {
    let world = World::new().await;
    let path = format!("/sessions/plan/{}", world.scene.wg1);
    let lark = world.back("Lark").await;
    let fields = [("starts", "2021-10-19T14:30"), ("place-1", "1"), ("level-1", "c5"), ("place-1.1", "2")];
    let session = lark.submit(&path, &path, &fields).await.location();
    press(&world, "Lark", &session, "opening").await;
    let action = [("who", "moderator"), ("what", SAID), ("by_day", "2021-11-01")];
    for refused in [
        note(&world, "Slate", &session, &[]).await,
        park(&world, "Walnut", &session).await,
        send(&world, "Slate", &format!("{session}/action-items"), &action).await,
    ] {
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.main().contains("off the record"), "{}", refused.main());
    }
    assert!(notes(&world, "Slate", &session).await.values("main form").is_empty());
    press(&world, "Lark", &session, "entry").await;
    assert_eq!(note(&world, "Slate", &session, &[]).await.status, StatusCode::CONFLICT, "afterwards, too");
    let second = world.scene.items[1].to_string();
    assert_eq!(note(&world, "Slate", &session, &[("item", &second)]).await.status, StatusCode::SEE_OTHER);
}

/// Practice 4.7: raw notes are kept for 30 days after the summary was approved.
#[tokio::test]
async fn notes_stand_beside_the_summary_until_that_is_approved_and_are_erased_after_30_days() {
    let world = World::new().await;
    let session = plan(&world, "2021-10-19T14:00").await;
    let early = note(&world, "Slate", &session, &[]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "before it is opened");
    press(&world, "Lark", &session, "opening").await;
    note(&world, "Slate", &session, &[]).await;
    press(&world, "Lark", &session, "closing").await;
    let summary = send(&world, "Slate", &format!("{session}/summary"), &[]).await.location();
    let editor = world.back("Slate").await.page(&format!("{summary}/edit")).await;
    assert!(editor.all("aside")[0].contains(SAID), "{}", editor.text());
    assert_eq!(note(&world, "Slate", &session, &[]).await.status, StatusCode::SEE_OTHER, "after the close");
    let approval = format!("{summary}/approval");
    let act = world.back("Lark").await.submit(&summary, &approval, &[]).await.location();
    world.back("Tern").await.submit(&act, &format!("{act}/agreement"), &[]).await;
    let late = note(&world, "Slate", &session, &[]).await;
    assert!(late.main().contains("The summary is approved"), "{}", late.main());
    world.wait(Span::seconds(30 * 86_400 - 1));
    jobs::once(&world.app).await.unwrap();
    assert!(notes(&world, "Slate", &session).await.main().contains(SAID));
    world.wait(Span::seconds(1));
    jobs::once(&world.app).await.unwrap();
    assert!(notes(&world, "Slate", &session).await.main().contains("Nothing has been noted"));
}

#[tokio::test]
async fn before_the_close_the_rapporteur_has_one_page_to_read_aloud() {
    let world = World::new().await;
    let session = opened(&world).await;
    plan(&world, "2021-10-26T09:00").await;
    note(&world, "Slate", &session, &[]).await;
    park(&world, "Heron", &session).await;
    let action = [("who", "rapporteur"), ("what", "Send the map to all."), ("by_day", "2021-11-01")];
    send(&world, "Slate", &format!("{session}/action-items"), &action).await;
    assert!(
        world.back("Lark").await.page(&session).await.values("a").contains(&format!("{session}/read-back"))
    );
    let page = world.back("Slate").await.page(&format!("{session}/read-back")).await;
    let main = page.main();
    for words in [SAID, "the rapporteur: Send the map to all.", "The school bus", "nobody was asked yet"] {
        assert!(main.contains(words), "{words}: {main}");
    }
    assert_eq!(page.one(".banks p"), "Tue 26 October 2021, 09:00 North · 10:00 South");
    let walnut = world.back("Walnut").await.get(&format!("{session}/read-back")).await;
    assert_eq!(walnut.status, StatusCode::NOT_FOUND);
}
