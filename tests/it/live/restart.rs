//! Whatever holds the data crashes while people write, and comes again: the server of PostgreSQL, or on SQLite the process.

use super::{
    cluster::Cluster,
    scene::{Instance, Stream, cookie, number, post},
};
use crate::world::{START, World, app, sender};
use aryk::{
    domain::{id::PositionId, place::Place},
    store::db::Statement,
    web::router,
};
use axum::http::StatusCode;
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    task::JoinHandle,
    time::{sleep, timeout},
};

type Acknowledged = Arc<Mutex<BTreeSet<PositionId>>>;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_crashes_and_comes_again_has_lost_nothing_acknowledged_and_streams_go_on() {
    let cluster = std::env::var("TEST_POSTGRES").is_ok().then(Cluster::start);
    let mut world = match &cluster {
        Some(cluster) => World::at(&cluster.url()).await,
        None => World::new().await,
    };
    let mut instance = Instance::new(&world.app);
    let acknowledged = Acknowledged::default();
    let writers = [write(&world, "Walnut", &acknowledged), write(&world, "Maple", &acknowledged)];
    sleep(Duration::from_millis(500)).await;
    let before = acknowledged.lock().unwrap().len();
    match &cluster {
        Some(cluster) => cluster.crash(), // nothing of ours is started anew
        None => {
            world.app.db.close().await;
            world.app = Arc::new(app(&world.url, START).await);
            world.router = router(world.app.clone());
            instance = Instance::new(&world.app);
        }
    }
    let (told, mut maple) = listen(&world, &instance).await;
    write(&world, "Heron", &acknowledged);
    assert!(maple.change().await.unwrap() > told);
    writers.iter().for_each(JoinHandle::abort);
    let acknowledged = acknowledged.lock().unwrap().clone();
    assert!(before > 0 && acknowledged.len() > before, "people wrote before and after");
    let all = Statement("SELECT id FROM positions").query();
    let stored: Vec<(PositionId,)> = all.all(&mut world.app.db.read().await.unwrap()).await.unwrap();
    let stored: BTreeSet<_> = stored.into_iter().map(|(id,)| id).collect();
    assert_eq!(acknowledged.difference(&stored).count(), 0);
}

/// Somebody posts one position after the other, whatever becomes of it.
fn write(world: &World, who: &str, acknowledged: &Acknowledged) -> JoinHandle<()> {
    let (app, token, item) = (world.app.clone(), world.scene.tokens[who].clone(), world.scene.items[0]);
    let acknowledged = acknowledged.clone();
    tokio::spawn(async move {
        loop {
            if let Ok(Place::PositionAlone(id)) = post(&app, &sender(&token), item).await {
                acknowledged.lock().unwrap().insert(id);
            }
            sleep(Duration::from_millis(5)).await;
        }
    })
}

/// As a browser does: it comes again until it is answered, and says what it heard last.
async fn listen(world: &World, instance: &Instance) -> (i64, Stream) {
    let again = async {
        loop {
            if world.app.db.read().await.is_ok() {
                let told = number(world, world.scene.wg1).await;
                let (path, last) = (format!("/bodies/{}/changes", world.scene.wg1), told.to_string());
                let cookie = cookie(&world.scene.tokens["Maple"]);
                let headers = [("cookie", cookie.as_str()), ("last-event-id", last.as_str())];
                let stream = Stream::open(&instance.router, &path, &headers).await;
                if stream.status == StatusCode::OK {
                    return (told, stream);
                }
            }
            sleep(Duration::from_millis(100)).await;
        }
    };
    timeout(Duration::from_secs(30), again).await.unwrap()
}
