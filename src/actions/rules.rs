//! The ground rules: written first by the convenor, changed by a consent round of the plenary, accepted by each person
//! (practice 1.2, 3.7).

use super::{App, Change, Refusal, Sender, Tick};
use crate::{
    chance::Chance,
    domain::{
        consensus::Shortfall, ground_rules::GroundRules, id::BodyId, lang::Lang, names::Names, place::Place,
        record::Kind, round::Finding, setup::has_begun,
    },
    store::{self, keys::Keys, rounds::Stored},
    words::Words,
};

/// The rules that are suggested to a convenor: those that everybody accepts with an invitation (practice 5.3).
pub fn suggested(lang: Lang) -> String {
    let t = Words::of(lang);
    (1..=12).map(|n| format!("{n}. {}", t.pick("rule", n))).collect::<Vec<_>>().join("\n")
}

/// Writes the first version, or other words in its place while nobody has come. Sufficient consensus is off in it: only
/// the sides can switch that on (practice 3.7).
///
/// # Errors
/// [`Refusal::Rule`] after people have come: from then on the plenary decides (MOD-1).
pub async fn write(app: &App, sender: &Sender, words: Names) -> Result<Place, Refusal> {
    let mut change = app.change_before_rules(sender).await?;
    change.viewer.may_convene().ok_or(Refusal::NotFound)?;
    let dialogue = change.viewer.dialogue.clone();
    if has_begun(&dialogue) {
        return Err(Refusal::Rule("rules-not-alone"));
    }
    let rules = GroundRules { number: 1, words, sufficient_consensus: false };
    let sealing = (&*change.keys, change.chance);
    store::rules::set(&mut change.tx, sealing, dialogue.id, (&rules, change.now)).await?;
    let content = serde_json::to_vec(&rules).map_err(anyhow::Error::from)?;
    change.note(Kind::RulesWritten, None, &content).await?;
    change.touch().await?;
    change.done(Place::Setup).await
}

/// Accepts the version in force, which must be the one that was read.
///
/// # Errors
/// [`Refusal::Stale`] when another one came into force meanwhile.
pub async fn accept(app: &App, sender: &Sender, number: i64) -> Result<Place, Refusal> {
    let mut change = app.change_before_rules(sender).await?;
    let in_force = change.viewer.owes_acceptance().map(|rules| rules.number);
    match in_force {
        Some(in_force) if in_force != number => return Err(Refusal::Stale),
        Some(_) => {
            let seat = change.viewer.id();
            store::rules::accept(&mut change.tx, seat, number, change.now).await?;
            change.note(Kind::RulesAccepted, None, format!("{seat}/{number}").as_bytes()).await?;
            change.touch().await?;
        }
        None => {}
    }
    change.done(Place::Home).await
}

/// Whether a round may now ask for this version.
///
/// # Errors
/// [`Refusal::NotFound`] outside the plenary; [`Refusal::Stale`] when it does not follow the version in force;
/// [`Refusal::Rule`] while another round asks for one, and for switching sufficient consensus on once any draft exists
/// (practice 3.7).
pub(super) async fn may_be_asked(
    change: &mut Change,
    body: BodyId,
    rules: &GroundRules,
) -> Result<(), Refusal> {
    let dialogue = change.viewer.dialogue.clone();
    dialogue.plenary().filter(|plenary| plenary.id == body).ok_or(Refusal::NotFound)?;
    let before = dialogue.rules.as_ref();
    if rules.number != before.map_or(0, |before| before.number) + 1 {
        return Err(Refusal::Stale);
    }
    if store::rounds::about_rules(&mut change.tx, dialogue.id).await?.is_some() {
        return Err(Refusal::Rule("rules-round-open"));
    }
    if rules.switches_on(before) && store::rules::has_drafts(&mut change.tx, dialogue.id).await? {
        return Err(Refusal::Rule("rules-drafts-exist"));
    }
    Ok(())
}

/// Puts a version in force that a round has passed; where a draft was begun meanwhile, the finding says so instead.
pub(super) async fn decide(
    tick: &mut Tick,
    (keys, chance): (&Keys, Chance),
    (round, rules): (&Stored, &GroundRules),
    finding: &mut Finding,
) -> Result<(), Refusal> {
    let dialogue = round.dialogue_id;
    let before = store::rules::in_force(&mut tick.tx, keys, dialogue).await?;
    if rules.switches_on(before.as_ref()) && store::rules::has_drafts(&mut tick.tx, dialogue).await? {
        finding.shortfalls.insert(Shortfall::Draft);
    }
    if finding.passed() {
        store::rules::set(&mut tick.tx, (keys, chance), dialogue, (rules, tick.now)).await?;
        store::dialogues::touch(&mut tick.tx, dialogue).await?;
        tick.note(dialogue, Kind::RulesInForce, round.body_id).await?;
    }
    Ok(())
}
