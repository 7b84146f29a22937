//! The demonstration: an invented dialogue (practice 8), told through the same actions that people use.
//!
//! One file a chapter, in the order of the story; what people say in it stands there in tables.

mod agenda;
mod calendar;
mod cast;
mod desk;
mod memorandum;
mod opening;
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
use story::Story;

/// Where the story stops, so that one can go on by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Pause {
    /// Rev.2 was issued: nine elements are open.
    Rev2,
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
    story.reach(autumn(10, 12, 10)).await?;
    let draft = memorandum::elements(&mut story).await?;
    story.reach(autumn(10, 19, 5)).await?;
    memorandum::rev1(&mut story, draft).await?;
    story.reach(autumn(11, 9, 10)).await?;
    memorandum::rev2(&mut story, draft).await?;
    if until == Pause::Rev2 {
        return story.end().await;
    }
    story.reach(autumn(11, 23, 5)).await?;
    memorandum::rev3(&mut story, draft).await?;
    story.end().await
}
