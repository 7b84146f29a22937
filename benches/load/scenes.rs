//! The scenes: what people do most, and what it is measured against.

use crate::{
    driver::{Figures, drive, get, post},
    plain::Plain,
    seeds::{PEOPLE, Seeds, WORDS},
    world::World,
};
use aryk::web::{form::Tickets, serve};
use std::net::SocketAddr;

/// The scenes that goals speak of.
pub struct Found {
    pub item: Figures,
    pub first_page: Figures,
    pub last_page: Figures,
    pub post: Figures,
    pub wide: Figures,
    pub joined: Figures,
    pub insert: Figures,
}

pub async fn all() -> Found {
    let world = World::new().await;
    let seeds = Seeds::sow(&world).await;
    let listener = serve::listen("127.0.0.1:0".parse().unwrap()).unwrap();
    let at = listener.local_addr().unwrap();
    tokio::spawn(serve::serve(world.app.clone(), listener, std::future::pending()));
    let read = |path: String| drive(at, |connection| get(&path, &cookies(&world, connection)));
    let tickets: Vec<_> =
        PEOPLE.iter().map(|handle| Tickets::new(&world.app, &world.sender(handle).token_hash)).collect();
    let send = |path: String, fields: &[(&'static str, &'static str)]| {
        drive(at, |connection| {
            let ticket = tickets[connection % PEOPLE.len()].draw();
            let fields = [fields, &[("ticket", ticket.as_str())]].concat();
            post(&path, &cookies(&world, connection), &fields)
        })
    };
    let item = format!("/items/{}?show=50", seeds.short);
    let page = world.seat(PEOPLE[0]).page(&item).await.text();
    let plain = Plain::new(&page).await;
    let beside: SocketAddr = plain.clone().serve(page).await;

    drive(beside, |_| get("/bytes", "")).print("the same bytes from memory");
    let wide = drive(beside, |_| get("/rows", "")).print("minimal handler, one wide table");
    let joined = drive(beside, |_| get("/joined", "")).print("minimal handler, joined tables");
    let item = read(item).print("item page, 50 positions");
    let long = format!("/items/{}?show=50", seeds.long);
    let first_page = read(long.clone()).print("1,000 positions, first page");
    let last_page = read(format!("{long}&after=950")).print("1,000 positions, 20th page");
    read(format!("/drafts/{}", seeds.draft)).print("draft page, 30 paragraphs");
    let insert = plain.inserts().await.print("plain durable insert");
    let post = send(format!("/items/{}/new", seeds.open), &WORDS).print("post a position");
    send(format!("/checks/{}/stance", seeds.check), &[("stance", "G1"), ("revision", "1")])
        .print("answer a check");
    Found { item, first_page, last_page, post, wide, joined, insert }
}

/// What the browser of the person on this connection sends along.
fn cookies(world: &World, connection: usize) -> String {
    let token = &world.scene.tokens[PEOPLE[connection % PEOPLE.len()]].0;
    format!("aryk-sign-in={token}; aryk-visit=bench")
}
