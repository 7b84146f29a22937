//! Positions: what people want and why, side by side; what others heard; how they respond.

mod heard;
mod hostile;
mod list;
mod own;

use crate::{
    client::{Answer, Client},
    world::World,
};
use axum::http::StatusCode;

/// A position as a participant types it.
pub const FIELDS: [(&str, &str); 3] =
    [("position", "Water on fixed days."), ("interest", "Families plant by the calendar."), ("lang", "en")];

/// Posts a position on the first item and returns the address of its page.
pub async fn posted(seat: &Client, world: &World, words: &str) -> String {
    let new = format!("/items/{}/new", world.scene.items[0]);
    let fields = [FIELDS[1], FIELDS[2], ("position", words)];
    seat.submit(&new, &new, &fields).await.location()
}

/// Fills in a form that is sent to the address it was read from.
pub async fn fill_in(seat: &Client, address: &str, fields: &[(&str, &str)]) -> Answer {
    seat.submit(address, address, fields).await
}

/// Presses one of the buttons under a position in the list of the first item.
pub async fn respond(seat: &Client, world: &World, position: &str, response: &str) -> Answer {
    let item = item(world);
    let answer = format!("{response}-{}", wording(seat, position).await);
    seat.submit(&item, &format!("{item}/responses?"), &[("answer", &answer)]).await
}

/// A position and the wording in which a participant reads it, as a button sends them.
pub async fn wording(seat: &Client, position: &str) -> String {
    let buttons = seat.page(position).await.values("button[name=answer]");
    buttons[0].split_once('-').unwrap().1.to_owned()
}

pub fn item(world: &World) -> String {
    format!("/items/{}", world.scene.items[0])
}

#[track_caller]
pub fn refused(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}
