//! What the scenes are played on, made by the product's own actions.

use crate::{
    desk::{Desk, bracket},
    world::World,
};
use aryk::{
    actions::{acts, checks, positions},
    domain::{
        act::{CheckObject, CheckPlan},
        id::{CheckId, DraftId, ItemId, PositionId},
        place::Place,
        position::{Response, Statement},
        text::{Kind, limit},
        time::Span,
    },
};

pub const PEOPLE: [&str; 8] = ["Walnut", "Maple", "Almond", "Heron", "Poplar", "Willow", "Sparrow", "Basalt"];

/// The words of every position, field by field: what people write in a working group, about 500 characters.
pub const WORDS: [(&str, &str); 5] = [
    (
        "position",
        "Water from the common gate is measured at both ends of the canal, each day at the same hour, and the two \
         readings hang on one board where everybody passes.",
    ),
    (
        "interest",
        "Our fields come last on the canal. We need to see with our own eyes that a dry week is dry for everybody, \
         and not only for us.",
    ),
    (
        "concern",
        "Readings taken by one side alone were doubted before, and the quarrel about the numbers was worse than the \
         drought.",
    ),
    (
        "proposal",
        "One young person from each side reads the gauge together, writes the number in one book and signs it.",
    ),
    ("lang", "en"),
];

/// What the scenes need to know of the world.
pub struct Seeds {
    /// Has [`FEW`] positions.
    pub short: ItemId,
    /// Has [`MANY`] positions.
    pub long: ItemId,
    /// Takes new ones.
    pub open: ItemId,
    pub draft: DraftId,
    pub check: CheckId,
}

pub const FEW: usize = 50;
const MANY: usize = 1000;
const PARAGRAPHS: usize = 30;

impl Seeds {
    pub async fn sow(world: &World) -> Self {
        let [short, long, _, open] = world.scene.items;
        for (item, n) in [(short, FEW), (long, MANY)] {
            for at in 0..n {
                position(world, item, at).await;
            }
        }
        let draft = draft(world).await;
        Self { short, long, open, draft, check: check(world, draft).await }
    }
}

pub fn statement() -> Statement {
    Statement::parse(|field| WORDS.iter().find(|(name, _)| *name == field).unwrap().1).unwrap()
}

/// Posts a position, to which one person of each side responds.
async fn position(world: &World, item: ItemId, at: usize) {
    let by = |at: usize| world.sender(PEOPLE[at % PEOPLE.len()]);
    let posted = positions::post(&world.app, &by(at), item, &statement()).await.unwrap();
    let Place::PositionAlone(id) = posted else { panic!("{posted:?}") };
    respond(world, id, at + 1, Response::Build).await;
    respond(world, id, at + 2, Response::Concern).await;
}

async fn respond(world: &World, id: PositionId, at: usize, response: Response) {
    let by = world.sender(PEOPLE[at % PEOPLE.len()]);
    positions::respond(&world.app, &by, (id, 1), Some(response)).await.unwrap();
}

/// A text of 30 paragraphs, each third of which has bracketed words, as Rev.1.
async fn draft(world: &World) -> DraftId {
    let paragraphs: Vec<_> = (1..=PARAGRAPHS).map(paragraph).collect();
    let desk = Desk::issued(world, &paragraphs.join("\n\n")).await;
    let sides = world.scene.sides;
    for number in (1..=PARAGRAPHS).step_by(3) {
        let options = [("each working day", &sides[..1]), ("once a week", &sides[1..])];
        desk.edit(bracket(&desk.pen().await, number, Kind::Wording, &options)).await;
    }
    desk.issue().await;
    desk.draft
}

fn paragraph(number: usize) -> String {
    format!(
        "The readings of gauge {number} are taken each working day by one person of each side together, entered in \
         one book that both keep, and read out at the next meeting of the group. Where a gauge cannot be reached, \
         both say so in the book, and the number of the day before is not carried over."
    )
}

/// A check on a closing text, open for answers.
async fn check(world: &World, draft: DraftId) -> CheckId {
    let desk = Desk { world, draft };
    let paragraph = desk.pen().await.paragraphs[0].uid;
    let words = aryk::domain::text::Words::parse(&self::paragraph(1), limit::PARAGRAPH).unwrap();
    let object = CheckObject::ClosingText { paragraph, number: 1, words };
    let closes_at = world.app.now().plus(Span::hours(8 * 24));
    let plan = CheckPlan { draft, revision: 1, object, closes_at };
    let asked = checks::ask_to_open(&world.app, &world.sender("Lark"), plan).await.unwrap();
    let Place::Act(act) = asked else { panic!("{asked:?}") };
    let opened = acts::agree(&world.app, &world.sender("Tern"), act).await.unwrap();
    let Place::Check(check) = opened else { panic!("{opened:?}") };
    check
}
