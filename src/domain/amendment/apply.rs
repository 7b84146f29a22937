//! What a wish does to the co-moderators' working copy.

use super::Wish;
use crate::domain::{
    id::{ParagraphId, SideId},
    text::{
        Attribution, Body, Choice, Edit, EditError, Grounds, Kind, Opening, Pen, Place, Stretch, Text, Words,
        changes, limit,
    },
};

/// Who stands behind an option in brackets (TXT-7).
#[derive(Debug, Clone, Copy)]
pub struct Proponent {
    /// The author's side, if they have one.
    pub side: Option<SideId>,
    /// Whether readers see it.
    pub attribution: Attribution,
    /// Whether the author calls it compromise language.
    pub compromise: bool,
}

impl Wish {
    /// The text with the wish come true. Open elements of what it rewords are closed by that.
    pub fn take(&self, text: &Text, paragraph: ParagraphId, pen: &mut Pen<'_>) -> Result<Text, EditError> {
        let edit = match self {
            Self::Reword(alternative, words) => {
                Edit::Reword(Place { paragraph, alternative: *alternative }, words.clone())
            }
            Self::Add(words) => Edit::Add(Some(paragraph), vec![words.clone()]),
            Self::Delete => Edit::Remove(paragraph),
        };
        text.apply(edit, pen)
    }

    /// The text with the wish as an option beside what stands there: brackets around the words when they differ in one
    /// stretch, else an alternative for the whole paragraph.
    pub fn bracket(
        &self,
        text: &Text,
        paragraph: ParagraphId,
        by: Proponent,
        pen: &mut Pen<'_>,
    ) -> Result<Text, EditError> {
        match self {
            Self::Reword(at, words) => {
                let place = Place { paragraph, alternative: *at };
                let (_, stands) = text.paragraph(paragraph).ok_or(EditError::Gone)?;
                let openings = stands.plain(*at).map(|now| openings(now, words, by)).unwrap_or_default();
                let mut tries = openings.into_iter().map(|opening| text.apply(opening.edit(place), pen));
                match tries.find_map(Result::ok) {
                    Some(bracketed) => Ok(bracketed),
                    None => beside(text, paragraph, Some(words.clone()), by, pen),
                }
            }
            Self::Add(words) => {
                let added = self.take(text, paragraph, pen)?;
                let after = added.paragraphs.iter().skip_while(|p| p.uid != paragraph).nth(1);
                let uid = after.ok_or(EditError::Gone)?.uid;
                debug_assert_eq!(after.and_then(|p| p.plain(None)), Some(&**words));
                let both = added.apply(Edit::AddAlternative(uid, None, Vec::new()), pen)?;
                let both = both.apply(Edit::AttributeAlternative(uid, 0, by.sides()), pen)?;
                let both = by.marked(both, uid, 0, pen)?;
                both.apply(Edit::AnnotateAlternatives(uid, by.grounds()), pen)
            }
            Self::Delete => beside(text, paragraph, None, by, pen),
        }
    }
}

/// The words as a further alternative for the whole paragraph. A set that was open before keeps its grounds.
fn beside(
    text: &Text,
    uid: ParagraphId,
    words: Option<Words>,
    by: Proponent,
    pen: &mut Pen<'_>,
) -> Result<Text, EditError> {
    let (_, before) = text.paragraph(uid).ok_or(EditError::Gone)?;
    let new_set = matches!(before.body, Body::Runs(_));
    let sides = if new_set || by.attribution == Attribution::Side { by.sides() } else { Vec::new() };
    let at = if let Body::Alternatives(set) = &before.body { set.texts.len() } else { 1 };
    let both = text.apply(Edit::AddAlternative(uid, words, sides), pen)?;
    let both = by.marked(both, uid, at, pen)?;
    if new_set { both.apply(Edit::AnnotateAlternatives(uid, by.grounds()), pen) } else { Ok(both) }
}

impl Proponent {
    fn sides(self) -> Vec<SideId> {
        self.side.into_iter().collect()
    }

    fn grounds(self) -> Grounds {
        Grounds { attribution: self.attribution, ..Grounds::default() }
    }

