//! From the wish to the revision that carries it.

use super::{TWO, about, press, request};
use crate::{
    drafts::desk::{Desk, bracket, rewrite},
    world::{World, app},
};
use aryk::{
    actions::{Refusal, checks, drafts},
    domain::{
        act::{CheckObject, CheckPlan},
        request::MOST_OPEN,
        text::{Edit, Kind},
        time::Span,
    },
    jobs,
};
use axum::http::StatusCode;

const FAIRLY: [(&str, &str); 3] = [("kind", "wording"), ("words", "fairly"), ("instead", "by area")];

/// TXT-4, TXT-7, TXT-14.
#[tokio::test]
async fn a_moderator_places_a_request_at_once_and_the_paragraph_is_contested_until_the_next_revision_has_it()
{
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let at = about(&desk, 1).await;
    let form = format!("{at}/requests");
    let preview = world.seat("Walnut").submit(&form, &form, &FAIRLY).await;
    assert_eq!(
        preview.one(".para__t"),
        "Water is shared contested wording: [fairly]wording of North side: [by area]N and in time."
    );
    let page = request(&world, "Walnut", &at, &FAIRLY).await;
    assert!(
        page.one("#brackets")
            .contains("Brackets around “fairly”; instead: “by area”Waits for a co-moderator")
    );
    assert!(!world.seat("Maple").page(&at).await.main().contains("by area"), "not placed yet");
    assert!(
        world.seat("Lark").page("/").await.main().contains("Somebody requests brackets in TST/PL/DRAFT.1")
    );

    let page = press(&world, "Lark", &at, "/placing").await;
    assert!(page.one("#brackets").contains("they will stand in the next revision"));
    let maple = world.seat("Maple").page(&at).await;
    assert!(
        maple.one(".notes").contains("In bracketsBrackets requested and placed"),
        "{}",
        maple.one(".notes")
    );
    assert!(!maple.text().contains("Walnut"));
    let text = world.seat("Maple").page(&format!("/drafts/{}", desk.draft)).await;
    assert!(text.all(".notes")[0].contains("Brackets around “fairly”"));
    assert_eq!(desk.revision(0).await.unwrap().text.count().open(), 0, "an issued revision never changes");
    desk.issue().await;
    assert_eq!(desk.revision(1).await.unwrap().text.count().wording, 1);
    assert!(world.seat("Maple").page(&at).await.all("#brackets li").is_empty());
}

/// TXT-7.
#[tokio::test]
async fn whoever_asks_not_to_be_shown_is_not_even_a_side() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let at = about(&desk, 2).await;
    let fields = [("kind", "deletion"), ("words", "the gauges"), ("unattributed", "on")];
    request(&world, "Walnut", &at, &fields).await;
    press(&world, "Tern", &at, "/placing").await;
    assert!(world.seat("Maple").page(&at).await.all("#brackets .side").is_empty());
    desk.issue().await;
    assert_eq!(world.seat("Maple").page(&at).await.all(".alt"), ["proposed to go out: [-the gauges-]"]);
}

/// Practice 2.2.
#[tokio::test]
async fn own_words_can_be_requested_as_a_compromise() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let at = about(&desk, 1).await;
    request(&world, "Walnut", &at, &[&FAIRLY[..], &[("compromise", "on")]].concat()).await;
    press(&world, "Tern", &at, "/placing").await;
    desk.issue().await;
    let shown = world.seat("Maple").page(&at).await.one(".para__t");
    assert!(shown.contains("[fairly]compromise proposed by North side: {compromise: by area}N"), "{shown}");
}

/// TXT-4: two instances on one database.
#[tokio::test]
async fn after_a_day_a_request_is_placed_by_itself_and_only_once() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let at = about(&desk, 1).await;
    request(&world, "Walnut", &at, &FAIRLY).await;
    world.wait(Span::hours(24).0.checked_sub(1).map(Span).unwrap());
    jobs::once(&world.app).await.unwrap();
    assert_eq!(desk.pen().await.count().open(), 0);
    world.wait(Span(1));
    let other = app(&world.url, world.app.now()).await;
    let (one, two) = tokio::join!(jobs::once(&world.app), jobs::once(&other));
    one.and(two).unwrap();
    jobs::once(&other).await.unwrap();
    let text = desk.pen().await;
    assert_eq!((text.count().open(), text.paragraphs[0].wordings().next().unwrap().brackets().len()), (1, 1));
    other.db.close().await;
}

/// TXT-3.
#[tokio::test]
async fn a_wish_inside_brackets_becomes_a_further_option() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    desk.edit(bracket(&desk.pen().await, 1, Kind::Wording, &[("fairly and in time", &[])])).await;
    desk.issue().await;
    let at = about(&desk, 1).await;
    request(&world, "Maple", &at, &[("kind", "wording"), ("words", "in time"), ("instead", "at once")]).await;
    press(&world, "Lark", &at, "/placing").await;
    let text = desk.pen().await;
    assert_eq!(text.count().open(), 1);
    let options = &text.paragraphs[0].wordings().next().unwrap().brackets()[0].options;
    assert_eq!(
        options.iter().map(|one| &*one.words).collect::<Vec<_>>(),
        ["fairly and in time", "fairly and at once"]
    );
}

