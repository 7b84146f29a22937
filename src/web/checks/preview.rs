//! What the second key for opening or for declaring will do.

use super::{
    opening::warnings,
    wording::{object_in_words, result_in_words, words},
};
use crate::{
    actions::Refusal,
    domain::act::{CheckPlan, Declaration},
    store,
    web::{
        acts::Preview,
        page::{Page, Section},
        visit::Reader,
    },
};

/// The check that would open: on what, until when, with whom.
pub async fn of_opening(reader: &mut Reader, plan: &CheckPlan) -> Result<Preview, Refusal> {
    let draft = store::drafts::find(&mut reader.look.tx, plan.draft).await?.ok_or(Refusal::NotFound)?;
    let permit = reader.look.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
    let (_, words) = words(reader, &permit, &draft, (plan.revision, &plan.object)).await?;
    let page = Page::for_reader(reader, Section::Home);
    let dialogue = &reader.look.viewer.dialogue;
    let symbol = draft.symbol(dialogue, plan.revision).to_string();
    let mut facts = vec![
        ("check-fact-object", object_in_words(page.t, &plan.object)),
        ("check-fact-closes", page.both_clocks(plan.closes_at)),
    ];
    facts.extend(
        warnings(page.t, dialogue, draft.body_id).into_iter().map(|warning| ("check-fact-note", warning)),
    );
    Ok(Preview {
        title: page.t.say("check-open-what").set("symbol", symbol).to_string(),
        facts,
        words: words.iter().map(ToString::to_string).collect(),
        document: None,
        more: Some(format!("/drafts/{}/revisions/{}", plan.draft, plan.revision)),
        warning: None,
    })
}

/// The label that would be declared, beside the computed one (CON-1).
pub async fn of_declaration(reader: &mut Reader, declaration: &Declaration) -> Result<Preview, Refusal> {
    let (id, result) = (declaration.check, declaration.result);
    let check = store::checks::find(&mut reader.look.tx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = reader.look.viewer.may_read(check.body_id).ok_or(Refusal::NotFound)?;
    let soft = check.finding(&reader.look.keys, &permit)?.is_some_and(|finding| !finding.soft.is_empty());
    let t = reader.visit.t;
    let label = t.pick("result", result.code());
    let mut facts = vec![("check-fact-computed", result_in_words(t, &check))];
    if check.paragraph_id.is_none() && result.adopts() {
        facts.push(("check-fact-follows", t.get("check-adopts").to_owned()));
    }
    facts.extend(declaration.reasons.clone().map(|reasons| ("field-reasons", reasons)));
    Ok(Preview {
        title: t.say("check-declare-what").set("result", label).to_string(),
        facts,
        words: Vec::new(),
        document: None,
        more: Some(format!("/checks/{id}")),
        warning: (soft && result.adopts()).then_some("check-soft-warning"),
    })
}
