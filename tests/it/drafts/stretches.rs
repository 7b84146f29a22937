//! A long text on a slow line.

use super::Desk;
use crate::world::World;

#[tokio::test]
async fn each_page_of_the_longest_text_is_light_and_together_they_hold_all_of_it() {
    let world = World::new().await;
    let lines: Vec<_> = (1..=800).map(|n| format!("{n} {}", "вода поровну ".repeat(13))).collect();
    let desk = Desk::issued(&world, &lines.join("\n\n")).await;
    let (walnut, path) = (world.seat("Walnut"), format!("/drafts/{}", desk.draft));
    let (mut at, mut read) = (path.clone(), Vec::new());
    loop {
        let page = walnut.page(&at).await;
        assert!(page.bytes.len() <= 60_000, "{at}: {} bytes", page.bytes.len());
        assert_eq!(page.all(".strip a").len(), page.all(".para").len());
        read.extend(page.all(".para__t"));
        let Some(name) = page.all("a[rel=next]").pop() else { break };
        let from = name.rsplit(' ').next().and_then(|name| name.split('–').next()).unwrap().to_owned();
        at = format!("{path}?read=brackets&from={from}");
    }
    assert_eq!(read.len(), 800);
    assert!(read[799].starts_with("800 "));
    let inside = walnut.page(&format!("{path}?from=400")).await;
    assert_eq!(inside.all("#p400").len(), 1);
    assert_eq!(inside.all("a[rel=prev]").len(), 1);
    assert!(inside.text().contains("?read=clean&#38;from="));
    let printed = walnut.page(&format!("{path}?read=print&from=400")).await;
    assert_eq!(printed.all(".para").len(), 800);
    for nonsense in ["0", "801", "x", "-1"] {
        assert!(!walnut.page(&format!("{path}?from={nonsense}")).await.all(".para").is_empty(), "{nonsense}");
    }
}

#[tokio::test]
async fn a_text_of_ordinary_length_is_one_page() {
    let world = World::new().await;
    let desk = Desk::issued(&world, &"Water is shared.\n\n".repeat(40)).await;
    let page = world.seat("Walnut").page(&format!("/drafts/{}?from=30", desk.draft)).await;
    assert_eq!(page.all(".para").len(), 40);
    assert!(page.all("a[rel=next], a[rel=prev]").is_empty());
    assert!(!page.text().contains("from="));
}
