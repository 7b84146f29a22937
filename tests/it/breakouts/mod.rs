//! Small groups of a session (practice 5.1), through the door.

mod laws;

use crate::{
    client::Answer,
    polls::{Held, NORTH, SOUTH},
    rounds::noted,
    sessions::press,
};
use axum::http::StatusCode;

const QUESTION: &str = "What would make the gate fair?";

async fn draw(held: &Held) -> Answer {
    let form = format!("{}/breakouts", held.session);
    held.world.seat("Lark").submit(&form, &form, &[("question", QUESTION)]).await
}

/// Where a form of the section that ends like this is sent, if the person has it.
async fn action(held: &Held, handle: &str, end: &str) -> Option<String> {
    let forms = held.seen_by(handle).await.values("#breakouts form");
    forms.into_iter().find(|action| action.ends_with(end))
}

async fn step(held: &Held, end: &str) {
    let action = action(held, "Tern", end).await.expect("not offered");
    assert_eq!(held.world.seat("Tern").submit(&held.session, &action, &[]).await.location(), held.session);
}

async fn opened() -> Held {
    let held = Held::new().await;
    assert_eq!(draw(&held).await.location(), held.session);
    step(&held, "/opening").await;
    held
}

/// Who reports, and where they write.
async fn reporters(held: &Held) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    for handle in NORTH.into_iter().chain(SOUTH) {
        let links = held.seen_by(handle).await.values("#breakouts a");
        found.extend(links.into_iter().find(|link| link.ends_with("/report")).map(|link| (handle, link)));
    }
    found
}

#[tokio::test]
async fn moderators_draw_look_and_draw_again_and_nobody_else_knows_before_they_open() {
    let held = Held::new().await;
    draw(&held).await;
    let page = held.seen_by("Tern").await;
    assert_eq!(page.all("#breakouts h3"), ["Group 1", "Group 2"]);
    assert_eq!(page.all("#breakouts li").len(), 8);
    for handle in ["Walnut", "Maple", "Slate"] {
        assert!(held.seen_by(handle).await.all("#breakouts").is_empty(), "{handle}");
    }
    let before = page.all("#breakouts li");
    let mut changed = false;
    for _ in 0..5 {
        step(&held, "/redraw").await;
        changed |= held.seen_by("Tern").await.all("#breakouts li") != before;
    }
    assert!(changed, "five draws that are all the same");
    assert_eq!(draw(&held).await.status, StatusCode::CONFLICT, "one at a time");
}

#[tokio::test]
async fn each_member_sees_the_question_and_the_people_of_their_own_group_alone() {
    let held = opened().await;
    for handle in NORTH.into_iter().chain(SOUTH) {
        let page = held.seen_by(handle).await;
        assert!(page.one("#breakouts").contains(QUESTION));
        let people = page.all("#breakouts li");
        assert_eq!(people.len(), 4, "{handle}");
        assert!(people.iter().any(|who| who.contains(handle) && who.contains("you")), "{people:?}");
        let north = people.iter().filter(|who| NORTH.iter().any(|name| who.contains(name))).count();
        assert_eq!(north, 2, "both sides in each group");
    }
    assert!(held.seen_by("Reed").await.all("#breakouts").is_empty());
    assert_eq!(noted(&held.world, "breakout-opened").await, 1);
}

#[tokio::test]
async fn the_reporter_brings_back_at_most_three_points_that_are_nobodys() {
    let held = opened().await;
    let reporters = reporters(&held).await;
    assert_eq!(reporters.len(), 2, "one a group");
    let (handle, report) = &reporters[0];
    let person = held.world.seat(handle);
    let mut fields = person.form(report, report).await;
    fields.retain(|(name, _)| name != "points");
    let with = |points: &[&str]| {
        let points = points.iter().map(|point| ("points".to_owned(), (*point).to_owned()));
        fields.iter().cloned().chain(points).collect::<Vec<_>>()
    };
    let many = person.post(report, &with(&["One", "Two", "Three", "Four"])).await;
    assert_eq!(many.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(many.text().contains("Four"), "nothing typed is lost");
    let sent = person.post(report, &with(&["Both keep a key.", ""])).await;
    assert_eq!(sent.location(), held.session, "{}", sent.text());
    assert!(!held.seen_by("Lark").await.main().contains("Both keep a key."), "not before the end");
    step(&held, "/ending").await;
    for handle in ["Lark", "Walnut", "Maple", "Slate"] {
        let section = held.seen_by(handle).await.one("#breakouts");
        assert!(
            section.contains("Both keep a key.") && section.contains("Nothing was reported."),
            "{section}"
        );
        assert!(NORTH.into_iter().chain(SOUTH).all(|name| !section.contains(name)), "{section}");
    }
    let late = held.post(handle, report, &[("points", "Late.")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn only_the_reporter_reports_and_only_a_moderator_manages() {
    let held = opened().await;
    let reporters = reporters(&held).await;
    let (_, report) = &reporters[0];
    let other = NORTH.into_iter().find(|name| reporters.iter().all(|(handle, _)| handle != name)).unwrap();
    for handle in [other, "Lark", "Reed", "Kestrel"] {
        assert_eq!(held.world.seat(handle).get(report).await.status, StatusCode::NOT_FOUND, "{handle}");
        let forged = held.post(handle, report, &[("points", "Mine.")]).await;
        assert_eq!(forged.status, StatusCode::NOT_FOUND, "{handle}");
    }
    let ending = report.replace("/report", "/ending");
    assert_eq!(held.post(other, &ending, &[]).await.status, StatusCode::NOT_FOUND);
}

/// Practice 4.7, CNF-2.
#[tokio::test]
async fn groups_are_erased_when_the_session_closes_and_none_are_drawn_off_the_record() {
    let held = Held::new().await;
    press(&held.world, "Lark", &held.session, "off-record").await;
    assert_eq!(draw(&held).await.status, StatusCode::CONFLICT);
    press(&held.world, "Lark", &held.session, "on-record").await;
    draw(&held).await;
    let opening = action(&held, "Lark", "/opening").await.unwrap();
    press(&held.world, "Lark", &held.session, "closing").await;
    assert_eq!(held.post("Lark", &opening, &[]).await.status, StatusCode::NOT_FOUND);
}
