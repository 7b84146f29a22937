//! Who takes part and where: sides, role categories, bodies and seats (practice 8.2).

use crate::domain::{
    dialogue::{BodyKind, Function, Names},
    lang::Lang,
};
use chrono_tz::Tz;

/// A name in English, Russian, Tajik and Kyrgyz; empty where nobody has checked the wording.
pub(super) type Wording = [&'static str; 4];

/// A side and the place whose clock it lives by.
pub(super) struct SideOf {
    pub(super) letter: &'static str,
    pub(super) symbol: &'static str,
    pub(super) names: Wording,
    pub(super) places: Wording,
    pub(super) zone: Tz,
}

/// A seat: its handle, its places in [`SIDES`] and [`CATEGORIES`], what it does, its places in [`BODIES`].
pub(super) struct SeatOf {
    pub(super) handle: &'static str,
    pub(super) side: Option<usize>,
    pub(super) category: Option<usize>,
    pub(super) function: Function,
    pub(super) bodies: &'static [usize],
}

/// The name of the dialogue.
pub(super) const DIALOGUE: Wording = [
    "Isfara–Batken Civic Dialogue (demo)",
    "Исфаринско-Баткенский гражданский диалог (демо)",
    "Муколамаи шаҳрвандии Исфара–Боткен (демо)",
    "Исфара–Баткен жарандык диалогу (демо)",
];

/// The seat that sets everything up; it takes no part in the story.
pub(super) const CONVENOR: &str = "Compass";

/// The two co-moderators.
pub(super) const LARK: &str = "Lark";
pub(super) const TERN: &str = "Tern";
/// The rapporteur.
pub(super) const SLATE: &str = "Slate";

/// Places in [`SIDES`].
pub(super) const I: usize = 0;
pub(super) const B: usize = 1;

pub(super) const SIDES: [SideOf; 2] = [
    SideOf {
        letter: "I",
        symbol: "▲",
        names: ["Isfara side", "Исфаринская сторона", "Тарафи Исфара", "Исфара тарабы"],
        places: ["Isfara", "Исфара", "Исфара", "Исфара"],
        zone: Tz::Asia__Dushanbe,
    },
    SideOf {
        letter: "B",
        symbol: "■",
        names: ["Batken side", "Баткенская сторона", "Тарафи Боткен", "Баткен тарабы"],
        places: ["Batken", "Баткен", "Боткен", "Баткен"],
        zone: Tz::Asia__Bishkek,
    },
];

/// Places in [`CATEGORIES`].
const EXPERT: usize = 0;
const OFFICIAL: usize = 1;
const COMMUNITY: usize = 2;
const CIVIL: usize = 3;

/// Names, and whether the category is protected (CON-12).
pub(super) const CATEGORIES: [(Wording, bool); 4] = [
    (["expert", "эксперт", "коршинос", "эксперт"], false),
    (["official", "должностное лицо", "намояндаи мақомот", "бийлик өкүлү"], false),
    (
        [
            "community leader",
            "представитель местного сообщества",
            "намояндаи ҷомеаи маҳаллӣ",
            "жергиликтүү коомчулуктун өкүлү",
        ],
        true,
    ),
    (["civil society", "гражданское общество", "ҷомеаи шаҳрвандӣ", "жарандык коом"], false),
];

/// Places in [`BODIES`].
pub(super) const PL: usize = 0;
pub(super) const WG1: usize = 1;
pub(super) const WG2: usize = 2;
pub(super) const WG3: usize = 3;
const EG: usize = 4;

pub(super) const BODIES: [(BodyKind, &str, Wording); 5] = [
    (BodyKind::Plenary, "PL", ["Plenary", "Пленарное заседание", "Ҷаласаи умумӣ", "Жалпы жыйын"]),
    (
        BodyKind::Working,
        "WG1",
        ["Delimitation and life nearby", "Делимитация и жизнь рядом с границей", "", ""],
    ),
    (BodyKind::Working, "WG2", ["Roads and trade", "Дороги и торговля", "", ""]),
    (BodyKind::Working, "WG3", ["Irrigation water", "Поливная вода", "Оби обёрӣ", "Сугат суу"]),
    (BodyKind::Expert, "EG", ["Facts", "Факты", "", ""]),
];

/// In the order in which they are invited: a moderator confirms those after.
pub(super) const SEATS: [SeatOf; 22] = [
    helper(LARK, Function::Moderator, &[PL, WG1, WG2, WG3, EG]),
    helper(TERN, Function::Moderator, &[PL, WG1, WG2, WG3, EG]),
    helper(SLATE, Function::Rapporteur, &[PL, WG1, WG2, WG3, EG]),
    helper("Reed", Function::Interpreter, &[PL, WG1, WG2, WG3]),
    helper("Fern", Function::Interpreter, &[PL, WG1, WG2, WG3]),
    helper("Quartz", Function::Resource, &[EG]),
    participant("Mulberry", I, EXPERT, &[PL, WG3, EG]),
    participant("Juniper", I, EXPERT, &[PL, WG2]),
    participant("Saffron", I, EXPERT, &[PL, WG1, EG]),
    participant("Walnut", I, OFFICIAL, &[PL, WG1, WG3]),
    participant("Poplar", I, COMMUNITY, &[PL, WG1, WG2, WG3]),
    participant("Almond", I, COMMUNITY, &[PL, WG3]),
    participant("Sparrow", I, COMMUNITY, &[PL, WG1]),
    participant("Lantern", I, CIVIL, &[PL, WG2]),
    participant("Maple", B, EXPERT, &[PL, WG3, EG]),
    participant("Heron", B, EXPERT, &[PL, WG1, EG]),
    participant("Basalt", B, EXPERT, &[PL, WG2, WG3]),
    participant("Cedar", B, OFFICIAL, &[PL, WG2, WG3]),
    participant("Ember", B, OFFICIAL, &[PL, WG1]),
    participant("Willow", B, COMMUNITY, &[PL, WG1, WG3]),
    participant("Thyme", B, COMMUNITY, &[PL, WG1, WG2]),
    participant("Kestrel", B, CIVIL, &[PL, WG2]),
];

/// The name in each language that has one.
pub(super) fn names(wording: Wording) -> Names {
    let langs = [Lang::En, Lang::Ru, Lang::Tg, Lang::Ky].into_iter();
    let given = langs.zip(wording).filter(|(_, name)| !name.is_empty());
    Names(given.map(|(lang, name)| (lang, name.to_owned())).collect())
}

const fn participant(handle: &'static str, side: usize, category: usize, bodies: &'static [usize]) -> SeatOf {
    SeatOf { handle, side: Some(side), category: Some(category), function: Function::Participant, bodies }
}

const fn helper(handle: &'static str, function: Function, bodies: &'static [usize]) -> SeatOf {
    SeatOf { handle, side: None, category: None, function, bodies }
}
