//! Seats in trouble: who confirms co-moderators where people work, who sends back, invites anew and locks.

use crate::{
    checks::scene::Check,
    client::{Answer, Client},
    comments::comment,
    drafts::desk::Desk,
    requests::{TWO, about, request},
    seats::{accept, invitation, noted, seat},
    world::{PASSPHRASE, World},
};
use aryk::domain::{
    record::Kind,
    text::{Edit, split_paragraphs},
};
use axum::http::StatusCode;

/// Sends a form that does not stand on any page of this person.
async fn forge(client: &Client, action: &str) -> StatusCode {
    client.post(action, &client.form("/", "/sign-out").await).await.status
}

async fn sign_in(world: &World, handle: &str) -> Answer {
    let fields = [("handle", handle), ("passphrase", PASSPHRASE)];
    world.visitor().submit("/sign-in", "/sign-in", &fields).await
}

/// MOD-1: with two co-moderators at work, a third is not even seated.
#[tokio::test]
async fn a_group_never_has_a_third_co_moderator() {
    let world = World::new().await;
    let convenor = world.seat("Convenor");
    let page = convenor.page("/seats").await;
    let bodies = page.values("#seat-bodies input");
    let fields = [("seat-function", "moderator"), ("seat-bodies", bodies[0].as_str())];
    let answer = convenor.submit("/seats", "/seats", &fields).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.main().contains("never a third"), "{}", answer.main());
}

/// ROL-3, MOD-3: where people work, the convenor cannot seat a second key without the co-moderator who stays.
#[tokio::test]
async fn the_convenor_invites_the_next_co_moderator_and_the_remaining_one_confirms() {
    let world = World::new().await;
    let convenor = world.seat("Convenor");
    let [lark, tern] = ["Lark", "Tern"].map(|handle| format!("/seats/{}", world.id(handle)));
    let seat = convenor.submit(&tern, &format!("{tern}/replacement"), &[]).await.location();
    assert_ne!(seat, tern);
    assert_eq!(world.seat("Tern").get("/").await.location(), "/sign-in");
    assert_eq!(sign_in(&world, "Tern").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        forge(&convenor, &format!("{lark}/replacement")).await,
        StatusCode::NOT_FOUND,
        "the last co-moderator of a group at work stays"
    );

    let next = world.visitor();
    accept(&next, &invitation(&convenor, &seat).await).await;
    assert_eq!(next.get("/overview").await.status, StatusCode::NOT_FOUND);
    let confirmation = format!("{seat}/confirmation");
    assert_eq!(forge(&convenor, &confirmation).await, StatusCode::NOT_FOUND);
    world.seat("Lark").follow(&confirmation, &confirmation, &[]).await;
    next.page("/overview").await;
    assert_eq!(noted(&world, Kind::SeatClosed).await, 1);
}

/// ROL-3: emptying the seats of all participants does not make a group the convenor's again.
#[tokio::test]
async fn a_group_in_which_people_have_worked_stays_closed_to_the_convenor() {
    let world = World::new().await;
    let convenor = world.seat("Convenor");
    for handle in ["Walnut", "Almond", "Poplar", "Sparrow", "Maple", "Heron", "Willow", "Basalt", "Kestrel"] {
        let empty = format!("/seats/{}/replacement", world.id(handle));
        assert_eq!(forge(&convenor, &empty).await, StatusCode::SEE_OTHER, "{handle}");
    }
    let tern = format!("/seats/{}", world.id("Tern"));
    let next = convenor.submit(&tern, &format!("{tern}/replacement"), &[]).await.location();
    accept(&world.visitor(), &invitation(&convenor, &next).await).await;
    assert_eq!(forge(&convenor, &format!("{next}/confirmation")).await, StatusCode::NOT_FOUND);
    let terms = [("terms-names-en", "Renamed"), ("terms-k", "9")];
    assert_eq!(convenor.submit("/setup", "/setup/terms", &terms).await.status, StatusCode::CONFLICT);
}

