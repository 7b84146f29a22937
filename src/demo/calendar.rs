//! The days of the story, and how the clock of a demonstration is moved afterwards.

use crate::{
    actions::{
        App, Refusal, Sender,
        people::{self, Token},
    },
    domain::{
        place::Place,
        time::{Span, Timestamp},
    },
    jobs,
};

/// Monday 6 September 2021, 04:00 UTC: the convenor begins.
pub(super) const BEGINNING: Timestamp = autumn(9, 6, 4);

/// An instant of September to December 2021 in UTC; Isfara's clocks are five hours ahead, Batken's six.
pub(super) const fn autumn(month: usize, day: i64, hour: i64) -> Timestamp {
    const SEPTEMBER: Timestamp = Timestamp(1_630_454_400_000_000);
    const DAYS_BEFORE: [i64; 4] = [0, 30, 61, 91];
    SEPTEMBER.plus(Span::days(DAYS_BEFORE[month - 9] + day - 1)).plus(Span::hours(hour))
}

/// Moves the clock of a demonstration, and does what has become due; who moved it stays signed in, in a new sign-in.
///
/// # Errors
/// [`Refusal::NotFound`] where this is no demonstration.
pub async fn later(app: &App, sender: &Sender, span: Span) -> Result<Token, Refusal> {
    if !app.is_demo() {
        return Err(Refusal::NotFound);
    }
    let change = app.change_before_rules(sender).await?;
    let seat = change.viewer.id();
    change.done(Place::Home).await?;
    app.clock.advance(span);
    jobs::once(app).await?;
    people::step_in(app, seat).await
}
