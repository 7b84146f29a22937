//! What rounds ask of a person on the home page: an answer, or as a co-moderator the review that has come due.

use crate::{
    actions::Refusal,
    domain::place::Place,
    store,
    web::{home::Ask, path, visit::Reader},
};

/// One statement for both.
pub async fn asks(reader: &mut Reader) -> Result<Vec<Ask>, Refusal> {
    let (look, t) = (&mut reader.look, reader.visit.t);
    let waiting = store::rounds::waiting(&mut look.tx, &look.viewer, look.now).await?;
    let ask = |round: store::rounds::Waiting| {
        let (key, due) = match round.is_review() {
            true => ("ask-review", None),
            false => ("ask-round", Some(round.closes_at)),
        };
        let about = t.pick("round-about", &round.subject).to_owned();
        Ask { key, about, due, href: path::of(Place::Round(round.id)) }
    };
    Ok(waiting.into_iter().map(ask).collect())
}
