//! The parking lot: what was set aside is nobody's, and is not forgotten (practice 5.1).

use crate::{
    client::{Answer, fill},
    sessions::{opened, press},
    world::World,
};
use axum::http::StatusCode;

const POINT: &str = "The school bus crosses the bridge twice a day.";

/// Sends the form of a session, whether the page offers it to the person or not.
pub async fn send(world: &World, who: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
    let person = world.back(who).await;
    person.post(path, &fill(person.form("/", "/sign-out").await, fields)).await
}

pub async fn park(world: &World, who: &str, session: &str) -> Answer {
    send(world, who, &format!("{session}/parked"), &[("parked", POINT), ("looks_after", "moderator")]).await
}

/// What a person can say of the only point that waits.
async fn dispose(world: &World, who: &str, session: &str) -> Answer {
    let page = world.back("Lark").await.page(&format!("{session}/parked")).await;
    let form = page.values("main .rows form").remove(0);
    send(world, who, &form, &[("disposition", "facts")]).await
}

/// ANO-6: neither the page nor the order says who set a point aside.
#[tokio::test]
async fn a_point_is_set_aside_in_a_session_and_nobody_learns_by_whom() {
    let world = World::new().await;
    let session = opened(&world).await;
    assert_eq!(park(&world, "Walnut", &session).await.location(), format!("{session}/parked"));
    for reader in ["Heron", "Lark", "Slate", "Reed"] {
        let page = world.back(reader).await.page(&format!("{session}/parked")).await;
        assert_eq!(page.one(".rows .pre"), POINT, "{reader}");
        assert!(page.one(".rows .muted").contains("Looked after by: the co-moderators"), "{reader}");
        assert!(!page.main().contains("Walnut") && !page.one(".rows").contains("North"), "{reader}");
    }
    press(&world, "Heron", &session, "presence").await;
    assert!(world.back("Heron").await.page(&session).await.one("#now").contains(POINT));
}

#[tokio::test]
async fn whoever_takes_part_sets_points_aside_and_moderators_and_the_rapporteur_dispose_of_them() {
    let world = World::new().await;
    let session = opened(&world).await;
    for (who, status) in [
        ("Heron", StatusCode::SEE_OTHER),
        ("Reed", StatusCode::NOT_FOUND),
        ("Kestrel", StatusCode::NOT_FOUND),
    ] {
        assert_eq!(park(&world, who, &session).await.status, status, "{who}");
    }
    assert_eq!(world.seat("Kestrel").get(&format!("{session}/parked")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(dispose(&world, "Heron", &session).await.status, StatusCode::NOT_FOUND, "practice 1.7");
    assert_eq!(dispose(&world, "Slate", &session).await.status, StatusCode::SEE_OTHER);
    let page = world.back("Heron").await.page(&format!("{session}/parked")).await;
    assert!(page.one(".rows").contains("It goes to joint fact-finding"));
}

#[tokio::test]
async fn a_point_may_not_wait_for_a_second_session_to_close() {
    let world = World::new().await;
    let first = opened(&world).await;
    park(&world, "Walnut", &first).await;
    press(&world, "Lark", &first, "closing").await;
    let second = opened(&world).await;
    let asked = world.back("Tern").await.page(&format!("{second}/parked")).await;
    assert!(asked.one(".ask").contains("1 point waits since an earlier session"), "{}", asked.one(".ask"));
    let refused = press(&world, "Lark", &second, "closing").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("waits since an earlier session. Say what becomes of it"));
    assert_eq!(dispose(&world, "Tern", &second).await.status, StatusCode::SEE_OTHER);
    assert_eq!(press(&world, "Lark", &second, "closing").await.status, StatusCode::SEE_OTHER);
    assert!(world.back("Lark").await.page(&second).await.main().contains("Closed."));
}

#[tokio::test]
async fn what_is_wrong_with_a_point_is_said_beside_its_words() {
    let world = World::new().await;
    let session = opened(&world).await;
    let form = format!("{session}/parked");
    let long = "a".repeat(301);
    let cases =
        [("parked", " "), ("parked", long.as_str()), ("looks_after", "convenor"), ("looks_after", "Walnut")];
    for (field, value) in cases {
        let usual = [("parked", POINT), ("looks_after", "moderator")];
        let fields = usual.map(|(name, usual)| (name, if name == field { value } else { usual }));
        let answer = send(&world, "Walnut", &form, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        assert_eq!(answer.values(".err a"), [format!("#{field}")]);
    }
    press(&world, "Lark", &session, "closing").await;
    let late = park(&world, "Walnut", &session).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(world.back("Walnut").await.page(&form).await.values("main form").is_empty());
}
