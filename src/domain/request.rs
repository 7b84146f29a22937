//! Requests for brackets: one participant suffices (TXT-4).

use super::{
    id::{ParagraphId, SeatId, SideId},
    text::{
        Attribution, Body, Choice, Edit, EditError, Gained, Grounds, Held, Kind, Opening, Paragraph, Pen,
        Place, Text, Words,
    },
    time::Span,
};
use serde::{Deserialize, Serialize};

/// How long a request waits for a co-moderator before it is placed by itself (TXT-4).
pub const PLACED_WITHIN: Span = Span::hours(24);
/// How many requests of one person on one text are in no issued revision yet, at most.
pub const MOST_OPEN: usize = 20;

/// What somebody wishes for in one paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// The paragraph.
    pub paragraph: ParagraphId,
    /// What is contested in it.
    pub asked: Asked,
    /// Why, and whether readers see the side (TXT-7).
    pub grounds: Grounds,
    /// Whether the requester calls their own words compromise language; these are marked as that (practice 2.2).
    #[serde(default)]
    pub compromise: bool,
}

/// What is contested, and what is wished for instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Asked {
    /// How words are put that stand there once.
    Wording {
        /// Those words.
        words: Words,
        /// The requester's own; none to say only that these are not agreed.
        instead: Option<Words>,
    },
    /// New words, after others that stand there once or at the end.
    Inclusion {
        /// Those others.
        after: Option<Words>,
        /// The new ones.
        words: Words,
    },
    /// Words that stand there once are to go out.
    Deletion {
        /// Those words.
        words: Words,
    },
    /// The paragraph as a whole.
    Number,
    /// Another wording of the whole paragraph; none for "no text".
    Alternative(Option<Words>),
}

/// A request and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Who made it; shown to nobody but them.
    pub author: SeatId,
    /// Their side at that time.
    pub side: Option<SideId>,
    /// What they wish for.
    pub wish: Wish,
    /// What it became in the working copy, once it was placed.
    pub gained: Option<Gained>,
}

/// How far a request has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestState {
    /// For a co-moderator, or for its hour.
    Waiting,
    /// It is in the working copy or in an issued revision.
    Placed,
    /// The words had moved: it went back to its author.
    Returned,
    /// Its author took it back.
    Withdrawn,
}

impl RequestState {
    const ALL: [Self; 4] = [Self::Waiting, Self::Placed, Self::Returned, Self::Withdrawn];

    /// The word in the database and in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Placed => "placed",
            Self::Returned => "returned",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl std::str::FromStr for RequestState {
    type Err = super::id::NotAnId;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|state| state.word() == text).ok_or(super::id::NotAnId)
    }
}

impl Wish {
    /// The text with the brackets that are wished for, and what they are. Words inside brackets become a further
    /// option of them (TXT-3).
    ///
    /// # Errors
    /// [`EditError::Already`] when all of it is in brackets as it is; [`EditError`] when the words do not stand there
    /// once, or too much would.
    pub fn apply(
        &self,
        text: &Text,
        side: Option<SideId>,
        pen: &mut Pen<'_>,
    ) -> Result<(Text, Gained), EditError> {
        let (_, paragraph) = text.paragraph(self.paragraph).ok_or(EditError::Gone)?;
        let sides: Vec<_> = side.into_iter().collect();
        let after = match &self.asked {
            Asked::Number => text.apply(Edit::BracketNumber(self.paragraph), pen),
            Asked::Alternative(words) => self.alternative((text, paragraph), words, sides, pen),
            asked => match self.in_words((text, paragraph), asked, &sides, pen) {
                Err(EditError::NotFound) => self.nested((text, paragraph), sides, pen),
                done => done,
            },
        }?;
        let gained = Held::gained(text, &after, self.paragraph).ok_or(EditError::Already)?;
        Ok((after, gained))
    }

