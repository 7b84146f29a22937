//! What a check found, as the reader may see it: never finer than ANO-9 and CON-4 allow.

use crate::{
    domain::{
        check::{Concern, Finding},
        consensus::{GenericReason, Stance, Tally},
        dialogue::{Dialogue, Side},
        id::SideId,
    },
    web::page::{Mark, Page, by_in_words},
    words::Words,
};

/// What all members see.
pub(super) struct Found {
    /// Why it came to no more, in general words (CON-4).
    pub(super) reasons: Vec<&'static str>,
    /// Each side's counts, the reader's own first; otherwise the key of why they are not shown.
    pub(super) sides: Result<Vec<SideCount>, &'static str>,
    /// How many stood aside, in words.
    pub(super) asides: Option<String>,
    /// Without name or side, in an order that tells nothing (CON-8).
    pub(super) reservations: Vec<Statement>,
    /// Likewise.
    pub(super) objections: Vec<Statement>,
}

/// One side's answers.
pub(super) struct SideCount {
    /// The side.
    pub(super) mark: Mark,
    /// What it answered.
    pub(super) tally: Tally,
    /// The bar beside it.
    pub(super) bar: Bar,
}

/// A reservation or an objection.
pub(super) struct Statement {
    /// What it concerns.
    pub(super) concern: String,
    /// The ground of an objection.
    pub(super) ground: Option<&'static str>,
    /// By whom, as the author picked (RES-4).
    pub(super) by: Option<String>,
    /// The words.
    pub(super) text: String,
    /// What would meet an objection.
    pub(super) change: Option<String>,
}

/// A bar that grows from a zero line: support to the right, "not ready" and objections to the left. All lengths are
/// hundredths of the width.
pub(super) struct Bar {
    /// Where the zero line stands.
    pub(super) zero: f64,
    /// One cell a person.
    pub(super) cells: Vec<Cell>,
    /// One number an answer.
    pub(super) labels: Vec<Label>,
}

/// One person's answer in a bar.
pub(super) struct Cell {
    /// Its shade, 1 to 6.
    pub(super) shade: char,
    /// Where it begins.
    pub(super) x: f64,
    /// How wide it is.
    pub(super) width: f64,
}

/// How many gave an answer, printed in its first cell.
pub(super) struct Label {
    /// The shade it stands on.
    pub(super) shade: char,
    /// The edge of the cell that is nearer to the zero line.
    pub(super) x: f64,
    /// How far the number stands from that edge, in pixels.
    pub(super) dx: i8,
    /// Which end of the number stands there.
    pub(super) anchor: &'static str,
    /// The number.
    pub(super) n: u64,
}

/// A direction from the zero line, with the answers drawn there and the shade of each, from the line outwards.
struct Way {
    sign: f64,
    dx: i8,
    anchor: &'static str,
    answers: &'static [(Stance, char)],
}

const RIGHT: Way = Way {
    sign: 1.0,
    dx: 7,
    anchor: "start",
    answers: &[(Stance::G1, '1'), (Stance::G2, '2'), (Stance::G3, '3')],
};
const LEFT: Way = Way { sign: -1.0, dx: -7, anchor: "end", answers: &[(Stance::G5, '5'), (Stance::G7, '6')] };

impl Found {
    /// What `finding` tells a reader whose own side is `own`.
    pub(super) fn new(page: &Page, dialogue: &Dialogue, own: Option<SideId>, finding: &Finding) -> Self {
        let t = page.t;
        let reservations = finding.reservations.iter().map(|reservation| Statement {
            concern: concern_in_words(t, &reservation.concern),
            ground: None,
            by: by_in_words(dialogue, t.lang, reservation.by),
            text: reservation.text.clone(),
            change: None,
        });
        let objections = finding.objections.iter().map(|objection| Statement {
            concern: concern_in_words(t, &objection.concern),
            ground: Some(t.pick("ground", objection.ground.word())),
            by: None,
            text: objection.harm.clone(),
            change: objection.change.clone(),
        });
        Self {
            reasons: general(t, finding),
            sides: sides(page, dialogue, own, finding).ok_or("found-label-only"),
            asides: Some(finding.asides()).filter(|n| *n > 0).map(|n| t.n("found-asides", n)),
            reservations: reservations.collect(),
            objections: objections.collect(),
        }
    }

    /// What `finding` tells anybody in the cooling interval. It is counted anew whenever somebody moves, so that counts or
    /// words would show who did (CON-6, CON-8, ANO-9).
    pub(super) fn cooling(t: &'static Words, finding: &Finding) -> Self {
        Self {
            reasons: general(t, finding),
            sides: Err("found-cooling"),
            asides: None,
            reservations: Vec::new(),
            objections: Vec::new(),
        }
    }
}

fn general(t: &'static Words, finding: &Finding) -> Vec<&'static str> {
    let reasons = GenericReason::of(&finding.reasons);
    reasons.iter().map(|reason| t.pick("reason", reason.code())).collect()
}

fn sides(page: &Page, dialogue: &Dialogue, own: Option<SideId>, finding: &Finding) -> Option<Vec<SideCount>> {
    let counts = finding.counts(dialogue.terms.k)?;
    let left = left_share(counts.values());
    let count = |side: &Side| {
        let tally = *counts.get(&side.id)?;
        let mark = Mark::of(dialogue, side.id, page.lang())?;
        Some(SideCount { mark, tally, bar: Bar::new(&tally, left) })
    };
    Some(dialogue.sides_from(own).into_iter().filter_map(count).collect())
}

/// How much room the left of the zero line needs, in quarters of a whole side: the same for all sides.
fn left_share<'a>(tallies: impl Iterator<Item = &'a Tally>) -> f64 {
    let quarters =
        tallies.map(|tally| (4 * (tally.not_ready() + tally.blocks())).div_ceil(tally.seats().max(1)));
    quarters.max().unwrap_or(0).max(1) as f64 / 4.0
}

impl Bar {
    fn new(tally: &Tally, left: f64) -> Self {
        let whole = 100.0 / (1.0 + left);
        let mut bar = Self { zero: left * whole, cells: Vec::new(), labels: Vec::new() };
        let width = whole / tally.seats().max(1) as f64;
        bar.grow(tally, &RIGHT, width);
        bar.grow(tally, &LEFT, width);
        bar
    }

    fn grow(&mut self, tally: &Tally, way: &Way, width: f64) {
        let mut edge = self.zero;
        for &(stance, shade) in way.answers {
            let n = tally.of(stance);
            if n > 0 {
                self.labels.push(Label { shade, x: edge, dx: way.dx, anchor: way.anchor, n });
            }
            for _ in 0..n {
                let next = edge + way.sign * width;
                self.cells.push(Cell { shade, x: edge.min(next), width });
                edge = next;
            }
        }
    }
}

/// What a reservation or an objection concerns, such as "Paragraph 1: “by season”".
pub fn concern_in_words(t: &'static Words, concern: &Concern) -> String {
    let paragraph = concern.paragraph.map(|number| t.n("concern-paragraph", number));
    match (paragraph, &concern.words) {
        (Some(paragraph), Some(words)) => format!("{paragraph}: “{words}”"),
        (Some(paragraph), None) => paragraph,
        (None, Some(words)) => format!("“{words}”"),
        (None, None) => t.get("concern-whole").to_owned(),
    }
}
