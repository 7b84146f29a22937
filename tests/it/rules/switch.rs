//! Sufficient consensus is switched on by all sides before any draft exists, or not at all (practice 3.7).

use super::*;
use crate::{checks::scene::remove, rounds::noted};
use axum::http::StatusCode;

const ON: [(&str, &str); 1] = [("sufficient", "on")];

#[tokio::test]
async fn the_plenary_switches_sufficient_consensus_on_and_off_again() {
    let world = World::new().await;
    assert!(!dialogue(&world).await.allows_sufficient_consensus());
    in_force(&world, FIRST, &ON).await;
    assert!(dialogue(&world).await.allows_sufficient_consensus());
    assert_eq!(noted(&world, "rules-in-force").await, 1);
    everybody_accepts(&world).await;
    begin_draft(&world).await;
    let form = world.back("Lark").await.form("/rules/proposal", "/rules/proposal").await;
    assert!(form.iter().any(|(field, _)| field == "sufficient"), "it stands there ticked: {form:?}");
    let act = propose(&world, FIRST, &[("sufficient", "")]).await;
    let round = Round::agreed(&world, &act).await;
    round.answers("consent", &NORTH).await;
    round.answers("consent", &SOUTH).await;
    round.close().await;
    assert!(!dialogue(&world).await.allows_sufficient_consensus());
}

#[tokio::test]
async fn the_second_key_sees_the_exact_difference() {
    let world = World::new().await;
    in_force(&world, FIRST, &[]).await;
    everybody_accepts(&world).await;
    let act = propose(&world, SECOND, &ON).await.location();
    let page = world.back("Tern").await.page(&act).await.main();
    assert!(page.contains("2. We «+first +»say back what we heard."), "{page}");
    assert!(page.contains("Sufficient consensuscan be used"), "{page}");
}

#[tokio::test]
async fn once_a_draft_was_begun_it_is_refused_in_words() {
    let world = World::new().await;
    let before = propose(&world, FIRST, &ON).await.location();
    begin_draft(&world).await; // begun, not issued
    let page = world.back("Lark").await.page("/rules/proposal").await.main();
    assert!(page.contains("A draft exists already."), "{page}");
    let refused = propose(&world, SECOND, &ON).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("A draft exists already."), "{}", refused.main());
    let tern = world.back("Tern").await;
    assert_eq!(
        tern.submit(&before, &format!("{before}/agreement"), &[]).await.status,
        StatusCode::CONFLICT,
        "nor by a second key that was late"
    );
    assert_eq!(propose(&world, SECOND, &[]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_draft_begun_while_the_plenary_answers_keeps_it_off() {
    let world = World::new().await;
    let round = Round::agreed(&world, &propose(&world, FIRST, &ON).await).await;
    round.answers("consent", &NORTH).await;
    round.answers("consent", &SOUTH).await;
    begin_draft(&world).await;
    round.close().await;
    let main = round.seen_by("Walnut").await.main();
    assert!(main.contains("not passed") && main.contains("A draft was begun before the closing"), "{main}");
    assert_eq!(dialogue(&world).await.rules, None);
}

#[tokio::test]
async fn an_objection_keeps_the_rules_as_they_are() {
    let world = World::new().await;
    let round = Round::agreed(&world, &propose(&world, FIRST, &ON).await).await;
    round.answers("consent", &NORTH).await;
    round.answers("consent", &SOUTH[..3]).await;
    let objection = [("reply", "objection"), ("objection_reason", "We want every voice.")];
    round.answer("Basalt", &objection).await;
    round.close().await;
    assert!(round.seen_by("Walnut").await.main().contains("We want every voice."));
    assert_eq!(dialogue(&world).await.rules, None);
}

/// Every side of the dialogue must carry the rules, also one that nobody sits for.
#[tokio::test]
async fn one_side_alone_decides_on_no_rules() {
    let world = World::new().await;
    for handle in SOUTH {
        remove(&world, handle).await;
    }
    let refused = propose(&world, FIRST, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("Fewer than two sides"), "{}", refused.main());
}

#[tokio::test]
async fn one_round_about_the_rules_at_a_time() {
    let world = World::new().await;
    let round = Round::agreed(&world, &propose(&world, FIRST, &[]).await).await;
    let second = propose(&world, SECOND, &[]).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    assert!(second.main().contains("is open already"), "{}", second.main());
    let rules = world.seat("Walnut").page("/rules").await;
    assert!(rules.main().contains("A round asks whether another version should come into force."));
    assert!(
        round.seen_by("Maple").await.main().contains("Should version 1 of the ground rules come into force?")
    );
}
