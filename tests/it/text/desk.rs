//! A moderator's desk: a working copy, the revision it becomes, and short ways to say edits.

use aryk::domain::{
    id::{BracketId, ParagraphId, SideId},
    text::{
        Body, Choice, Edit, EditError, Grounds, Kind, Labels, Opening, Paragraph, Pen, Place, Text, Words,
        limit,
    },
};

pub(crate) const I: SideId = SideId::from_bits(1);
pub(crate) const B: SideId = SideId::from_bits(2);

pub(crate) const LABELS: Labels<'static> = Labels {
    side: &letter,
    alternative: "Alt",
    no_text: "no text",
    placeholder: "placeholder",
    compromise: "compromise",
};

#[derive(Debug, Clone)]
pub(crate) struct Desk {
    pub(crate) text: Text,
    pub(crate) revision: u32,
    drawn: u128,
}

impl Desk {
    pub(crate) fn new(paragraphs: &[&str]) -> Self {
        let mut desk = Self { text: Text::new(words("A text"), true), revision: 1, drawn: 100 };
        desk.edit(Edit::Add(None, paragraphs.iter().map(|p| words(p)).collect()));
        desk
    }

    pub(crate) fn edit(&mut self, edit: Edit) {
        self.try_edit(edit).unwrap();
    }

    pub(crate) fn try_edit(&mut self, edit: Edit) -> Result<(), EditError> {
        let drawn = &mut self.drawn;
        let mut chance = || {
            *drawn += 1;
            *drawn
        };
        self.text = self.text.apply(edit, &mut Pen { revision: self.revision, chance: &mut chance })?;
        Ok(())
    }

    /// Brackets the first option's words in the paragraph; the others compete with them.
    pub(crate) fn bracket(&mut self, number: usize, kind: Kind, options: &[(&str, &[SideId])]) -> BracketId {
        self.edit(Edit::Bracket(self.place(number), opening(kind, options)));
        self.newest()
    }

    pub(crate) fn insert(
        &mut self,
        number: usize,
        after: &str,
        kind: Kind,
        options: &[(&str, &[SideId])],
    ) -> BracketId {
        let after = Words::parse_optional(after, limit::PARAGRAPH).unwrap();
        self.edit(Edit::Insert(self.place(number), after, opening(kind, options)));
        self.newest()
    }

    pub(crate) fn rewrite(&mut self, number: usize, gap: usize, to: &str) {
        let to = Words::parse_optional(to, limit::PARAGRAPH).unwrap();
        self.edit(Edit::Rewrite(self.place(number), gap, to));
    }

    pub(crate) fn settle(&mut self, bracket: BracketId, on: usize) {
        self.edit(Edit::Settle(bracket, Some(on)));
    }

    pub(crate) fn uid(&self, number: usize) -> ParagraphId {
        self.text.paragraphs[number - 1].uid
    }

    pub(crate) fn place(&self, number: usize) -> Place {
        Place { paragraph: self.uid(number), alternative: None }
    }

    pub(crate) fn literal(&self, number: usize) -> String {
        self.text.paragraphs[number - 1].literal(&LABELS)
    }

    fn newest(&self) -> BracketId {
        let brackets =
            self.text.paragraphs.iter().flat_map(Paragraph::wordings).flat_map(|runs| runs.brackets());
        brackets.map(|bracket| bracket.uid).max().unwrap()
    }
}

pub(crate) fn words(typed: &str) -> Words {
    Words::parse(typed, limit::PARAGRAPH).unwrap()
}

pub(crate) fn option((typed, sides): (&str, &[SideId])) -> Choice {
    Choice { words: words(typed), sides: sides.to_vec(), compromise: false }
}

pub(crate) fn opening(kind: Kind, options: &[(&str, &[SideId])]) -> Opening {
    Opening { kind, options: options.iter().map(|&o| option(o)).collect(), grounds: Grounds::default() }
}

/// A text of one paragraph with this body.
pub(crate) fn body(desk: &Desk, number: usize) -> &Body {
    &desk.text.paragraphs[number - 1].body
}

fn letter(side: SideId) -> Option<String> {
    Some(if side == I { "I" } else { "B" }.to_owned())
}
