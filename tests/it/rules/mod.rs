//! Ground rules: written, accepted by each person, changed by the plenary.

mod accepting;
mod switch;

use crate::{
    client::{Answer, fill},
    rounds::{NORTH, Round, SOUTH},
    world::{World, sender},
};
use aryk::{
    actions::drafts::{self, Beginning},
    domain::{
        dialogue::Dialogue,
        lang::Lang,
        text::{Words, limit},
    },
};
use std::sync::Arc;

const FIRST: &str = "1. We speak for ourselves.\n2. We say back what we heard.";
const SECOND: &str = "1. We speak for ourselves.\n2. We first say back what we heard.";

/// Lark asks the plenary for these rules, or as the fields say; answers end in 24 hours.
async fn propose(world: &World, words: &str, fields: &[(&str, &str)]) -> Answer {
    let lark = world.back("Lark").await;
    let clock = world.scene.sides[0].to_string();
    let closes = closes_in_a_day(world);
    let usual = [("rules-en", words), ("closes_on", closes.as_str()), ("clock", &clock)];
    let form = lark.form("/rules/proposal", "/rules/proposal").await;
    lark.post("/rules/proposal", &fill(fill(form, &usual), fields)).await
}

/// The plenary has decided on these rules.
async fn in_force(world: &World, words: &str, fields: &[(&str, &str)]) {
    let round = Round::agreed(world, &propose(world, words, fields).await).await;
    round.answers("consent", &NORTH).await;
    round.answers("consent", &SOUTH).await;
    round.close().await;
}

/// What the person presses under the rules.
async fn accept(world: &World, handle: &str) {
    world.back(handle).await.follow("/rules", "/rules/acceptance", &[]).await;
}

async fn everybody_accepts(world: &World) {
    for handle in NORTH.into_iter().chain(SOUTH).chain(["Lark", "Tern"]) {
        accept(world, handle).await;
    }
}

/// Lark begins a text that nobody else sees yet.
async fn begin_draft(world: &World) {
    let new = Beginning {
        body: world.scene.plenary,
        item: None,
        lang: Lang::En,
        title: Words::parse("A text", limit::PARAGRAPH).unwrap(),
        package: true,
        knows_early: true,
    };
    drafts::begin(&world.app, &sender(&world.token("Lark").await), new).await.unwrap();
}

async fn dialogue(world: &World) -> Arc<Dialogue> {
    let lark = sender(&world.token("Lark").await);
    world.app.look(lark.token_hash).await.unwrap().viewer.dialogue
}

/// 24 hours from now, as the field is typed by the clock of the North side.
fn closes_in_a_day(world: &World) -> String {
    let there =
        chrono::DateTime::from_timestamp_micros(world.app.now().0).unwrap() + chrono::Duration::hours(24 + 5);
    there.format("%Y-%m-%dT%H:%M").to_string()
}