    /// The text with the alternative marked as the author means it.
    fn marked(self, text: Text, uid: ParagraphId, at: usize, pen: &mut Pen<'_>) -> Result<Text, EditError> {
        if self.compromise { text.apply(Edit::MarkCompromise(uid, at), pen) } else { Ok(text) }
    }
}

/// A bracket, and after which words it comes when it encloses none.
struct Spot {
    after: Option<Words>,
    opening: Opening,
}

impl Spot {
    fn edit(self, place: Place) -> Edit {
        match self {
            Self { after: None, opening } => Edit::Bracket(place, opening),
            Self { after, opening } => Edit::Insert(place, after, opening),
        }
    }
}

/// The brackets that would show the one stretch in which `new` differs, the smallest first; each next one takes in a
/// word more on both sides, because words that stand several times cannot be told. None when several stretches differ.
fn openings(now: &str, new: &str, by: Proponent) -> Vec<Spot> {
    let mut changed = changes(now, new);
    let (Some(stretch), true) = (changed.pop(), changed.is_empty()) else { return Vec::new() };
    let natural = natural(now, &stretch, by);
    let wider = std::iter::successors(Some(whole_words(now, stretch)), |stretch| widened(now, stretch));
    natural.into_iter().chain(wider.filter_map(|stretch| replaced(now, &stretch, by))).collect()
}

/// Words that come in or go out, where blanks stand around them.
fn natural(now: &str, stretch: &Stretch, by: Proponent) -> Option<Spot> {
    let (old, new) = (&now[stretch.old.clone()], stretch.new.trim());
    let (before, after) = (&now[..stretch.old.start], &now[stretch.old.end..]);
    let blank_before =
        before.is_empty() || before.ends_with(' ') || stretch.new.starts_with(' ') || old.starts_with(' ');
    let blank_after =
        after.is_empty() || after.starts_with(' ') || stretch.new.ends_with(' ') || old.ends_with(' ');
    if !(blank_before && blank_after) {
        return None;
    }
    let (after, kind, words) = match (old.trim().is_empty(), new.is_empty()) {
        (true, false) => (Some(words(before)?), Kind::Inclusion, new),
        (false, true) => (None, Kind::Deletion, old),
        _ => return None,
    };
    let compromise = by.compromise && kind == Kind::Inclusion;
    let option = Choice { words: self::words(words)?, sides: by.sides(), compromise };
    Some(Spot { after, opening: Opening { kind, options: vec![option], grounds: by.grounds() } })
}

/// What stands there and what would, side by side.
fn replaced(now: &str, stretch: &Stretch, by: Proponent) -> Option<Spot> {
    let current = Choice { words: words(&now[stretch.old.clone()])?, sides: Vec::new(), compromise: false };
    let proposed = Choice { words: words(&stretch.new)?, sides: by.sides(), compromise: by.compromise };
    let options = vec![current, proposed];
    Some(Spot { after: None, opening: Opening { kind: Kind::Wording, options, grounds: by.grounds() } })
}

/// The stretch out to the blanks around it.
fn whole_words(now: &str, stretch: Stretch) -> Stretch {
    let start = now[..stretch.old.start].rfind(' ').map_or(0, |at| at + 1);
    let end = now[stretch.old.end..].find(' ').map_or(now.len(), |at| stretch.old.end + at);
    grown(now, &stretch, start, end)
}

/// The stretch with one word more on both sides; `None` when it is the whole wording already.
fn widened(now: &str, stretch: &Stretch) -> Option<Stretch> {
    let before = now[..stretch.old.start].trim_end();
    let after = &now[stretch.old.end..];
    let start = before.rfind(' ').map_or(0, |at| at + 1);
    let blanks = after.len() - after.trim_start().len();
    let end = after[blanks..].find(' ').map_or(now.len(), |at| stretch.old.end + blanks + at);
    (stretch.old != (0..now.len())).then(|| grown(now, stretch, start, end))
}

fn grown(now: &str, stretch: &Stretch, start: usize, end: usize) -> Stretch {
    let new = [&now[start..stretch.old.start], &stretch.new, &now[stretch.old.end..end]].concat();
    Stretch { old: start..end, new }
}

fn words(text: &str) -> Option<Words> {
    Words::parse(text, limit::PARAGRAPH).ok()
}
