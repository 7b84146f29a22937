//! Bringing a text in, through the pages that people use.

use super::docx;
use crate::{
    client::{Answer, Client},
    drafts::desk::{Desk, signed_in},
    world::World,
};
use aryk::domain::{text::limit, time::Span};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};

const BOUNDARY: &str = "----a-boundary";

/// Sends the import form of a working copy as a browser does.
async fn send(browser: &Client, pen: &str, words: &str, file: Option<(&str, &[u8])>) -> Answer {
    let action = format!("{pen}/import");
    let mut fields = browser.form(&action, &action).await;
    fields.retain(|(name, _)| name == "ticket");
    fields.extend([("words".to_owned(), words.to_owned()), ("markup".to_owned(), "plain".to_owned())]);
    let mut body = Vec::new();
    for (name, value) in &fields {
        body.extend(
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                .bytes(),
        );
    }
    let (name, bytes) = file.unwrap_or_default();
    body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n").bytes());
    body.extend(bytes);
    body.extend(format!("\r\n--{BOUNDARY}--\r\n").bytes());
    let request = Request::post(action)
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"));
    browser.send(request.body(Body::from(body)).unwrap()).await
}

async fn preview(browser: &Client, pen: &str, words: &str, file: Option<(&str, &[u8])>) -> (String, Answer) {
    let answer = send(browser, pen, words, file).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let at = answer.location();
    let page = browser.page(&at).await;
    (at, page)
}

fn pen(desk: &Desk<'_>) -> String {
    format!("/drafts/{}/pen", desk.draft)
}

#[tokio::test]
async fn a_pasted_text_is_shown_before_it_is_kept_and_then_issued_with_two_keys() {
    let world = World::new().await;
    let (lark, desk) = (world.seat("Lark"), Desk::begin(&world, "A text").await);
    let pen = pen(&desk);
    assert!(lark.page(&pen).await.text().contains(&format!("{pen}/import")));
    let pasted = "9bis. They [urge][invite] both governments.\n\n1. One.\n\n1. Two [with [more]].";
    let (at, page) = preview(&lark, &pen, pasted, None).await;
    assert!(page.main().contains("12 words were read, and all 12 are kept."), "{}", page.main());
    assert!(page.main().contains("1: holds another bracket. First in paragraph 3: [with [more]]"));
    assert!(page.main().contains("9bis. They [urge][invite] both governments."));
    assert!(desk.pen().await.paragraphs.is_empty(), "nothing is kept yet");
    lark.follow(&at, &at, &[("brackets", "open")]).await;
    let kept = desk.pen().await;
    assert_eq!(
        super::lines(&kept),
        ["9bis. They [urge][invite] both governments.", "1. One.", "1. Two 〚with 〚more〛〛."]
    );
    desk.issue().await;
    assert_eq!(lark.get(&at).await.status, StatusCode::CONFLICT, "it is kept once");
}

