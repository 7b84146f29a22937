//! 14 September and 12 October: what people want and why (practice 8.4), and what others heard in it.

use super::story::Story;
use crate::{
    actions::{App, Refusal, Sender, positions},
    domain::{
        id::{PositionId, RestatementId},
        place::Place,
        position::{Answer, Response, Said, Statement},
        time::Span,
    },
    store,
};
use Response::{Build, Clarify, Concern};
use anyhow::anyhow;

/// Author, agenda item, language, position, interest behind it.
pub(super) type PositionOf = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// How many were posted in the first session; the others followed in the second.
pub(super) const IN_SESSION_1: usize = 12;

/// Twelve of each side.
pub(super) const POSITIONS: [PositionOf; 24] = [
    (
        "Poplar",
        "1.1",
        "en",
        "The line around Vorukh should be settled first, because every other question waits for it.",
        "To know where one may farm and build without fear.",
    ),
    (
        "Willow",
        "1.3",
        "en",
        "Aksai families must not learn about the line from a fence; show them the proposal before it is final.",
        "Not to be surprised; to have a say about one's own land.",
    ),
    (
        "Saffron",
        "1.4",
        "en",
        "Even a short joint regime would give officials room to finish the line without a crisis each month.",
        "To lower the risk of clashes during talks.",
    ),
    (
        "Heron",
        "1.4",
        "en",
        "A joint regime without a clear end date could become the border by habit; only a dated one is acceptable.",
        "Legal certainty.",
    ),
    (
        "Sparrow",
        "1.2",
        "ru",
        "В Ходжа-Ало разговоры старейшин обеих сторон о повседневном пользовании должны иметь признанное место.",
        "Уважение к местным способам договариваться.",
    ),
    (
        "Thyme",
        "1.2",
        "en",
        "Elders cannot decide a state line; they can advise on use. Keep these two apart.",
        "To avoid promises nobody can keep.",
    ),
    (
        "Walnut",
        "1.4",
        "en",
        "I can support less police and fewer troops in the disputed areas only together on both sides and the same day.",
        "Equal security, and no blame at home.",
    ),
    (
        "Ember",
        "1.1",
        "en",
        "Public opinion will punish any paper that looks like giving land; write about use and safety first.",
        "Political survivability.",
    ),
    (
        "Poplar",
        "2.1",
        "en",
        "The bypass road must stay open to everyone at all hours, whoever it belongs to.",
        "To reach hospital, school and market.",
    ),
    (
        "Cedar",
        "2.1",
        "en",
        "The status of the bypass road should be decided with the line, not before, or it becomes a border in disguise.",
        "No precedent.",
    ),
    (
        "Juniper",
        "2.2",
        "en",
        "Compare the alternative road and the present one by cost, time and people affected before arguing about flags.",
        "To choose by facts.",
    ),
    (
        "Kestrel",
        "2.2",
        "en",
        "If a new road takes fields, the families who lose them must sit in the group that plans it.",
        "Fairness to those affected.",
    ),
    (
        "Basalt",
        "2.3",
        "en",
        "Closing the crossings hits small traders and workshops, not the large firms it was aimed at; start with them.",
        "Livelihoods.",
    ),
    (
        "Juniper",
        "2.3",
        "en",
        "Open first for border residents and small traders on a list both sides accept, then widen.",
        "Quick relief at a low political risk.",
    ),
    (
        "Lantern",
        "2.3",
        "ru",
        "После закрытия границы цены в приграничных сёлах выросли; семья, попавшая в беду, не может ждать договора.",
        "Расходы семей.",
    ),
    (
        "Almond",
        "3.1",
        "en",
        "Farmers at the end of the channel need a timetable known before sowing, not a promise.",
        "Predictability.",
    ),
    (
        "Maple",
        "3.1",
        "en",
        "Share by season and by need, checked at Golovnoy by one person from each side together.",
        "Trust in measurement.",
    ),
    (
        "Mulberry",
        "3.2",
        "en",
        "Keep one joint record of what passes the distribution centre; two notebooks mean two truths.",
        "Common facts.",
    ),
    (
        "Willow",
        "3.1",
        "en",
        "Water should not become a means of pressure, whatever happens on the border.",
        "Safety of crops and families.",
    ),
    ("Basalt", "3.2", "ru", "Вывешивайте график в сёлах: скрытность кормит слухи.", "Открытость."),
    (
        "Sparrow",
        "4.1",
        "en",
        "We were invited to concerts and tournaments for years; invite us to the table where texts are written.",
        "A real voice.",
    ),
    ("Kestrel", "4.1", "ru", "Фестивали оставьте, но не считайте их участием.", "Честное участие."),
    (
        "Saffron",
        "4.2",
        "en",
        "Agree on words neither side uses about the other in public, starting with ourselves.",
        "To stop enemy images.",
    ),
    (
        "Cedar",
        "5.1",
        "en",
        "Send one common paper to both delegations on the same day; two versions would be used against each other.",
        "Credibility with officials.",
    ),
];

