//! SIL-2: a silence ends when people of every side can be asked, by their own clocks.

use super::scene::*;
use crate::world::{self, World, sender};
use aryk::{
    actions::{App, Refusal, acts},
    clock::Clock,
    config::Config,
    domain::{
        id::ActId,
        silence::{Calendar, Holiday, LONGEST, NotAHoliday, Refused, Rest, SHORTEST},
        time::{Span, Timestamp},
    },
    seal::Key,
    store::db::Db,
};
use axum::http::StatusCode;
use chrono::{DateTime, NaiveDate};
use chrono_tz::Asia::Dushanbe;

fn utc(text: &str) -> Timestamp {
    Timestamp(DateTime::parse_from_rfc3339(&format!("{text}:00Z")).unwrap().timestamp_micros())
}

/// The North keeps the clock of Dushanbe (UTC+5), the South that of Bishkek (UTC+6).
#[tokio::test]
async fn a_side_rests_by_its_own_clock() {
    let world = World::new().await;
    let viewer = world.app.look(world.sender("Lark").token_hash).await.unwrap().viewer;
    let calendar = Calendar::new(&viewer.dialogue, &world.app.config.holidays);
    for (at, rests) in [
        ("2021-10-27T11:00", None),
        ("2021-10-29T05:59", None), // Friday, 11:59 in the South
        ("2021-10-29T06:00", Some((1, Rest::Friday))),
        ("2021-10-29T07:00", Some((0, Rest::Friday))),
        ("2021-10-29T18:30", Some((0, Rest::Friday))), // Saturday in the South already
        ("2021-10-30T11:00", Some((0, Rest::Weekend))),
        ("2021-10-31T18:30", Some((0, Rest::Weekend))), // Monday in the South already
        ("2021-10-31T19:00", None),
        ("2021-11-08T11:00", Some((1, Rest::Holiday))), // of the South alone
        ("2021-11-08T17:59", Some((1, Rest::Holiday))),
        ("2021-11-08T18:00", None),
        ("2021-07-20T09:00", Some((0, Rest::Holiday))), // a feast of both, which follows the moon
        ("2022-03-21T09:00", Some((0, Rest::Holiday))), // Nowruz, every year
        ("2022-03-23T09:00", Some((0, Rest::Holiday))),
    ] {
        let clash = calendar.clash(utc(at)).map(|clash| (clash.side, clash.rest));
        assert_eq!(clash, rests.map(|(side, rest)| (world.scene.sides[side], rest)), "{at}");
    }
}

#[tokio::test]
async fn neither_sooner_than_72_hours_nor_later_than_30_days() {
    let world = World::new().await;
    let viewer = world.app.look(world.sender("Lark").token_hash).await.unwrap().viewer;
    let calendar = Calendar::new(&viewer.dialogue, &world.app.config.holidays);
    let start = utc("2021-10-19T09:00");
    let second = Span::seconds(1);
    assert_eq!(calendar.allows(start, start.plus(SHORTEST).minus(second)), Err(Refused::TooSoon));
    let monday = utc("2021-10-18T09:00"); // 72 hours on is a Thursday, 30 days on a Wednesday
    assert_eq!(calendar.allows(monday, monday.plus(SHORTEST)), Ok(()));
    assert_eq!(calendar.allows(monday, monday.plus(LONGEST)), Ok(()));
    assert_eq!(calendar.allows(monday, monday.plus(LONGEST).plus(second)), Err(Refused::TooFar));
    // The next that is allowed keeps the hour: from Saturday over the South's holiday on Monday to Tuesday.
    assert_eq!(calendar.next_allowed(start, utc("2021-11-06T11:00")), Some(utc("2021-11-09T11:00")));
    assert_eq!(calendar.next_allowed(start, start.plus(LONGEST).plus(second)), None);
}

#[test]
fn a_holiday_is_a_day_of_every_year_or_of_one() {
    assert_eq!("03-21".parse(), Ok(Holiday::Yearly(3, 21)));
    assert_eq!("2025-03-30".parse(), Ok(Holiday::Once(NaiveDate::from_ymd_opt(2025, 3, 30).unwrap())));
    for wrong in ["", "21.03", "2025-02-29", "13-01", "today"] {
        assert_eq!(wrong.parse::<Holiday>(), Err(NotAHoliday), "{wrong}");
    }
}

