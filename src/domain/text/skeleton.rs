//! What is left of a text without its words: all that a correction leaves alone (TXT-13).

use super::{Body, Runs, Text, Words};

impl Text {
    /// Whether it differs from another text, and in words alone: the same paragraphs in the same order, the same brackets
    /// with as many options of the same sides on the same grounds, part titles before the same paragraphs.
    pub fn differs_in_words_alone(&self, other: &Self) -> bool {
        self != other && self.skeleton() == other.skeleton()
    }

    fn skeleton(&self) -> Self {
        let mut bare = self.clone();
        Words::blank(&mut bare.title);
        for paragraph in &mut bare.paragraphs {
            paragraph.heading.iter_mut().for_each(Words::blank);
            match &mut paragraph.body {
                Body::Runs(runs) => runs.blank(),
                Body::Alternatives(set) => {
                    set.lead.iter_mut().for_each(Words::blank);
                    set.texts.iter_mut().filter_map(|text| text.runs.as_mut()).for_each(Runs::blank);
                }
            }
        }
        bare
    }
}
