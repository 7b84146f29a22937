//! How a body works on an item (PSW-1, PSW-2), and the options it thinks about (PSW-3), through the door.

mod constraints;
mod stands;
mod thinking;

use crate::{
    client::{Answer, fill},
    world::{World, sender},
};
use aryk::{
    domain::{id::ItemId, place::Place},
    store,
};
use axum::http::StatusCode;

const IDEA: &str = "Both sides open the gate together.";

/// The plenary's item.
fn item(world: &World) -> ItemId {
    world.scene.items[3]
}

fn path(world: &World) -> String {
    format!("/items/{}/options", item(world))
}

/// Lark switches how the plenary works on its item.
async fn switch(world: &World, mode: &str) -> Answer {
    let form = format!("/items/{}/mode", item(world));
    world.back("Lark").await.submit(&path(world), &form, &[("mode", mode)]).await
}

async fn thinking(world: &World) {
    assert_eq!(switch(world, "thinking").await.location(), path(world));
}

async fn offer(world: &World, handle: &str, words: &str) -> Answer {
    let path = path(world);
    world.seat(handle).submit(&path, &path, &[("option", words)]).await
}

/// Sends a form that the page does not offer.
async fn forge(world: &World, handle: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
    let person = world.back(handle).await;
    let fields = fill(person.form("/account", "/sign-out").await, fields);
    person.post(action, &fields).await
}

/// What the options page offers a person to send.
async fn forms(world: &World, handle: &str, end: &str) -> Vec<String> {
    let forms = world.seat(handle).page(&path(world)).await.values("main form");
    forms.into_iter().filter(|action| action.ends_with(end)).collect()
}
