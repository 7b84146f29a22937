//! `aryk invite`: a further dialogue on an instance that has one already, or a set-up link in place of a lost one.

use super::serve;
use crate::{
    actions::{App, people},
    clock::Clock,
    config::Config,
};
use std::path::PathBuf;

/// Prints a one-time set-up link for a further dialogue; an earlier one that was not used stops working
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The settings that the server runs with
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

/// The server may run meanwhile.
pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let config = Config::load(args.config.as_deref(), |name| std::env::var(name).ok())?;
    tokio::runtime::Runtime::new()?.block_on(async {
        let app = serve::open(config, Clock::system()).await?;
        print_link(&app).await?;
        app.db.close().await;
        Ok(())
    })
}

/// Makes out a set-up link and prints it, since only its hash is kept.
pub(super) async fn print_link(app: &App) -> anyhow::Result<()> {
    let code = people::invite_convenor(app).await?;
    println!("Set up a dialogue, once, within 72 hours: {}/begin/{}", app.config.public_url, code.0);
    Ok(())
}
