//! The `aryk` binary: arguments in, one sentence out when it cannot do what was asked.

use aryk::cli::Cli;
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    match Cli::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            let sentence = format!("{refusal:#}").replace(char::is_control, " "); // it may quote the input
            eprintln!("aryk: {sentence}");
            ExitCode::from(2)
        }
    }
}
