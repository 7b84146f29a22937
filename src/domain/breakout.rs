//! Breakouts: a session parts into small mixed groups that think about one question (practice 5.1). Who sits where is
//! drawn by lot, so that nobody chose it.

use super::{
    id::{SeatId, SideId},
    input::{FieldProblem, Problem, Problems, line, lines},
    lang::Lang,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How long what people write may be, in characters.
pub mod limit {
    /// The question.
    pub const QUESTION: usize = 300;
    /// A point that is reported back.
    pub const POINT: usize = 300;
}

/// The fewest people that a group has.
pub const SMALLEST: usize = 4;
/// The most people that a group has.
pub const LARGEST: usize = 6;
/// The most points that a group reports back.
pub const POINTS: usize = 3;
/// How many languages a group is to have between them, at least.
pub const LANGUAGES: usize = 2;

/// Somebody who can be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    /// Which seat.
    pub seat: SeatId,
    /// For which side.
    pub side: SideId,
    /// The language that they read.
    pub lang: Lang,
}

/// What a draw could not keep to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GivenUp {
    /// Groups of [`SMALLEST`] to [`LARGEST`].
    Size,
    /// Somebody of every side in each group.
    Sides,
    /// At least two languages in each group.
    Languages,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Who sits in it.
    pub members: Vec<SeatId>,
    /// Which of them reports back.
    pub reporter: SeatId,
    /// What it reports back, as nobody's: at most [`POINTS`].
    pub points: Vec<String>,
}

/// What was drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draw {
    /// The groups.
    pub groups: Vec<Group>,
    /// What it could not keep to; nothing where it kept to everything.
    pub given_up: BTreeSet<GivenUp>,
}

/// A breakout through its life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breakout {
    /// What the groups think about.
    pub question: String,
    /// Who sits where.
    pub draw: Draw,
    /// How far it has come.
    pub state: State,
}

/// How far a breakout has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// The co-moderators look at the draw; nobody else knows of it.
    Drawn,
    /// The groups meet.
    Open,
    /// They are back, and all see what they report.
    Ended,
}

impl GivenUp {
    /// The end of its key in `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::Sides => "sides",
            Self::Languages => "languages",
        }
    }
}

impl State {
    /// The end of its key in `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Drawn => "drawn",
            Self::Open => "open",
            Self::Ended => "ended",
        }
    }
}

impl Breakout {
    /// The place of a person's group, from 0.
    pub fn group_of(&self, seat: SeatId) -> Option<usize> {
        self.draw.groups.iter().position(|group| group.members.contains(&seat))
    }
}

/// The question of a breakout, from the field `question`.
pub fn question<'a>(typed: impl Fn(&'static str) -> &'a str) -> Result<String, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let question = problems.check("question", lines(typed("question"), limit::QUESTION));
    problems.or(question)
}

/// The points that a group reports, from the values of the field `points`: at most [`POINTS`], empty ones left out.
pub fn points<'a>(typed: impl Iterator<Item = &'a str>) -> Result<Vec<String>, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let parsed = typed.map(|point| line(point, limit::POINT)).filter(|point| *point != Err(Problem::Empty));
    let points = problems.check("points", parsed.collect::<Result<Vec<_>, _>>());
    if points.len() > POINTS {
        problems.note("points", Problem::TooMany(POINTS));
    }
    problems.or(points)
}

/// Parts people into mixed groups by lot. The same `seed` draws the same. It deals one side after the other round the
/// groups, so that sides are spread as evenly as they can be, then swaps people of one side until each group has two
/// languages, where that can be. `None` without anybody.
pub fn draw(people: &[Person], seed: u128) -> Option<Draw> {
    let mut lot = Lot(seed);
    let mut dealt = vec![Vec::new(); how_many(people.len())?];
    for (turn, person) in by_side(people, &mut lot).into_iter().enumerate() {
        let group = turn % dealt.len();
        dealt[group].push(person);
    }
    mix_languages(&mut dealt);
    let given_up = given_up(people, &dealt);
    let groups = dealt.into_iter().map(|members| group(members, &mut lot)).collect::<Option<_>>()?;
    Some(Draw { groups, given_up })
}

