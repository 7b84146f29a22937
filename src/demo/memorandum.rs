//! October and November: the memorandum from elements to Rev.3 (practice 8.5 and 8.6).

use super::{
    amendments::{LINE_APART, NO_INTERIM, RESIDENTS_FIRST},
    calendar::autumn,
    cast::{B, I, PL, WG1},
    desk::{Desk, words},
    story::Story,
};
use crate::{
    actions::{Refusal, drafts::Beginning},
    domain::{
        amendment::Use,
        id::DraftId,
        lang::Lang,
        text::{Edit, Kind, Place},
    },
};

const TITLE: &str = "Draft memorandum on arrangements pending delimitation";
const FINAL_TITLE: &str = "Memorandum on arrangements pending delimitation";

/// What was collected in two sessions, in ten points.
const ELEMENTS: [&str; 10] = [
    "The dispute is about land and water, not between peoples.",
    "Delimitation of the remaining sections: both governments are asked to complete it.",
    "What applies in the disputed areas until then: a joint zone, or joint use without a zone.",
    "A contact group of both sides for everyday disputes.",
    "The bypass road: open to residents of both sides; views on its status differ.",
    "The alternative road to Vorukh: compare it with present routes first.",
    "Water at the Golovnoy distribution centre: a timetable that is known before sowing.",
    "One joint record of flows is kept and open to both sides.",
    "Crossings: border residents and small traders first.",
    "Community representatives take part in working groups as full members.",
];

/// The paragraphs of Rev.1 before anything in them was bracketed.
const REV1: [&str; 12] = [
    "The participants see the tension in the Isfara–Batken area as a dispute over land and water and how fairly they are shared; they do not see it as a dispute between peoples.",
    "They urge both governments to complete delimitation of the remaining sections without delay, beginning with the areas around Vorukh and at Khoja Alo and Aksai.",
    "a temporary zone administered jointly, from which police and border troops withdraw at the same time, applies.",
    "A standing contact group with equal numbers from each side, including community representatives, settles everyday disputes over use of land, water and roads.",
    "The bypass road in Vorukh remains open to residents of both sides; its status is recognised as that of a shared public road.",
    "A joint expert group compares an alternative road to Vorukh with present routes by cost, time and people affected.",
    "Water at the Golovnoy distribution centre follows a seasonal timetable agreed jointly before sowing.",
    "One joint record of flows is kept and open to both sides.",
    "Crossings reopen for border residents and small traders first.",
    "Community representatives take part in working groups as full members.",
    "The participants will not portray the other side as an enemy.",
    "After adoption the memorandum goes to both official delegations on the same day. It is not the position of any government.",
];

const IN_THE_DISPUTED_AREAS: &str = "Until then, in the disputed areas:";
const USE_ALONE: &str = "land, water and roads are used jointly under agreed rules, without change in who exercises jurisdiction.";
const ZONE_FOR_A_YEAR: &str = "a temporary zone administered jointly, from which police and border troops withdraw at the same time, applies for one year and ends unless both sides renew it.";
const USE_FOR_A_YEAR: &str = "Until then, in the disputed areas, land, water and roads are used jointly under agreed rules for one year, without change in who exercises jurisdiction.";
const FESTIVALS: &str = ". Festivals and sport are welcome and are no substitute.";
const POSTED: &str = "and posted in villages of both sides";
const CHECKED: &str = "and checked at the centre by one observer from each side";
const RUMOURS: &str = ", and will correct rumours they know to be false";

/// The closing text ¶7-A of check 1: both inclusions are taken in.
pub(super) const SEVEN_A: &str = "Water at the Golovnoy distribution centre follows a seasonal timetable agreed jointly before sowing and posted in villages of both sides and checked at the centre by one observer from each side.";
/// What answers the objection to it.
const LAST_VILLAGES: &str = "No timetable takes effect before representatives of the last villages on the channel on both sides have seen it.";

/// 12 October: `IBD/PL/DRAFT.1`.
pub(super) async fn elements(story: &mut Story<'_>) -> Result<DraftId, Refusal> {
    let new = Beginning {
        body: story.bodies[PL],
        item: Some(story.item("5.1")?),
        lang: Lang::En,
        title: words(TITLE)?,
        package: true,
        knows_early: true,
    };
    let mut desk = Desk::begin(story, new).await?;
    desk.add(&ELEMENTS).await?;
    desk.issue().await
}

