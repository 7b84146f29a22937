//! What leaves: a text and a summary, through the routes people use.

mod scene;

pub use scene::issue;

use crate::{
    drafts::desk::{Desk, words},
    summaries,
    world::World,
};
use aryk::{
    actions::setup,
    domain::{act::CheckObject, consensus::ResultLabel, time::Span},
    jobs,
};
use axum::http::{StatusCode, header};
use scene::*;

#[tokio::test]
async fn a_member_downloads_a_revision_under_its_symbol_in_the_language_asked_for() {
    let world = World::new().await;
    let draft = text(&world).await;
    let walnut = world.seat("Walnut");
    let page = walnut.page(&format!("/drafts/{draft}")).await;
    assert!(page.text().contains(&format!("action=\"/drafts/{draft}/revisions/2/export\"")));
    let docx = walnut.get(&format!("/drafts/{draft}/export?format=docx&lang=ru")).await;
    assert_eq!(
        docx.headers[header::CONTENT_DISPOSITION],
        "attachment; filename=\"TST-WG1-DRAFT.1-Rev.2-RU.docx\""
    );
    assert!(docx.headers[header::CONTENT_TYPE].to_str().unwrap().contains("wordprocessingml"));
    let all = all_of(&docx);
    assert!(all.contains("They urge both.") && all.contains(LETTERS) && all.contains("Не для публикации"));
}

/// TXT-7: exports use the grain of the document, which here is none.
#[tokio::test]
async fn brackets_are_printed_and_who_proposes_them_is_not() {
    let world = World::new().await;
    let draft = text(&world).await;
    let export = format!("/drafts/{draft}/revisions/1/export?format=md&lang=en");
    let markdown = world.seat("Walnut").page(&export).await.text();
    assert!(markdown.contains("They [urge] [invite] both."), "{markdown}");
    for said in [
        "# A text on water",
        "TST/WG1/DRAFT.1/Rev.1",
        "19 October 2021",
        "Open elements: 1\n",
        "Words in square brackets are not agreed.",
        "A newer revision replaces this one.",
        "provisionally agreed",
        "in a personal capacity",
        "Not for publication",
        "Fingerprint: ",
    ] {
        assert!(markdown.contains(said), "{said} in {markdown}");
    }
    assert!(!markdown.contains("Result"));
}

#[tokio::test]
async fn an_adopted_text_says_so_with_its_label_and_counts_reservations_and_stand_asides() {
    let world = World::new().await;
    let draft = text(&world).await;
    let check = check(&world, draft).await;
    let export = format!("/drafts/{draft}/export?format=md&lang=en");
    let computed = reader(&world, "Walnut").await.page(&export).await.text();
    assert!(!computed.contains("Result") && !computed.contains("Stand-asides"), "CON-1, CON-13: {computed}");
    assert!(!computed.contains(RESERVED), "{computed}");
    declare(&world, check).await;
    let adopted = reader(&world, "Walnut").await.page(&export).await.text();
    let label = "Result of the check: Consensus with reservations\n";
    let reserved = format!("Reservation: {RESERVED}"); // RES-1, RES-4: its words, and nobody's
    for said in
        [label, &reserved, "Reservations: 1\n", "Stand-asides: 1\n", "State: adopted", "Adopted. Both"]
    {
        assert!(adopted.contains(said), "{said} in {adopted}");
    }
    assert!(!adopted.contains("provisionally") && !adopted.contains("Nothing is agreed"));
}

/// CON-14: what came later of a closing text says nothing of the whole.
#[tokio::test]
async fn an_adopted_text_says_what_adopted_it_and_not_what_was_declared_last() {
    let world = World::new().await;
    let draft = text(&world).await;
    let paragraph = Desk { world: &world, draft }.pen().await.paragraphs[0].uid;
    let whole = check(&world, draft).await;
    let object = CheckObject::ClosingText { paragraph, number: 1, words: words("They ask both.") };
    let keys = [by(&again(&world, "Lark").await), by(&again(&world, "Tern").await)];
    let closing = open(&world, keys, draft, object).await;
    world.wait(Span::hours(2));
    jobs::once(&world.app).await.unwrap();
    declare(&world, whole).await;
    declare_as(&world, closing, ResultLabel::Invalid).await;
    let export = format!("/drafts/{draft}/export?format=md&lang=en");
    let adopted = reader(&world, "Walnut").await.page(&export).await.text();
    assert!(adopted.contains("Result of the check: Consensus with reservations\n"), "{adopted}");
}

