//! Restatements: "I hear you saying …", from another side, and what the author answers.

use super::{fill_in, item, posted, refused};
use crate::{
    client::{fields_of, fill},
    world::World,
};
use axum::http::StatusCode;

const HEARD: &[(&str, &str)] = &[("restatement", "You need to know the day."), ("lang", "en")];

/// The address at which the author answers.
async fn waiting(world: &World, author: &str, position: &str) -> String {
    let page = world.seat(author).page(position).await.text();
    let id = &page.split("/restatements/").nth(1).expect("a restatement waits")[..26];
    format!("/restatements/{id}")
}

#[tokio::test]
async fn somebody_of_another_side_says_what_they_hear_and_the_author_answers() {
    let world = World::new().await;
    let (walnut, maple) = (world.seat("Walnut"), world.seat("Maple"));
    let position = posted(&walnut, &world, "Water on fixed days.").await;
    let page =
        maple.follow(&format!("{position}/restatement"), &format!("{position}/restatement"), HEARD).await;
    assert!(page.one("#heard").contains("Maple, Tue 19 October 2021, on wording 1"));
    assert!(page.one("#heard").contains("You need to know the day. The author has not answered yet."));
    assert!(walnut.page(&item(&world)).await.one(".ask").contains("Is it what you mean?"));
    let restatement = waiting(&world, "Walnut", &position).await;
    let none = fill_in(&walnut, &restatement, &[("correction", "kept")]).await;
    assert_eq!(none.all(".err li"), ["Your answer: please choose one of the list."]);
    assert_eq!(none.one("textarea"), "kept");
    let partly = fill_in(&walnut, &restatement, &[("verdict", "partly")]).await;
    assert_eq!(partly.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(partly.all(".err li"), ["What I mean: still needed."]);
    assert_eq!(partly.all("input[value=partly][checked]").len(), 1);
    let words = [("verdict", "partly"), ("correction", "Also the amount.")];
    assert_eq!(fill_in(&walnut, &restatement, &words).await.status, StatusCode::SEE_OTHER);
    let heard = maple.page(&position).await.one("#heard");
    assert!(heard.contains("You need to know the day. The author: partly. Also the amount."));
    assert!(!walnut.page(&item(&world)).await.one(".ask").contains("Is it what you mean?"));
}

/// Nobody says back words that they have not read.
#[tokio::test]
async fn a_restatement_of_a_wording_that_was_replaced_comes_back_under_the_newest() {
    let world = World::new().await;
    let (walnut, maple) = (world.seat("Walnut"), world.seat("Maple"));
    let position = posted(&walnut, &world, "Water on fixed days.").await;
    let address = format!("{position}/restatement");
    let late = fill(maple.form(&address, &address).await, HEARD);
    fill_in(&walnut, &format!("{position}/wording"), &[("position", "No water at all.")]).await;
    let refused = maple.post(&address, &late).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(refused.one("#stale"), "The author has reworded this position meanwhile");
    assert_eq!(refused.one(".pos__t"), "No water at all.");
    assert_eq!(refused.one("#restatement"), "You need to know the day.");
    let sent = maple.post(&address, &fields_of(&refused, &address)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert!(maple.page(&position).await.one("#heard").contains("on wording 2"));
}

#[tokio::test]
async fn yes_and_no_need_no_words_and_an_answer_is_given_once() {
    let world = World::new().await;
    let walnut = world.seat("Walnut");
    let position = posted(&walnut, &world, "Water on fixed days.").await;
    let address = format!("{position}/restatement");
    for (verdict, shown) in [("yes", "The author: yes, that is what I mean."), ("no", "The author: no.")] {
        fill_in(&world.seat("Maple"), &address, HEARD).await;
        let restatement = waiting(&world, "Walnut", &position).await;
        let second = walnut.page(&restatement).await;
        fill_in(&walnut, &restatement, &[("verdict", verdict)]).await;
        let late = fill(fields_of(&second, &restatement), &[("verdict", "no")]);
        assert_eq!(walnut.post(&restatement, &late).await.status, StatusCode::CONFLICT);
        assert!(walnut.page(&position).await.one("#heard").contains(shown));
    }
}

#[tokio::test]
async fn a_person_waits_for_the_answer_before_saying_again_what_they_hear() {
    let world = World::new().await;
    let position = posted(&world.seat("Walnut"), &world, "Water on fixed days.").await;
    let address = format!("{position}/restatement");
    fill_in(&world.seat("Maple"), &address, HEARD).await;
    let again = fill_in(&world.seat("Maple"), &address, HEARD).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.main().contains("Wait until the author answers it."));
    assert_eq!(fill_in(&world.seat("Heron"), &address, HEARD).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.seat("Maple").page(&position).await.all("#heard .held").len(), 2);
}

/// Practice 1.1: written by someone from another side; only the author answers.
#[tokio::test]
async fn nobody_restates_their_own_side_and_nobody_answers_for_the_author() {
    let world = World::new().await;
    let position = posted(&world.seat("Walnut"), &world, "Water on fixed days.").await;
    for handle in ["Walnut", "Almond", "Lark", "Reed"] {
        refused(&world.seat(handle).get(&format!("{position}/restatement")).await);
    }
    fill_in(&world.seat("Maple"), &format!("{position}/restatement"), HEARD).await;
    let restatement = waiting(&world, "Walnut", &position).await;
    for handle in ["Maple", "Almond", "Lark", "Convenor", "Kestrel"] {
        let other = world.seat(handle);
        refused(&other.get(&restatement).await);
        let ticket = fill(other.form("/", "/sign-out").await, &[("verdict", "yes")]);
        refused(&other.post(&restatement, &ticket).await);
    }
}

#[tokio::test]
async fn the_author_is_told_which_positions_wait_for_an_answer() {
    let world = World::new().await;
    let position = posted(&world.seat("Walnut"), &world, "Water on fixed days.").await;
    for handle in ["Maple", "Heron"] {
        fill_in(&world.seat(handle), &format!("{position}/restatement"), HEARD).await;
    }
    let waiting_for = async |handle: &str| {
        let mut look = world.app.look(world.sender(handle).token_hash).await.unwrap();
        aryk::store::positions::waiting(&mut look.tx, &look.viewer).await.unwrap()
    };
    let waiting = waiting_for("Walnut").await;
    assert_eq!((waiting.len(), waiting[0].waiting), (1, 2));
    assert_eq!(format!("/positions/{}", waiting[0].id), position);
    assert!(waiting_for("Maple").await.is_empty());
}