    fn alternative(
        &self,
        (text, paragraph): (&Text, &Paragraph),
        words: &Option<Words>,
        sides: Vec<SideId>,
        pen: &mut Pen<'_>,
    ) -> Result<Text, EditError> {
        let added = text.apply(Edit::AddAlternative(self.paragraph, words.clone(), sides), pen)?;
        let (at, added) = match &paragraph.body {
            Body::Runs(_) => {
                (1, added.apply(Edit::AnnotateAlternatives(self.paragraph, self.grounds.clone()), pen)?)
            }
            Body::Alternatives(set) => (set.texts.len(), added),
        };
        let marks = self.compromise && words.is_some();
        if marks { added.apply(Edit::MarkCompromise(self.paragraph, at), pen) } else { Ok(added) }
    }

    /// In the one wording of the paragraph in which it can be done.
    fn in_words(
        &self,
        (text, paragraph): (&Text, &Paragraph),
        asked: &Asked,
        sides: &[SideId],
        pen: &mut Pen<'_>,
    ) -> Result<Text, EditError> {
        let mut done = Vec::new();
        for place in paragraph.places() {
            match text.apply(self.edit(place, asked, sides)?, pen) {
                Err(EditError::NotFound) => {}
                other => done.push(other?),
            }
        }
        match done.len() {
            0 | 1 => done.pop().ok_or(EditError::NotFound),
            times => Err(EditError::Ambiguous { times }),
        }
    }

    fn edit(&self, place: Place, asked: &Asked, sides: &[SideId]) -> Result<Edit, EditError> {
        let own = |words: &Words| self.own(words.clone(), sides.to_vec());
        let opening = |kind, options| Opening { kind, options, grounds: self.grounds.clone() };
        Ok(match asked {
            Asked::Wording { words, instead } => {
                let stands = Choice { words: words.clone(), sides: Vec::new(), compromise: false };
                let options = std::iter::once(stands).chain(instead.as_ref().map(own)).collect();
                Edit::Bracket(place, opening(Kind::Wording, options))
            }
            Asked::Inclusion { after, words } => {
                Edit::Insert(place, after.clone(), opening(Kind::Inclusion, vec![own(words)]))
            }
            Asked::Deletion { words } => Edit::Bracket(place, opening(Kind::Deletion, vec![own(words)])),
            Asked::Number | Asked::Alternative(_) => return Err(EditError::NotFound),
        })
    }

    /// Whether readers see the side of whoever asked (TXT-7).
    pub fn shows_side(&self) -> bool {
        self.grounds.attribution == Attribution::Side
    }

    /// A further option of the bracket in which the words stand.
    fn nested(
        &self,
        (text, paragraph): (&Text, &Paragraph),
        sides: Vec<SideId>,
        pen: &mut Pen<'_>,
    ) -> Result<Text, EditError> {
        let (part, instead) = match &self.asked {
            Asked::Wording { words, instead: Some(instead) } => (words, instead.to_string()),
            Asked::Inclusion { after: Some(after), words } => (after, format!("{after} {words}")),
            Asked::Deletion { words } => (words, String::new()),
            Asked::Wording { words, instead: None } => {
                return Err(paragraph.option_with(words).map_or_else(|error| error, |_| EditError::Already));
            }
            Asked::Inclusion { .. } | Asked::Number | Asked::Alternative(_) => {
                return Err(EditError::NotFound);
            }
        };
        let (bracket, option) = paragraph.option_with(part)?;
        if instead.is_empty() && option == part {
            return Err(EditError::Already);
        }
        let words = option.with(part, &instead)?;
        text.apply(Edit::AddOption(bracket, self.own(words, sides)), pen)
    }

    /// The requester's own words as an option.
    fn own(&self, words: Words, sides: Vec<SideId>) -> Choice {
        let compromise = self.compromise && !matches!(self.asked, Asked::Deletion { .. });
        Choice { words, sides, compromise }
    }
}
