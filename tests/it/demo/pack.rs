//! The pack of a session for paper.

use super::Stage;
use aryk::demo::Pause;
use axum::http::StatusCode;

#[tokio::test]
async fn the_pack_of_a_session_holds_on_paper_its_agenda_its_text_and_a_slip_and_names_nobody() {
    let stage = Stage::told(Pause::Rev2).await;
    let almond = stage.seat("Almond").await;
    let sessions = almond.page("/sessions").await.values("main a[href^='/sessions/']");
    let (mut texts, mut pack) = (Vec::new(), String::new());
    for session in sessions {
        pack = format!("{session}/pack");
        texts = almond.page(&pack).await.all("main");
        if texts[0].contains("IBD/PL/DRAFT.1/Rev.2") {
            break;
        }
    }
    let [paper] = &texts[..] else { panic!("{texts:?}") };
    for said in ["IBD/PL/DRAFT.1/Rev.2", "30 minutes", "stays", "I stand aside", "☐", "by hand", "Isfara · "]
    {
        assert!(paper.contains(said), "NET-6: {said} in {paper}");
    }
    for seated in &stage.seats {
        assert!(!paper.contains(&seated.seat.handle), "{} in {paper}", seated.seat.handle);
    }
    let stranger = stage.seat("Quartz").await.get(&pack).await;
    assert_eq!(stranger.status, StatusCode::NOT_FOUND);
}
