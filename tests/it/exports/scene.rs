//! A text on its way out: issued, checked, declared; and what a file holds.

use crate::{
    client::{Answer, Client},
    drafts::desk::{Desk, bracket, words},
    world::{PASSPHRASE, World, sender},
};
use aryk::{
    actions::{
        Sender, acts,
        checks::{NewStance, answer, ask_to_declare, ask_to_open},
        drafts::{self, Beginning},
        people::{self, Credentials, Token},
    },
    domain::{
        act::{CheckObject, CheckPlan, Declaration, Key},
        attribution::By,
        check::{Concern, Reservation, Response, Support},
        consensus::ResultLabel,
        id::{ActId, BodyId, CheckId, DraftId, ItemId},
        lang::Lang,
        place::Place,
        text::{Edit, Kind, split_paragraphs},
        time::Span,
    },
    jobs, store,
};
use axum::http::StatusCode;
use std::io::{Cursor, Read};

/// LNG-9.
pub(super) const LETTERS: &str = "Ғғ Ӣӣ Ққ Ӯӯ Ҳҳ Ҷҷ Ңң Өө Үү Ўў Oʻ Gʻ";
pub(super) const RESERVED: &str = "The last villages must be heard first.";

/// A text of a body on an item, issued with these paragraphs.
pub async fn issue<'a>(world: &'a World, body: BodyId, item: ItemId, paragraphs: &str) -> Desk<'a> {
    let title = words("A text on water");
    let new = Beginning { body, item: Some(item), lang: Lang::En, title, package: true, knows_early: true };
    let Place::Pen(draft) = drafts::begin(&world.app, &world.sender("Lark"), new).await.unwrap() else {
        panic!()
    };
    let desk = Desk { world, draft };
    desk.edit(Edit::Add(None, split_paragraphs(paragraphs).unwrap())).await;
    desk.issue().await;
    desk
}

/// A text of WG1: elements, Rev.1 with a bracket that both sides have words in, Rev.2 without.
pub(super) async fn text(world: &World) -> DraftId {
    let desk =
        issue(world, world.scene.wg1, world.scene.items[1], &format!("They urge both.\n\n{LETTERS}")).await;
    let [north, south] = world.scene.sides;
    let options: &[(&str, &[_])] = &[("urge", &[north]), ("invite", &[south])];
    desk.edit(bracket(&desk.pen().await, 1, Kind::Wording, options)).await;
    desk.issue().await;
    let open = desk.pen().await.paragraphs[0].wordings().next().unwrap().brackets()[0].uid;
    desk.agreed(Edit::Settle(open, Some(0))).await;
    desk.issue().await;
    desk.draft
}

/// Opens a check on Rev.2 for two hours.
pub(super) async fn open(
    world: &World,
    [lark, tern]: [Sender; 2],
    draft: DraftId,
    object: CheckObject,
) -> CheckId {
    let closes_at = world.app.now().plus(Span::hours(2));
    let plan = CheckPlan { draft, revision: 2, object, closes_at };
    let asked = ask_to_open(&world.app, &lark, plan).await.unwrap();
    let place = acts::agree(&world.app, &tern, act(asked)).await.unwrap();
    let Place::Check(check) = place else { panic!("{place:?}") };
    check
}

/// Rev.2 is checked as a whole: everybody supports, with one reservation and one stand-aside.
pub(super) async fn check(world: &World, draft: DraftId) -> CheckId {
    let keys = [world.sender("Lark"), world.sender("Tern")];
    let check = open(world, keys, draft, CheckObject::WholeText).await;
    let mut tx = world.app.db.read().await.unwrap();
    let read = store::checks::find(&mut tx, check).await.unwrap().unwrap().words();
    drop(tx);
    let reservation = Reservation { concern: Concern::default(), text: RESERVED.into(), by: By::default() };
    for who in ["Walnut", "Almond", "Poplar", "Sparrow", "Maple", "Heron", "Willow", "Basalt"] {
        let response = match who {
            "Poplar" => {
                Response::Support { with: Support::Reserved(reservation.clone()), ad_referendum: None }
            }
            "Basalt" => Response::StandAside,
            _ => Response::Support { with: Support::Whole, ad_referendum: None },
        };
        let new = NewStance { check, read: read.clone(), response };
        answer(&world.app, &world.sender(who), new).await.unwrap();
    }
    world.wait(Span::hours(2));
    jobs::once(&world.app).await.unwrap();
    check
}

/// After the cooling interval both co-moderators, signed in anew, declare what was computed.
pub(super) async fn declare(world: &World, check: CheckId) {
    world.wait(Span::hours(72));
    declare_as(world, check, ResultLabel::ConsensusWithReservations).await;
}

pub(super) async fn declare_as(world: &World, check: CheckId, label: ResultLabel) {
    let (lark, tern) = (again(world, "Lark").await, again(world, "Tern").await);
    let declaration = Declaration { check, result: label, reasons: Some("Not all were heard.".into()) };
    let asked = ask_to_declare(&world.app, &by(&lark), declaration, Key::Plain).await.unwrap();
    acts::agree(&world.app, &by(&tern), act(asked)).await.unwrap();
}

/// Signs in again: the world's own sign-ins end after an hour.
pub(super) async fn again(world: &World, handle: &str) -> Token {
    let credentials = Credentials { handle: handle.into(), passphrase: PASSPHRASE.into(), shared: false };
    people::sign_in(&world.app, credentials).await.unwrap()
}

pub(super) fn by(token: &Token) -> Sender {
    sender(token)
}

pub(super) fn act(place: Place) -> ActId {
    let Place::Act(act) = place else { panic!("{place:?}") };
    act
}

pub(super) async fn reader(world: &World, handle: &str) -> Client {
    let token = again(world, handle).await;
    world.visitor().with_cookie("aryk-sign-in", &token.0)
}

/// Every part of a DOCX in one string, with the file's headers; a Markdown file as it is.
pub(super) fn all_of(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{}", String::from_utf8_lossy(&answer.bytes));
    let headers = format!("{:?}", answer.headers);
    let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(&answer.bytes)) else {
        return format!("{headers}{}", answer.text());
    };
    let mut all = headers;
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        all.push_str(&part.name().unwrap());
        part.read_to_string(&mut all).unwrap();
    }
    all
}