/// Number of the position, who says back what they heard, in which words, and what the author answers.
type RestatementOf = (usize, &'static str, &'static str, &'static str, &'static str);

const RESTATEMENTS: [RestatementOf; 3] = [
    (9, "Cedar", "You fear being cut off from hospital, school and market.", "yes", ""),
    (10, "Poplar", "You fear that the road will draw the line before anybody has agreed on it.", "yes", ""),
    (21, "Ember", "You want seats with a say, not an audience.", "partly", "That, and a vote on texts."),
];

/// Number of the position, who responds, and how.
const RESPONSES: [(usize, &str, Response); 26] = [
    (1, "Ember", Concern),
    (1, "Sparrow", Build),
    (2, "Saffron", Build),
    (3, "Heron", Concern),
    (3, "Walnut", Build),
    (4, "Saffron", Build),
    (4, "Thyme", Build),
    (5, "Thyme", Clarify),
    (7, "Ember", Build),
    (8, "Walnut", Build),
    (9, "Thyme", Build),
    (9, "Kestrel", Build),
    (9, "Cedar", Concern),
    (10, "Poplar", Concern),
    (11, "Basalt", Build),
    (12, "Lantern", Build),
    (13, "Lantern", Build),
    (14, "Basalt", Build),
    (14, "Cedar", Clarify),
    (16, "Willow", Build),
    (16, "Maple", Build),
    (17, "Mulberry", Build),
    (18, "Maple", Build),
    (19, "Almond", Build),
    (21, "Kestrel", Build),
    (24, "Walnut", Build),
];

/// Posts the positions of one session, one after another; then people say what they heard in them.
pub(super) async fn session(story: &mut Story<'_>, positions: &[PositionOf]) -> Result<(), Refusal> {
    let before = story.positions.len();
    for position in positions {
        post(story, position).await?;
    }
    let new = before + 1..=story.positions.len();
    for &(number, by, how) in RESPONSES.iter().filter(|(number, ..)| new.contains(number)) {
        let by = story.by(by).await?;
        positions::respond(story.app, &by, (story.positions[number - 1], 1), Some(how)).await?;
    }
    for restatement in RESTATEMENTS.iter().filter(|(number, ..)| new.contains(number)) {
        restate(story, restatement).await?;
    }
    Ok(())
}

async fn post(story: &mut Story<'_>, said: &PositionOf) -> Result<(), Refusal> {
    let &(author, item, lang, position, interest) = said;
    let typed = [("position", position), ("interest", interest), ("lang", lang)];
    let statement = Statement::parse(fields(&typed))?;
    let (by, item) = (story.by(author).await?, story.item(item)?);
    match positions::post(story.app, &by, item, &statement).await? {
        Place::PositionAlone(id) => story.positions.push(id),
        other => return Err(anyhow!("a position was posted at {other:?}").into()),
    }
    story.app.clock.advance(Span::minutes(2));
    Ok(())
}

async fn restate(story: &mut Story<'_>, said: &RestatementOf) -> Result<(), Refusal> {
    let &(number, by, heard, verdict, correction) = said;
    let position = story.positions[number - 1];
    let heard = Said::parse("heard", fields(&[("heard", heard), ("lang", "en")]))?;
    positions::restate(story.app, &story.by(by).await?, (position, 1), heard).await?;
    let author = story.by(POSITIONS[number - 1].0).await?;
    let waiting = unanswered(story.app, &author, position).await?;
    let answer = Answer::parse(fields(&[("verdict", verdict), ("correction", correction), ("lang", "en")]))?;
    positions::answer(story.app, &author, waiting, answer).await.map(drop)
}

/// The fields of a form as typed; those not named are empty.
fn fields<'a>(typed: &'a [(&'static str, &'a str)]) -> impl Fn(&'static str) -> &'a str {
    |name| typed.iter().find(|(field, _)| *field == name).map_or("", |(_, words)| words)
}

async fn unanswered(app: &App, author: &Sender, id: PositionId) -> Result<RestatementId, Refusal> {
    let mut look = app.look(author.token_hash).await?;
    let position =
        store::positions::find(&mut look.tx, id, look.viewer.id()).await?.ok_or(Refusal::NotFound)?;
    let made = store::restatements::of_position(&mut look.tx, &position).await?;
    Ok(made.iter().find(|made| made.verdict.is_none()).ok_or(Refusal::NotFound)?.id)
}
