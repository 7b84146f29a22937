//! What is open in a text and why it lasts: since when, between whom, together with what (TXT-10, TXT-11).

use super::{Alternatives, Attribution, Body, Bracket, Count, Grounds, Paragraph, Reason, Text};
use crate::domain::id::{ParagraphId, SideId};
use std::collections::{BTreeMap, BTreeSet};

/// A paragraph in which something is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenParagraph {
    /// Which paragraph.
    pub uid: ParagraphId,
    /// Its number, counted from 1.
    pub number: usize,
    /// What is open in it.
    pub count: Count,
    /// The revision in which the oldest of it was opened; `None` when only its number is bracketed.
    pub since: Option<u32>,
    /// The sides that are named in it. Who asked not to be shown is not among them (TXT-7).
    pub sides: BTreeSet<SideId>,
}

impl Text {
    /// The paragraphs in which something is open, in reading order.
    pub fn open_paragraphs(&self) -> Vec<OpenParagraph> {
        let open = |(at, paragraph): (usize, &Paragraph)| {
            let count = paragraph.count();
            (count.open() > 0).then(|| OpenParagraph {
                uid: paragraph.uid,
                number: at + 1,
                count,
                since: paragraph.since(),
                sides: paragraph.named_sides(),
            })
        };
        self.paragraphs.iter().enumerate().filter_map(open).collect()
    }

    /// Groups of paragraphs that are kept open for each other's sake, by number; each has two or more.
    pub fn clusters(&self) -> Vec<BTreeSet<usize>> {
        let number = |uid| self.paragraph(uid).map(|(number, _)| number);
        let mut clusters: Vec<BTreeSet<usize>> = Vec::new();
        for (at, paragraph) in self.paragraphs.iter().enumerate() {
            let mut cluster: BTreeSet<_> = paragraph.linked().into_iter().filter_map(number).collect();
            cluster.insert(at + 1);
            let (touched, apart) = clusters.into_iter().partition(|other| !other.is_disjoint(&cluster));
            clusters = apart;
            cluster.extend::<BTreeSet<_>>(touched.into_iter().flat_map(|other: BTreeSet<_>| other).collect());
            clusters.push(cluster);
        }
        clusters.retain(|cluster| cluster.len() > 1);
        clusters.sort();
        clusters
    }

    /// Which paragraphs are clean, by id.
    pub fn cleanness(&self) -> BTreeMap<ParagraphId, bool> {
        self.paragraphs.iter().map(|paragraph| (paragraph.uid, paragraph.count().clean == 1)).collect()
    }
}

impl Paragraph {
    fn brackets(&self) -> impl Iterator<Item = &Bracket> {
        self.wordings().flat_map(|runs| runs.brackets())
    }

    fn alternatives(&self) -> Option<&Alternatives> {
        match &self.body {
            Body::Alternatives(set) => Some(set),
            Body::Runs(_) => None,
        }
    }

    fn since(&self) -> Option<u32> {
        let set = self.alternatives().map(|set| set.opened_in);
        self.brackets().map(|bracket| bracket.opened_in).chain(set).min()
    }

    fn named_sides(&self) -> BTreeSet<SideId> {
        let shown = |grounds: &Grounds| grounds.attribution == Attribution::Side;
        let brackets = self.brackets().filter(|bracket| shown(&bracket.grounds));
        let options = brackets.flat_map(|bracket| &bracket.options).flat_map(|choice| &choice.sides);
        let set = self.alternatives().filter(|set| shown(&set.grounds));
        let alternatives = set.into_iter().flat_map(|set| &set.texts).flat_map(|one| &one.sides);
        options.chain(alternatives).copied().collect()
    }

    fn linked(&self) -> BTreeSet<ParagraphId> {
        let set = self.alternatives().map(|set| &set.grounds);
        let grounds = self.brackets().map(|bracket| &bracket.grounds).chain(set);
        let linked = grounds.filter_map(|grounds| match grounds.reason {
            Reason::Linked { paragraph } => Some(paragraph),
            Reason::Plain | Reason::AwaitingConsultation { .. } => None,
        });
        linked.collect()
    }
}
