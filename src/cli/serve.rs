//! `aryk serve`: the product on its database.

use crate::{
    actions::{App, people},
    chance::Chance,
    clock::Clock,
    config::Config,
    jobs,
    seal::Key,
    store::{self, db::Db},
    web::serve,
};
use anyhow::{Context, bail};
use std::{
    fs::{self, DirBuilder, OpenOptions},
    io::Write,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
    sync::Arc,
};
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
            let code = people::invite_convenor(&app).await?;
            println!("Set up a dialogue, once, within 72 hours: {}/begin/{}", app.config.public_url, code.0);
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
    let key = instance_key(&config.key_file())?;
    let db = Db::open(&config.database_url()).await.context("cannot open the database")?;
    App::new(config, db, key, clock)
}

/// Serves until SIGTERM or SIGINT.
pub(super) async fn listen(app: Arc<App>) -> anyhow::Result<()> {
    let address = app.config.listen;
    let listener = serve::listen(address).with_context(|| format!("cannot listen on {address}"))?;
    println!("Aryk is at {}", app.config.public_url);
    let mut terminate = signal(SignalKind::terminate())?;
    let jobs = tokio::spawn(jobs::run(app.clone()));
    let end = async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
    };
    serve::serve(app, listener, end).await?;
    jobs.abort();
    Ok(())
}

/// Logs hold route templates and ids, never what people write.
pub(super) fn log_to_standard_error() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("ARYK_LOG").unwrap_or_else(|_| "warn".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}

/// The key in the file; a new data directory gets one.
fn instance_key(path: &Path) -> anyhow::Result<Key> {
    match fs::read_to_string(path) {
        Ok(text) => parse_key(&text).with_context(|| format!("{} holds no key", path.display())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => new_key(path),
        Err(error) => Err(error).with_context(|| format!("cannot read the key in {}", path.display())),
    }
}

fn new_key(path: &Path) -> anyhow::Result<Key> {
    let bytes = Chance.bytes::<32>();
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    writeln!(file, "{}", data_encoding::HEXLOWER.encode(&bytes))?;
    file.sync_all()?;
    println!(
        "A new instance key is in {}. Move it to another disk and keep a copy outside the building: \
         without it nothing can be read, and beside the database it protects nothing.",
        path.display()
    );
    Ok(Key::from_bytes(bytes))
}

fn parse_key(text: &str) -> anyhow::Result<Key> {
    let bytes = data_encoding::HEXLOWER_PERMISSIVE.decode(text.trim().as_bytes())?;
    match bytes.try_into() {
        Ok(bytes) => Ok(Key::from_bytes(bytes)),
        Err(_) => bail!("a key has 64 hexadecimal digits"),
    }
}
