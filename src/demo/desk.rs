//! The co-moderators' desk in the story: Lark holds the pen, Tern gives the second key.

use super::{
    amendments::seen,
    cast::{LARK, TERN},
    story::Story,
};
use crate::{
    actions::{
        Refusal,
        amendments::{self, Taking},
        closings::{self, Answer},
        drafts::{self, Beginning, WorkingCopy},
    },
    domain::{
        amendment::Use,
        id::{ClosingId, DraftId, ParagraphId},
        place::Place,
        text::{
            Bracket, Choice, Edit, Grounds, Kind, Opening, Paragraph, Place as Wording, Text, Words, limit,
        },
    },
    store,
};
use anyhow::{Context, anyhow};

/// Those who bring the word of their side when something is to be closed (TXT-5), one of each.
const SPEAKERS: [&str; 2] = ["Mulberry", "Maple"];

/// Who proposes words: places in `cast::SIDES`.
pub(super) type Sides = &'static [usize];

/// A working copy in Lark's hand. Paragraphs are named by number, brackets by their place in the paragraph from 0.
pub(super) struct Desk<'s, 'a> {
    pub(super) story: &'s mut Story<'a>,
    text: Text,
    copy: WorkingCopy,
}

impl<'s, 'a> Desk<'s, 'a> {
    /// Begins a text.
    pub(super) async fn begin(story: &'s mut Story<'a>, new: Beginning) -> Result<Self, Refusal> {
        match drafts::begin(story.app, &story.by(LARK).await?, new).await? {
            Place::Pen(draft) => Self::open(story, draft).await,
            other => Err(anyhow!("a text was begun at {other:?}").into()),
        }
    }

    /// Takes up the working copy as it was left.
    pub(super) async fn open(story: &'s mut Story<'a>, draft: DraftId) -> Result<Self, Refusal> {
        let (copy, text) = read(story, draft).await?;
        Ok(Self { story, text, copy })
    }

    /// Changes the working copy.
    pub(super) async fn edit(&mut self, edit: Edit) -> Result<(), Refusal> {
        drafts::edit(self.story.app, &self.story.by(LARK).await?, self.copy, edit).await?;
        (self.copy, self.text) = read(self.story, self.copy.draft).await?;
        Ok(())
    }

    /// Changes the working copy in a way that closes something: those whose word it takes have come to it, and agree.
    pub(super) async fn agreed(&mut self, edit: Edit) -> Result<(), Refusal> {
        self.edit(edit).await?;
        let requesters = self.story.requesters.clone();
        for handle in SPEAKERS.into_iter().chain(requesters) {
            for closing in asked(self.story, handle).await? {
                let by = self.story.by(handle).await?;
                closings::answer(self.story.app, &by, closing, Answer::Agree).await?;
            }
        }
        (self.copy, self.text) = read(self.story, self.copy.draft).await?;
        Ok(())
    }

    /// Puts in the amendment at this place in the list of `amendments`, as its author worded it.
    pub(super) async fn take(&mut self, at: usize, how: Use) -> Result<(), Refusal> {
        let (by, seen) = (self.story.by(LARK).await?, seen(self.story, at).await?);
        let taking = Taking { copy: self.copy, how, words: None, line: None };
        amendments::take(self.story.app, &by, seen, taking).await?;
        (self.copy, self.text) = read(self.story, self.copy.draft).await?;
        Ok(())
    }

    /// Issues it with both keys.
    pub(super) async fn issue(self) -> Result<DraftId, Refusal> {
        let by = self.story.by(LARK).await?;
        let asked = drafts::ask_to_issue(self.story.app, &by, self.copy, true).await?;
        self.story.second_key(TERN, asked).await?;
        Ok(self.copy.draft)
    }

    /// Adds paragraphs at the end.
    pub(super) async fn add(&mut self, paragraphs: &[&str]) -> Result<(), Refusal> {
        let last = self.text.paragraphs.last().map(|paragraph| paragraph.uid);
        let paragraphs = paragraphs.iter().map(|typed| words(typed)).collect::<Result<_, _>>()?;
        self.edit(Edit::Add(last, paragraphs)).await
    }

    /// Replaces the words around the brackets: those before the bracket `gap`, or behind the last.
    pub(super) async fn rewrite(&mut self, number: usize, gap: usize, to: &str) -> Result<(), Refusal> {
        self.edit(Edit::Rewrite(self.wording(number)?, gap, optional(to)?)).await
    }

    /// Brackets the first option's words; the others compete with them.
    pub(super) async fn bracket(&mut self, number: usize, options: &[(&str, Sides)]) -> Result<(), Refusal> {
        let opening = self.opening(Kind::Wording, options)?;
        self.edit(Edit::Bracket(self.wording(number)?, opening)).await
    }

    /// Inserts words whose inclusion is open, after others or at the end.
    pub(super) async fn include(
        &mut self,
        number: usize,
        after: &str,
        option: (&str, Sides),
    ) -> Result<(), Refusal> {
        let opening = self.opening(Kind::Inclusion, &[option])?;
        self.edit(Edit::Insert(self.wording(number)?, optional(after)?, opening)).await
    }

