//! 20 October to 9 November: six amendments to Rev.1, and what becomes of them (practice 2.5).

use super::{
    cast::{LARK, TERN, WG3},
    desk::{issued, words},
    story::Story,
};
use crate::{
    actions::{
        Refusal,
        amendments::{self, Closing},
    },
    domain::{
        amendment::{Proposal, Wish},
        id::{AmendmentId, DraftId},
        place::Place,
        text::Attribution,
        time::Span,
    },
    store,
};
use anyhow::anyhow;

/// Who files it, to which paragraph, in which words, and which interest the paragraph fails.
type AmendmentOf = (&'static str, usize, &'static str, &'static str);

/// Places in the list below.
pub(super) const LINE_APART: usize = 0;
pub(super) const NO_INTERIM: usize = 1;
pub(super) const RESIDENTS_FIRST: usize = 2;
const HARDSHIP: usize = 3;
const END_OF_CHANNEL: usize = 4;
const READ_OUT: usize = 5;

const AMENDMENTS: [AmendmentOf; 6] = [
    (
        "Heron",
        6,
        "A joint expert group compares an alternative road to Vorukh with present routes by cost, time and people affected. This work is without prejudice to the line of the border.",
        "A comparison of roads must not be read as an opinion on the line.",
    ),
    (
        "Ember",
        3,
        "no interim regime; all effort goes into delimitation.",
        "What is called temporary is hard to end; this should at least be weighed.",
    ),
    (
        "Juniper",
        9,
        "Crossings reopen, beginning with border residents and small traders.",
        "To begin with some people is less contested than to do it in steps.",
    ),
    (
        "Lantern",
        9,
        "Crossings reopen for border residents, hardship cases and small traders first.",
        "A family with a sick person should not wait for a timetable.",
    ),
    (
        "Almond",
        7,
        "Water at the Golovnoy distribution centre goes to the end of the channel first.",
        "The last fields are dry when the first are watered.",
    ),
    (
        "Almond",
        8,
        "One joint record of flows is kept, open to both sides and read out in villages every month.",
        "Few people in a village will ever open a record.",
    ),
];

/// Files all of them to Rev.1; by themselves they change nothing.
pub(super) async fn file(story: &mut Story<'_>, draft: DraftId) -> Result<(), Refusal> {
    for (author, number, wish, interest) in AMENDMENTS {
        let by = story.by(author).await?;
        let base = issued(story, draft).await?.paragraphs.swap_remove(number - 1);
        let proposal = Proposal {
            base,
            number,
            wish: Wish::Reword(None, words(wish)?),
            interest: interest.to_owned(),
            attribution: Attribution::None,
            compromise: false,
        };
        match amendments::file(story.app, &by, (draft, 1), proposal).await? {
            Place::Amendment(id) => story.amendments.push(id),
            other => return Err(anyhow!("an amendment was filed at {other:?}").into()),
        }
        story.app.clock.advance(Span::minutes(2));
    }
    Ok(())
}

/// Two go without a trace in the text: the author of one sees a better place for it, Tern drops the other.
pub(super) async fn let_go(story: &mut Story<'_>) -> Result<(), Refusal> {
    let author = story.by(AMENDMENTS[HARDSHIP].0).await?;
    amendments::withdraw(story.app, &author, seen(story, HARDSHIP).await?).await?;
    let line = "Who gets how much is for the timetable itself; the working group on water has your point.";
    let by = story.by(TERN).await?;
    let seen = seen(story, END_OF_CHANNEL).await?;
    amendments::close(story.app, &by, seen, Closing::Drop, Some(line.to_owned())).await.map(drop)
}

/// Rev.2 changed the words under one: its author puts it on them (TXT-17), and it goes to the working group on water.
pub(super) async fn rebase(story: &mut Story<'_>, draft: DraftId) -> Result<(), Refusal> {
    let (author, number, wish, _) = AMENDMENTS[READ_OUT];
    let by = story.by(author).await?;
    let to = issued(story, draft).await?.paragraphs[number - 1].uid;
    let at = seen(story, READ_OUT).await?;
    amendments::rebase(story.app, &by, at, (2, to), Wish::Reword(None, words(wish)?)).await?;
    let line = "The group is writing rules for the record; there it is in good hands.";
    let how = Closing::Refer(story.bodies[WG3]);
    let by = story.by(LARK).await?;
    let seen = seen(story, READ_OUT).await?;
    amendments::close(story.app, &by, seen, how, Some(line.to_owned())).await.map(drop)
}

/// The amendment at this place in the list, as it is now.
pub(super) async fn seen(story: &Story<'_>, at: usize) -> Result<(AmendmentId, i64), Refusal> {
    let id = story.amendments[at];
    let stored = store::amendments::find(&mut story.app.db.read().await?, id).await?;
    Ok((id, stored.ok_or(Refusal::NotFound)?.turn))
}
