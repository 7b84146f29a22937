//! The load bench: how many requests a second the product answers, beside the least that any program would need for the
//! same. See docs/bench.md.

#![expect(unreachable_pub, reason = "everything in here is reached from here only")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a bench that cannot go on ends")]

#[path = "../../tests/it/client.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod client;
#[path = "../../tests/it/drafts/desk.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod desk;
mod driver;
mod plain;
mod scenes;
mod seeds;
#[path = "../../tests/it/world.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod world;

use driver::Figures;
use std::{
    env,
    process::{Command, exit},
};

/// Set for the process that measures one database, so that each has its memory to itself.
const MEASURES: &str = "BENCH_MEASURES";
const POSTGRES: &str = "TEST_POSTGRES";

fn main() {
    if env::var_os(MEASURES).is_some() {
        return measure();
    }
    let scratch = env::temp_dir().join(format!("aryk-bench-{}", std::process::id()));
    std::fs::create_dir_all(&scratch).unwrap();
    let mut again = Command::new(env::current_exe().unwrap());
    again.env(MEASURES, "1").env("TMPDIR", &scratch);
    let mut done = again.env_remove(POSTGRES).status().unwrap().success();
    if let (true, Some(server)) = (done, env::var_os(POSTGRES)) {
        done = again.env(POSTGRES, server).status().unwrap().success();
    }
    std::fs::remove_dir_all(&scratch).unwrap();
    exit(i32::from(!done));
}

/// Measures the database that `TEST_POSTGRES` names, or SQLite.
fn measure() {
    println!("\n## {}\n", env::var(POSTGRES).map_or("SQLite", |_| "PostgreSQL"));
    println!(
        "| scene | a second | p50, ms | p99, ms | bytes | memory, MiB |\n|---|---:|---:|---:|---:|---:|"
    );
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let found = runtime.block_on(scenes::all());
    println!("\n| goal | wanted | found |\n|---|---:|---:|");
    ratio("item page / minimal handler, joined tables", "≥ 0.8", &found.item, &found.joined);
    ratio("item page / minimal handler, one wide table", "", &found.item, &found.wide);
    ratio("20th page / first page of 1,000", "≈ 1", &found.last_page, &found.first_page);
    ratio("post / plain durable insert", "≥ 0.5", &found.post, &found.insert);
}

fn ratio(what: &str, wanted: &str, ours: &Figures, theirs: &Figures) {
    println!("| {what} | {wanted} | {:.2} |", ours.per_second() / theirs.per_second());
}
