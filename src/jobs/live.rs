//! Tells open event streams of changes, and ends those whose reader may not be told any more. One look at the database
//! serves all streams of a body, however many there are.

use crate::{
    actions::{App, Refusal},
    domain::{access::Viewer, id::BodyId},
    store::{
        self,
        db::{News, ReadTx},
    },
    streams::Standing,
};
use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{
    sync::Notify,
    time::{MissedTickBehavior, interval, sleep, timeout},
};

/// How often it is asked of every stream whether its reader may still be told. With [`PATIENCE`] less than five seconds.
const BEAT: Duration = Duration::from_secs(3);
/// How long the database may take for that; streams of which it cannot be asked end.
const PATIENCE: Duration = Duration::from_millis(1500);
/// Changes that follow each other quicker than this are told as one.
const BREATH: Duration = Duration::from_millis(100);
const AGAIN: Duration = Duration::from_millis(500);

/// Follows what is announced, and looks at everything each few seconds, until the instance ends.
pub async fn run(app: Arc<App>) {
    let changed = Changed::default();
    tokio::join!(listen(&app, &changed), tell(&app, &changed));
}

/// Looks where these bodies stand and tells their streams.
///
/// # Errors
/// When the database cannot be asked; nobody is told anything of the bodies that were not reached.
pub async fn look(app: &App, bodies: impl IntoIterator<Item = BodyId>) -> Result<(), Refusal> {
    let mut tx = app.db.read().await?;
    for body in bodies {
        app.streams.tell(body, standing(app, &mut tx, body).await?);
    }
    Ok(())
}

/// Bodies that have changed since the last look.
#[derive(Default)]
struct Changed {
    bodies: Mutex<HashSet<BodyId>>,
    some: Notify,
}

impl Changed {
    fn add(&self, bodies: impl IntoIterator<Item = BodyId>) {
        self.bodies.lock().unwrap_or_else(PoisonError::into_inner).extend(bodies);
        self.some.notify_one();
    }

    fn take(&self) -> HashSet<BodyId> {
        std::mem::take(&mut *self.bodies.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

async fn listen(app: &App, changed: &Changed) {
    let mut listener = app.db.listen();
    while !app.streams.have_ended() {
        match listener.next().await {
            Ok(News::Of(body)) => changed.add(body.parse()),
            Ok(News::Missed) => changed.add(app.streams.bodies()),
            Err(error) => {
                tracing::warn!("what other instances change is not heard at the moment: {error}");
                sleep(AGAIN).await;
            }
        }
    }
}

async fn tell(app: &App, changed: &Changed) {
    let mut beat = interval(BEAT);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while !app.streams.have_ended() {
        let open = |bodies: HashSet<BodyId>| bodies.into_iter().filter(|body| app.streams.are_open(*body));
        let bodies: Vec<_> = tokio::select! {
            biased;
            _ = beat.tick() => app.streams.bodies(),
            () = changed.some.notified() => open(changed.take()).collect(),
        };
        if bodies.is_empty() {
            continue;
        }
        let looked = timeout(PATIENCE, look(app, bodies)).await;
        if !matches!(looked, Ok(Ok(()))) {
            tracing::warn!("event streams were closed, for it is not known who may be told: {looked:?}");
            app.streams.close();
        }
        sleep(BREATH).await;
    }
}

async fn standing(app: &App, tx: &mut ReadTx, body: BodyId) -> Result<Standing, Refusal> {
    let Some(dialogue) = app.dialogue_of(tx, body).await? else { return Ok(Standing::default()) };
    let (mut readers, mut permit) = (HashSet::new(), None);
    for (sign_in, seat) in store::sign_ins::of_members(tx, body, app.now()).await? {
        let may_read = Viewer::new(seat, dialogue.clone()).and_then(|viewer| viewer.may_read(body));
        if may_read.is_some() {
            readers.insert(sign_in);
            permit = may_read;
        }
    }
    let number = match permit {
        Some(permit) => store::changes::number(tx, &permit).await?,
        None => 0,
    };
    Ok(Standing { number, readers: Arc::new(readers) })
}
