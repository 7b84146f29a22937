//! One's own seat and where it is signed in; what everybody is told of its protection.

use crate::world::{PASSPHRASE, World};
use axum::http::StatusCode;

#[tokio::test]
async fn a_person_sees_their_sign_ins_and_ends_one_or_all() {
    let world = World::new().await;
    let here = world.seat("Walnut");
    let sign_in = [("handle", "Walnut"), ("passphrase", PASSPHRASE)];
    let elsewhere = world.visitor();
    elsewhere.follow("/sign-in", "/sign-in", &sign_in).await;
    let page = here.page("/account").await;
    let rows = page.all("#sign-ins ~ ul li");
    assert_eq!(rows.len(), 2);
    assert_eq!(rows.iter().filter(|row| row.contains("This one")).count(), 1);
    assert!(rows[0].contains("Since") && rows[0].contains("Last used"), "{rows:?}");

    let other = page
        .values("#sign-ins ~ ul form")
        .into_iter()
        .zip(&rows)
        .find(|(_, row)| !row.contains("This one"))
        .map(|(action, _)| action)
        .unwrap();
    assert_eq!(post_with_ticket_of(&world.seat("Maple"), &other).await.status, StatusCode::NOT_FOUND);
    here.follow("/account", &other, &[]).await;
    assert_eq!(elsewhere.get("/").await.location(), "/sign-in");

    elsewhere.follow("/sign-in", "/sign-in", &sign_in).await;
    assert_eq!(here.submit("/account", "/account/sign-ins", &[]).await.location(), "/left");
    for browser in [here, elsewhere] {
        assert_eq!(browser.get("/").await.location(), "/sign-in");
    }
}

#[tokio::test]
async fn the_language_that_a_person_chooses_is_kept_for_other_browsers_too() {
    let world = World::new().await;
    let walnut = world.seat("Walnut");
    walnut.follow("/account", "/account/language", &[("lang", "tg")]).await;
    assert!(walnut.page("/").await.text().contains(r#"<html lang="tg">"#));
    assert!(world.seat("Walnut").page("/").await.text().contains(r#"<html lang="tg">"#));
    let unknown = walnut.submit("/account", "/account/language", &[("lang", "xx")]).await;
    assert_eq!(unknown.status, StatusCode::CONFLICT);
}

/// SEC-1: said to everybody, before anybody signs in.
#[tokio::test]
async fn everybody_can_read_what_is_not_protected() {
    let world = World::new().await;
    for page in [world.visitor().page("/protection").await, world.seat("Thyme").page("/protection").await] {
        assert!(page.main().contains("This is not end-to-end encrypted"));
        assert_eq!(page.all("h3").len(), 8);
    }
    assert!(
        world.visitor().page("/sign-in").await.main().contains("What this system can and cannot protect")
    );
}

/// Sends a form without fields that stands on no page of this person.
async fn post_with_ticket_of(client: &crate::client::Client, action: &str) -> crate::client::Answer {
    client.post(action, &client.form("/", "/sign-out").await).await
}
