//! The demonstration: an invented dialogue (practice 8), told through the same actions that people use.
//!
//! One file a chapter, in the order of the story; what people say in it stands there in tables.

mod agenda;
mod calendar;
mod cast;
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
use story::Story;

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
pub async fn tell(app: &mut App) -> Result<Vec<Seated>, Refusal> {
    app.clock = Clock::standing_at(calendar::BEGINNING);
    app.demo = Some(Demo::default());
    let mut story = Story::new(app);
    opening::tell(&mut story).await?;
    story.end().await
}
