//! What the page of setting up knows.

use super::{
    super::{
        page::{Mark, Page, Section},
        typed::Typed,
        visit::Reader,
    },
    forms::{K, SYMBOLS, ZONES},
};
use crate::{
    actions::Refusal,
    domain::{
        dialogue::{BodyKind, Dialogue, Item, Side},
        input::FieldProblem,
        setup::{self, Step, Warning},
    },
    words::Words,
};
use askama::Template;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "setup/page.html")]
pub(super) struct SetupPage {
    page: Page,
    dialogue: Arc<Dialogue>,
    /// Done or not, in the order of work.
    steps: Vec<(Step, bool)>,
    /// The first step that is not done.
    next: Option<Step>,
    warnings: Vec<String>,
    /// Whether the rules of counting are no longer the convenor's alone.
    begun: bool,
    typed: Typed,
    /// The step whose form is shown with what was typed.
    open: Option<Step>,
    problems: Vec<FieldProblem>,
}

impl SetupPage {
    pub(super) fn new(reader: &Reader) -> Result<Self, Refusal> {
        reader.look.viewer.may_convene().ok_or(Refusal::NotFound)?;
        let dialogue = reader.look.viewer.dialogue.clone();
        let next = setup::missing(&dialogue).next();
        let warnings = setup::warnings(&dialogue);
        Ok(Self {
            page: Page::for_reader(reader, Section::Setup),
            steps: Step::ALL.map(|step| (step, step.is_done(&dialogue))).into(),
            next,
            warnings: warnings.into_iter().map(|it| worded(&dialogue, it, reader.visit.t)).collect(),
            begun: setup::has_begun(&dialogue),
            typed: as_it_stands(&dialogue),
            open: None,
            problems: Vec::new(),
            dialogue,
        })
    }

    /// The same page with a form as it was typed and what is wrong in it.
    pub(super) fn again(self, step: Step, typed: Typed, problems: Vec<FieldProblem>) -> Self {
        let typed = if step == Step::Terms { typed } else { typed.and(self.typed) };
        Self { open: Some(step), typed, problems, ..self }
    }

    fn lead(&self, item: &Item) -> &str {
        self.dialogue.body(item.lead).map_or("", |body| self.page.name(&body.names))
    }

    fn numbered(&self, item: &Item) -> String {
        format!("{} {}", item.number, item.titles.get(self.page.lang()))
    }

    fn mark(&self, side: &Side) -> Option<Mark> {
        Mark::of(&self.dialogue, side.id, self.page.lang())
    }

    fn is_next(&self, step: &Step) -> bool {
        self.next == Some(*step)
    }

    /// Whether the form of a step is unfolded: asked for again, or nothing stands there yet.
    fn unfolded(&self, step: Step) -> bool {
        self.open == Some(step) || (self.open.is_none() && self.next == Some(step))
    }
}

/// The terms are changed in place; all other forms begin empty.
fn as_it_stands(dialogue: &Dialogue) -> Typed {
    let terms = &dialogue.terms;
    Typed::default()
        .with_names("terms-names", &terms.names)
        .with("terms-code", terms.code.as_str())
        .with("terms-k", terms.k.to_string())
}

/// The warning as a sentence.
pub fn worded(dialogue: &Dialogue, warning: Warning, t: &'static Words) -> String {
    let body = |id| dialogue.body(id).map_or("", |body| body.names.get(t.lang));
    let side = |id| dialogue.side(id).map_or("", |side| side.facts.names.get(t.lang));
    let category = |id| dialogue.category(id).map_or("", |category| category.names.get(t.lang));
    match warning {
        Warning::FewerThanTwoSides => t.get("warning-sides").to_owned(),
        Warning::OneKey(id) => t.say("warning-one-key").set("body", body(id)).to_string(),
        Warning::NoSeat(at, id) => {
            t.say("warning-no-seat").set("body", body(at)).set("side", side(id)).to_string()
        }
        Warning::OneSeat(at, id) => {
            t.say("warning-one-seat").set("body", body(at)).set("side", side(id)).to_string()
        }
        Warning::NobodyProtected(of, id) => {
            let saying = t.say("warning-nobody-protected").set("category", category(of));
            saying.set("side", side(id)).to_string()
        }
    }
}
