//! Seats: made and invited by the convenor, accepted by a person, confirmed by a co-moderator.

use crate::{
    client::{Answer, Client, fields_of},
    setup::{convenor_of, set_up},
    world::{PASSPHRASE, World},
};
use aryk::{
    domain::{id::SeatId, record::Kind, time::Span},
    store,
};
use axum::http::StatusCode;

/// The value of the option with this label in a select of the form on `/seats`.
fn option(page: &Answer, select: &str, label: &str) -> String {
    let options = page.all(&format!("#{select} option"));
    let values = page.values(&format!("#{select} option"));
    let at = options.iter().position(|option| option == label);
    values[at.unwrap_or_else(|| panic!("{label} is not among {options:?}"))].clone()
}

/// Makes a seat in all bodies; returns the address of its page.
pub async fn seat(convenor: &Client, function: &str, side: &str) -> String {
    let page = convenor.page("/seats").await;
    let mut fields = fields_of(&page, "/seats");
    fields.retain(|(name, _)| !["seat-function", "seat-side"].contains(&name.as_str()));
    fields.push(("seat-function".into(), option(&page, "seat-function", function)));
    fields.push(("seat-side".into(), option(&page, "seat-side", side)));
    let bodies = page.values("#seat-bodies input");
    fields.extend(bodies.into_iter().map(|body| ("seat-bodies".to_owned(), body)));
    let answer = convenor.post("/seats", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location()
}

/// The code of a new invitation, read from the paper.
pub async fn invitation(convenor: &Client, seat: &str) -> String {
    let paper = convenor.submit(seat, &format!("{seat}/invitation"), &[]).await;
    assert_eq!(paper.status, StatusCode::OK, "{}", paper.text());
    paper.one(".code")
}

/// Enters a code on the sign-in page and accepts.
pub async fn accept(person: &Client, code: &str) -> Answer {
    let answer = person.submit("/sign-in", "/code", &[("code", code)]).await;
    assert_eq!(answer.location(), "/invitation", "the code is no longer in the address");
    let filled = [("passphrase", PASSPHRASE), ("rules", "on"), ("lang", "ru")];
    person.submit("/invitation", "/invitation", &filled).await
}

/// How often the record notes this.
pub async fn noted(world: &World, kind: Kind) -> usize {
    let look = world.app.look(world.sender("Convenor").token_hash).await.unwrap();
    let mut tx = world.app.db.read().await.unwrap();
    let entries = store::record::all(&mut tx, look.viewer.dialogue.id).await.unwrap();
    entries.iter().filter(|entry| entry.kind == kind.word()).count()
}

/// From an empty database: set-up link, dialogue, seats, invitation, acceptance, confirmation, reading.
#[tokio::test]
async fn people_come_into_a_new_dialogue_by_the_door() {
    let (app, router) = World::empty().await;
    let convenor = convenor_of(&app, &router).await;
    set_up(&convenor).await;
    let moderator = seat(&convenor, "co-moderator", "Without a side").await;
    let person = seat(&convenor, "participant", "Upper side").await;

    let lark = Client::new(router.clone());
    assert_eq!(accept(&lark, &invitation(&convenor, &moderator).await).await.location(), "/account");
    assert_eq!(lark.get("/seats").await.status, StatusCode::NOT_FOUND, "a moderator waits, too");
    convenor.follow(&format!("{moderator}/confirmation"), &format!("{moderator}/confirmation"), &[]).await;

    let walnut = Client::new(router.clone());
    accept(&walnut, &invitation(&convenor, &person).await).await;
    let account = walnut.page("/account").await;
    assert!(account.text().contains(r#"lang="ru""#), "the chosen language is kept");
    for page in [account, walnut.page("/").await] {
        for kept in ["Two banks", "Upper", "Lower", "expert"] {
            assert!(!page.text().contains(kept), "{kept} is shown to somebody whom nobody has confirmed");
        }
    }
    for path in ["/overview", "/seats", "/setup"] {
        assert_eq!(walnut.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(lark.page("/seats").await.text().contains(&format!("{person}/confirmation")));
    lark.follow(&format!("{person}/confirmation"), &format!("{person}/confirmation"), &[]).await;
    let overview = walnut.page("/overview").await;
    assert!(overview.main().contains("Sharing water"), "{}", overview.main());
}

/// ID-1: the handle is drawn and no field takes a name; the forms are all there is to type into.
#[tokio::test]
async fn a_seat_has_no_field_for_a_name_a_telephone_or_a_mail_address() {
    let world = World::new().await;
    let page = world.seat("Convenor").page("/seats").await;
    assert_eq!(page.all("main textarea").len(), 0);
    let typed = page.values("main input:not([type=hidden]):not([type=checkbox])");
    assert_eq!(typed, [""; 0]);
}

#[tokio::test]
async fn a_seat_without_a_group_is_answered_with_422_and_what_was_chosen() {
    let world = World::new().await;
    let convenor = world.seat("Convenor");
    let answer = convenor.submit("/seats", "/seats", &[("seat-function", "observer")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.one(".err").contains("Groups"));
    assert!(fields_of(&answer, "/seats").contains(&("seat-function".into(), "observer".into())));
}

#[tokio::test]
async fn nobody_is_invited_before_set_up_is_complete() {
    let (app, router) = World::empty().await;
    let convenor = convenor_of(&app, &router).await;
    let body = [("body-code", "PL"), ("body-names-en", "Plenary")];
    convenor.follow("/setup", "/setup/bodies", &body).await;
    let seat = seat(&convenor, "observer", "Without a side").await;
    let answer = convenor.submit(&seat, &format!("{seat}/invitation"), &[]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.main().contains("see there what is still missing"));
}

/// The paper is in the language of the seat and tells neither the handle nor anything of the dialogue.
#[tokio::test]
async fn the_paper_holds_the_code_and_the_address_and_nothing_that_tells_who() {
    let world = World::new().await;
    let convenor = world.seat("Convenor");
    let page = convenor.page("/seats").await;
    let bodies = page.values("#seat-bodies input");
    let fields = [("seat-lang", "ru"), ("seat-bodies", bodies[0].as_str())];
    let seat = convenor.submit("/seats", "/seats", &fields).await.location();
    let handle = convenor.page(&seat).await.one("h1").replace("Seat", "");
    let paper = convenor.submit(&seat, &format!("{seat}/invitation"), &[]).await;
    let doc = paper.one("article.doc");
    assert!(doc.contains("http://127.0.0.1:8080") && doc.contains(&paper.one(".code")), "{doc}");
    assert!(!doc.contains(handle.trim()) && !doc.contains("Test dialogue"), "{doc}");
    assert!(paper.text().contains(r#"<article class="doc paper gap" lang="ru""#));
}

#[tokio::test]
async fn a_code_works_once_and_a_second_use_is_refused_and_noted() {
    let world = World::new().await;
    let convenor = world.seat("Convenor");
    let seat = seat(&convenor, "participant", "North side").await;
    let code = invitation(&convenor, &seat).await;
    let typed = code.replace('-', " ").to_uppercase();
    assert_eq!(accept(&world.visitor(), &typed).await.status, StatusCode::SEE_OTHER);
    let again = accept(&world.visitor(), &code).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let never = accept(&world.visitor(), "aaaa-bbbb-cccc-dddd-eeee").await;
    assert_eq!(again.main(), never.main(), "used and unknown are told apart by nothing");
    assert_eq!(noted(&world, Kind::InvitationRefused).await, 1);
}

#[tokio::test]
async fn a_code_lapses_after_72_hours_and_a_new_one_ends_the_one_before() {
    let world = World::new().await;
    let convenor = world.seat("Convenor");
    let seat = seat(&convenor, "participant", "North side").await;
    let first = invitation(&convenor, &seat).await;
    let second = invitation(&convenor, &seat).await;
    assert_eq!(accept(&world.visitor(), &first).await.status, StatusCode::CONFLICT);
    world.app.clock.advance(Span::hours(72));
    assert_eq!(accept(&world.visitor(), &second).await.status, StatusCode::CONFLICT);

    let convenor = world.visitor();
    convenor.follow("/sign-in", "/sign-in", &[("handle", "Oasis"), ("passphrase", PASSPHRASE)]).await;
    assert!(convenor.page(&seat).await.main().contains("The invitation has run out"));
    let third = invitation(&convenor, &seat).await;
    assert_eq!(accept(&world.visitor(), &third).await.status, StatusCode::SEE_OTHER);
}

/// Practice 1.7: co-moderators confirm people, the convenor confirms co-moderators, nobody else confirms anybody.
#[tokio::test]
async fn only_those_who_should_know_a_person_confirm_them() {
    let world = World::new().await;
    let thyme = format!("/seats/{}/confirmation", world.id("Thyme"));
    for handle in ["Walnut", "Slate", "Reed", "Convenor", "Thyme"] {
        assert_eq!(world.seat(handle).get(&thyme).await.status, StatusCode::NOT_FOUND, "{handle}");
    }
    let lark = world.seat("Lark");
    let question = lark.page(&thyme).await.main();
    for fact in ["Thyme", "South side", "community leader", "Yes, this is the person"] {
        assert!(question.contains(fact), "{fact} is not in {question}");
    }
    assert_eq!(world.seat("Thyme").get("/overview").await.status, StatusCode::NOT_FOUND);
    lark.follow(&thyme, &thyme, &[]).await;
    world.seat("Thyme").page("/overview").await;
    assert_eq!(lark.get(&thyme).await.status, StatusCode::NOT_FOUND, "there is nothing left to confirm");
}

/// LNG-5: a neutral reader sees the sides in the order of set-up, nobody's name, every state in words.
#[tokio::test]
async fn the_list_stands_by_side_with_every_state_in_words() {
    let world = World::new().await;
    let page = world.seat("Lark").page("/seats").await;
    let headings = page.all("main h2");
    assert_eq!(headings[1..], ["N North side", "S South side", "Without a side"]);
    assert!(page.main().contains("Thyme community leader, South side Accepted, waits to be confirmed"));
    assert!(page.one(".ask").contains("One person has accepted"));
    let nobody: SeatId = SeatId::from_bits(1);
    assert_eq!(world.seat("Lark").get(&format!("/seats/{nobody}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.seat("Walnut").get("/seats").await.status, StatusCode::NOT_FOUND);
}
