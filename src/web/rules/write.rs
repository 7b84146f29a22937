//! The form of the ground rules: the first words by the convenor, later ones by both co-moderators of the plenary.

use crate::{
    actions::{Refusal, rounds, rules},
    domain::{
        dialogue::Dialogue,
        ground_rules::{self, GroundRules},
        id::{BodyId, SideId},
        input::{FieldProblem, Problems},
        lang::Lang,
        names::Names,
        round::{Plan, Subject},
        setup::has_begun,
        time::Timestamp,
    },
    store,
    web::{
        form::Sent,
        page::{Page, Section, html, unprocessable},
        path,
        rounds::opening::{clocks, closing},
        typed::Typed,
        visit::Reader,
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "rules/write.html")]
struct WritePage {
    page: Page,
    /// What a round is asked for; `None` where the convenor writes alone.
    round: Option<Asked>,
    typed: Typed,
    problems: Vec<FieldProblem>,
}

/// What the form knows where it asks for a round.
struct Asked {
    /// The version that it would become.
    number: i64,
    /// Whether sufficient consensus can be on in it (practice 3.7).
    may_switch: bool,
    clocks: Vec<(SideId, String)>,
}

/// The convenor's form.
pub(super) async fn first(reader: Reader) -> Result<Response, Refusal> {
    html(&alone(&reader, None)?)
}

/// Takes the convenor's words.
pub(super) async fn write(sent: Sent<Typed>) -> Result<Response, Refusal> {
    let mut problems = Problems::default();
    let words = words(&mut problems, &sent.form);
    match problems.or(words) {
        Ok(words) => Ok(path::go(rules::write(&sent.visit.app, &sent.sender, words).await?).into_response()),
        Err(problems) => unprocessable(&alone(&sent.reader().await?, Some((sent.form, problems)))?),
    }
}

/// The co-moderators' form.
pub(super) async fn another(mut reader: Reader) -> Result<Response, Refusal> {
    html(&together(&mut reader, None).await?)
}

/// Gives the first key for asking the plenary.
pub(super) async fn propose(sent: Sent<Typed>) -> Result<Response, Refusal> {
    let mut reader = sent.reader().await?;
    let asked = match parse(&reader.look.viewer.dialogue, &sent.form) {
        Ok((plenary, plan)) => rounds::ask_to_open(&sent.visit.app, &sent.sender, plenary, plan).await,
        Err(problems) => Err(problems.into()),
    };
    match asked {
        Err(Refusal::Invalid(problems)) => {
            unprocessable(&together(&mut reader, Some((sent.form, problems))).await?)
        }
        asked => Ok(path::go(asked?).into_response()),
    }
}

type Again = Option<(Typed, Vec<FieldProblem>)>;

fn alone(reader: &Reader, again: Again) -> Result<WritePage, Refusal> {
    let viewer = &reader.look.viewer;
    viewer.may_convene().ok_or(Refusal::NotFound)?;
    if has_begun(&viewer.dialogue) {
        return Err(Refusal::Rule("rules-not-alone"));
    }
    let page = Page::for_reader(reader, Section::Setup);
    let (typed, problems) = again.unwrap_or_else(|| (as_it_stands(&viewer.dialogue), Vec::new()));
    Ok(WritePage { page, round: None, typed, problems })
}

async fn together(reader: &mut Reader, again: Again) -> Result<WritePage, Refusal> {
    let page = Page::for_reader(reader, Section::Overview);
    let look = &mut reader.look;
    let dialogue = look.viewer.dialogue.clone();
    let plenary = dialogue.plenary().ok_or(Refusal::NotFound)?;
    look.viewer.may_moderate(plenary.id).ok_or(Refusal::NotFound)?;
    let on = dialogue.allows_sufficient_consensus();
    let asked = Asked {
        number: next(&dialogue),
        may_switch: on || !store::rules::has_drafts(&mut look.tx, dialogue.id).await?,
        clocks: clocks(&look.viewer, page.lang()),
    };
    let (typed, problems) = again.unwrap_or_else(|| (as_it_stands(&dialogue), Vec::new()));
    Ok(WritePage { page, round: Some(asked), typed, problems })
}

/// The words in force, or what is suggested.
fn as_it_stands(dialogue: &Dialogue) -> Typed {
    let suggested = || Names(Lang::ALL.map(|lang| (lang, rules::suggested(lang))).into());
    let words = dialogue.rules.as_ref().map_or_else(suggested, |rules| rules.words.clone());
    let typed = Typed::default().with_names("rules", &words);
    if dialogue.allows_sufficient_consensus() { typed.with("sufficient", "on") } else { typed }
}

fn parse(dialogue: &Dialogue, typed: &Typed) -> Result<(BodyId, Plan), Vec<FieldProblem>> {
    let number = typed.choice("number")?;
    let mut problems = Problems::default();
    let words = words(&mut problems, typed);
    let closes = problems.check("closes_on", closing(dialogue, typed).map(Some));
    let plenary = dialogue.plenary().map(|plenary| plenary.id);
    let (words, closes) = problems.or((words, closes))?;
    let rules = GroundRules { number, words, sufficient_consensus: typed.has("sufficient", "on") };
    let plan = Plan { subject: Subject::Rules(rules), closes_at: closes.unwrap_or(Timestamp(0)) };
    plenary.map(|plenary| (plenary, plan)).ok_or_else(Vec::new)
}

fn words(problems: &mut Problems, typed: &Typed) -> Names {
    let typed = Lang::ALL.iter().map(|lang| (*lang, typed.name("rules", lang)));
    problems.check("rules", ground_rules::words(typed))
}

fn next(dialogue: &Dialogue) -> i64 {
    dialogue.rules.as_ref().map_or(0, |rules| rules.number) + 1
}
