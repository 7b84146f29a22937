//! 20 October: two people say what Rev.1 fails, and what would mend it (TXT-1b).

use super::{desk::issued, story::Story};
use crate::{
    actions::{
        Refusal,
        comments::{self, Read},
    },
    domain::{comment::Remark, id::DraftId, lang::Lang, text::Attribution},
};

/// Who writes, on which paragraph, what it fails, and the smallest change that would mend it.
type CommentOf = (&'static str, usize, &'static str, &'static str);

const COMMENTS: [CommentOf; 2] = [
    (
        "Saffron",
        3,
        "A zone without an end frightens those who would live in it more than no zone at all.",
        "Say for how long, and that it ends unless both sides renew it.",
    ),
    (
        "Maple",
        7,
        "Nobody at the end of the channel can tell whether the timetable is kept.",
        "Name who measures at the distribution centre.",
    ),
];

/// They write about Rev.1, seen with their side.
pub(super) async fn write(story: &mut Story<'_>, draft: DraftId) -> Result<(), Refusal> {
    let text = issued(story, draft).await?;
    for (by, number, says, fix) in COMMENTS {
        let by = story.by(by).await?;
        let read = Read { draft, revision: 1, paragraph: text.paragraphs[number - 1].uid };
        let remark = Remark { says: says.to_owned(), fix: Some(fix.to_owned()), lang: Lang::En };
        comments::write(story.app, &by, read, (remark, Attribution::Side)).await?;
    }
    Ok(())
}