#[tokio::test]
async fn a_docx_takes_the_place_of_the_working_copy_and_its_paragraphs_go_on() {
    let world = World::new().await;
    let desk = Desk::issued(&world, "Water is shared fairly among all villages.\n\nRoads are open.").await;
    let (tern, before) = (world.seat("Tern"), desk.pen().await);
    let body = "<w:p><w:r><w:t>Water is shared fairly among all the villages.</w:t></w:r></w:p>";
    let (at, page) = preview(&tern, &pen(&desk), "", Some(("rev.docx", &docx(body, &[])))).await;
    assert!(
        page.main().contains("0 paragraphs say the same, 1 are changed, 0 are new, 1 are gone."),
        "{}",
        page.main()
    );
    tern.follow(&at, &at, &[("brackets", "literal")]).await;
    let after = desk.pen().await;
    assert_eq!((after.paragraphs.len(), after.paragraphs[0].uid), (1, before.paragraphs[0].uid));
    let compare = tern.page(&format!("{}/compare", pen(&desk))).await;
    assert!(compare.all("ins").contains(&"«+the +»".to_owned()), "{:?}", compare.all("ins"));
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_in_words_and_what_was_pasted_stays() {
    let world = World::new().await;
    let (lark, desk) = (world.seat("Lark"), Desk::begin(&world, "A text").await);
    for (name, bytes, said) in [
        ("a.docx", b"PK\x03\x04 no zip".to_vec(), "The file is damaged"),
        ("a.doc", b"\xD0\xCF\x11\xE0".to_vec(), "protected by a password"),
        ("a.pdf", b"%PDF-1.7".to_vec(), "neither text nor a DOCX"),
        ("a.txt", vec![b'a'; 2 * 1024 * 1024 + 1], "more than a text may hold"),
    ] {
        let answer = send(&lark, &pen(&desk), "my words", Some((name, &bytes))).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.main().contains(said) && answer.main().contains("my words"),
            "{name}: {}",
            answer.main()
        );
    }
    let much = vec![b'a'; 4 * 1024 * 1024];
    let answer = send(&lark, &pen(&desk), "", Some(("a.txt", &much))).await;
    assert!(answer.main().contains("larger than can be taken"), "{}", answer.main());
    assert_eq!(send(&lark, &pen(&desk), "", None).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// TXT-1
#[tokio::test]
async fn nobody_but_the_co_moderators_finds_an_import_and_it_lasts_an_hour() {
    let world = World::new().await;
    let (lark, desk) = (world.seat("Lark"), Desk::begin(&world, "A text").await);
    let (at, _) = preview(&lark, &pen(&desk), "A secret plan.", None).await;
    assert_eq!(world.seat("Tern").get(&at).await.status, StatusCode::OK);
    for other in ["Walnut", "Reed", "Slate", "Kestrel"] {
        assert_eq!(world.seat(other).get(&at).await.status, StatusCode::NOT_FOUND, "{other}");
        assert_eq!(
            world.seat(other).get(&format!("{}/import", pen(&desk))).await.status,
            StatusCode::NOT_FOUND
        );
    }
    world.wait(Span::hours(1));
    let late = signed_in(&world, "Lark").await.get(&at).await;
    assert!(late.main().contains("waited for more than an hour"), "{}", late.main());
    aryk::jobs::once(&world.app).await.unwrap();
}

#[tokio::test]
async fn a_change_by_the_other_moderator_meanwhile_is_shown_before_anything_is_replaced() {
    let world = World::new().await;
    let (lark, desk) = (world.seat("Lark"), Desk::begin(&world, "A text").await);
    let (at, _) = preview(&lark, &pen(&desk), "One.\n\nTwo.", None).await;
    let fields = lark.form(&at, &at).await;
    let added = aryk::domain::text::split_paragraphs("Three.").unwrap();
    desk.edit(aryk::domain::text::Edit::Add(None, added)).await;
    let answer = lark.post(&at, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.main().contains("Look again at what the import becomes"));
    lark.follow(&at, &at, &[]).await;
    assert_eq!(super::lines(&desk.pen().await), ["One.", "Two."]);
}

#[tokio::test]
async fn a_large_text_is_shown_in_light_pages() {
    let world = World::new().await;
    let (lark, desk) = (world.seat("Lark"), Desk::begin(&world, "A text").await);
    let words = "Вода общая для всех сёл долины. ".repeat(5) + "И [дорога] тоже.";
    let text = vec![words; limit::PARAGRAPHS].join("\n\n");
    let (at, first) = preview(&lark, &pen(&desk), &text, None).await;
    assert!(first.text().len() < 20 * 1024, "{}", first.text().len());
    let last = lark.page(&format!("{at}?page=999")).await;
    assert!(last.main().contains(&limit::PARAGRAPHS.to_string()) && last.text().len() < 20 * 1024);
    lark.follow(&at, &at, &[]).await;
    desk.issue().await;
    for path in [pen(&desk), format!("/drafts/{}", desk.draft)] {
        eprintln!("{path} weighs {} KB", lark.page(&path).await.text().len() / 1024);
    }
}
