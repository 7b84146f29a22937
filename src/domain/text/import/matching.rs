//! A later version of a text, written elsewhere, finds the paragraphs of the earlier one again.
//!
//! Which paragraph continues which is found by what they say, in reading order; then a paragraph keeps its id, and its
//! open elements keep theirs with all that is known of them.

use super::{rendered, words_in};
use crate::domain::text::{Alternatives, Body, Bracket, Paragraph, Runs, Text};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The least likeness of two paragraphs of which one continues the other, in percent.
const LIKE: usize = 30;
/// The least likeness of two such paragraphs that do not stand in the same order.
const LIKE_MOVED: usize = 60;

/// How an imported text and the one before it correspond, in paragraphs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Matched {
    /// They say the same.
    pub same: usize,
    /// They say something similar.
    pub changed: usize,
    /// Only the imported text has them.
    pub new: usize,
    /// Only the text before has them.
    pub gone: usize,
}

/// Gives the paragraphs and open elements of `new` the ids of those of `old` that they continue.
pub fn adopt(old: &Text, mut new: Text) -> (Text, Matched) {
    let (before, after) = (prints(old), prints(&new));
    let mut matched = Matched::default();
    let mut taken = vec![false; before.len()];
    for (at, paragraph) in pair_up(&before, &after).into_iter().zip(0..) {
        let Some(at) = at else {
            matched.new += 1;
            continue;
        };
        taken[at] = true;
        let same = before[at].words == after[paragraph].words;
        *(if same { &mut matched.same } else { &mut matched.changed }) += 1;
        carry(&old.paragraphs[at], &mut new.paragraphs[paragraph]);
    }
    matched.gone = taken.iter().filter(|&&taken| !taken).count();
    (new, matched)
}

/// What a paragraph says, for comparing.
struct Print {
    words: Vec<u64>,
    /// Each two neighbouring words, sorted.
    twos: Vec<u64>,
}

fn prints(text: &Text) -> Vec<Print> {
    let bodies = rendered(text).into_iter().skip(1).step_by(2);
    bodies.map(|body| Print::of(&body)).collect()
}

impl Print {
    fn of(body: &str) -> Self {
        let word = |word: String| hash(word.to_lowercase());
        let words: Vec<_> = words_in(body).map(word).collect();
        let ends = [&[0], words.as_slice(), &[0]].concat();
        let mut twos: Vec<_> = ends.windows(2).map(hash).collect();
        twos.sort_unstable();
        Self { words, twos }
    }

    /// How many pairs of words both have, when these are at least so many percent of all; else nothing.
    fn likeness(&self, other: &Self, least: usize) -> usize {
        let (few, many) = (self.twos.len().min(other.twos.len()), self.twos.len() + other.twos.len());
        if 200 * few < least * many {
            return 0;
        }
        let common = common(&self.twos, &other.twos);
        if 200 * common < least * many { 0 } else { common }
    }
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn common(left: &[u64], right: &[u64]) -> usize {
    let (mut l, mut r, mut both) = (0, 0, 0);
    while let (Some(a), Some(b)) = (left.get(l), right.get(r)) {
        both += usize::from(a == b);
        l += usize::from(a <= b);
        r += usize::from(a >= b);
    }
    both
}

/// For each new paragraph the old one that it continues.
fn pair_up(old: &[Print], new: &[Print]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; new.len()];
    let same = |(a, b): &(&Print, &Print)| a.words == b.words;
    let head = old.iter().zip(new).take_while(same).count();
    let rest = (&old[head..], &new[head..]);
    let tail = rest.0.iter().rev().zip(rest.1.iter().rev()).take_while(same).count();
    let ends = (0..head).map(|at| (at, at));
    let ends = ends.chain((1..=tail).map(|back| (old.len() - back, new.len() - back)));
    let middle = in_order(&old[head..old.len() - tail], &new[head..new.len() - tail]);
    for (from, to) in ends.chain(middle.into_iter().map(|(from, to)| (from + head, to + head))) {
        pairs[to] = Some(from);
    }
    find_moved(old, new, &mut pairs);
    pairs
}

/// The pairs in reading order that are most alike in all.
fn in_order(old: &[Print], new: &[Print]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    let likeness: Vec<_> = old.iter().flat_map(|a| new.iter().map(|b| a.likeness(b, LIKE))).collect();
    let like = |from: usize, to: usize| likeness[from * new.len() + to];
    let mut best = vec![0; (old.len() + 1) * width];
    for from in (0..old.len()).rev() {
        for to in (0..new.len()).rev() {
            let skip = best[(from + 1) * width + to].max(best[from * width + to + 1]);
            let pair = match like(from, to) {
                0 => 0,
                alike => alike + best[(from + 1) * width + to + 1],
            };
            best[from * width + to] = skip.max(pair);
        }
    }
    let (mut from, mut to, mut pairs) = (0, 0, Vec::new());
    while from < old.len() && to < new.len() {
        let here = best[from * width + to];
        if here == best[(from + 1) * width + to] {
            from += 1;
        } else if here == best[from * width + to + 1] {
            to += 1;
        } else {
            pairs.push((from, to));
            (from, to) = (from + 1, to + 1);
        }
    }
    pairs
}

/// Finds paragraphs that say nearly the same in another place.
fn find_moved(old: &[Print], new: &[Print], pairs: &mut [Option<usize>]) {
    let mut free: Vec<_> = (0..old.len()).filter(|at| !pairs.contains(&Some(*at))).collect();
    for (print, pair) in new.iter().zip(pairs).filter(|(_, pair)| pair.is_none()) {
        let likeness = |at: &usize| old[*at].likeness(print, LIKE_MOVED);
        *pair = free.iter().copied().filter(|at| likeness(at) > 0).max_by_key(likeness);
        free.retain(|at| Some(*at) != *pair);
    }
}

/// Lets `new` continue `old`: its id, and what is known of the open elements that read the same.
fn carry(old: &Paragraph, new: &mut Paragraph) {
    new.uid = old.uid;
    if let (Body::Alternatives(old), Body::Alternatives(new)) = (&old.body, &mut new.body) {
        carry_alternatives(old, new);
    }
    let mut known: Vec<_> = old.wordings().flat_map(Runs::brackets).collect();
    for bracket in new.wordings_mut().flat_map(Runs::brackets_mut) {
        if let Some(at) = known.iter().position(|old| reads_the_same(old, bracket)) {
            *bracket = known.remove(at).clone();
        }
    }
}

fn carry_alternatives(old: &Alternatives, new: &mut Alternatives) {
    new.grounds = old.grounds.clone();
    new.opened_in = old.opened_in;
    for text in &mut new.texts {
        let plain = |runs: &Option<Runs>| runs.as_ref().map(|runs| runs.gaps().to_vec());
        if let Some(same) = old.texts.iter().find(|old| plain(&old.runs) == plain(&text.runs)) {
            text.sides.clone_from(&same.sides);
        }
    }
}

fn reads_the_same(old: &Bracket, new: &Bracket) -> bool {
    let words =
        |bracket: &Bracket| bracket.options.iter().map(|option| option.words.clone()).collect::<Vec<_>>();
    words(old) == words(new)
}
