//! Closing what is open (TXT-5): no moderator can do it alone; those concerned confirm it first.

use super::{
    dialogue::{Body, Dialogue, Function, Seat, SeatState},
    id::{ParagraphId, SeatId, SideId},
    request::Request,
    text::{Attribution, Edit, Gained, Held, Paragraph, Text, Words},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The most characters of the line with which somebody keeps a point open.
pub const LINE: usize = 300;

/// An edit of the working copy that waits for the word of those concerned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// Which co-moderator asked.
    pub asked_by: SeatId,
    /// What is done once all have agreed.
    pub edit: Edit,
    /// What it would do, as those who are asked read it.
    pub outcome: Outcome,
    /// Whose word it takes.
    pub parties: Vec<Party>,
    /// What somebody wrote who keeps it open.
    pub line: Option<String>,
    ends: Vec<Held>,
    then: Vec<Held>,
    seen: String,
}

/// What closing would leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// Instead of these options, these words or none.
    Words(Vec<Words>, Option<Words>),
    /// The whole paragraph would read so, or fall away.
    Paragraph(Option<Box<Paragraph>>),
}

/// Somebody whose word is needed: one person, or anybody of a side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Party {
    /// The person who asked for the brackets.
    pub seat: Option<SeatId>,
    /// The side.
    pub side: Option<SideId>,
    /// Whether others may be told which side it is (TXT-7).
    pub shown: bool,
    /// Whether the word was given.
    pub given: bool,
}

/// How far a closing has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosingState {
    /// Somebody's word is missing.
    Waiting,
    /// All agreed; it was done in the working copy.
    Confirmed,
    /// Somebody keeps it open.
    KeptOpen,
    /// What was to be closed has changed meanwhile, or the moderators took the question back.
    Dropped,
}

impl ClosingState {
    const ALL: [Self; 4] = [Self::Waiting, Self::Confirmed, Self::KeptOpen, Self::Dropped];

    /// The word in the database and in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Confirmed => "confirmed",
            Self::KeptOpen => "kept-open",
            Self::Dropped => "dropped",
        }
    }
}

impl std::str::FromStr for ClosingState {
    type Err = super::id::NotAnId;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|state| state.word() == text).ok_or(super::id::NotAnId)
    }
}

impl Closing {
    /// What `edit`, which leads from one working copy to the next, would take away of what is held; `None` if nothing.
    pub fn of(asked_by: SeatId, edit: &Edit, [before, after]: [&Text; 2], held: &[Held]) -> Option<Self> {
        let ends = taken(held, [before, after]);
        let paragraph = ends.first()?.paragraph;
        let then = after.held().into_iter().filter(|now| ends.iter().any(|end| end.element == now.element));
        Some(Self {
            asked_by,
            edit: edit.clone(),
            outcome: Outcome::of(edit, before, after, paragraph),
            parties: Vec::new(),
            line: None,
            then: then.collect(),
            seen: seen(before, edit, paragraph),
            ends,
        })
    }

    /// With those whose word it takes: whoever requested the brackets; if they have left, their side; if that has left,
    /// every side. Where nobody requested them, one of each side that is named, or of every side.
    pub fn asking(self, dialogue: &Dialogue, body: &Body, requests: &[Request]) -> Self {
        let there = participants(dialogue, body);
        let parties: BTreeSet<_> = self.ends.iter().flat_map(|end| parties(end, &there, requests)).collect();
        Self { parties: parties.into_iter().collect(), ..self }
    }

    /// Asks the side of somebody who leaves in their place, or every side where nobody else of it is there; `false` when
    /// they are not asked.
    pub fn passes_from(&mut self, seat: SeatId, dialogue: &Dialogue, body: &Body) -> bool {
        let mut there = participants(dialogue, body);
        there.retain(|other| other.id != seat);
        let (left, mut parties): (Vec<_>, Vec<_>) =
            self.parties.drain(..).partition(|party| party.seat == Some(seat) && !party.given);
        for party in &left {
            parties.extend(in_place_of(party.side, party.shown, &there));
        }
        self.parties = parties;
        !left.is_empty()
    }

    /// The paragraph in which something would be closed.
    pub fn paragraph(&self) -> Option<ParagraphId> {
        self.ends.first().map(|end| end.paragraph)
    }

    /// Whether this person is asked and their word is missing.
    pub fn asks(&self, seat: &Seat) -> bool {
        self.parties.iter().any(|party| !party.given && party.is(seat))
    }

    /// The person has given their word.
    pub fn agreed_by(&mut self, seat: &Seat) {
        self.parties.iter_mut().filter(|party| party.is(seat)).for_each(|party| party.given = true);
    }

    /// Whether everybody has; nobody at all is not everybody (CON-3).
    pub fn is_confirmed(&self) -> bool {
        !self.parties.is_empty() && self.parties.iter().all(|party| party.given)
    }

    /// Whether what would be closed still stands as it did when this was asked.
    pub fn still_fits(&self, text: &Text) -> bool {
        self.paragraph().is_some_and(|paragraph| seen(text, &self.edit, paragraph) == self.seen)
    }

