//! The demonstration: an invented dialogue (practice 8), told through the same actions that people use.
//!
//! One file a chapter, in the order of the story; what people say in it stands there in tables.

mod agenda;
mod calendar;
mod cast;
mod checks;
mod desk;
mod meetings;
mod memorandum;
mod opening;
mod positions;
mod rules;
mod story;

pub use calendar::later;

use crate::{
    actions::{
        App, Refusal,
        app::{Demo, DemoSeat},
    },
    clock::Clock,
};
use calendar::autumn;
use positions::{IN_SESSION_1, POSITIONS};
use story::Story;

/// Where the story stops, so that one can go on by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Pause {
    /// Rev.2 was issued: nine elements are open.
    Rev2,
    /// The first check is open; four have answered.
    Check1,
    /// The text was adopted: the whole story.
    Adopted,
}

/// A seat with what opens it.
#[derive(Debug, Clone)]
pub struct Seated {
    /// The seat as the sign-in page may offer it.
    pub seat: DemoSeat,
    /// The letter of its side; empty when it has none.
    pub side: String,
    /// The English name of its role category; empty when it has none.
    pub category: String,
    /// The passphrase.
    pub passphrase: String,
}

/// Tells the story in an empty database; the clock of `app` then stands where the story stopped.
pub async fn tell(app: &mut App, until: Pause) -> Result<Vec<Seated>, Refusal> {
    app.clock = Clock::standing_at(calendar::BEGINNING);
    app.demo = Some(Demo::default());
    let mut story = Story::new(app);
    opening::tell(&mut story).await?;
    rules::agree_on_counting(&mut story).await?;
    let (first, second) = POSITIONS.split_at(IN_SESSION_1);
    meetings::come_to(&mut story, &meetings::LISTENING).await?;
    positions::session(&mut story, first).await?;
    meetings::come_to(&mut story, &meetings::ELEMENTS).await?;
    positions::session(&mut story, second).await?;
    let draft = memorandum::elements(&mut story).await?;
    story.reach(autumn(10, 19, 5)).await?;
    memorandum::rev1(&mut story, draft).await?;
    let water = meetings::come_to(&mut story, &meetings::WATER).await?;
    story.reach(autumn(10, 28, 5)).await?;
    meetings::sum_up(&mut story, water, &meetings::ON_WATER).await?;
    let constraints = meetings::come_to(&mut story, &meetings::CONSTRAINTS).await?;
    story.reach(autumn(11, 9, 10)).await?;
    memorandum::rev2(&mut story, draft).await?;
    if until == Pause::Rev2 {
        return story.end().await;
    }
    let check = checks::open_first(&mut story, draft).await?;
    if until == Pause::Check1 {
        return story.end().await;
    }
    checks::close_first(&mut story, check).await?;
    story.reach(autumn(11, 23, 5)).await?;
    memorandum::rev3(&mut story, draft).await?;
    checks::adopt(&mut story, draft).await?;
    meetings::sum_up(&mut story, constraints, &meetings::ON_CONSTRAINTS).await?;
    story.end().await
}
