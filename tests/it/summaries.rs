//! Summaries of sessions.

use crate::{
    client::{Answer, fields_of, fill},
    exports::issue,
    sessions::plan,
    world::World,
};
use aryk::{
    actions::positions,
    domain::{position::Statement, time::Span},
};
use axum::http::StatusCode;

/// Half an hour after the world begins, in North.
pub const SOON: &str = "2021-10-19T14:30";

/// Walnut says on item 1.1 what it wants and why.
pub async fn post(world: &World, position: &str, interest: &str) {
    let typed = |field| match field {
        "position" => position,
        "interest" => interest,
        "lang" => "en",
        _ => "",
    };
    let statement = Statement::parse(typed).unwrap();
    positions::post(&world.app, &world.sender("Walnut"), world.scene.items[1], &statement).await.unwrap();
}

/// A session of WG1 that has begun, and its summary, begun by the rapporteur.
pub async fn begin(world: &World) -> String {
    let session = plan(world, SOON).await;
    world.wait(Span::minutes(31));
    let answer = world.seat("Slate").submit(&session, &format!("{session}/summary"), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location()
}

/// The rapporteur fills the first topic's fields and the next steps.
pub async fn write(world: &World, summary: &str, said: &str) -> Answer {
    let edit = format!("{summary}/edit");
    let fields = said_in(world.seat("Slate").form(&edit, &edit).await, said);
    world.seat("Slate").post(&edit, &fields).await
}

/// Lark gives the first key, Tern the second.
pub async fn approve(world: &World, summary: &str) {
    let act = ask(world, summary).await;
    let answer = world.seat("Tern").submit(&act, &format!("{act}/agreement"), &[]).await;
    assert_eq!(answer.location(), summary, "{}", answer.text());
}

async fn ask(world: &World, summary: &str) -> String {
    let answer = world.seat("Lark").submit(summary, &format!("{summary}/approval"), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location()
}

/// The fields with `said` in the first one that holds words of a topic, and a month.
fn said_in(fields: Vec<(String, String)>, said: &str) -> Vec<(String, String)> {
    let mut fields = fill(fields, &[("next_month", "2021-12")]);
    let first = fields.iter_mut().find(|(name, _)| name == "said").unwrap();
    first.1 = said.to_owned();
    fields
}

#[tokio::test]
async fn the_rapporteur_begins_from_what_the_record_holds() {
    let world = World::new().await;
    post(&world, "A timetable before sowing.", "to plan the season").await;
    issue(&world, world.scene.wg1, world.scene.items[1], "Water is shared by season.").await;
    let summary = begin(&world).await;
    let form = world.seat("Slate").page(&format!("{summary}/edit")).await;
    assert_eq!(form.all("legend"), ["1 Water", "1.1 Sharing at the gate"]);
    assert!(form.main().contains("Mapping and naming"));
    let facts = form.all("fieldset li");
    assert_eq!(facts.len(), 2, "{facts:?}");
    assert!(facts[0].contains("Positions were posted"));
    assert!(facts[1].contains("TST/WG1/DRAFT.1: 1 paragraph, 1 clean"), "{facts:?}");
    assert_eq!(form.all("aside li"), ["to plan the season"]);
}

/// What was issued after the next session has begun belongs to that one.
#[tokio::test]
async fn a_summary_takes_in_what_happened_until_the_next_session() {
    let world = World::new().await;
    let summary = begin(&world).await;
    plan(&world, "2021-10-19T14:50").await;
    world.wait(Span::minutes(20));
    issue(&world, world.scene.wg1, world.scene.items[1], "Water is shared by season.").await;
    write(&world, &summary, "Something").await;
    assert!(!world.seat("Slate").page(&summary).await.main().contains("DRAFT.1"));
}

/// The first session by date, not by planning, takes in what was before it; sessions after it do not.
#[tokio::test]
async fn the_earliest_session_takes_in_what_was_before_it() {
    let world = World::new().await;
    issue(&world, world.scene.wg1, world.scene.items[1], "Water is shared by season.").await;
    let later = plan(&world, "2021-10-19T14:50").await;
    let earliest = begin(&world).await;
    assert!(world.seat("Slate").page(&earliest).await.main().contains("DRAFT.1"));
    world.wait(Span::minutes(20));
    let later = world.seat("Slate").submit(&later, &format!("{later}/summary"), &[]).await.location();
    assert!(!world.seat("Slate").page(&later).await.main().contains("DRAFT.1"));
}

/// A summary opens no position, and one text more costs one statement more: for its checks.
#[tokio::test]
async fn bringing_a_summary_up_to_date_takes_few_statements() {
    let world = World::new().await;
    let summary = begin(&world).await;
    let mut taken = Vec::new();
    for text in ["Water is shared by season.", "Gates are locked.", "Canals are cleaned."] {
        issue(&world, world.scene.wg1, world.scene.items[1], text).await;
        let edit = format!("{summary}/edit");
        let fields = world.seat("Slate").form(&edit, &edit).await;
        let before = world.app.db.statements_run();
        world.seat("Slate").post(&edit, &fields).await;
        taken.push(world.app.db.statements_run() - before);
    }
    assert_eq!([taken[1] - taken[0], taken[2] - taken[1]], [1, 1], "{taken:?}");
}

#[tokio::test]
async fn nobody_but_the_writer_of_a_body_begins_and_edits_and_not_before_the_session() {
    let world = World::new().await;
    let session = plan(&world, SOON).await;
    let begin = format!("{session}/summary");
    for who in ["Walnut", "Lark", "Reed"] {
        let ticket = ticket(&world, who).await;
        assert_eq!(world.seat(who).post(&begin, &ticket).await.status, StatusCode::NOT_FOUND, "{who}");
    }
    let early = world.seat("Slate").post(&begin, &ticket(&world, "Slate").await).await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    world.wait(Span::minutes(31));
    let summary = world.seat("Slate").submit(&session, &begin, &[]).await.location();
    for who in ["Walnut", "Lark", "Kestrel"] {
        let edit = world.seat(who).get(&format!("{summary}/edit")).await;
        assert_eq!(edit.status, StatusCode::NOT_FOUND, "{who}");
    }
}

async fn ticket(world: &World, who: &str) -> Vec<(String, String)> {
    world.seat(who).form("/", "/sign-out").await
}

/// SUM-3: read only by those who work on it, until two persons have approved it.
#[tokio::test]
async fn members_read_a_summary_once_both_keys_were_given() {
    let world = World::new().await;
    let summary = begin(&world).await;
    write(&world, &summary, "Farmers need to know the date.").await;
    let before = world.seat("Walnut").page(&summary).await;
    assert!(before.main().contains("in preparation") && !before.main().contains("Farmers need"));
    assert_eq!(world.seat("Kestrel").get(&summary).await.status, StatusCode::NOT_FOUND);
    assert!(world.seat("Tern").page(&summary).await.main().contains("Working text, not approved"));

    let act = ask(&world, &summary).await;
    // MOD-4: the second key sees all that it approves.
    let all = world.seat("Tern").page(&act).await.one("article.doc");
    for said in ["1.1 Sharing at the gate", "Farmers need to know the date.", "December 2021"] {
        assert!(all.contains(said), "{said} in {all}");
    }
    let own = world.seat("Lark").page(&act).await;
    assert!(own.main().contains("Your co-moderator must give the second"));
    approve_with(&world, &act).await;
    let after = world.seat("Walnut").page(&summary).await;
    assert!(after.main().contains("Approved by both co-moderators on"), "{}", after.main());
    assert!(after.one("article.doc").contains("Farmers need to know the date."));
    assert!(after.one("article.doc").contains("December 2021"));
}

async fn approve_with(world: &World, act: &str) {
    let answer = world.seat("Tern").submit(act, &format!("{act}/agreement"), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

/// Practice 5.4: any edit clears both approvals.
#[tokio::test]
async fn an_edit_clears_the_first_key_and_the_approval() {
    let world = World::new().await;
    let summary = begin(&world).await;
    let act = ask(&world, &summary).await;
    write(&world, &summary, "One more need.").await;
    let agreed = world.seat("Tern").submit(&act, &format!("{act}/agreement"), &[]).await;
    assert_eq!(agreed.status, StatusCode::CONFLICT);
    approve(&world, &summary).await;
    write(&world, &summary, "Another need.").await;
    assert!(world.seat("Walnut").page(&summary).await.main().contains("in preparation"));
}

#[tokio::test]
async fn an_edit_of_an_older_version_is_refused_with_both_texts() {
    let world = World::new().await;
    let summary = begin(&world).await;
    let edit = format!("{summary}/edit");
    let late = said_in(world.seat("Slate").form(&edit, &edit).await, "Mine");
    write(&world, &summary, "Theirs").await;
    let refused = world.seat("Slate").post(&edit, &late).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(refused.all(".msg"), ["Saved meanwhile: Theirs"]);
    let together = fields_of(&refused, &edit);
    assert!(together.contains(&("said".into(), "Mine".into())));
    let saved = world.seat("Slate").post(&edit, &together).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    assert!(world.seat("Slate").page(&summary).await.main().contains("Mine"));
}

#[tokio::test]
async fn a_mistake_in_a_summary_keeps_what_was_typed() {
    let world = World::new().await;
    let summary = begin(&world).await;
    let edit = format!("{summary}/edit");
    let fields = said_in(world.seat("Slate").form(&edit, &edit).await, &"x".repeat(4001));
    let answer = world.seat("Slate").post(&edit, &fill(fields, &[("next_month", "soon")])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.all(".err li").len(), 2);
    assert!(fields_of(&answer, &edit).contains(&("said".into(), "x".repeat(4001))));
}

/// A body without a rapporteur: WG2.
#[tokio::test]
async fn where_a_body_has_no_rapporteur_a_moderator_writes() {
    let world = World::new().await;
    let path = format!("/sessions/plan/{}", world.scene.wg2);
    let session =
        world.seat("Lark").submit(&path, &path, &[("starts", SOON), ("place-2", "1")]).await.location();
    world.wait(Span::minutes(31));
    let begun = world.seat("Tern").submit(&session, &format!("{session}/summary"), &[]).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER);
    approve(&world, &begun.location()).await;
}

#[tokio::test]
async fn the_rapporteur_is_told_of_a_session_without_a_summary() {
    let world = World::new().await;
    let session = plan(&world, SOON).await;
    let asked = |page: Answer| page.main().contains("summary of session 1 can be begun");
    assert!(!asked(world.seat("Slate").page("/").await));
    world.wait(Span::minutes(31));
    assert!(asked(world.seat("Slate").page("/").await) && !asked(world.seat("Walnut").page("/").await));
    world.seat("Slate").submit(&session, &format!("{session}/summary"), &[]).await;
    assert!(!asked(world.seat("Slate").page("/").await));
}
