//! What the home page asks about answers that wait for a confirmation from home.

use crate::{
    actions::Refusal,
    domain::{
        check::{Home, nears},
        place::Place,
    },
    store,
    web::{home::Ask, path, visit::Reader},
};

/// One ask for each own answer whose confirmation is due soon, or overdue.
pub(in crate::web) async fn asks(reader: &mut Reader) -> Result<Vec<Ask>, Refusal> {
    let (look, t) = (&mut reader.look, reader.visit.t);
    let (viewer, now) = (&look.viewer, look.now);
    if !viewer.bodies().any(|body| viewer.may_decide(body.id).is_some()) {
        return Ok(Vec::new());
    }
    let awaited = store::stances::awaited(&mut look.tx, &look.keys, viewer.id()).await?;
    let due = awaited.into_iter().filter(|(_, (until, _))| nears(*until, now));
    let ask = |(check, (until, from))| Ask {
        key: if until < now { "ask-confirmation-missing" } else { "ask-confirmation" },
        about: t.pick("confirmation-from", Home::word(from)).to_owned(),
        due: Some(until),
        href: path::of(Place::Check(check)),
    };
    Ok(due.map(ask).collect())
}