/// ANO-2, ANO-7, ANO-8, ANO-9; acceptance 11 and 12.
#[tokio::test]
async fn no_export_names_a_person_a_side_a_role_or_a_stance_or_quotes_one() {
    let world = World::new().await;
    summaries::post(&world, "A timetable before sowing.", "to plan the season").await;
    let draft = text(&world).await;
    let summary = summaries::begin(&world).await;
    summaries::write(&world, &summary, "Dates that are known early.").await;
    summaries::approve(&world, &summary).await;
    let check = check(&world, draft).await;
    declare(&world, check).await;
    let walnut = reader(&world, "Walnut").await;
    let hidden = world.scene.seats.keys().map(String::as_str).chain([
        "North",
        "South",
        "▲",
        "■",
        "expert",
        "official",
        "community leader",
        "civil society",
        "G3",
        "G6",
        "timetable",
        "to plan the season",
        "Lark",
        "localhost",
        "14:30",
    ]);
    let hidden: Vec<_> = hidden.collect();
    let reservation = all_of(&walnut.get(&format!("{summary}/export?format=md&lang=en")).await);
    assert!(!reservation.contains(RESERVED), "RES-1: it is printed with the text alone");
    for path in [format!("/drafts/{draft}/revisions/1"), format!("/drafts/{draft}"), summary] {
        for query in ["format=docx&lang=en", "format=md&lang=en", "format=docx&lang=ru"] {
            let all = all_of(&walnut.get(&format!("{path}/export?{query}")).await);
            let found: Vec<_> = hidden.iter().filter(|word| all.contains(**word)).collect();
            assert!(found.is_empty(), "{path} {query}: {found:?}");
        }
    }
}

#[tokio::test]
async fn a_summary_leaves_with_the_sections_that_exist_and_the_decisions_of_the_record() {
    let world = World::new().await;
    let draft = text(&world).await;
    let check = check(&world, draft).await;
    declare(&world, check).await;
    let (lark, slate, tern) =
        (reader(&world, "Lark").await, reader(&world, "Slate").await, reader(&world, "Tern").await);
    let plan = format!("/sessions/plan/{}", world.scene.wg1);
    let session =
        lark.submit(&plan, &plan, &[("starts", summaries::SOON), ("place-1.1", "1")]).await.location();
    let summary = slate.submit(&session, &format!("{session}/summary"), &[]).await.location();
    let export = format!("{summary}/export?format=md&lang=en");
    assert_eq!(slate.get(&export).await.status, StatusCode::CONFLICT);
    let act = lark.submit(&summary, &format!("{summary}/approval"), &[]).await.location();
    tern.submit(&act, &format!("{act}/agreement"), &[]).await;
    let markdown = slate.page(&export).await.text();
    for said in [
        "TST/WG1/SUMMARY.1",
        "# Summary of session 1",
        "Body: Group on water",
        "Held in: October 2021",
        "1.1 Sharing at the gate (stage: Mapping and naming)",
        "TST/WG1/DRAFT.1/Rev.1: 2 paragraphs, 1 clean; 1 open element.",
        "Check 1 on TST/WG1/DRAFT.1/Rev.2: Consensus with reservations. Reservations: 1. Stand-asides: 1.",
        "Approved by both co-moderators on 22 October 2021.",
    ] {
        assert!(markdown.contains(said), "{said} in {markdown}");
    }
    assert!(!markdown.contains("What people need"), "an empty section has no heading");
}

#[tokio::test]
async fn what_is_not_open_to_a_seat_cannot_be_taken_out() {
    let world = World::new().await;
    let draft = text(&world).await;
    for who in ["Kestrel", "Convenor", "Thyme"] {
        let answer = world.seat(who).get(&format!("/drafts/{draft}/export?format=md&lang=en")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who}");
    }
    for query in ["format=exe&lang=en", "format=md&lang=de"] {
        let answer = world.seat("Walnut").get(&format!("/drafts/{draft}/export?{query}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{query}");
    }
}

#[tokio::test]
async fn a_fiction_says_so_on_what_leaves() {
    let world = World::new().await;
    let mut terms =
        world.app.look(world.sender("Convenor").token_hash).await.unwrap().viewer.dialogue.terms.clone();
    terms.fictional = true;
    setup::set_terms(&world.app, &world.sender("Convenor"), terms).await.unwrap();
    let draft = text(&world).await;
    let export = format!("/drafts/{draft}/export?format=md&lang=en");
    assert!(world.seat("Walnut").page(&export).await.text().contains("Fictional demonstration"));
}
