//! Who speaks: the rule of the queue, turns, and what participants and moderators do about them (practice 5.1 and 5.2).

mod laws;
mod leading;
mod live;
mod order;
mod scene;
mod turns;

use aryk::domain::{
    floor::{Floor, Purpose, Speaker},
    id::{CategoryId, SeatId, SideId},
    time::{Span, Timestamp},
};

const START: Timestamp = Timestamp(0);

/// A participant as practice 5.2 writes them: `I2`, or `B6c` for a community leader and `I4o` for an official; the others
/// are experts.
fn speaker(text: &str) -> Speaker {
    let (side, rest) = text.split_at(1);
    let number: u128 = rest.trim_end_matches(char::is_alphabetic).parse().unwrap();
    let side = u128::from(side.as_bytes()[0]);
    let category = rest.chars().last().filter(char::is_ascii_alphabetic).map_or(0, u128::from);
    Speaker {
        seat: SeatId::from_bits(side * 1_000 + number),
        side: SideId::from_bits(side),
        category: Some(CategoryId::from_bits(category)),
    }
}

fn floor(asking: &str) -> Floor {
    let mut floor = Floor::default();
    asking.split_whitespace().for_each(|text| floor.ask(speaker(text)).unwrap());
    floor
}

/// Gives the floor to whoever is next, and says who that is.
fn go_on(floor: &mut Floor, now: Timestamp) -> Option<(SeatId, Purpose)> {
    let number = floor.next()?.0.number;
    floor.give(number, (1, now)).unwrap();
    floor.turn().map(|turn| (turn.by, turn.purpose))
}

/// The number under which somebody waits.
fn number(floor: &Floor, who: &str) -> i64 {
    let seat = speaker(who).seat;
    let asked = floor.round().and_then(|round| round.order().find(|request| request.by.seat == seat));
    let (request, _) =
        asked.map(|request| (request, Purpose::Round)).or_else(|| floor.waits(seat).next()).unwrap();
    request.number
}

fn after(seconds: i64) -> Timestamp {
    START.plus(Span::seconds(seconds))
}
