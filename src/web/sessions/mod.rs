//! Sessions: the list, the plan, and one session before, while and after it is held.

mod ahead;
pub mod asks;
mod calendar;
mod carried;
mod head;
mod hub;
mod list;
mod lobby;
mod moving;
mod over;
mod pack;
mod plan;
mod plan_form;
mod preview;
mod running;
mod summary;
mod text;

pub use head::{Line, agenda, body_name, proposed};
pub use hub::Opened;
pub use over::follows;
pub use preview::of_lowering;

use super::visit::Shared;
use axum::{
    Router,
    routing::{get, post},
};

/// The pages and forms of sessions.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/sessions", get(list::page))
        .route("/sessions/plan/{body}", get(plan::page).post(plan::planned))
        .route("/sessions/{id}", get(hub::page))
        .route("/sessions/{id}/now", get(hub::now))
        .route("/sessions/{id}/pack", get(pack::page))
        .route("/sessions/{id}/calendar.ics", get(calendar::file))
        .route("/sessions/{id}/carry-over", get(carried::page))
        .route("/sessions/{id}/plan", get(plan::change_page).post(plan::changed))
        .route("/sessions/{id}/adoption", post(ahead::propose))
        .route("/sessions/{id}/presence", post(moving::join))
        .route("/sessions/{id}/absence", post(moving::leave))
        .route("/sessions/{id}/opening", post(moving::open))
        .route("/sessions/{id}/entry", post(moving::move_to))
        .route("/sessions/{id}/level", post(moving::set_level))
        .route("/sessions/{id}/break", post(moving::pause))
        .route("/sessions/{id}/resumption", post(moving::resume))
        .route("/sessions/{id}/off-record", post(moving::off_record))
        .route("/sessions/{id}/on-record", post(moving::on_record))
        .route("/sessions/{id}/closing", post(moving::close))
}
