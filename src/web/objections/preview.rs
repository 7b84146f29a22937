//! What the second key for a ruling will do.

use crate::{
    actions::Refusal,
    domain::{
        id::ObjectionId,
        objection::{Referral, Ruling},
    },
    store,
    web::{acts::Preview, visit::Reader},
};

/// The words that will stand, beside the objection that they are about.
pub async fn of_ruling(reader: &mut Reader, id: ObjectionId, ruling: &Ruling) -> Result<Preview, Refusal> {
    let stored = store::objections::find(&mut reader.look.tx, id).await?.ok_or(Refusal::NotFound)?;
    let (t, dialogue) = (reader.visit.t, &reader.look.viewer.dialogue);
    let mut facts = vec![("objection-fact-said", stored.open(&reader.look.keys)?.said.harm)];
    if let Ruling::Refer(to, _) = ruling {
        let body = |id| dialogue.body(id).map_or("", |body| body.names.get(t.lang));
        let to = match to {
            Referral::FactFinding => t.get("objection-fact-finding"),
            Referral::Body(id) => body(*id),
        };
        facts.push(("field-refer-to", to.to_owned()));
    }
    facts.push(("check-fact-follows", t.pick("objection-follows", ruling.word()).to_owned()));
    Ok(Preview {
        title: t.pick("deed", ruling.word()).to_owned(),
        facts,
        words: vec![ruling.words().to_owned()],
        document: None,
        more: Some(format!("/objections/{id}")),
        warning: None,
    })
}