/// ROL-2: whoever moderates elsewhere decides nothing about who comes into a group.
#[tokio::test]
async fn a_co_moderator_of_another_group_confirms_and_locks_nobody() {
    let world = World::new().await;
    let convenor = world.seat("Convenor");
    let body = [("body-kind", "expert"), ("body-code", "EG"), ("body-names-en", "Facts")];
    convenor.follow("/setup", "/setup/bodies", &body).await;
    let bodies = convenor.page("/seats").await.values("#seat-bodies input");
    let facts = bodies.last().unwrap().as_str();
    let fields = [("seat-function", "moderator"), ("seat-bodies", facts)];
    let elsewhere = convenor.submit("/seats", "/seats", &fields).await.location();
    let stranger = world.visitor();
    accept(&stranger, &invitation(&convenor, &elsewhere).await).await;
    let confirmation = format!("{elsewhere}/confirmation");
    convenor.follow(&confirmation, &confirmation, &[]).await;

    let thyme = format!("/seats/{}", world.id("Thyme"));
    for deed in ["confirmation", "mistake", "lock"] {
        assert_eq!(forge(&stranger, &format!("{thyme}/{deed}")).await, StatusCode::NOT_FOUND, "{deed}");
    }
    let walnut = format!("/seats/{}/lock", world.id("Walnut"));
    assert_eq!(forge(&stranger, &walnut).await, StatusCode::NOT_FOUND);
}

