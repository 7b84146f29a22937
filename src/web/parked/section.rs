//! What a session says about the parking lot.

use crate::{
    actions::Refusal,
    domain::id::ParkedId,
    store::{self, parked::Listed},
    web::{page::Page, roles, sessions::Opened, visit::Reader},
};

/// The section.
pub struct Section {
    /// The points, those that were set aside in an earlier session first.
    pub points: Vec<Point>,
}

/// A point that was set aside.
pub struct Point {
    /// Which point.
    pub id: ParkedId,
    /// What it says.
    pub words: String,
    /// Who looks after it.
    pub owner: String,
    /// What becomes of it; none while it waits.
    pub disposition: Option<&'static str>,
    /// Whether it waits since an earlier session.
    pub overdue: bool,
}

impl Section {
    /// The points that wait, and those about which this session has said what becomes of them.
    pub async fn of(reader: &mut Reader, page: &Page, opened: &Opened) -> Result<Self, Refusal> {
        let (look, session) = (&mut reader.look, opened.session().id);
        let listed = store::parked::list(&mut look.tx, &look.keys, &opened.permit, session).await?;
        let point = |listed: Listed| Point {
            id: listed.id,
            words: listed.parked.words,
            owner: roles::in_words(&look.viewer.dialogue, listed.parked.owner, page),
            disposition: listed.disposition.map(|disposition| disposition.word()),
            overdue: listed.disposition.is_none() && listed.session != session,
        };
        let mut points: Vec<_> = listed.into_iter().map(point).collect();
        points.sort_by_key(|point| (point.disposition.is_some(), !point.overdue));
        Ok(Self { points })
    }

    /// The points that wait.
    pub fn waiting(&self) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(|point| point.disposition.is_none())
    }

    /// How many wait since an earlier session.
    pub fn overdue(&self) -> usize {
        self.points.iter().filter(|point| point.overdue).count()
    }
}
