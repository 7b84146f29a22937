//! What only a demonstration has: seats to take in one click, and a clock that readers move.

use super::{
    form::{Arrived, Sent},
    path,
    sign_in::signed_in,
    visit::{Shared, Visit},
};
use crate::{
    actions::{Refusal, app::DemoSeat, people},
    demo,
    domain::{dialogue::Function, id::SeatId, time::Span},
    words::Words,
};
use axum::{Router, response::Response, routing::post};
use serde::Deserialize;

/// Taking a seat, moving the clock; nothing is there unless this is a demonstration.
pub fn routes() -> Router<Shared> {
    Router::new().route("/demo/seat", post(take_seat)).route("/demo/clock", post(move_clock))
}

/// Seats under one heading of the sign-in page.
pub struct Group {
    /// The name of a side, or what the seats do.
    pub title: String,
    /// At least one.
    pub seats: Vec<Offer>,
}

/// A seat to take in one click.
pub struct Offer {
    /// Which seat.
    pub id: SeatId,
    /// Its handle.
    pub handle: String,
    /// Its role category, or what it does.
    pub role: String,
}

/// The seats that the sign-in page offers, by side, then by what they do.
pub fn offered(visit: &Visit) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for seat in visit.app.offered() {
        let (title, offer) = (title(seat, visit.t), offer(seat, visit.t));
        match groups.iter_mut().find(|group| group.title == title) {
            Some(group) => group.seats.push(offer),
            None => groups.push(Group { title, seats: vec![offer] }),
        }
    }
    groups
}

#[derive(Deserialize)]
struct SeatForm {
    seat: SeatId,
}

#[derive(Deserialize)]
struct ClockForm {
    later: Later,
    #[serde(default)]
    back: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Later {
    Hour,
    Day,
}

async fn take_seat(sent: Arrived<SeatForm>) -> Result<Response, Refusal> {
    let app = &sent.visit.app;
    let seat = app.offered().iter().find(|seat| seat.id == sent.form.seat).ok_or(Refusal::NotFound)?;
    let token = people::step_in(app, seat.id).await?;
    Ok(signed_in(&sent.visit, &token, "/"))
}

async fn move_clock(sent: Sent<ClockForm>) -> Result<Response, Refusal> {
    let span = match sent.form.later {
        Later::Hour => Span::hours(1),
        Later::Day => Span::days(1),
    };
    let token = demo::later(&sent.visit.app, &sent.sender, span).await?;
    Ok(signed_in(&sent.visit, &token, path::own(&sent.form.back)))
}

fn title(seat: &DemoSeat, t: &'static Words) -> String {
    match (&seat.side, seat.function) {
        (Some(side), _) => side.get(t.lang).to_owned(),
        (None, Function::Moderator) => t.get("demo-moderators").to_owned(),
        (None, Function::Rapporteur) => t.get("demo-rapporteur").to_owned(),
        (None, _) => t.get("demo-others").to_owned(),
    }
}

fn offer(seat: &DemoSeat, t: &'static Words) -> Offer {
    let category = seat.category.as_ref().map(|names| names.get(t.lang));
    let role = category.unwrap_or_else(|| t.pick("function", seat.function.word())).to_owned();
    Offer { id: seat.id, handle: seat.handle.clone(), role }
}