/// Nobody works in a group that has no co-moderator yet: the first one would be the convenor's choice.
#[tokio::test]
async fn a_participant_waits_until_each_group_of_the_seat_has_a_co_moderator() {
    let world = World::new().await;
    let convenor = world.seat("Convenor");
    let body = [("body-kind", "expert"), ("body-code", "EG"), ("body-names-en", "Facts")];
    convenor.follow("/setup", "/setup/bodies", &body).await;
    let seat = seat(&convenor, "participant", "North side").await;
    accept(&world.visitor(), &invitation(&convenor, &seat).await).await;
    assert_eq!(world.seat("Lark").get(&format!("{seat}/confirmation")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn somebody_who_is_not_the_person_meant_is_sent_back_and_the_seat_invited_again() {
    let world = World::new().await;
    let thyme = format!("/seats/{}", world.id("Thyme"));
    for handle in ["Walnut", "Convenor", "Thyme"] {
        let status = forge(&world.seat(handle), &format!("{thyme}/mistake")).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{handle}");
    }
    let lark = world.seat("Lark");
    lark.follow(&format!("{thyme}/confirmation"), &format!("{thyme}/mistake"), &[]).await;
    assert_eq!(world.seat("Thyme").get("/").await.location(), "/sign-in");
    assert_eq!(sign_in(&world, "Thyme").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(noted(&world, Kind::SeatEmptied).await, 1);
    let person = world.visitor();
    accept(&person, &invitation(&world.seat("Convenor"), &thyme).await).await;
    lark.follow(&format!("{thyme}/confirmation"), &format!("{thyme}/confirmation"), &[]).await;
    person.page("/overview").await;
}

/// MOD-2: one key, since the person only signs in again.
#[tokio::test]
async fn a_seat_is_locked_by_voice_and_its_person_comes_back_with_the_passphrase() {
    let world = World::new().await;
    let walnut = format!("/seats/{}", world.id("Walnut"));
    for handle in ["Maple", "Slate"] {
        assert_eq!(
            forge(&world.seat(handle), &format!("{walnut}/lock")).await,
            StatusCode::NOT_FOUND,
            "{handle}"
        );
    }
    for (at, handle) in ["Lark", "Convenor"].iter().enumerate() {
        world.seat(handle).follow(&walnut, &format!("{walnut}/lock"), &[]).await;
        assert_eq!(world.seat("Walnut").get("/").await.location(), "/sign-in", "{handle}");
        assert_eq!(sign_in(&world, "Walnut").await.status, StatusCode::SEE_OTHER);
        assert_eq!(noted(&world, Kind::SeatLocked).await, at + 1);
    }
}

#[tokio::test]
async fn the_record_notes_an_acceptance_by_what_the_seat_does() {
    let world = World::new().await;
    let look = world.app.look(world.sender("Convenor").token_hash).await.unwrap();
    let mut tx = world.app.db.read().await.unwrap();
    let entries = aryk::store::record::all(&mut tx, look.viewer.dialogue.id).await.unwrap();
    let accepted = entries.iter().filter(|entry| entry.kind == Kind::InvitationAccepted.word());
    let roles: std::collections::BTreeSet<_> = accepted.filter_map(|entry| entry.role).collect();
    assert_eq!(roles.len(), 4, "{roles:?}");
}

/// MOD-4: a key is a person's. Who has left gives none.
#[tokio::test]
async fn nobody_agrees_with_a_co_moderator_who_has_left() {
    let world = World::new().await;
    let desk = Desk::issued(&world, "Water is shared.").await;
    desk.edit(Edit::Add(None, split_paragraphs("Gauges are read.").unwrap())).await;
    let act = format!("/acts/{}", desk.ask().await.unwrap());
    let lark = format!("/seats/{}", world.id("Lark"));
    world.seat("Convenor").follow(&lark, &format!("{lark}/replacement"), &[]).await;
    let tern = world.seat("Tern");
    assert!(!tern.page("/").await.main().contains("Lark"));
    assert_eq!(forge(&tern, &format!("{act}/agreement")).await, StatusCode::CONFLICT);
    assert_eq!(desk.newest().await, 0);
}

/// Whoever lost the passphrase comes back to what is theirs, once a co-moderator has confirmed that it is them.
#[tokio::test]
async fn whoever_comes_back_to_their_own_seat_finds_their_words_and_their_place_on_the_roll() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &["Walnut"]).await;
    let walnut = format!("/seats/{}", world.id("Walnut"));
    let convenor = world.seat("Convenor");
    convenor.follow(&walnut, &format!("{walnut}/renewal"), &[]).await;
    assert_eq!(world.seat("Walnut").get("/").await.location(), "/sign-in");
    let person = world.visitor();
    accept(&person, &invitation(&convenor, &walnut).await).await;
    let confirmation = format!("{walnut}/confirmation");
    let lark = world.seat("Lark");
    assert!(lark.page(&confirmation).await.main().contains("only if it is the same person"));
    lark.follow(&confirmation, &confirmation, &[]).await;
    assert!(!person.page(&check.path()).await.all("#answer").is_empty());
}

/// TXT-5 and practice 1.7: what belongs to a person does not pass to whoever comes in their place.
#[tokio::test]
async fn whoever_comes_next_inherits_nothing_that_a_person_wrote() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let at = about(&desk, 1).await;
    let fairly = [("kind", "wording"), ("words", "fairly"), ("instead", "by area")];
    request(&world, "Walnut", &at, &fairly).await;
    comment(&world, "Walnut", &at, &[("says", "It fails our need for water in June.")]).await;
    let mine = ["/withdrawal", "/word"];
    let offered = async |client: &Client| {
        let page = client.page(&at).await;
        mine.iter().map(|end| page.values(&format!("form[action$='{end}']")).len()).sum::<usize>()
    };
    assert!(offered(&world.seat("Walnut")).await > 0);
    let next = in_place_of(&world, "Walnut").await;
    assert_eq!(offered(&next).await, 0);
}

/// The next person in the place of somebody who has left, confirmed.
async fn in_place_of(world: &World, handle: &str) -> Client {
    let left = format!("/seats/{}", world.id(handle));
    let convenor = world.seat("Convenor");
    let seat = convenor.submit(&left, &format!("{left}/replacement"), &[]).await.location();
    let next = world.visitor();
    accept(&next, &invitation(&convenor, &seat).await).await;
    let confirmation = format!("{seat}/confirmation");
    world.seat("Lark").follow(&confirmation, &confirmation, &[]).await;
    next
}
