//! The forms of setting up: what is typed becomes values of the domain. Fields are named `PART-FIELD`, because all
//! forms stand on one page.

use super::super::typed::Typed;
use crate::{
    actions::setup::NewItem,
    domain::{
        dialogue::{BodyKind, Names, SideFacts, Terms},
        input::{FieldProblem, Problem, Problems, code},
    },
};

/// Signs that belong to no side, people or religion; a side has one beside its letter.
pub const SYMBOLS: [&str; 4] = ["▲", "■", "●", "◆"];
/// The clocks of the region; any other name of the time zone database is understood, too.
pub const ZONES: [&str; 5] =
    ["Asia/Almaty", "Asia/Bishkek", "Asia/Dushanbe", "Asia/Samarkand", "Asia/Tashkent"];
/// What a count shown inside may at least stand for (ANO-3).
pub const K: std::ops::RangeInclusive<i64> = 3..=9;
/// Characters of a name, of a title, of a code.
const NAME: usize = 120;
const TITLE: usize = 200;
const CODE: usize = 8;

type Parsed<T> = Result<T, Vec<FieldProblem>>;

/// Name, symbol code and the rules of counting.
pub fn terms(typed: &Typed, fictional: bool) -> Parsed<Terms> {
    let k = typed.choice("terms-k")?;
    let mut problems = Problems::default();
    if !K.contains(&k) {
        problems.note("terms-k", Problem::NotAChoice);
    }
    let names = problems.check("terms-names", typed.names("terms-names", NAME));
    let code = problems.check("terms-code", code(typed.get("terms-code"), CODE));
    problems.or(Terms { code, names, k, fictional })
}

/// A side, by locality (LNG-6).
pub fn side(typed: &Typed) -> Parsed<SideFacts> {
    let zone = typed.choice("side-zone")?;
    let mut problems = Problems::default();
    let names = problems.check("side-names", typed.names("side-names", NAME));
    let places = problems.check("side-places", typed.names("side-places", NAME));
    let letter = problems.check("side-letter", code(typed.get("side-letter"), 1));
    let symbol = SYMBOLS.into_iter().find(|symbol| *symbol == typed.get("side-symbol"));
    let symbol = problems.check("side-symbol", symbol.map(str::to_owned).ok_or(Problem::NotAChoice));
    problems.or(SideFacts { names, places, letter, symbol, zone })
}

/// A role category's names, and whether it is protected (CON-12).
pub fn category(typed: &Typed) -> Parsed<(Names, bool)> {
    let mut problems = Problems::default();
    let names = problems.check("category-names", typed.names("category-names", NAME));
    problems.or((names, typed.has("category-protected", "on")))
}

/// A body's kind, code and names.
pub fn body(typed: &Typed) -> Parsed<(BodyKind, String, Names)> {
    let kind = typed.choice("body-kind")?;
    let mut problems = Problems::default();
    let code = problems.check("body-code", code(typed.get("body-code"), CODE));
    let names = problems.check("body-names", typed.names("body-names", NAME));
    problems.or((kind, code, names))
}

/// An agenda item.
pub fn item(typed: &Typed) -> Parsed<NewItem> {
    let (parent, lead) = (typed.optional("item-parent")?, typed.choice("item-lead")?);
    let stage = stage(typed)?;
    let mut problems = Problems::default();
    let titles = problems.check("item-titles", typed.names("item-titles", TITLE));
    problems.or(NewItem { parent, lead, titles, stage })
}

/// A stage, 1 to 5 (STG-1).
pub fn stage(typed: &Typed) -> Parsed<i64> {
    let stage = typed.choice("stage")?;
    if (1..=5).contains(&stage) { Ok(stage) } else { Err(vec![("stage", Problem::NotAChoice)]) }
}