/// 19 October: twelve paragraphs, three of them clean, 14 elements open.
pub(super) async fn rev1(story: &mut Story<'_>, draft: DraftId) -> Result<(), Refusal> {
    let mut desk = Desk::open(story, draft).await?;
    for (number, (point, paragraph)) in (1..).zip(ELEMENTS.iter().zip(&REV1)) {
        // In what stays as it is, brackets were asked for.
        if point != paragraph {
            desk.rewrite(number, 0, paragraph).await?;
        }
    }
    desk.rewrite(10, 1, FESTIVALS).await?;
    desk.add(&REV1[ELEMENTS.len()..]).await?;
    desk.bracket(2, &[("urge", &[I]), ("invite", &[B])]).await?;
    desk.bracket(2, &[("without delay", &[I]), ("by an agreed timetable", &[B])]).await?;
    desk.alternative(3, USE_ALONE, &[B]).await?;
    let third = desk.uid(3)?;
    let zone_proposed_by = desk.story.sides_of(&[I]);
    desk.edit(Edit::AttributeAlternative(third, 0, zone_proposed_by)).await?;
    desk.edit(Edit::Lead(third, Some(words(IN_THE_DISPUTED_AREAS)?))).await?;
    desk.bracket(4, &[("settles", &[I]), ("gives advice on", &[B])]).await?;
    let owner = Some(desk.story.bodies[WG1]);
    let owed = words("composition and quorum")?;
    desk.owe(4, Kind::Placeholder { owed, owner, due: autumn(11, 23, 5) }).await?;
    let shared = "recognised as that of a shared public road";
    desk.bracket(5, &[(shared, &[I]), ("settled together with delimitation", &[B])]).await?;
    desk.bracket(7, &[("before sowing", &[I]), ("for each season", &[B])]).await?;
    desk.include(7, "", (POSTED, &[])).await?;
    desk.include(7, "", (CHECKED, &[])).await?;
    // Both belong before the full stop.
    desk.rewrite(7, 1, "").await?;
    desk.rewrite(7, 3, ".").await?;
    desk.bracket(9, &[("reopen", &[I]), ("reopen step by step", &[B])]).await?;
    desk.include(11, "will not", ("and will ask media on both sides not to", &[B])).await?;
    desk.include(11, "as an enemy", (RUMOURS, &[I])).await?;
    desk.issue().await.map(drop)
}

/// 9 November, after joint thinking on ¶3: five clean, nine open (8.5).
pub(super) async fn rev2(story: &mut Story<'_>, draft: DraftId) -> Result<(), Refusal> {
    let mut desk = Desk::open(story, draft).await?;
    let third = desk.uid(3)?;
    desk.edit(Edit::AttributeAlternative(third, 0, Vec::new())).await?;
    desk.edit(Edit::AttributeAlternative(third, 1, Vec::new())).await?;
    let zone = Place { paragraph: third, alternative: Some(0) };
    desk.agreed(Edit::Rewrite(zone, 0, Some(words(ZONE_FOR_A_YEAR)?))).await?;
    desk.take(NO_INTERIM, Use::Bracketed).await?;
    desk.take(LINE_APART, Use::Taken).await?;
    desk.settle(1, 0, 0).await?;
    desk.settle(4, 0, 0).await?;
    desk.settle(7, 0, 0).await?;
    desk.settle(8, 0, 0).await?;
    desk.settle(10, 0, 0).await?;
    desk.settle(11, 1, 0).await?;
    desk.issue().await.map(drop)
}

/// 23 November: all brackets are closed, and ¶7 answers the objection to ¶7-A.
pub(super) async fn rev3(story: &mut Story<'_>, draft: DraftId) -> Result<(), Refusal> {
    let mut desk = Desk::open(story, draft).await?;
    desk.edit(Edit::Title(words(FINAL_TITLE)?)).await?;
    desk.settle_on(2, 0, "call on").await?;
    desk.settle_on(2, 0, "without delay and by an agreed timetable").await?;
    let third = desk.uid(3)?;
    desk.edit(Edit::Lead(third, None)).await?;
    let use_alone = Place { paragraph: third, alternative: Some(1) };
    desk.agreed(Edit::Rewrite(use_alone, 0, Some(words(USE_FOR_A_YEAR)?))).await?;
    desk.agreed(Edit::Choose(third, 1)).await?;
    desk.settle_on(4, 0, "It has three seats per side, two of them for communities.").await?;
    let apart = "settled with delimitation, and its opening hours and access do not depend on that status";
    desk.settle_on(5, 0, apart).await?;
    desk.settle(7, 0, 0).await?;
    desk.settle(7, 0, 0).await?;
    desk.rewrite(7, 0, &format!("{SEVEN_A} {LAST_VILLAGES}")).await?;
    desk.settle(9, 0, 0).await?;
    desk.take(RESIDENTS_FIRST, Use::Taken).await?;
    desk.settle(11, 0, 0).await?;
    desk.issue().await.map(drop)
}
