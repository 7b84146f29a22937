//! 9 November to 4 December: two checks, and the adoption (practice 8.6).

use super::{
    calendar::autumn,
    cast::{LARK, TERN},
    desk::{Desk, words},
    memorandum::SEVEN_A,
    story::Story,
};
use crate::{
    actions::{
        Refusal,
        checks::{self, NewStance},
    },
    domain::{
        act::{CheckObject, CheckPlan, Declaration, Key},
        attribution::By,
        check::{AdReferendum, Concern, Ground, Home, Objection, Reservation, Response, Support},
        consensus::ResultLabel,
        id::{CheckId, DraftId},
        place::Place,
    },
    store,
};
use anyhow::anyhow;

/// How many have answered the first check where the story pauses in it.
const EARLY: usize = 4;

/// Opens the check on the closing text ¶7-A, a week before it closes; the first have answered.
pub(super) async fn open_first(story: &mut Story<'_>, draft: DraftId) -> Result<CheckId, Refusal> {
    let paragraph = Desk::open(story, draft).await?.uid(7)?;
    let object = CheckObject::ClosingText { paragraph, number: 7, words: words(SEVEN_A)? };
    let closes_at = autumn(11, 16, 12);
    let check = open(story, CheckPlan { draft, revision: 2, object, closes_at }).await?;
    story.reach(autumn(11, 11, 14)).await?;
    answer(story, check, &first_answers()[..EARLY]).await?;
    story.reach(autumn(11, 12, 5)).await?;
    Ok(check)
}

/// The others answer.
pub(super) async fn close_first(story: &mut Story<'_>, check: CheckId) -> Result<(), Refusal> {
    story.reach(autumn(11, 15, 15)).await?;
    answer(story, check, &first_answers()[EARLY..]).await
}

/// After the cooling interval: no consensus, and everybody learns of the objection.
pub(super) async fn declare_first(story: &mut Story<'_>, check: CheckId) -> Result<(), Refusal> {
    story.reach(autumn(11, 19, 13)).await?;
    declare(story, check, ResultLabel::NoConsensus).await
}

/// Opens the check on the whole text.
pub(super) async fn open_second(story: &mut Story<'_>, draft: DraftId) -> Result<CheckId, Refusal> {
    let closes_at = autumn(11, 30, 12);
    open(story, CheckPlan { draft, revision: 3, object: CheckObject::WholeText, closes_at }).await
}

/// The answers to it, Walnut's confirmation from home, and the adoption.
pub(super) async fn adopt(story: &mut Story<'_>, check: CheckId) -> Result<(), Refusal> {
    story.reach(autumn(11, 29, 14)).await?;
    answer(story, check, &second_answers()).await?;
    story.reach(autumn(11, 30, 13)).await?;
    story.reach(autumn(12, 3, 6)).await?;
    checks::confirm(story.app, &story.by("Walnut").await?, check).await?;
    story.reach(autumn(12, 4, 6)).await?;
    declare(story, check, ResultLabel::ConsensusWithReservations).await
}

/// One answer of each side in turn; Kestrel does not answer.
fn first_answers() -> Vec<(&'static str, Response)> {
    vec![
        ("Mulberry", whole()),
        ("Maple", whole()),
        ("Juniper", whole()),
        ("Basalt", whole()),
        ("Saffron", minor("Say who calls the two observers together.")),
        ("Heron", minor("Say “measures”, not “checks”.")),
        ("Walnut", Response::NotReady { consults_until: Some(autumn(11, 29, 18)) }),
        (
            "Cedar",
            reserved(None, "Who pays for the observers is a matter for the offices that measure today."),
        ),
        ("Poplar", last_villages()),
        ("Ember", Response::StandAside),
        ("Almond", reserved(None, "“Before sowing” must mean two weeks before, not the evening before.")),
        ("Willow", whole()),
        ("Sparrow", Response::Abstain),
        ("Thyme", whole()),
        ("Lantern", whole()),
    ]
}

fn second_answers() -> Vec<(&'static str, Response)> {
    let asked_at_home = AdReferendum::Awaited { until: autumn(12, 3, 18), from: Home::Constituency };
    let from_home = Response::Support { with: Support::MinorPoint(None), ad_referendum: Some(asked_at_home) };
    let open_road = "Access to the bypass road must not be closed even for a day while delimitation goes on.";
    vec![
        ("Mulberry", whole()),
        ("Maple", whole()),
        ("Juniper", whole()),
        ("Basalt", whole()),
        ("Saffron", whole()),
        ("Heron", minor("Number the paragraphs in the copies for the delegations.")),
        ("Walnut", from_home),
        ("Cedar", minor("Add the date on which the year in paragraph 3 begins.")),
        ("Poplar", reserved(Some(5), open_road)),
        ("Ember", Response::StandAside),
        ("Almond", minor("Post the timetable at schools and shops, too.")),
        ("Willow", whole()),
        ("Sparrow", Response::Abstain),
        ("Thyme", whole()),
        ("Lantern", whole()),
    ]
}

/// Opens a check with both keys.
pub(super) async fn open(story: &mut Story<'_>, plan: CheckPlan) -> Result<CheckId, Refusal> {
    let asked = checks::ask_to_open(story.app, &story.by(LARK).await?, plan).await?;
    match story.second_key(TERN, asked).await? {
        Place::Check(id) => Ok(id),
        other => Err(anyhow!("a check was opened at {other:?}").into()),
    }
}

/// These people answer it.
pub(super) async fn answer(
    story: &mut Story<'_>,
    check: CheckId,
    answers: &[(&'static str, Response)],
) -> Result<(), Refusal> {
    let text = store::checks::find(&mut story.app.db.read().await?, check).await?.ok_or(Refusal::NotFound)?;
    for (handle, response) in answers {
        let new = NewStance { check, read: text.words(), response: response.clone() };
        checks::answer(story.app, &story.by(handle).await?, new).await?;
    }
    Ok(())
}

/// Declares a result with both keys.
pub(super) async fn declare(
    story: &mut Story<'_>,
    check: CheckId,
    result: ResultLabel,
) -> Result<(), Refusal> {
    let declaration = Declaration { check, result, reasons: None };
    let asked = checks::ask_to_declare(story.app, &story.by(TERN).await?, declaration, Key::Plain).await?;
    story.second_key(LARK, asked).await.map(drop)
}

/// Support without a word.
pub(super) fn whole() -> Response {
    Response::Support { with: Support::Whole, ad_referendum: None }
}

/// Support with a minor point.
pub(super) fn minor(point: &str) -> Response {
    Response::Support { with: Support::MinorPoint(Some(point.to_owned())), ad_referendum: None }
}

fn reserved(paragraph: Option<usize>, text: &str) -> Response {
    let concern = Concern { paragraph, words: None };
    let with = Support::Reserved(Reservation { concern, text: text.to_owned(), by: By::default() });
    Response::Support { with, ad_referendum: None }
}

/// The objection that Rev.3 answers.
fn last_villages() -> Response {
    Response::Object(Objection {
        concern: Concern { paragraph: None, words: Some("agreed jointly before sowing".to_owned()) },
        ground: Ground::Interest,
        harm: "The last villages on the channel would get a timetable that was made without them.".to_owned(),
        change: Some("Their representatives see it before it takes effect.".to_owned()),
    })
}
