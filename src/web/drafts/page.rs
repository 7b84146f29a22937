//! A text as members read it: the newest revision, or any earlier one (TXT-14).

use super::{
    asked::{Asked, Pending},
    count,
    margin::marginals,
    reading::{self, Mode, Way, Wish},
    stretches::{Stretch, links, stretches},
    text::{Paragraph, Part, Room, revision_name},
};
use crate::{
    actions::Refusal,
    domain::{
        access::{Permit, Read},
        dialogue::Item,
        draft::DraftState,
        id::{DraftId, ItemId},
        lang::Lang,
        place::Place,
    },
    store::{
        self,
        drafts::{Draft, Issue, Revision},
    },
    web::{
        checks, corrigenda, objections,
        page::{Page, Section, html},
        path, reopenings, requests, silences,
        visit::{self, Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

/// A text of one of the reader's bodies, with the list of its revisions.
pub struct Opened {
    /// The text.
    pub draft: Draft,
    /// Leave to read it.
    pub permit: Permit<Read>,
    /// Its revisions, oldest first.
    pub issues: Vec<Issue>,
}

/// What every page about a text says at its top.
pub struct Head {
    /// Which text.
    pub id: DraftId,
    /// Its symbol, as of the revision shown.
    pub symbol: String,
    /// What it is called.
    pub title: String,
    /// The language it is written in.
    pub lang: Lang,
    /// How far it has come.
    pub state: DraftState,
    /// Whose text it is.
    pub body: String,
    /// The agenda item: id, number, title.
    pub item: Option<(ItemId, String, String)>,
    /// Whether the reader holds a key to it.
    pub moderates: bool,
    /// Whether people think together about its item, so that nobody takes a stand on it (PSW-1).
    pub thinks: bool,
}

#[derive(Template)]
#[template(path = "drafts/page.html")]
struct DraftPage {
    page: Page,
    head: Head,
    name: String,
    issued: String,
    /// Its number.
    number: i64,
    /// The revision before, to compare with, and the words for that.
    before: Option<(i64, String)>,
    superseded: bool,
    package: bool,
    count: String,
    oldest: Option<String>,
    sides: Option<String>,
    versions: Vec<Version>,
    /// The ways to read it.
    ways: Vec<Way>,
    /// The stretches of a long text; none of a short one.
    stretches: Vec<Stretch>,
    /// What must be known of a way to read that leaves something out.
    caution: Option<String>,
    paragraphs: Vec<Paragraph>,
    asked: Asked,
    /// The checks on it, the newest first.
    checks: Vec<checks::Line>,
    /// The corrections of this revision, the newest first.
    corrections: Vec<corrigenda::Notice>,
    /// What silence has come to on it.
    silence: silences::Section,
    /// Its revisions that were adopted and taken up again.
    reopened: Vec<reopenings::Past>,
    /// How many known objections are open, in words.
    objections: Option<String>,
    /// The address from which this revision is downloaded.
    export: String,
}

/// The text for paper: nothing that leads elsewhere.
#[derive(Template)]
#[template(path = "drafts/print.html")]
struct PrintPage {
    page: Page,
    head: Head,
    issued: String,
    package: bool,
    paragraphs: Vec<Paragraph>,
}

struct Version {
    number: i64,
    name: String,
    shown: bool,
}

/// The newest revision. Before the first only the co-moderators find the text, in their working copy.
pub async fn newest(
    mut reader: Reader,
    Named(id): Named<DraftId>,
    visit::Asked(wish): visit::Asked<Wish>,
) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    if !opened.draft.is_issued() {
        return Ok(path::go(Place::Pen(id)).into_response());
    }
    let newest = opened.draft.revision;
    show(reader, opened, newest, &wish).await
}

/// Any revision by its number.
pub async fn revision(
    mut reader: Reader,
    Named((id, number)): Named<(DraftId, i64)>,
    visit::Asked(wish): visit::Asked<Wish>,
) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    show(reader, opened, number, &wish).await
}

impl Opened {
    /// The text, if the reader may know of it.
    pub async fn find(reader: &mut Reader, id: DraftId) -> Result<Self, Refusal> {
        let look = &mut reader.look;
        let draft = store::drafts::find(&mut look.tx, id).await?.ok_or(Refusal::NotFound)?;
        let permit = look.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
        let known = draft.is_issued() || look.viewer.may_moderate(draft.body_id).is_some();
        let issues = store::drafts::issues(&mut look.tx, &permit, id).await?;
        if known { Ok(Self { draft, permit, issues }) } else { Err(Refusal::NotFound) }
    }

    /// One of its revisions.
    pub async fn revision(&self, reader: &mut Reader, number: i64) -> Result<Revision, Refusal> {
        let look = &mut reader.look;
        let found =
            store::drafts::revision(&mut look.tx, &look.keys, &self.permit, self.draft.id, number).await?;
        found.ok_or(Refusal::NotFound)
    }
}

impl Head {
    /// The head of a page about a text, under the symbol of its revision `number`.
    pub fn new(reader: &Reader, draft: &Draft, number: i64, title: String) -> Self {
        let (viewer, lang) = (&reader.look.viewer, reader.visit.t.lang);
        let item = |item: &Item| (item.id, item.number.clone(), item.titles.get(lang).to_owned());
        Self {
            id: draft.id,
            symbol: draft.symbol(&viewer.dialogue, number).to_string(),
            title,
            lang: draft.lang,
            state: draft.state,
            body: viewer.dialogue.body(draft.body_id).map_or("", |body| body.names.get(lang)).to_owned(),
            item: draft.item_id.and_then(|id| viewer.dialogue.item(id)).map(item),
            moderates: viewer.may_moderate(draft.body_id).is_some(),
            thinks: viewer.dialogue.thinks_together(draft.item_id),
        }
    }
}

async fn show(mut reader: Reader, opened: Opened, number: i64, wish: &Wish) -> Result<Response, Refusal> {
    let Revision { issue, corr, text, .. } = opened.revision(&mut reader, number).await?;
    let page = Page::for_reader(&reader, Section::Drafts);
    let states = checks::paragraph_states(&mut reader, &opened, (number, &text)).await?;
    let checks = checks::of_draft(&mut reader, &opened.permit, &page, opened.draft.id).await?;
    let silence = silences::of_draft(&mut reader, &page, opened.draft.id).await?;
    let whole = checks.iter().any(|check| check.paragraph.is_none() && check.pending);
    let pending = silence.pending.then_some(Pending::Silence).or(whole.then_some(Pending::Check));
    let asked = Asked::of(&mut reader, &opened, pending).await?;
    let reopened = reopenings::of_draft(&mut reader, &page, &opened.permit, opened.draft.id).await?;
    let corrections = corrigenda::of_draft(&mut reader, &page, (opened.draft.id, number)).await?;
    let objections = objections::open_in_words(&mut reader, &opened.permit, opened.draft.id).await?;
    let (t, dialogue) = (page.t, &*reader.look.viewer.dialogue.clone());
    let name = revision_name(t, number);
    let before = opened.issues.iter().find(|other| other.number + 1 == number);
    let before = before.map(|other| (other.number, other.count.open()));
    let version = |n| Version { number: n, name: revision_name(t, n), shown: n == number };
    let open = text.open_paragraphs();
    let mode = wish.mode(dialogue, t.lang);
    let room = Room { page: &page, dialogue, text: &text, draft: Some(opened.draft.id), view: mode.view() };
    let stretches = stretches(&text);
    let whole = 0..text.paragraphs.len();
    let places = if mode == Mode::Print { whole } else { wish.stretch(&stretches) };
    let mut paragraphs = room.paragraphs_in(places.clone(), &states);
    if number == opened.draft.revision {
        let margin = marginals(&mut reader, &opened, &text).await?;
        for paragraph in &mut paragraphs {
            paragraph.margin = margin[paragraph.number - 1].in_words(t);
        }
        requests::contest(&mut reader, &page, (&opened.draft, &text), &mut paragraphs).await?;
    }
    let mut head = Head::new(&reader, &opened.draft, number, text.title.to_string());
    head.symbol = opened.draft.corrected_symbol(dialogue, (number, corr)).to_string();
    let (issued, package) = (page.date(issue.issued_at), text.package);
    if mode == Mode::Print {
        return html(&PrintPage { page, head, issued, package, paragraphs });
    }
    let mut ways = reading::ways(&page, dialogue, reader.look.viewer.seat().side, mode.view());
    let links = ways.iter().find(|way| way.current).map(|way| links(&stretches, &places, &way.href));
    if stretches.len() > 1 {
        ways.iter_mut().for_each(|way| way.href += &format!("&from={}", places.start + 1));
    }
    let shown = DraftPage {
        ways,
        stretches: links.unwrap_or_default(),
        caution: reading::caution(&page, dialogue, mode.view()),
        head,
        issued,
        number,
        before: before.map(|(before, _)| {
            let since = t.say("read-changes").set("rev", revision_name(t, before)).to_string();
            (before, since)
        }),
        superseded: number < opened.draft.revision,
        package,
        count: count::sentence(t, &name, issue.count, before),
        oldest: count::oldest(&page, &open, &opened.issues, reader.look.now),
        sides: (!open.is_empty()).then(|| count::sides(t, dialogue, &open)),
        versions: opened.issues.iter().map(|issue| version(issue.number)).collect(),
        paragraphs,
        asked,
        checks,
        corrections,
        silence,
        reopened,
        objections,
        export: format!("/drafts/{}/revisions/{number}/export", opened.draft.id),
        name,
        page,
    };
    html(&shown)
}
