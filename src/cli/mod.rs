//! What an operator can ask of `aryk` on the command line; one file a command.

mod consensus;
mod demo;
mod invite;
mod key;
mod serve;

/// The arguments of `aryk`.
#[derive(Debug, clap::Parser)]
#[command(name = "aryk", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Consensus(consensus::Args),
    Demo(demo::Args),
    Invite(invite::Args),
    Serve(serve::Args),
}

impl Cli {
    /// Does what was asked; the error is one sentence for the operator.
    pub fn run(self) -> anyhow::Result<()> {
        match self.command {
            Command::Consensus(args) => consensus::run(&args),
            Command::Demo(args) => demo::run(&args),
            Command::Invite(args) => invite::run(&args),
            Command::Serve(args) => serve::run(&args),
        }
    }
}
