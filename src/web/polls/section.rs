//! The polls of a session that is held: the one that takes answers, and what became of those before.

use crate::{
    actions::Refusal,
    domain::{
        access::{Permit, Read},
        id::{PollId, SessionId, SideId},
        poll::{Asked, Count, Feeling, Method, Outcome},
        session::Session,
    },
    store::{self, polls::Stored},
    web::{
        page::{Mark, Page},
        visit::Reader,
    },
};
use std::collections::BTreeMap;

/// The section about polls on the page of a session.
pub struct Section {
    /// Which session.
    pub session: SessionId,
    /// The one that takes answers.
    pub running: Option<Running>,
    /// Those before, the newest first.
    pub closed: Vec<Closed>,
    /// Whether the reader may open and close polls.
    pub moderates: bool,
    /// Whether one could be opened now.
    pub opens: bool,
}

/// The poll that takes answers.
pub struct Running {
    /// Which poll.
    pub id: PollId,
    /// What it asks.
    pub asked: Asked,
    /// What may be marked, in words.
    pub choices: Vec<String>,
    /// Whether the reader has answered; `None` for who is not asked.
    pub own: Option<bool>,
    /// How many have answered, in words.
    pub answers: String,
}

/// A poll that was closed.
pub struct Closed {
    /// What it asked.
    pub asked: Asked,
    /// Each side's answers, the reader's own first; otherwise the key of why they are not shown.
    pub sides: Result<Vec<SideCount>, &'static str>,
}

/// One side's answers.
pub struct SideCount {
    /// The side.
    pub mark: Mark,
    /// How many have answered, in words.
    pub answers: String,
    /// What was marked how often.
    pub choices: Vec<Choice>,
}

/// How often something was marked. Lengths are hundredths of the width.
pub struct Choice {
    /// What, in words.
    pub label: String,
    /// How often.
    pub n: i64,
    /// Of how many answers.
    pub of: i64,
    /// Its shade in a bar.
    pub shade: char,
    /// Where its part of a bar begins.
    pub x: f64,
    /// How wide that is.
    pub width: f64,
}

/// From comfortable to uncomfortable.
const SHADES: [char; 3] = ['1', '3', '5'];

impl Section {
    /// The polls of a session.
    pub async fn of(
        reader: &mut Reader,
        page: &Page,
        (permit, session): (&Permit<Read>, &Session),
    ) -> Result<Self, Refusal> {
        let polls = store::polls::of_session(&mut reader.look.tx, permit, session.id).await?;
        let running = match polls.iter().find(|poll| poll.is_open()) {
            Some(poll) => Some(Running::of(reader, page, poll).await?),
            None => None,
        };
        let closed = polls.iter().filter(|poll| !poll.is_open());
        let moderates = reader.look.viewer.may_moderate(session.body).is_some();
        Ok(Self {
            session: session.id,
            closed: closed.map(|poll| Closed::of(reader, page, permit, poll)).collect::<Result<_, _>>()?,
            opens: moderates && running.is_none() && session.is_on_record(),
            moderates,
            running,
        })
    }

    /// Whether there is nothing to show.
    pub const fn is_empty(&self) -> bool {
        self.running.is_none() && self.closed.is_empty() && !self.opens
    }
}

impl Running {
    async fn of(reader: &mut Reader, page: &Page, poll: &Stored) -> Result<Self, Refusal> {
        let look = &mut reader.look;
        let own = match look.viewer.may_decide(poll.body_id) {
            Some(permit) => Some(store::polls::has_answered(&mut look.tx, &look.keys, &permit, poll).await?),
            None => None,
        };
        let asked = poll.asked(&look.keys)?;
        let answers = page.t.n("poll-answers", store::polls::how_many(&mut look.tx, poll.id).await?);
        Ok(Self { id: poll.id, choices: choices(page, &asked), asked, own, answers })
    }

    /// The kind of field that takes the answer.
    pub const fn field(&self) -> &'static str {
        match self.asked.method() {
            Method::Temperature => "radio",
            Method::Straw => "checkbox",
        }
    }
}

impl Closed {
    fn of(reader: &Reader, page: &Page, permit: &Permit<Read>, poll: &Stored) -> Result<Self, Refusal> {
        let asked = poll.asked(&reader.look.keys)?;
        let sides = match poll.outcome(&reader.look.keys, permit)? {
            Some(Outcome::Shown(counts)) => Ok(in_order(reader, page, &asked, &counts)),
            Some(Outcome::TooFew) => Err("poll-too-few"),
            Some(Outcome::Unshown) | None => Err("poll-unshown"),
        };
        Ok(Self { asked, sides })
    }
}

fn choices(page: &Page, asked: &Asked) -> Vec<String> {
    match asked.method() {
        Method::Temperature => {
            Feeling::ALL.map(|feeling| page.t.pick("feeling", feeling.word()).to_owned()).into()
        }
        Method::Straw => asked.options.clone(),
    }
}

/// The sides with what they came to, the reader's own first (LNG-5).
fn in_order(reader: &Reader, page: &Page, asked: &Asked, counts: &BTreeMap<SideId, Count>) -> Vec<SideCount> {
    let (dialogue, own) = (&reader.look.viewer.dialogue, reader.look.viewer.seat().side);
    let labels = choices(page, asked);
    let side = |id| {
        let (mark, count) = (Mark::of(dialogue, id, page.lang())?, counts.get(&id)?);
        Some(SideCount {
            mark,
            answers: page.t.n("poll-answers", count.answers),
            choices: bar(&labels, count),
        })
    };
    dialogue.sides_from(own).iter().filter_map(|of| side(of.id)).collect()
}

/// The choices one after another, each as wide as its share.
fn bar(labels: &[String], count: &Count) -> Vec<Choice> {
    let of = count.answers;
    let mut x = 0.0;
    let shades = SHADES.into_iter().cycle();
    let choice = |((label, n), shade): ((&String, &i64), char)| {
        let width = 100.0 * *n as f64 / of.max(1) as f64;
        let begins = x;
        x += width;
        Choice { label: label.clone(), n: *n, of, shade, x: begins, width }
    };
    labels.iter().zip(&count.marks).zip(shades).map(choice).collect()
}