#[tokio::test]
async fn what_stands_not_once_or_is_in_brackets_or_has_no_day_is_said_at_the_field() {
    let world = World::new().await;
    let desk = Desk::issued(&world, "Water, water and water.\n\nRoads.").await;
    let at = format!("{}/requests", about(&desk, 1).await);
    let walnut = world.seat("Walnut");
    for (fields, why) in [
        ([("kind", "wording"), ("words", "roads"), ("reason", "plain")], "do not stand in the text"),
        ([("kind", "deletion"), ("words", "water"), ("reason", "plain")], "stand there 2 times"),
        ([("kind", "number"), ("words", ""), ("reason", "awaiting")], "not possible here"),
        ([("kind", "inclusion"), ("words", ""), ("reason", "plain")], "still needed"),
    ] {
        let refused = walnut.submit(&at, &at, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.one(".err").contains(why), "{}", refused.one(".err"));
    }
    desk.edit(Edit::BracketNumber(desk.pen().await.paragraphs[0].uid)).await;
    desk.issue().await;
    let refused = walnut.submit(&at, &at, &[("kind", "number")]).await;
    assert!(refused.one(".err").contains("this is in brackets already"));
}

#[tokio::test]
async fn a_request_whose_words_have_moved_goes_back_to_its_author_in_words() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let at = about(&desk, 1).await;
    request(&world, "Walnut", &at, &FAIRLY).await;
    desk.edit(rewrite(desk.pen().await.paragraphs[0].uid, "Water is for all.")).await;
    press(&world, "Lark", &at, "/placing").await;
    assert!(
        world
            .seat("Walnut")
            .page("/")
            .await
            .main()
            .contains("Your request for brackets in TST/PL/DRAFT.1 came back")
    );
    assert!(world.seat("Walnut").page(&at).await.one("#brackets").contains("These words have moved"));
    assert!(world.seat("Almond").page(&at).await.all("#brackets li").is_empty());
    press(&world, "Walnut", &at, "/withdrawal").await;
    assert!(world.seat("Walnut").page(&at).await.all("#brackets li").is_empty());
}

#[tokio::test]
async fn only_its_author_takes_a_request_back_and_only_a_moderator_places_it() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let at = about(&desk, 1).await;
    let page = request(&world, "Walnut", &at, &FAIRLY).await;
    let withdrawal = page.values("form[action$='/withdrawal']")[0].clone();
    let placing = world.seat("Lark").page(&at).await.values("form[action$='/placing']")[0].clone();
    let ticket =
        |page: &crate::client::Answer| vec![("ticket".to_owned(), page.values("[name=ticket]")[0].clone())];
    let form = format!("{at}/requests");
    for (handle, action) in [("Maple", &withdrawal), ("Maple", &placing), ("Walnut", &placing)] {
        let client = world.seat(handle);
        let stolen = client.post(action, &ticket(&client.page(&form).await)).await;
        assert_eq!(stolen.status, StatusCode::NOT_FOUND, "{handle} {action}");
    }
    for handle in ["Lark", "Slate", "Kestrel"] {
        assert_eq!(world.seat(handle).get(&form).await.status, StatusCode::NOT_FOUND, "{handle}");
    }
    press(&world, "Walnut", &at, "/withdrawal").await;
    assert!(world.seat("Lark").page(&at).await.all("#brackets li").is_empty());
}

/// TXT-4: what is contested is not checked before a revision has it.
#[tokio::test]
async fn no_check_starts_where_a_request_is_in_no_revision_yet() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    desk.edit(Edit::Title(crate::drafts::desk::words("Another"))).await;
    desk.issue().await;
    let at = about(&desk, 1).await;
    request(&world, "Walnut", &at, &FAIRLY).await;
    let plan = || CheckPlan {
        draft: desk.draft,
        revision: 1,
        object: CheckObject::WholeText,
        closes_at: world.app.now().plus(Span::days(7)),
    };
    let asked = checks::ask_to_open(&world.app, &world.sender("Lark"), plan()).await;
    assert!(matches!(asked, Err(Refusal::Rule("request-pending"))), "{asked:?}");
    press(&world, "Walnut", &at, "/withdrawal").await;
    checks::ask_to_open(&world.app, &world.sender("Lark"), plan()).await.unwrap();
}

#[tokio::test]
async fn discarding_the_working_copy_keeps_what_was_placed() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let at = about(&desk, 1).await;
    request(&world, "Walnut", &at, &FAIRLY).await;
    press(&world, "Lark", &at, "/placing").await;
    drafts::discard(&world.app, &world.sender("Tern"), desk.copy().await).await.unwrap();
    assert_eq!(desk.pen().await.count().wording, 1);
    desk.issue().await;
}

/// One person alone cannot flood a text; what a revision has carried no longer counts.
#[tokio::test]
async fn one_person_has_a_limited_number_of_requests_before_the_next_revision() {
    let world = World::new().await;
    let text: Vec<_> = (0..=MOST_OPEN).map(|n| format!("Gate {n} stays open.")).collect();
    let desk = Desk::issued(&world, &text.join("\n\n")).await;
    let number = [("kind", "number")];
    for n in 1..=MOST_OPEN {
        let at = about(&desk, n).await;
        request(&world, "Walnut", &at, &number).await;
        press(&world, "Lark", &at, "/placing").await;
    }
    let form = format!("{}/requests", about(&desk, MOST_OPEN + 1).await);
    let fields = [("kind", "number"), ("step", "file")];
    let refused = world.back("Walnut").await.submit(&form, &form, &fields).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("Twenty of your requests"), "{}", refused.main());
    desk.issue().await;
    request(&world, "Walnut", &about(&desk, MOST_OPEN + 1).await, &number).await;
}
