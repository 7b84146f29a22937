//! Addresses: nouns with opaque ids; no topic, place or process name.

use crate::domain::place::Place;
use axum::response::Redirect;

/// The address of a place.
pub fn of(place: Place) -> String {
    match place {
        Place::Home => "/".into(),
        Place::Account => "/account".into(),
        Place::Capacity => "/account/capacity".into(),
        Place::Left => "/left".into(),
        Place::Setup => "/setup".into(),
        Place::Seats => "/seats".into(),
        Place::Seat(id) => format!("/seats/{id}"),
        Place::Overview => "/overview".into(),
        Place::Item(id) => format!("/items/{id}"),
        Place::Options(id) => format!("/items/{id}/options"),
        Place::PositionAlone(id) => format!("/positions/{id}"),
        Place::Draft(id) => format!("/drafts/{id}"),
        Place::Corrigendum(draft, revision, number) => {
            format!("/drafts/{draft}/corrigenda/{revision}/{number}")
        }
        Place::Paragraph(draft, id) => format!("/drafts/{draft}/paragraphs/{id}"),
        Place::Reopening(id) => format!("/drafts/{id}/reopening"),
        Place::Pen(id) => format!("/drafts/{id}/pen"),
        Place::PenParagraph(draft, id) => format!("/drafts/{draft}/pen/{id}"),
        Place::Import(draft, id) => format!("/drafts/{draft}/pen/import/{id}"),
        Place::Amendments(draft) => format!("/drafts/{draft}/amendments"),
        Place::Amendment(id) => format!("/amendments/{id}"),
        Place::Check(id) => format!("/checks/{id}"),
        Place::Silence(id) => format!("/silences/{id}"),
        Place::Rules => "/rules".into(),
        Place::Round(id) => format!("/rounds/{id}"),
        Place::Objections(id) => format!("/drafts/{id}/objections"),
        Place::Objection(id) => format!("/objections/{id}"),
        Place::Statements(id) => format!("/drafts/{id}/statements"),
        Place::Act(id) => format!("/acts/{id}"),
        Place::Session(id) => format!("/sessions/{id}"),
        Place::ParkingLot(id) => format!("/sessions/{id}/parked"),
        Place::ActionItems(id) => format!("/sessions/{id}/action-items"),
        Place::Notes(id) => format!("/sessions/{id}/notes"),
        Place::Summary(id) => format!("/summaries/{id}"),
    }
}

/// `path` when it is one of this server's own; the home page otherwise.
pub fn own(path: &str) -> &str {
    let plain = path.chars().all(|c| c > ' ' && c != '\u{7f}' && c != '\\'); // browsers drop tabs and line ends
    let own = plain && path.starts_with('/') && !path.starts_with("//");
    if own { path } else { "/" }
}

/// The answer to a form that was accepted.
pub fn go(place: Place) -> Redirect {
    Redirect::to(&of(place))
}
