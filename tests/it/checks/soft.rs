//! Soft consensus (RES-5): support that mostly reserves on one point is declared only by moderators who say that they
//! want to proceed.

use super::scene::*;
use crate::world::World;
use aryk::domain::{
    attribution::By,
    check::{Concern, Given, Reservation, Response, Support, soft_spots},
    id::{SeatId, SideId},
};
use axum::http::StatusCode;

const LABEL: &str = "CONSENSUS_WITH_RESERVATIONS";

fn seat(side: u128, response: Option<Response>) -> Given {
    Given { seat: SeatId::from_bits(1), side: SideId::from_bits(side), category: None, response }
}

fn support(with: Support) -> Option<Response> {
    Some(Response::Support { with, ad_referendum: None })
}

fn reserved(paragraph: Option<usize>) -> Option<Response> {
    let concern = Concern { paragraph, words: None };
    support(Support::Reserved(Reservation { concern, text: "Only for a year.".into(), by: By::default() }))
}

/// More than half of one side's supporters, on one paragraph; other answers are no support, other sides do not help.
#[test]
fn a_spot_is_soft_when_more_than_half_of_one_sides_supporters_reserve_on_it() {
    let whole = || support(Support::Whole);
    type Case = (Vec<Given>, Vec<Option<usize>>);
    let cases: [Case; 7] = [
        (vec![], vec![]),
        (vec![seat(1, reserved(Some(2))), seat(1, whole())], vec![]),
        (vec![seat(1, reserved(Some(2))), seat(1, reserved(Some(2))), seat(1, whole())], vec![Some(2)]),
        (vec![seat(1, reserved(Some(1))), seat(1, reserved(Some(2))), seat(1, whole())], vec![]),
        (vec![seat(1, reserved(None)), seat(1, Some(Response::Abstain)), seat(1, None)], vec![None]),
        (vec![seat(1, reserved(None)), seat(1, whole()), seat(2, reserved(None)), seat(2, whole())], vec![]),
        (vec![seat(1, reserved(None)), seat(2, reserved(Some(3))), seat(3, whole())], vec![None, Some(3)]),
    ];
    for (seats, expected) in cases {
        assert_eq!(soft_spots(&seats).into_iter().collect::<Vec<_>>(), expected, "{seats:?}");
    }
}

async fn soft(world: &World) -> Check<'_> {
    let check = Check::open(world).await;
    let reserved = [("stance", "G3"), ("reservation", "Only for a year."), ("reservation_paragraph", "2")];
    for handle in &SOUTH[..3] {
        check.answer(handle, &reserved).await;
    }
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH[3..]).await;
    check.close().await;
    check.cool();
    check
}

#[tokio::test]
async fn only_moderators_are_told_and_no_side_is_named() {
    let world = World::new().await;
    let check = soft(&world).await;
    let lark = check.seen_by("Lark").await;
    let said = lark.one("section[aria-labelledby=detail] ul");
    assert!(said.contains("reserved here: Paragraph 2") && !said.contains("South"), "{said}");
    for handle in ["Walnut", "Maple"] {
        assert!(!check.seen_by(handle).await.main().contains("Soft consensus"), "{handle}");
    }
}

#[tokio::test]
async fn both_moderators_say_that_they_want_to_proceed() {
    let world = World::new().await;
    let check = soft(&world).await;
    let refused = check.ask_to_declare(LABEL).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("Tick that you want to proceed."));
    let form = format!("{}/declaration", check.path());
    let wish = [("result", LABEL), ("proceed", "on")];
    let act = world.back("Lark").await.submit(&check.path(), &form, &wish).await.location();
    let tern = world.back("Tern").await;
    let agreement = format!("{act}/agreement");
    assert_eq!(tern.submit(&act, &agreement, &[]).await.status, StatusCode::CONFLICT);
    assert!(check.draft_page().await.contains("final draft"));
    let declared = tern.submit(&act, &agreement, &[("proceed", "on")]).await;
    assert_eq!(declared.location(), check.path(), "{}", declared.text());
    assert!(check.draft_page().await.contains("adopted"));
}

/// What stops the text needs no warning.
#[tokio::test]
async fn less_than_consensus_is_declared_with_plain_keys() {
    let world = World::new().await;
    let check = soft(&world).await;
    assert!(check.declare("NO_CONSENSUS").await.one("h1").ends_with("No consensus"));
}
