//! Ways to read a text: with its brackets, without what is contested, as one side proposes it, or on paper.

use super::text::View;
use crate::{
    domain::{dialogue::Dialogue, id::SideId, lang::Lang},
    web::page::{Mark, Page},
};
use serde::Deserialize;
use std::ops::Range;

/// The end of the address: how the reader wants to read.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Wish {
    read: String,
    /// The number of a paragraph: of a long text the stretch with it is shown.
    from: String,
}

/// How a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// On the screen, with all of it or a part.
    Screen(View),
    /// On paper: nothing but the text, with its brackets.
    Print,
}

/// A link to a way of reading.
pub struct Way {
    /// What it is called.
    pub name: String,
    /// Where it is; relative to the page.
    pub href: String,
    /// Whether the reader reads like that now.
    pub current: bool,
}

impl Wish {
    /// The way that is meant; with brackets when it is none that there is.
    pub fn mode(&self, dialogue: &Dialogue, lang: Lang) -> Mode {
        let side = |(_, mark): &(SideId, Mark)| mark.class.to_string() == self.read;
        match self.read.as_str() {
            "clean" => Mode::Screen(View::Clean),
            "print" => Mode::Print,
            _ => {
                let asked = sides(dialogue, None, lang).into_iter().find(side);
                Mode::Screen(asked.map_or(View::All, |(id, _)| View::Of(id)))
            }
        }
    }

    /// The stretch that is meant; the first when it is none that there is.
    pub fn stretch(&self, stretches: &[Range<usize>]) -> Range<usize> {
        let place = self.from.parse::<usize>().unwrap_or(1).saturating_sub(1);
        let meant = stretches.iter().find(|stretch| stretch.contains(&place)).or(stretches.first());
        meant.cloned().unwrap_or_default()
    }
}

impl Mode {
    /// What is drawn of the open elements.
    pub const fn view(self) -> View {
        match self {
            Self::Screen(view) => view,
            Self::Print => View::All,
        }
    }
}

/// All ways to read on the screen, those of the sides beginning with the reader's own (LNG-5).
pub fn ways(page: &Page, dialogue: &Dialogue, own: Option<SideId>, now: View) -> Vec<Way> {
    let way =
        |name: String, word: &str, view| Way { name, href: format!("?read={word}"), current: view == now };
    let named = |key| page.t.get(key).to_owned();
    let as_side = |(id, mark): (SideId, Mark)| {
        let word = mark.class.to_string();
        way(page.t.say("read-side").set("side", mark.name).to_string(), &word, View::Of(id))
    };
    let usual =
        [way(named("read-brackets"), "brackets", View::All), way(named("read-clean"), "clean", View::Clean)];
    usual.into_iter().chain(sides(dialogue, own, page.lang()).into_iter().map(as_side)).collect()
}

/// What the reader must know of this view: that it is no agreed text.
pub fn caution(page: &Page, dialogue: &Dialogue, view: View) -> Option<String> {
    match view {
        View::All => None,
        View::Clean => Some(page.t.get("read-clean-note").to_owned()),
        View::Of(side) => {
            let name = Mark::of(dialogue, side, page.lang())?.name;
            Some(page.t.say("read-side-note").set("side", name).to_string())
        }
    }
}

fn sides(dialogue: &Dialogue, own: Option<SideId>, lang: Lang) -> Vec<(SideId, Mark)> {
    let sides = dialogue.sides_from(own).into_iter();
    sides.filter_map(|side| Mark::of(dialogue, side.id, lang).map(|mark| (side.id, mark))).collect()
}
