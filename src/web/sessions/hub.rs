//! One address for a session through all its life: ahead, the lobby, running, over.
//!
//! A noun adds its part to the running page in two lines: a field of `Sections` in `running.rs`, and an `include` in
//! `sessions/now.html`.

use super::{ahead, lobby, over, running};
use crate::{
    actions::Refusal,
    domain::{
        access::{Permit, Read},
        dialogue::Seat,
        id::SessionId,
        session::Session,
    },
    store::{self, sessions::Listed},
    web::visit::{Asked, Named, Reader},
};
use axum::response::Response;
use serde::Deserialize;

/// A session of one of the reader's bodies, and who is in it.
pub struct Opened {
    /// The session, and how far its summary has come.
    pub listed: Listed,
    /// Leave to read it.
    pub permit: Permit<Read>,
    /// Who is in it. Pages show it as counts from k, and moderators by role alone.
    pub present: Vec<Seat>,
    /// Whether the reader is.
    pub here: bool,
}

/// The end of the address: whether the page loads itself again.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    every: String,
}

impl Wish {
    /// After how many seconds, for who has asked for it (QUE-4).
    pub(super) fn seconds(&self) -> Option<i64> {
        (self.every == "20").then_some(20)
    }
}

impl Opened {
    /// The session, if the reader may know of it.
    pub async fn find(reader: &mut Reader, id: SessionId) -> Result<Self, Refusal> {
        let look = &mut reader.look;
        let found = store::sessions::find(&mut look.tx, &look.keys, &look.viewer, id).await?;
        let listed = found.ok_or(Refusal::NotFound)?;
        let permit = look.viewer.may_read(listed.session.body).ok_or(Refusal::NotFound)?;
        let present = store::presences::of(&mut look.tx, &look.viewer, id).await?;
        let here = present.iter().any(|seat| seat.id == look.viewer.id());
        Ok(Self { listed, permit, present: present.into_iter().cloned().collect(), here })
    }

    /// The session.
    pub const fn session(&self) -> &Session {
        &self.listed.session
    }

    /// Whether it is held, and the reader is in it.
    pub fn is_running(&self) -> bool {
        self.here && self.session().is_held()
    }
}

/// The session as it stands.
pub(super) async fn page(
    mut reader: Reader,
    Named(id): Named<SessionId>,
    Asked(wish): Asked<Wish>,
) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    if opened.is_running() {
        running::page(reader, opened, &wish).await
    } else if opened.session().receives(reader.look.now) {
        lobby::page(reader, opened).await
    } else if opened.session().ends_at() > reader.look.now && opened.session().course.closed_at.is_none() {
        ahead::page(&reader, &opened)
    } else {
        over::page(reader, opened).await
    }
}

/// The part that changes while it is held, alone, for who is in it.
pub(super) async fn now(mut reader: Reader, Named(id): Named<SessionId>) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    if opened.is_running() { running::part(reader, opened).await } else { Err(Refusal::NotFound) }
}
