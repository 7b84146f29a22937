//! What the clock does: forgets what has run out. Each job is safe to run twice, and on two instances at once.

pub mod live;

use crate::{
    actions::{
        App, Refusal, acts, app::FORM_LASTS, checks, corrigenda, notes, objections, requests, rounds,
        sessions, silences,
    },
    domain::time::Span,
    store,
};
use std::{sync::Arc, time::Duration};

const EVERY: Duration = Duration::from_secs(20);
/// How long an ended sign-in stays in the table.
const SIGN_INS_KEPT: Span = Span::days(1);

/// Runs all jobs again and again.
pub async fn run(app: Arc<App>) {
    loop {
        if let Err(error) = once(&app).await {
            tracing::error!("a job failed: {error:?}");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Runs all jobs once, by the clock of `app`, also after one has failed; the answer is the first failure.
pub async fn once(app: &App) -> Result<(), Refusal> {
    app.attempts.forget_quiet();
    app.streams.forget_quiet();
    [
        acts::lapse_due(app).await,
        checks::close_due(app).await,
        checks::erase_due(app).await,
        corrigenda::keep_due(app).await,
        silences::expire_due(app).await,
        notes::erase_due(app).await,
        requests::place_due(app).await,
        rounds::close_due(app).await,
        objections::address_due(app).await,
        sessions::end_due(app).await,
        forget(app).await,
    ]
    .into_iter()
    .collect()
}

async fn forget(app: &App) -> Result<(), Refusal> {
    let mut tx = app.db.write().await?;
    store::submissions::forget_before(&mut tx, app.now().minus(FORM_LASTS).minus(Span::hours(1))).await?;
    store::sign_ins::forget_before(&mut tx, app.now().minus(SIGN_INS_KEPT)).await?;
    store::imports::forget_old(&mut tx, app.now()).await?;
    Ok(tx.commit().await?)
}
