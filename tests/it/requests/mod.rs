//! Requests for brackets, closing them, and the days on which they are asked about.

mod closing;
mod filing;
mod laws;
mod reminders;

use crate::{client::Answer, drafts::desk::Desk, world::World};

pub(crate) const TWO: &str = "Water is shared fairly and in time.\n\nBoth sides read the gauges.";

/// The page of a paragraph, by its number.
pub(crate) async fn about(desk: &Desk<'_>, number: usize) -> String {
    let uid = desk.revision(desk.newest().await).await.unwrap().text.paragraphs[number - 1].uid;
    format!("/drafts/{}/paragraphs/{uid}", desk.draft)
}

/// Requests brackets through the form, after its preview. Leads to the paragraph.
pub(crate) async fn request(world: &World, handle: &str, about: &str, fields: &[(&str, &str)]) -> Answer {
    let form = format!("{about}/requests");
    let client = world.back(handle).await;
    let fields = [fields, &[("step", "file")]].concat();
    client.follow(&form, &form, &fields).await
}

/// Presses the one button of this address on a page.
pub(crate) async fn press(world: &World, handle: &str, page: &str, end: &str) -> Answer {
    let client = world.back(handle).await;
    let actions = client.page(page).await.values(&format!("form[action$='{end}']"));
    client.follow(page, &actions[0], &[]).await
}
