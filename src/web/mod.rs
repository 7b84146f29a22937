//! HTTP and pages: a handler parses, acts, answers.

pub mod account;
pub mod action_items;
pub mod acts;
pub mod amendments;
pub mod assets;
pub mod breakouts;
pub mod capacity;
pub mod cards;
pub mod checks;
pub mod clocks;
pub mod closings;
pub mod comments;
pub mod cookies;
pub mod corrigenda;
pub mod demo;
pub mod drafts;
pub mod edge;
pub mod exports;
pub mod floor;
pub mod form;
pub mod home;
pub mod imports;
pub mod invitation;
pub mod items;
pub mod live;
pub mod notes;
pub mod objections;
pub mod options;
pub mod overview;
pub mod page;
pub mod parked;
pub mod path;
pub mod polls;
pub mod positions;
pub mod protection;
pub mod refusals;
pub mod reopenings;
pub mod requests;
pub mod roles;
pub mod rounds;
pub mod rules;
pub mod seats;
pub mod serve;
pub mod sessions;
pub mod setup;
pub mod sign_in;
pub mod silences;
pub mod stages;
pub mod statements;
pub mod summaries;
pub mod typed;
pub mod upload;
pub mod visit;
pub mod writing;

use crate::actions::App;
use axum::{Router, extract::DefaultBodyLimit};
use std::sync::Arc;

/// Every page and form of the product, behind the edge that all answers pass.
pub fn router(app: Arc<App>) -> Router {
    let routes = Router::new()
        .merge(account::routes())
        .merge(action_items::routes())
        .merge(acts::routes())
        .merge(amendments::routes())
        .merge(assets::routes())
        .merge(capacity::routes())
        .merge(breakouts::routes())
        .merge(demo::routes())
        .merge(checks::routes())
        .merge(closings::routes())
        .merge(comments::routes())
        .merge(drafts::routes())
        .merge(floor::routes())
        .merge(corrigenda::routes())
        .merge(exports::routes())
        .merge(home::routes())
        .merge(imports::routes())
        .merge(invitation::routes().layer(small()))
        .merge(live::routes())
        .merge(notes::routes())
        .merge(objections::routes())
        .merge(options::routes())
        .merge(overview::routes())
        .merge(parked::routes())
        .merge(polls::routes())
        .merge(protection::routes())
        .merge(reopenings::routes())
        .merge(requests::routes())
        .merge(rounds::routes())
        .merge(rules::routes())
        .merge(seats::routes())
        .merge(items::routes())
        .merge(positions::routes())
        .merge(setup::routes())
        .merge(sessions::routes())
        .merge(silences::routes())
        .merge(sign_in::routes().layer(small()))
        .merge(writing::routes())
        .merge(stages::routes())
        .merge(statements::routes())
        .merge(summaries::routes())
        .fallback(refusals::not_found);
    edge::around(routes, app)
}

/// Who is not signed in has little to say.
fn small() -> DefaultBodyLimit {
    DefaultBodyLimit::max(edge::SMALL_FORM)
}