    /// Whether both would close the same.
    pub fn meets(&self, other: &Self) -> bool {
        self.ends.iter().any(|end| other.ends.iter().any(|theirs| theirs.element == end.element))
    }
}

/// What has to stand in the working copy: all that was open in the newest revision or was placed since, but for what
/// those concerned have agreed to close.
pub fn held(issued: Option<&Text>, placed: &[Request], confirmed: &[Closing]) -> Vec<Held> {
    let mut held = issued.map(Text::held).unwrap_or_default();
    held.extend(placed.iter().filter_map(|request| request.gained.as_ref()).map(|new| new.held().clone()));
    for closing in confirmed {
        held.retain(|held| !closing.ends.contains(held));
        held.extend(closing.then.iter().cloned());
    }
    held
}

/// What of the held stood before and does not stand after.
fn taken(held: &[Held], [before, after]: [&Text; 2]) -> Vec<Held> {
    held.iter().filter(|held| held.stands_in(before) && !held.stands_in(after)).cloned().collect()
}

impl Outcome {
    fn of(edit: &Edit, before: &Text, after: &Text, paragraph: ParagraphId) -> Self {
        let options = |uid| before.bracket(uid).map(|open| open.options.as_slice()).unwrap_or_default();
        let words = |uid, at: usize| options(uid).get(at).map(|option| option.words.clone());
        match edit {
            Edit::Settle(uid, on) => {
                let was = options(*uid).iter().map(|option| option.words.clone()).collect();
                Self::Words(was, on.and_then(|at| words(*uid, at)))
            }
            Edit::ChangeOption(uid, at, choice) => {
                Self::Words(words(*uid, *at).into_iter().collect(), Some(choice.words.clone()))
            }
            Edit::RemoveOption(uid, at) => Self::Words(words(*uid, *at).into_iter().collect(), None),
            _ => {
                let is_new =
                    |left: &&Paragraph| before.paragraph(left.uid).is_none_or(|(_, was)| was != *left);
                let left = after.successors(paragraph).map(|(_, left)| left).find(is_new);
                Self::Paragraph(left.map(|left| Box::new(left.clone())))
            }
        }
    }
}

impl Party {
    fn of_side(side: SideId, shown: bool) -> Self {
        Self { seat: None, side: Some(side), shown, given: false }
    }

    fn is(&self, seat: &Seat) -> bool {
        self.seat.map_or(self.side.is_some() && self.side == seat.side, |one| one == seat.id)
    }
}

/// What the edit works on, as it reads now.
fn seen(text: &Text, edit: &Edit, paragraph: ParagraphId) -> String {
    let bracket = match edit {
        Edit::Settle(uid, _) | Edit::ChangeOption(uid, ..) | Edit::RemoveOption(uid, _) => text.bracket(*uid),
        _ => None,
    };
    let whole = || text.successors(paragraph).map(|(_, one)| one.canonical(super::lang::Lang::En)).collect();
    bracket.map(super::text::Bracket::canonical).unwrap_or_else(whole)
}

/// The active participants of a body.
fn participants<'a>(dialogue: &'a Dialogue, body: &Body) -> Vec<&'a Seat> {
    let takes_part = |seat: &&Seat| {
        seat.state == SeatState::Active && body.members.get(&seat.id) == Some(&Function::Participant)
    };
    dialogue.seats.iter().filter(takes_part).collect()
}

fn parties(end: &Held, there: &[&Seat], requests: &[Request]) -> Vec<Party> {
    let of_this = |gained: &Gained| gained.held().element == end.element;
    let on_this = || requests.iter().filter(|request| request.gained.as_ref().is_some_and(of_this));
    let opened = on_this().any(|request| matches!(request.gained, Some(Gained::Opened(_))));
    let mut parties: Vec<_> = on_this().flat_map(|request| word_of(request, there)).collect();
    if !opened {
        parties.extend(of_sides(end, there));
    }
    parties
}

fn word_of(request: &Request, there: &[&Seat]) -> Vec<Party> {
    let shown = request.wish.shows_side();
    if there.iter().any(|seat| seat.id == request.author) {
        return vec![Party { seat: Some(request.author), side: request.side, shown, given: false }];
    }
    in_place_of(request.side, shown, there)
}

/// Anybody of the side of somebody who has left; every side where that has left, too.
fn in_place_of(side: Option<SideId>, shown: bool, there: &[&Seat]) -> Vec<Party> {
    let sides = sides_of(there);
    match side.filter(|side| sides.contains(side)) {
        Some(side) => vec![Party::of_side(side, shown)],
        None => sides.into_iter().map(|side| Party::of_side(side, true)).collect(),
    }
}

fn of_sides(end: &Held, there: &[&Seat]) -> Vec<Party> {
    let (all, shown) = (sides_of(there), end.attribution == Attribution::Side);
    let named: Vec<_> = end.sides.iter().filter(|side| all.contains(side)).collect();
    if named.is_empty() {
        return all.into_iter().map(|side| Party::of_side(side, true)).collect();
    }
    named.into_iter().map(|side| Party::of_side(*side, shown)).collect()
}

fn sides_of(there: &[&Seat]) -> BTreeSet<SideId> {
    there.iter().filter_map(|seat| seat.side).collect()
}
