//! Requests as the page of their paragraph and the text itself show them: never who made one, at most the side (TXT-7).

use crate::{
    actions::Refusal,
    domain::{
        draft::ParagraphState,
        id::{DraftId, ParagraphId, RequestId},
        request::{Asked, Request, RequestState},
        text::Text,
    },
    store::{self, drafts::Draft, requests::Stored},
    web::{
        closings,
        drafts::{
            about::{Ask, Spot},
            text::{Note, Paragraph},
        },
        page::{Mark, Page},
        visit::Reader,
    },
    words::Words,
};

/// The section about requests and closings on a paragraph's page.
pub struct Section {
    /// Of which draft.
    pub draft: DraftId,
    /// Of which paragraph.
    pub uid: ParagraphId,
    /// Whether the reader may request brackets here.
    pub may_ask: bool,
    /// Requests that are in no issued revision yet.
    pub requests: Vec<Line>,
    /// What is asked to be closed here.
    pub closings: Vec<closings::Line>,
}

/// One request.
pub struct Line {
    /// Which.
    pub id: RequestId,
    /// What is wished for.
    pub said: String,
    /// How far it has come.
    pub stands: String,
    /// The side, where it is shown.
    pub mark: Option<Mark>,
    /// The requester's remark.
    pub note: Option<String>,
    /// Whether the reader may place it.
    pub may_place: bool,
    /// Whether the reader may take it back.
    pub may_withdraw: bool,
}

impl Section {
    /// All that there is to say about the paragraph, and what is asked of the reader there.
    pub async fn of(
        reader: &mut Reader,
        page: &Page,
        spot: &Spot,
        asks: &mut Vec<Ask>,
    ) -> Result<Self, Refusal> {
        let draft = &spot.opened.draft;
        let mut requests = Vec::new();
        for stored in store::requests::of_draft(&mut reader.look.tx, draft.id).await? {
            if spot.covers(stored.paragraph_id) {
                requests.extend(line(reader, page, &stored)?);
            }
        }
        let closings = closings::lines(reader, page, draft, Some(spot.uid)).await?;
        let ask = |key: &'static str, button| Ask {
            said: page.t.get(key).into(),
            href: "#brackets".into(),
            button: page.t.get(button),
        };
        asks.extend(closings.iter().any(|line| line.asked).then(|| ask("closing-asks", "closing-to")));
        asks.extend(requests.iter().any(|line| line.may_place).then(|| ask("request-asks", "request-to")));
        let viewer = &reader.look.viewer;
        let open = !spot.is_gone() && !draft.state.rests() && !viewer.dialogue.thinks_together(draft.item_id);
        let may_ask = open && viewer.may_speak(draft.body_id).is_some();
        Ok(Self { draft: draft.id, uid: spot.uid, may_ask, requests, closings })
    }

    /// Whether there is nothing to show.
    pub const fn is_empty(&self) -> bool {
        !self.may_ask && self.requests.is_empty() && self.closings.is_empty()
    }
}

/// Marks the paragraphs of the newest revision in which brackets were placed since: they are contested at once, and
/// the next revision has the brackets (TXT-4, TXT-14).
pub async fn contest(
    reader: &mut Reader,
    page: &Page,
    (draft, text): (&Draft, &Text),
    paragraphs: &mut [Paragraph],
) -> Result<(), Refusal> {
    for stored in store::requests::of_draft(&mut reader.look.tx, draft.id).await? {
        if !stored.contests() {
            continue;
        }
        let wish = stored.open(&reader.look.keys)?.wish;
        let numbers: Vec<_> = text.successors(stored.paragraph_id).map(|(number, _)| number).collect();
        for paragraph in paragraphs.iter_mut().filter(|paragraph| numbers.contains(&paragraph.number)) {
            (paragraph.clean, paragraph.state) = (false, ParagraphState::Bracketed);
            paragraph.notes.push(Note {
                what: page.t.get("request-contested").into(),
                reason: Some(said(page.t, &wish.asked)),
                linked: None,
                remark: wish.grounds.note.as_ref().map(ToString::to_string),
            });
        }
    }
    Ok(())
}

/// A placed one is for everybody; one that waits, for its author and the co-moderators; one that came back, for its
/// author alone.
fn line(reader: &Reader, page: &Page, stored: &Stored) -> Result<Option<Line>, Refusal> {
    let viewer = &reader.look.viewer;
    let request = stored.open(&reader.look.keys)?;
    let own = viewer.may_withdraw(&request, stored.body_id).is_some();
    let moderates = viewer.may_moderate(stored.body_id).is_some();
    let shown = match stored.state {
        RequestState::Placed => stored.contests(),
        RequestState::Waiting => own || moderates,
        RequestState::Returned => own,
        RequestState::Withdrawn => false,
    };
    Ok(shown.then(|| Line {
        id: stored.id,
        said: said(page.t, &request.wish.asked),
        stands: stands(page, stored),
        mark: mark(reader, page, &request),
        note: request.wish.grounds.note.as_ref().map(ToString::to_string),
        may_place: moderates && stored.state == RequestState::Waiting,
        may_withdraw: own && stored.state != RequestState::Placed,
    }))
}

fn stands(page: &Page, stored: &Stored) -> String {
    match stored.state {
        RequestState::Waiting => {
            page.t.say("request-waiting").set("at", page.both_clocks(stored.due_at)).to_string()
        }
        RequestState::Placed => page.t.get("request-contested").into(),
        RequestState::Returned | RequestState::Withdrawn => page.t.get("request-returned").into(),
    }
}

fn mark(reader: &Reader, page: &Page, request: &Request) -> Option<Mark> {
    let side = request.side.filter(|_| request.wish.shows_side())?;
    Mark::of(&reader.look.viewer.dialogue, side, page.lang())
}

/// Such as "Brackets around “fairly”, instead: “equally”".
fn said(t: &'static Words, asked: &Asked) -> String {
    match asked {
        Asked::Wording { words, instead: None } => t.say("wish-wording").set("words", words.to_string()),
        Asked::Wording { words, instead: Some(instead) } => {
            t.say("wish-instead").set("words", words.to_string()).set("instead", instead.to_string())
        }
        Asked::Inclusion { after: None, words } => t.say("wish-at-end").set("words", words.to_string()),
        Asked::Inclusion { after: Some(after), words } => {
            t.say("wish-inclusion").set("words", words.to_string()).set("after", after.to_string())
        }
        Asked::Deletion { words } => t.say("wish-deletion").set("words", words.to_string()),
        Asked::Number => t.say("wish-number"),
        Asked::Alternative(Some(words)) => t.say("wish-alternative").set("words", words.to_string()),
        Asked::Alternative(None) => t.say("wish-no-text"),
    }
    .to_string()
}
