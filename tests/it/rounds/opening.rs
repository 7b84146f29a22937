//! Opening a round with two keys.

use super::*;
use crate::checks::scene::remove;
use axum::http::StatusCode;

/// MOD-1, MOD-4.
#[tokio::test]
async fn a_round_opens_when_the_second_moderator_has_read_the_question_and_agrees() {
    let world = World::new().await;
    let act = asked(&world, world.scene.plenary, &[]).await;
    let page = world.back("Tern").await.page(&act.location()).await.main();
    assert!(page.contains(QUESTION) && page.contains("14:00 North · 15:00 South"), "{page}");
    assert!(page.contains("No answer is not consent") && page.contains("20 November 2021"), "{page}");
    assert!(!world.seat("Walnut").page("/").await.main().contains("A round waits"));
    let round = Round::agreed(&world, &act).await;
    assert!(round.seen_by("Maple").await.main().contains(QUESTION));
    assert!(
        world.seat("Walnut").page("/").await.main().contains("A round waits for your answer: How we work.")
    );
    assert!(!world.seat("Lark").page("/").await.main().contains("A round waits"));
    assert_eq!(noted(&world, "round-opened").await, 1);
}

/// Practice 3.6: a consent round names the day on which one looks again; a procedural question needs none.
#[tokio::test]
async fn a_question_without_its_dates_is_refused_with_every_word_kept() {
    let world = World::new().await;
    let wrong: [&[(&str, &str)]; 6] = [
        &[("review_on", "")],
        &[("review_on", "2021-10-20")],
        &[("matter", "date")],
        &[("closes_on", "2021-10-19T14:59")],
        &[("closes_on", "2021-11-20T14:00"), ("review_on", "2022-01-20")],
        &[("matter", "rules")],
    ];
    for fields in wrong {
        let answer = asked(&world, world.scene.plenary, fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}: {}", answer.text());
        assert_eq!(answer.all(".err li").len(), 1, "{fields:?}: {}", answer.text());
        assert_eq!(answer.one("textarea"), QUESTION);
    }
    let answer = asked(&world, world.scene.plenary, &[("question", " ")]).await;
    assert!(answer.one(".err").contains("The question: still needed"));
    assert_eq!(asked(&world, world.scene.plenary, &DATE).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn only_moderators_open_and_strangers_learn_nothing() {
    let world = World::new().await;
    let round = Round::open(&world, &[]).await;
    let new = format!("/rounds/new/{}", world.scene.plenary);
    for handle in ["Walnut", "Slate", "Kestrel", "Convenor", "Thyme"] {
        assert_eq!(world.seat(handle).get(&new).await.status, StatusCode::NOT_FOUND, "{handle}");
    }
    for handle in ["Kestrel", "Convenor", "Thyme"] {
        let person = world.seat(handle);
        assert_eq!(person.get(&round.path()).await.status, StatusCode::NOT_FOUND, "{handle}");
        assert!(!person.get("/rounds").await.text().contains(&round.path()), "{handle}");
    }
    for handle in ["Walnut", "Tern"] {
        assert!(world.seat(handle).page("/rounds").await.text().contains(&round.path()), "{handle}");
    }
}

/// Practice 3.5: what one side says alone is never a decision.
#[tokio::test]
async fn a_body_in_which_one_side_sits_alone_holds_no_round() {
    let world = World::new().await;
    for handle in SOUTH {
        remove(&world, handle).await;
    }
    let refused = asked(&world, world.scene.plenary, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("Fewer than two sides"), "{}", refused.main());
}
