//! What somebody finds who enters the story where it pauses, through the pages.

use super::{Stage, text_of};
use crate::client::Client;
use aryk::{demo::Pause, domain::id::DraftId};
use axum::http::{StatusCode, header};
use std::collections::{BTreeSet, VecDeque};

/// A page's HTML, in bytes before compression.
const LARGEST: usize = 20 * 1024;
/// What one person opens in a test at most.
const MOST_PAGES: usize = 250;

#[tokio::test]
async fn at_amendments_six_wait_with_a_request_for_a_bracket() {
    let stage = Stage::told(Pause::Amendments).await;
    let draft = of(&stage, "PL").await;
    let lark = stage.seat("Lark").await;
    let home = lark.page("/").await.main();
    for asked in ["Somebody requests brackets in IBD/PL/DRAFT.1/Rev.1", "Amendments wait: 6"] {
        assert!(home.contains(asked), "{asked} in {home}");
    }
    let amendments = lark.page(&format!("/drafts/{draft}/amendments")).await;
    assert_eq!(amendments.all("h3").len(), 6);
    let thyme = stage.seat("Thyme").await;
    let text = thyme.page(&format!("/drafts/{draft}")).await;
    assert!(text.main().contains("14 open"), "{}", text.main());
}

#[tokio::test]
async fn at_session_one_has_the_floor_and_the_sides_take_turns() {
    let stage = Stage::told(Pause::Session).await;
    let poplar = stage.seat("Poplar").await;
    let session = poplar.page("/sessions").await.values("main a[href^='/sessions/']").remove(0);
    let held = poplar.page(&session).await;
    assert!(held.one("#floor").contains("Almond"), "{}", held.main());
    assert!(held.one(".ask").contains("You would speak second"));
    assert!(stage.seat("Almond").await.page(&session).await.one(".ask").contains("You have the floor"));
    let line = held.all(".queue li");
    for (place, handle) in ["Maple", "Poplar", "Basalt"].into_iter().enumerate() {
        assert!(line[place].contains(handle), "{line:?}"); // practice 5.2
    }
}

#[tokio::test]
async fn at_objection_somebody_of_another_side_is_to_say_back_what_they_hear() {
    let stage = Stage::told(Pause::Objection).await;
    let draft = of(&stage, "PL").await;
    let heron = stage.seat("Heron").await;
    assert!(heron.page("/").await.main().contains("waits to be heard."));
    let list = heron.page(&format!("/drafts/{draft}/objections")).await.main();
    assert!(list.contains("1 open objection") && list.contains("made without them"), "{list}");
    assert!(!list.contains("Poplar")); // CON-8
    let willow = stage.seat("Willow").await;
    assert!(willow.page("/").await.main().contains("waits for your word."));
}

#[tokio::test]
async fn at_silence_a_text_waits_to_be_received_and_a_check_is_open() {
    let stage = Stage::told(Pause::Silence).await;
    let cedar = stage.seat("Cedar").await;
    let home = cedar.page("/").await.main();
    for asked in
        ["Read IBD/WG3/DRAFT.1/Rev.3 and say that you have received it.", "Say how far you can agree"]
    {
        assert!(home.contains(asked), "{asked} in {home}");
    }
    assert!(home.contains("IBD/WG3/DRAFT.1/Rev.2 is not adopted: the silence was broken"), "{home}");
    assert!(!stage.seat("Maple").await.page("/").await.main().contains("say that you have received it"));
}

#[tokio::test]
async fn the_whole_story_ends_with_two_adopted_texts_and_says_what_became_of_each_wish() {
    let stage = Stage::told(Pause::Adopted).await;
    let heron = stage.seat("Heron").await;
    let draft = of(&stage, "PL").await;
    let became = heron.page(&format!("/drafts/{draft}/amendments?status=all")).await.main();
    for (words, how) in [(" (2)", "taken into"), (" (1)", "option in brackets"), (" (1)", "withdrawn")] {
        assert!(became.contains(how) && became.contains(words), "{how} in {became}");
    }
    let list = heron.page(&format!("/drafts/{draft}/objections")).await.main();
    assert!(list.contains("0 open objections") && list.contains("Met by a changed text"), "{list}");
    let stand = heron.page(&format!("/drafts/{draft}/stand")).await.main();
    assert!(stand.contains("9 open elements") && stand.contains("12 clean"), "{stand}");
    let cedar = stage.seat("Cedar").await;
    let rules = cedar.page(&format!("/drafts/{}", of(&stage, "WG3").await)).await.main();
    assert!(rules.contains("adopted"), "{rules}");
    let home = cedar.page("/").await.main();
    assert!(home.contains("IBD/WG3/DRAFT.1/Rev.3 is adopted by silence procedure"), "{home}");
}

#[tokio::test]
async fn whatever_a_participant_can_reach_is_there_small_and_says_that_it_is_a_fiction() {
    everything_is_there(Pause::Silence, "Almond").await;
}

#[tokio::test]
async fn whatever_a_moderator_can_reach_is_there_small_and_says_that_it_is_a_fiction() {
    everything_is_there(Pause::Amendments, "Lark").await;
}

#[tokio::test]
async fn whatever_the_rapporteur_can_reach_is_there_small_and_says_that_it_is_a_fiction() {
    everything_is_there(Pause::Adopted, "Slate").await;
}

#[tokio::test]
async fn whatever_a_moderator_of_a_session_can_reach_is_there_small_and_says_that_it_is_a_fiction() {
    everything_is_there(Pause::Session, "Lark").await;
}

async fn of(stage: &Stage, body: &str) -> DraftId {
    text_of(&mut stage.look("Lark").await, body).await.0.id
}

/// Follows links from the home page, those that were found first first.
async fn everything_is_there(pause: Pause, handle: &str) {
    let client = Stage::told(pause).await.seat(handle).await;
    let mut found = BTreeSet::from(["/".to_owned()]);
    let mut waiting = VecDeque::from(["/".to_owned()]);
    for _ in 0..MOST_PAGES {
        let Some(path) = waiting.pop_front() else { return };
        for link in links(&client, &path).await {
            if found.insert(link.clone()) {
                waiting.push_back(link);
            }
        }
    }
}

/// The links of a page to other pages of the same person in the same language.
async fn links(client: &Client, path: &str) -> Vec<String> {
    let answer = client.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    let kind = answer.headers[header::CONTENT_TYPE].to_str().unwrap();
    if !kind.starts_with("text/html") {
        return Vec::new();
    }
    assert!(answer.bytes.len() <= LARGEST, "{path} has {} bytes", answer.bytes.len());
    assert!(answer.one(".fiction").contains("set in autumn 2021"), "{path}");
    let here = |link: &String| link.starts_with('/') && !link.starts_with("/language/");
    let links = answer.values("a[href]").into_iter().filter(here);
    links.map(|link| link.split('#').next().unwrap_or_default().to_owned()).collect()
}
