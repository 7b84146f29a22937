//! `aryk consensus FILE|-`: a paper check, so that facilitators can try rules before a group adopts them.

use crate::domain::consensus::{
    Answer, Cast, Outcome, Preconditions, Roll, Rules, Stance, has_parallel_consent,
};
use anyhow::{Context, bail, ensure};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Read, Write, stdin, stdout};
use std::path::{Path, PathBuf};

const MAX_BYTES: u64 = 16 << 20;

const HELP: &str = r#"Input, at most 16 MiB of JSON:
  {"sides": ["I", "B"],
   "seats": [{"seat": "I1", "side": "I", "category": "expert",
              "stance": "G1", "ad_referendum": false}, ...],
   "rules": {"sufficient_consensus": true, "protected_categories": ["community_leader"]},
   "preconditions": {"notified": true, "earlier_check_failed": true,
                     "objections_addressed": true, "no_pending_consultation": true}}
  stance is G1 to G7, or null for no answer; ad_referendum may be left out for false.
  An answer to another wording, a late one and a withdrawn one are null; a seat whose person
  has left is not listed. A void or paused check is not computed at all.
  Left out, sufficient_consensus and every precondition are false, and
  protected_categories is ["community_leader"].

Output: {"result": ..., "ad_referendum": true|false, "parallel_consent": true|false,
         "reasons": [...]}
  result is UNANIMITY, CONSENSUS, CONSENSUS_WITH_RESERVATIONS, SUFFICIENT_CONSENSUS,
  NO_CONSENSUS or INVALID.
  parallel_consent is for procedure only: a majority of those who cast on every side,
  with G1 to G3 for, G5 and G7 against, and G4 and G6 casting nothing.
  reasons holds each condition that was not met, as CODE:SIDE or, for the roll or the
  check as a whole, CODE:
    sides                    at least two sides on the roll
    seats:SIDE               at least one seat
    quorum:SIDE              two thirds of the seats answered
    objection:SIDE           nobody blocks (G7)
    not_ready:SIDE           nobody is not ready (G5)
    hollow:SIDE              fewer than half of those who answered abstain (G4)
    support:SIDE             a strict majority of those who take a stance support (G1 to G3)
    asides:SIDE              at most a quarter of the seats stand aside (G6)
  and, for sufficient consensus where the rules switch it on:
    notified, earlier_check, objections_addressed, consultation
                             the four preconditions
    two_thirds:SIDE          two thirds of those who take a stance support
    half_of_seats:SIDE       half of all seats support
    protected:SIDE           fewer than half of each protected category block
    protected_without_seats:SIDE
                             a note to SUFFICIENT_CONSENSUS: a protected category has no
                             seat, its condition was skipped

Exit status: 0 when a result was computed, whichever it is; 2 when the input was refused."#;

/// Compute a consensus check from a JSON file
#[derive(Debug, clap::Args)]
#[command(after_long_help = HELP)]
pub(super) struct Args {
    /// The file to read, or - for standard input; --help shows what it holds
    file: PathBuf,
}

/// Prints one JSON object, or refuses in one sentence and prints nothing.
pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let name =
        if args.file == Path::new("-") { "standard input".into() } else { args.file.to_string_lossy() };
    let bytes = read(&args.file).with_context(|| format!("{name} cannot be read"))?;
    let printed = compute(&bytes).with_context(|| format!("{name} is not a check"))?;
    print(&printed).context("the result cannot be printed")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Paper {
    sides: Vec<String>,
    seats: Vec<Seat>,
    #[serde(default)]
    rules: PaperRules,
    #[serde(default)]
    preconditions: Preconditions,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seat {
    seat: String,
    side: String,
    category: String,
    #[serde(deserialize_with = "Option::deserialize")] // null means no answer; a forgotten field must not
    stance: Option<Stance>,
    #[serde(default)]
    ad_referendum: bool,
}

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
struct PaperRules {
    sufficient_consensus: bool,
    protected_categories: BTreeSet<String>,
}

impl Default for PaperRules {
    fn default() -> Self {
        Self { sufficient_consensus: false, protected_categories: ["community_leader".to_owned()].into() } // CON-12
    }
}

#[derive(Serialize)]
struct Printed {
    result: &'static str,
    ad_referendum: bool,
    parallel_consent: bool,
    reasons: Vec<String>,
}

fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    let source: Box<dyn Read> =
        if file == Path::new("-") { Box::new(stdin().lock()) } else { Box::new(File::open(file)?) };
    let mut bytes = Vec::new();
    source.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    ensure!(bytes.len() as u64 <= MAX_BYTES, "it is larger than 16 MiB");
    Ok(bytes)
}

fn compute(bytes: &[u8]) -> anyhow::Result<Printed> {
    let Paper { sides, seats, rules, preconditions } = serde_json::from_slice(bytes)?;
    let mut known = BTreeSet::new();
    for side in &sides {
        ensure!(known.insert(side), "the side {side:?} is listed twice");
    }
    let mut roll = Roll::of(sides.iter().cloned());
    let mut names = BTreeSet::new();
    for Seat { seat, side, category, stance, ad_referendum } in seats {
        let answer = answer(stance, ad_referendum).with_context(|| format!("seat {seat:?}"))?;
        roll.seat(side, category, answer).with_context(|| format!("seat {seat:?}"))?;
        if let Some(twice) = names.replace(seat) {
            bail!("the seat {twice:?} is listed twice");
        }
    }
    let PaperRules { sufficient_consensus, protected_categories } = rules;
    let Outcome { result, ad_referendum, reasons } =
        roll.outcome(&Rules { sufficient_consensus, protected_categories }, preconditions);
    Ok(Printed {
        result: result.code(),
        ad_referendum,
        parallel_consent: has_parallel_consent(&roll.tallies().values().map(Cast::from).collect::<Vec<_>>()),
        reasons: reasons.iter().map(ToString::to_string).collect(),
    })
}

fn answer(stance: Option<Stance>, ad_referendum: bool) -> anyhow::Result<Option<Answer>> {
    match (stance, ad_referendum) {
        (None, true) => bail!("without an answer nothing can be ad referendum"),
        (Some(stance), true) => Ok(Some(Answer::ad_referendum(stance)?)),
        (stance, false) => Ok(stance.map(Answer::of)),
    }
}

fn print(printed: &Printed) -> anyhow::Result<()> {
    let mut line = serde_json::to_vec(printed)?;
    line.push(b'\n');
    Ok(stdout().write_all(&line)?)
}