/// The number of groups: of up to six people each, as even as they can be. One of four where there are fewer than eight.
const fn how_many(people: usize) -> Option<usize> {
    match people {
        0 => None,
        n => Some(n.div_ceil(LARGEST)),
    }
}

/// All people, those of one side after those of another, each side shuffled.
fn by_side(people: &[Person], lot: &mut Lot) -> Vec<Person> {
    let sides: BTreeSet<SideId> = people.iter().map(|person| person.side).collect();
    let mut sides: Vec<_> = sides.into_iter().collect();
    lot.shuffle(&mut sides);
    let mut ordered = Vec::with_capacity(people.len());
    for side in sides {
        let mut of_side: Vec<_> = people.iter().copied().filter(|person| person.side == side).collect();
        of_side.sort_by_key(|person| person.seat);
        lot.shuffle(&mut of_side);
        ordered.extend(of_side);
    }
    ordered
}

/// Gives each group of one language somebody of the same side and another language from a group that can spare them.
fn mix_languages(groups: &mut [Vec<Person>]) {
    for poor in 0..groups.len() {
        if languages(&groups[poor]) >= LANGUAGES {
            continue;
        }
        if let Some(((mine, rich), theirs)) = swap_for(groups, poor) {
            let other = groups[rich][theirs];
            groups[rich][theirs] = groups[poor][mine];
            groups[poor][mine] = other;
        }
    }
}

/// A swap that gives the group at `poor` a second language and leaves the other group no poorer than two.
fn swap_for(groups: &[Vec<Person>], poor: usize) -> Option<((usize, usize), usize)> {
    for (mine, own) in groups[poor].iter().enumerate() {
        for (rich, group) in groups.iter().enumerate().filter(|(rich, _)| *rich != poor) {
            for (theirs, other) in group.iter().enumerate() {
                let after = |group: &[Person], at: usize, person: &Person| {
                    let mut after = group.to_vec();
                    after[at] = *person;
                    languages(&after) >= LANGUAGES
                };
                let fits = own.side == other.side && own.lang != other.lang;
                if fits && after(&groups[poor], mine, other) && after(group, theirs, own) {
                    return Some(((mine, rich), theirs));
                }
            }
        }
    }
    None
}

fn given_up(people: &[Person], groups: &[Vec<Person>]) -> BTreeSet<GivenUp> {
    let sides = |people: &[Person]| people.iter().map(|person| person.side).collect::<BTreeSet<_>>().len();
    let all = sides(people);
    let mut given_up = BTreeSet::new();
    if groups.iter().any(|group| !(SMALLEST..=LARGEST).contains(&group.len())) {
        given_up.insert(GivenUp::Size);
    }
    if all < 2 || groups.iter().any(|group| sides(group) < all) {
        given_up.insert(GivenUp::Sides);
    }
    if groups.iter().any(|group| languages(group) < LANGUAGES) {
        given_up.insert(GivenUp::Languages);
    }
    given_up
}

fn languages(people: &[Person]) -> usize {
    people.iter().map(|person| person.lang.code()).collect::<BTreeSet<_>>().len()
}

fn group(members: Vec<Person>, lot: &mut Lot) -> Option<Group> {
    let mut members: Vec<_> = members.iter().map(|person| person.seat).collect();
    lot.shuffle(&mut members);
    let reporter = *members.get(lot.below(members.len()))?;
    Some(Group { members, reporter, points: Vec::new() })
}

/// Numbers that follow from a seed (SplitMix64); the seed is drawn by the caller.
struct Lot(u128);

impl Lot {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 >> 64) as u64 ^ self.0 as u64;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to `end`, without it; 0 where that is 0.
    fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    fn shuffle<T>(&mut self, all: &mut [T]) {
        for last in (1..all.len()).rev() {
            all.swap(last, self.below(last + 1));
        }
    }
}