#[test]
fn a_setting_that_is_no_holiday_stops_the_start_in_words() {
    let file = std::env::temp_dir().join(format!("aryk-holidays-{}.toml", std::process::id()));
    for (text, says) in [
        ("[holidays]\n\"Asia/Dushanbe\" = [\"31-12-2021\"]", "MM-DD"),
        ("[holidays]\n\"Dushanbe\" = []", "Dushanbe"),
        ("[silence]\nobjection_hours = 0", "1 to 168 hours"),
    ] {
        std::fs::write(&file, text).unwrap();
        let error = format!("{:#}", Config::load(Some(&file), |_| None).unwrap_err());
        assert!(error.contains(says), "{error}");
    }
    std::fs::remove_file(&file).unwrap();
}

/// Acceptance 8: refused in words, with the reason, the side, and the next instant that is allowed in both clocks.
#[tokio::test]
async fn the_form_refuses_an_end_at_rest_and_proposes_the_next() {
    let world = World::new().await;
    let silence = Silence::proposed(&world).await;
    silence.unopposed().await;
    for (ends, says) in [
        (
            "2021-10-29T11:30",
            "It would be Friday afternoon for South side. The next that is allowed: Mon 1 November 2021, 11:30 North · 12:30 South.",
        ),
        (
            "2021-10-30T16:00",
            "It would be a weekend for North side. The next that is allowed: Mon 1 November 2021, 16:00 North · 17:00 South.",
        ),
        (
            "2021-11-08T16:00",
            "It would be a holiday for South side. The next that is allowed: Tue 9 November 2021, 16:00 North · 17:00 South.",
        ),
        (
            "2021-10-21T16:00",
            "A silence lasts at least 72 hours. The next that is allowed: Mon 25 October 2021, 14:00 North · 15:00 South.",
        ),
        ("2021-12-24T16:00", "A silence lasts at most 30 days."),
    ] {
        let refused = silence.ask("start", ends).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{ends}: {}", refused.text());
        assert_eq!(refused.one(".err li"), says);
        assert_eq!(refused.values("#expires_on"), [ends]);
    }
    let page = silence.seen_by("Lark").await;
    // A week on, at the whole hour; and what was looked at is shown.
    assert_eq!(page.values("#expires_on"), ["2021-10-27T14:00"]);
    let holidays = page.all("#end details li");
    assert_eq!(holidays[0], "North: Sat 6 November 2021");
    assert_eq!(holidays[1], "South: Sun 7 November 2021; Mon 8 November 2021");
}

/// The list of holidays may have grown between the two keys; the second one finds that, at the start and when it is
/// extended.
#[tokio::test]
async fn the_second_key_looks_at_the_calendar_again() {
    let world = World::new().await;
    let silence = Silence::proposed(&world).await;
    silence.unopposed().await;
    let act = silence.ask("start", ENDS).await.location();
    let refused = agree_with_holiday(&world, &act, "2021-10-27").await;
    assert!(matches!(refused, Err(Refusal::Rule("silence-rests-by-now"))), "{refused:?}");
    silence.agree(&act).await.location();
    let act = silence.ask("extension", "2021-10-28T16:00").await.location();
    let refused = agree_with_holiday(&world, &act, "2021-10-28").await;
    assert!(matches!(refused, Err(Refusal::Rule("silence-rests-by-now"))), "{refused:?}");
    silence.agree(&act).await.location();
}

/// Tern gives the second key on a server whose list has this day for the North side, too.
async fn agree_with_holiday(world: &World, act: &str, day: &str) -> Result<(), Refusal> {
    let mut config = world::config();
    config.holidays.0.entry(Dushanbe).or_default().push(Holiday::Once(day.parse().unwrap()));
    let db = Db::open(&world.url).await.unwrap();
    let app = App::new(config, db, Key::from_bytes([7; 32]), Clock::standing_at(world.app.now())).unwrap();
    let act: ActId = act.rsplit('/').next().unwrap().parse().unwrap();
    acts::agree(&app, &sender(&world.token("Tern").await), act).await.map(drop)
}
