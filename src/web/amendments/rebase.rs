//! An amendment on an earlier text meets the newest one, both versions on screen (TXT-17). The author rebases; a
//! co-moderator may prepare the words.

use super::{
    all::{All, Entry},
    card::{Card, Cards},
    page::{Earlier, earlier, seen},
};
use crate::{
    actions::{Refusal, amendments},
    domain::{
        amendment::{Prepared, Wish},
        id::{AmendmentId, ParagraphId},
        input::{FieldProblem, Problem},
        place::Place,
        text::{Paragraph, Piece, Words, limit},
    },
    web::{
        drafts::page::Head,
        form::Sent,
        page::{Page, Section, html, unprocessable},
        path,
        typed::Typed,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

#[derive(Template)]
#[template(path = "amendments/rebase.html")]
struct RebasePage {
    page: Page,
    head: Head,
    card: Card,
    earlier: Earlier,
    turn: i64,
    revision: i64,
    /// Whether the reader is the author; else a co-moderator prepares.
    mine: bool,
    /// Where the words in the form come from: `prepared`, `merged`, `same` or `own`.
    origin: &'static str,
    has_words: bool,
    /// The paragraphs to choose from when its own is gone.
    paragraphs: Vec<(ParagraphId, usize)>,
    typed: Typed,
    problems: Vec<FieldProblem>,
    stale: bool,
}

/// The form.
pub async fn page(mut reader: Reader, Named(id): Named<AmendmentId>) -> Result<Response, Refusal> {
    html(&show(&mut reader, id, Typed::default()).await?)
}

/// The author's click.
pub async fn rebase(Named(id): Named<AmendmentId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let done = put(&sent, id).await;
    finish(sent, id, done).await
}

/// A co-moderator's words, which wait for the author.
pub async fn prepare(Named(id): Named<AmendmentId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let done = match Words::parse(sent.form.get("words"), limit::PARAGRAPH) {
        Ok(words) => {
            let (app, by) = (&sent.visit.app, &sent.sender);
            amendments::prepare(app, by, seen(id, &sent), revision(&sent.form), words).await
        }
        Err(error) => Err(vec![("words", Problem::from(error))].into()),
    };
    finish(sent, id, done).await
}

async fn put(sent: &Sent<Typed>, id: AmendmentId) -> Result<Place, Refusal> {
    let mut reader = sent.reader().await?;
    let (all, at) = All::with(&mut reader, id).await?;
    let to = sent.form.choice("to")?;
    let (_, base) = all.text.paragraph(to).ok_or_else(|| vec![("to", Problem::NotAChoice)])?;
    let same = Typed::default().with("wish", word_of(&all.entries[at].content.proposal.wish, base));
    let form = same.and(sent.form.clone());
    let wish = Wish::parse(base, |field| form.get(field))?;
    drop(reader); // nobody waits for the one writer with a snapshot in hand
    let revision = revision(&sent.form);
    amendments::rebase(&sent.visit.app, &sent.sender, seen(id, sent), (revision, to), wish).await
}

async fn finish(
    sent: Sent<Typed>,
    id: AmendmentId,
    done: Result<Place, Refusal>,
) -> Result<Response, Refusal> {
    match done {
        Err(Refusal::Invalid(problems)) => {
            let again = show(&mut sent.reader().await?, id, sent.form).await?;
            unprocessable(&RebasePage { problems, ..again })
        }
        Err(Refusal::Stale) => {
            let again = show(&mut sent.reader().await?, id, sent.form).await?;
            Ok((StatusCode::CONFLICT, html(&RebasePage { stale: true, ..again })?).into_response())
        }
        done => Ok(path::go(done?).into_response()),
    }
}

async fn show(reader: &mut Reader, id: AmendmentId, typed: Typed) -> Result<RebasePage, Refusal> {
    let (all, at) = All::with(reader, id).await?;
    let page = Page::for_reader(reader, Section::Drafts);
    let (entry, viewer) = (&all.entries[at], &reader.look.viewer);
    let mine = viewer.may_mind(entry.stored.author, entry.stored.body_id).is_some();
    let prepares = viewer.may_moderate(entry.stored.body_id).is_some();
    if !mine && !prepares {
        return Err(Refusal::NotFound);
    }
    let earlier = earlier(reader, &page, &all, entry).ok_or(Refusal::Rule("amendment-current"))?;
    let (origin, words) = suggestion(&all, entry);
    let gone = earlier.pieces.is_none();
    let paragraphs = all.text.paragraphs.iter().enumerate().map(|(at, p)| (p.uid, at + 1));
    let own = entry.stored.paragraph_id;
    let heir = all.text.paragraphs.iter().find(|paragraph| paragraph.derived_from.contains(&own));
    let to = heir.filter(|_| gone).map_or(own, |paragraph| paragraph.uid);
    let here = Typed::default().with("to", to.to_string());
    Ok(RebasePage {
        head: Head::new(reader, &all.draft, all.draft.revision, all.text.title.to_string()),
        card: Cards { page: &page, viewer, all: &all }.card(entry),
        earlier,
        turn: entry.stored.turn,
        revision: all.draft.revision,
        mine,
        origin,
        has_words: words.is_some(),
        paragraphs: if gone { paragraphs.collect() } else { Vec::new() },
        typed: typed.and(here.with("words", words.map(|words| words.to_string()).unwrap_or_default())),
        problems: Vec::new(),
        stale: false,
        page,
    })
}

/// The words to begin with: those that a co-moderator prepared for this revision, both changes together where they do
/// not touch, or the author's own.
fn suggestion(all: &All, entry: &Entry) -> (&'static str, Option<Words>) {
    let proposal = &entry.content.proposal;
    let prepared = entry.content.prepared.as_ref().filter(|prepared| prepared.revision == all.draft.revision);
    if let Some(Prepared { words, .. }) = prepared {
        return ("prepared", Some(words.clone()));
    }
    let now = all.text.paragraph(entry.stored.paragraph_id).map(|(_, paragraph)| paragraph);
    match (now.and_then(|now| proposal.carried(now)), proposal.wish.words()) {
        (Some(merged), _) => ("merged", Some(merged)),
        (None, own) => ("own", own.cloned()),
    }
}

/// The same wish on another base; an alternative that is not there any more becomes the whole paragraph.
fn word_of(wish: &Wish, base: &Paragraph) -> String {
    match wish {
        Wish::Delete => "delete".to_owned(),
        Wish::Add(_) => "add".to_owned(),
        Wish::Reword(Some(at), _) if base.wording(Some(*at)).is_some() => at.to_string(),
        Wish::Reword(..) => "reword".to_owned(),
    }
}

fn revision(form: &Typed) -> i64 {
    form.get("revision").parse().unwrap_or(-1)
}