    /// Leaves a place at the end for what somebody owes.
    pub(super) async fn owe(&mut self, number: usize, owed: Kind) -> Result<(), Refusal> {
        let opening = self.opening(owed, &[])?;
        self.edit(Edit::Insert(self.wording(number)?, None, opening)).await
    }

    /// Adds an alternative to the whole paragraph.
    pub(super) async fn alternative(
        &mut self,
        number: usize,
        typed: &str,
        sides: Sides,
    ) -> Result<(), Refusal> {
        let sides = self.story.sides_of(sides);
        self.edit(Edit::AddAlternative(self.uid(number)?, Some(words(typed)?), sides)).await
    }

    /// Closes a bracket on one of its options.
    pub(super) async fn settle(
        &mut self,
        number: usize,
        bracket: usize,
        option: usize,
    ) -> Result<(), Refusal> {
        self.agreed(Edit::Settle(self.open_bracket(number, bracket)?.uid, Some(option))).await
    }

    /// Closes a bracket on words that both sides came to.
    pub(super) async fn settle_on(
        &mut self,
        number: usize,
        bracket: usize,
        typed: &str,
    ) -> Result<(), Refusal> {
        let open = self.open_bracket(number, bracket)?;
        let (uid, added) = (open.uid, open.options.len());
        self.edit(Edit::AddOption(
            uid,
            Choice { words: words(typed)?, sides: Vec::new(), compromise: false },
        ))
        .await?;
        self.agreed(Edit::Settle(uid, Some(added))).await
    }

    /// The id of a paragraph.
    pub(super) fn uid(&self, number: usize) -> Result<ParagraphId, Refusal> {
        Ok(self.paragraph(number)?.uid)
    }

    fn wording(&self, number: usize) -> Result<Wording, Refusal> {
        Ok(Wording { paragraph: self.uid(number)?, alternative: None })
    }

    fn paragraph(&self, number: usize) -> Result<&Paragraph, Refusal> {
        Ok(self.text.paragraphs.get(number - 1).with_context(|| format!("no paragraph {number}"))?)
    }

    fn open_bracket(&self, number: usize, at: usize) -> Result<&Bracket, Refusal> {
        let mut brackets = self.paragraph(number)?.wordings().flat_map(|runs| runs.brackets());
        Ok(brackets.nth(at).with_context(|| format!("paragraph {number} has no bracket {at}"))?)
    }

    fn opening(&self, kind: Kind, options: &[(&str, Sides)]) -> Result<Opening, Refusal> {
        let choice = |&(typed, sides): &(&str, Sides)| {
            Ok(Choice { words: words(typed)?, sides: self.story.sides_of(sides), compromise: false })
        };
        let options = options.iter().map(choice).collect::<Result<_, Refusal>>()?;
        Ok(Opening { kind, options, grounds: Grounds::default() })
    }
}

/// What waits for the word of this person.
async fn asked(story: &mut Story<'_>, handle: &'static str) -> Result<Vec<ClosingId>, Refusal> {
    let mut look = story.app.look(story.by(handle).await?.token_hash).await?;
    let mut asked = Vec::new();
    for stored in store::closings::waiting(&mut look.tx, look.viewer.dialogue.id).await? {
        if stored.open(&look.keys)?.asks(look.viewer.seat()) {
            asked.push(stored.id);
        }
    }
    Ok(asked)
}

async fn read(story: &mut Story<'_>, draft: DraftId) -> Result<(WorkingCopy, Text), Refusal> {
    let mut look = story.app.look(story.by(LARK).await?.token_hash).await?;
    let draft = store::drafts::find(&mut look.tx, draft).await?.ok_or(Refusal::NotFound)?;
    let permit = look.viewer.may_moderate(draft.body_id).ok_or(Refusal::NotFound)?;
    let text = store::drafts::pen(&mut look.tx, &look.keys, &permit, draft.id, draft.pen_rev).await?;
    Ok((WorkingCopy { draft: draft.id, pen_rev: draft.pen_rev }, text.ok_or(Refusal::NotFound)?))
}

/// The newest revision of a text.
pub(super) async fn issued(story: &mut Story<'_>, id: DraftId) -> Result<Text, Refusal> {
    let mut look = story.app.look(story.by(LARK).await?.token_hash).await?;
    let draft = store::drafts::find(&mut look.tx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = look.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
    let newest = store::drafts::revision(&mut look.tx, &look.keys, &permit, id, draft.revision).await?;
    Ok(newest.ok_or(Refusal::NotFound)?.text)
}

/// Words of the story; a mistake in them ends it.
pub(super) fn words(typed: &str) -> Result<Words, Refusal> {
    Words::parse(typed, limit::PARAGRAPH).map_err(|error| anyhow!("{error}: {typed}").into())
}

fn optional(typed: &str) -> Result<Option<Words>, Refusal> {
    if typed.is_empty() { Ok(None) } else { words(typed).map(Some) }
}
