//! `aryk serve`: the product on its database.

use super::{invite, key};
use crate::{
    actions::App,
    clock::Clock,
    config::Config,
    jobs,
    store::{self, db::Db},
    web::serve,
};
use anyhow::Context;
use std::{fs::DirBuilder, os::unix::fs::DirBuilderExt, path::PathBuf, sync::Arc};
use tokio::signal::unix::{SignalKind, signal};

/// Serves Aryk; the first start prints a one-time set-up link for the convenor.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The settings; config/aryk.toml lists them all with their defaults
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    log_to_standard_error();
    let config = Config::load(args.config.as_deref(), |name| std::env::var(name).ok())?;
    tokio::runtime::Runtime::new()?.block_on(async {
        let app = Arc::new(open(config, Clock::system()).await?);
        if !store::dialogues::any(&mut app.db.read().await?).await? {
            invite::print_link(&app).await?;
        }
        listen(app).await
    })
}

/// The product on the database that the settings name.
pub(super) async fn open(config: Config, clock: Clock) -> anyhow::Result<App> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&config.data)
        .with_context(|| format!("cannot make {}", config.data.display()))?;
    let db = Db::open(&config.database_url()).await.context("cannot open the database")?;
    let key = key::find(&config.key_file(), &db).await?;
    App::new(config, db, key, clock)
}

/// Serves until SIGTERM or SIGINT.
pub(super) async fn listen(app: Arc<App>) -> anyhow::Result<()> {
    let address = app.config.listen;
    let listener = serve::listen(address).with_context(|| format!("cannot listen on {address}"))?;
    println!("Aryk is at {}", app.config.public_url);
    let mut terminate = signal(SignalKind::terminate())?;
    let jobs = tokio::spawn(jobs::run(app.clone()));
    let live = tokio::spawn(jobs::live::run(app.clone()));
    let end = async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
    };
    serve::serve(app, listener, end).await?;
    jobs.abort();
    live.abort();
    Ok(())
}

/// Aryk's own log, as much of it as `ARYK_LOG` names (`error`, `warn`, `info`, `debug`). Of the libraries below it only
/// warnings: their finer traces hold what people write.
pub(super) fn log_to_standard_error() {
    let level: tracing::Level =
        std::env::var("ARYK_LOG").ok().and_then(|level| level.parse().ok()).unwrap_or(tracing::Level::WARN);
    let filter = tracing_subscriber::EnvFilter::new(format!("warn,aryk={level}"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}
