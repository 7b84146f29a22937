//! One round: while it is open the question and the form and nothing else (CON-6); afterwards what it came to.

use super::{list::outcome, preview::actions};
use crate::web::form::Nothing;
use crate::{
    actions::{Refusal, rounds},
    domain::{
        access::{Permit, Read},
        id::RoundId,
        input::{FieldProblem, Problem, lines},
        round::{Finding, Method, Reply, Subject, limit},
        text::Piece,
        time::Timestamp,
    },
    store::{
        self,
        rounds::{Frozen, Stored},
    },
    web::{
        form::Sent,
        page::{Page, Section, html, unprocessable},
        path,
        rules::wording::{Changed, Wording, changes, facts, wordings},
        sessions,
        typed::Typed,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "rounds/page.html")]
struct RoundPage {
    page: Page,
    round: Stored,
    body: String,
    method: Method,
    /// The question, line by line; empty for ground rules.
    question: Vec<String>,
    /// The ground rules that are asked for.
    rules: Option<Proposed>,
    /// Whether answers are taken.
    open: bool,
    /// When the reader answered, if they are on the roll and did.
    own: Option<Option<Timestamp>>,
    /// How many have answered, only if that is at least k (CON-6).
    answers: Option<String>,
    /// What may be answered: the word, and the field for words that go with it.
    replies: &'static [(&'static str, Option<&'static str>)],
    typed: Typed,
    problems: Vec<FieldProblem>,
    finding: Option<Finding>,
    /// Opening, closing and review, in both clocks.
    steps: Vec<(String, &'static str)>,
    /// Whether the reader may note the review.
    may_review: bool,
}

/// Another version of the ground rules.
struct Proposed {
    number: i64,
    changes: Vec<Changed>,
    wordings: Vec<Wording>,
    facts: Vec<(&'static str, String)>,
}

/// A round of one of the reader's bodies.
struct Opened {
    round: Stored,
    permit: Permit<Read>,
    frozen: Frozen,
}

const CONSENT: &[(&str, Option<&str>)] =
    &[("consent", None), ("concern", Some("concern_note")), ("objection", Some("objection_reason"))];
const PARALLEL: &[(&str, Option<&str>)] = &[("for", None), ("against", None), ("leave", None)];

/// The page of a round.
pub(super) async fn page(mut reader: Reader, Named(id): Named<RoundId>) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    html(&show(reader, opened, (Typed::default(), Vec::new())).await?)
}

/// Takes an answer.
pub(super) async fn answer(Named(id): Named<RoundId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let mut reader = sent.reader().await?;
    let opened = Opened::find(&mut reader, id).await?;
    match parse(&sent.form) {
        Ok(reply) => {
            drop(reader);
            Ok(path::go(rounds::answer(&sent.visit.app, &sent.sender, id, reply).await?).into_response())
        }
        Err(problem) => unprocessable(&show(reader, opened, (sent.form, vec![problem])).await?),
    }
}

/// Takes the note of a review.
pub(super) async fn review(Named(id): Named<RoundId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(rounds::review(&sent.visit.app, &sent.sender, id).await?).into_response())
}

impl Opened {
    async fn find(reader: &mut Reader, id: RoundId) -> Result<Self, Refusal> {
        let look = &mut reader.look;
        let round = store::rounds::find(&mut look.tx, id).await?.ok_or(Refusal::NotFound)?;
        let permit = look.viewer.may_read(round.body_id).ok_or(Refusal::NotFound)?;
        let frozen = round.frozen(&look.keys)?;
        Ok(Self { round, permit, frozen })
    }
}

fn parse(typed: &Typed) -> Result<Reply, FieldProblem> {
    let words = |field, max| lines(typed.get(field), max).map_err(|problem| (field, problem));
    match typed.get("reply") {
        "consent" => Ok(Reply::Consent),
        "concern" => words("concern_note", limit::CONCERN).map(Reply::Concern),
        "objection" => words("objection_reason", limit::OBJECTION).map(Reply::Objection),
        "for" => Ok(Reply::For),
        "against" => Ok(Reply::Against),
        "leave" => Ok(Reply::Leave),
        _ => Err(("reply", Problem::Empty)),
    }
}

async fn show(
    mut reader: Reader,
    opened: Opened,
    (typed, problems): (Typed, Vec<FieldProblem>),
) -> Result<RoundPage, Refusal> {
    let Opened { round, permit, frozen } = opened;
    let page = Page::for_reader(&reader, Section::Overview);
    let own = own(&mut reader, &round).await?;
    let (look, method) = (&reader.look, frozen.subject.method());
    let dialogue = &look.viewer.dialogue;
    let open = round.is_open(look.now);
    let answerable = open && own.is_some();
    let moderates = look.viewer.may_moderate(round.body_id).is_some();
    let (question, rules) = match &frozen.subject {
        Subject::Question { words, .. } => (words.lines().map(str::to_owned).collect(), None),
        Subject::Agenda(proposal) => (sessions::proposed(&page, dialogue, proposal), None),
        Subject::Actions(items) => (actions(dialogue, items, &page), None),
        Subject::Rules(rules) => {
            let before = dialogue.rules.as_ref().filter(|before| before.number < rules.number);
            let proposed = Proposed {
                number: rules.number,
                changes: before.map(|before| changes(Some(before), rules)).unwrap_or_default(),
                wordings: wordings(&rules.words, page.lang()),
                facts: facts(page.t, dialogue, Some(rules)),
            };
            (Vec::new(), Some(proposed))
        }
    };
    Ok(RoundPage {
        body: dialogue.body(round.body_id).map(|body| page.name(&body.names).to_owned()).unwrap_or_default(),
        answers: (round.answers >= dialogue.terms.k).then(|| page.t.n("check-answers", round.answers)),
        replies: match (answerable, method) {
            (false, _) => &[],
            (true, Method::Consent) => CONSENT,
            (true, Method::Parallel) => PARALLEL,
        },
        finding: round.finding(&look.keys, &permit)?,
        steps: steps(&page, &round),
        may_review: moderates && round.awaits_review(look.now),
        method,
        question,
        rules,
        open,
        own,
        typed,
        problems,
        round,
        page,
    })
}

async fn own(reader: &mut Reader, round: &Stored) -> Result<Option<Option<Timestamp>>, Refusal> {
    let look = &mut reader.look;
    match look.viewer.may_decide(round.body_id) {
        Some(permit) => Ok(store::rounds::answered(&mut look.tx, round.id, permit.seat()).await?),
        None => Ok(None),
    }
}

fn steps(page: &Page, round: &Stored) -> Vec<(String, &'static str)> {
    let review = match round.reviewed_at {
        Some(at) => Some((page.date(at), page.t.get("round-reviewed"))),
        None => round.review_at.map(|at| (page.date(at), page.t.get("field-review_on"))),
    };
    let clocks = [(round.opened_at, "check-opened"), (round.closes_at, "check-closes")];
    let clocks = clocks.map(|(at, key)| (page.both_clocks(at), page.t.get(key)));
    clocks.into_iter().chain(review).collect()
}
