//! `aryk demo`: an invented dialogue, from its first invitation to an adopted text.

use super::serve;
use crate::{
    actions::app::Demo,
    clock::Clock,
    config::Config,
    demo::{self, Pause, Seated},
};
use anyhow::{Context, ensure};
use std::{
    fs::{self, OpenOptions},
    io::Write,
    net::SocketAddr,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::Arc,
};

/// Tells an invented dialogue of autumn 2021 in an empty directory, and serves it.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Where to listen; without TLS, so only what is invented belongs in it
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// A directory that is empty or not there yet
    #[arg(long, value_name = "DIR", default_value = "aryk-demo")]
    data: PathBuf,
    /// Where the story stops, so that you can go on by hand
    #[arg(long, value_name = "CHAPTER", default_value = "adopted")]
    pause_at: Pause,
    /// Offer the seats in one click on the sign-in page to other machines, too
    #[arg(long)]
    offer_seats: bool,
}

/// Refuses a directory that holds anything: what is in it may be somebody's dialogue.
pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    serve::log_to_standard_error();
    let data = &args.data;
    ensure!(
        is_empty(data)?,
        "{} is not empty: choose another directory with --data, or delete it to start afresh",
        data.display()
    );
    tokio::runtime::Runtime::new()?.block_on(async {
        let mut app = serve::open(config(args)?, Clock::system()).await?;
        let seats = demo::tell(&mut app, args.pause_at).await.context("the story cannot be told")?;
        let file = data.join("seats.tsv");
        write_seats(&file, &seats).with_context(|| format!("cannot write {}", file.display()))?;
        app.clock = Clock::running_from(app.now());
        let offered = args.offer_seats || args.listen.ip().is_loopback();
        let seats = if offered { seats.into_iter().map(|seat| seat.seat).collect() } else { Vec::new() };
        app.demo = Some(Demo { seats });
        println!(
            "Handles and passphrases are in {}. Delete {} to start afresh.",
            file.display(),
            data.display()
        );
        serve::listen(Arc::new(app)).await
    })
}

fn is_empty(data: &Path) -> anyhow::Result<bool> {
    match fs::read_dir(data) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", data.display())),
    }
}

/// The settings of a demonstration: neither a file nor the environment can lead it to another database.
fn config(args: &Args) -> anyhow::Result<Config> {
    let defaults = Config::load(None, |_| None)?;
    let public_url = format!("http://{}", args.listen);
    Ok(Config { listen: args.listen, public_url, data: args.data.clone(), ..defaults })
}

fn write_seats(path: &Path, seats: &[Seated]) -> anyhow::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    writeln!(file, "handle\trole\tside\tcategory\tpassphrase")?;
    for Seated { seat, side, category, passphrase } in seats {
        writeln!(file, "{}\t{}\t{side}\t{category}\t{passphrase}", seat.handle, seat.function.word())?;
    }
    Ok(())
}
