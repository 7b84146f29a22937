//! The bench of event streams: how soon a change reaches all of them, and what each costs. See docs/bench.md.

#![expect(unreachable_pub, reason = "everything in here is reached from here only")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a bench that cannot go on ends")]

#[path = "../../tests/it/client.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod client;
mod listeners;
#[path = "../../tests/it/world.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod world;

use aryk::{
    actions::people::Token,
    jobs,
    web::{form::Tickets, serve},
};
use listeners::Plan;
use std::{
    env,
    io::{BufRead, BufReader, Write},
    net::SocketAddr,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};
use world::World;

/// Set for the process that listens, so that each has its memory and its files to itself.
const LISTENS: &str = "BENCH_LISTENS";
/// Open streams: `BENCH_STREAMS`.
const STREAMS: usize = 5_000;
/// As many as the settings allow one sign-in.
const PER_SIGN_IN: usize = 4;
const CHANGES: usize = 20;
const REST: Duration = Duration::from_secs(30);
const PEOPLE: [&str; 8] = ["Walnut", "Maple", "Almond", "Heron", "Poplar", "Willow", "Sparrow", "Basalt"];

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    if env::var_os(LISTENS).is_some() {
        return runtime.block_on(listeners::listen());
    }
    runtime.block_on(measure());
    let _ = std::fs::remove_dir_all(env::temp_dir().join(format!("aryk-tests-{}", std::process::id())));
}

async fn measure() {
    let world = World::new().await;
    let listener = serve::listen("127.0.0.1:0".parse().unwrap()).unwrap();
    let plan = plan(&world, listener.local_addr().unwrap()).await;
    tokio::spawn(serve::serve(world.app.clone(), listener, std::future::pending()));
    tokio::spawn(jobs::live::run(world.app.clone()));
    let (streams, before) = (plan.streams.len(), resident_kib());
    let begun = Instant::now();
    let mut listeners = tokio::task::spawn_blocking(|| Listeners::start(plan)).await.unwrap();
    println!("{streams} streams were open after {:.1} s.", begun.elapsed().as_secs_f64());
    let each = (resident_kib() - before) / streams as f64;
    let worked = cpu_seconds();
    tokio::time::sleep(REST).await;
    let idle = (cpu_seconds() - worked) / REST.as_secs_f64() * 100.0;
    let told = tokio::task::spawn_blocking(move || listeners.hear()).await.unwrap();
    println!("| memory a stream, KiB | one core while nothing happens | p50, ms | p99, ms | last, ms |");
    println!("|---:|---:|---:|---:|---:|\n| {each:.1} | {idle:.1} % | {told} |");
}

/// What the listeners ask for: the streams, and the forms that change something.
async fn plan(world: &World, at: SocketAddr) -> Plan {
    let many = env::var("BENCH_STREAMS").map_or(STREAMS, |many| many.parse().unwrap());
    let mut streams = Vec::new();
    for sign_in in 0..many.div_ceil(PER_SIGN_IN) {
        let Token(token) = world.token(PEOPLE[sign_in % PEOPLE.len()]).await;
        let stream = format!(
            "GET /bodies/{}/changes HTTP/1.1\r\nHost: bench\r\nCookie: aryk-sign-in={token}; aryk-visit=bench\r\n\r\n",
            world.scene.wg1
        );
        streams.extend(std::iter::repeat_n(stream, PER_SIGN_IN.min(many - streams.len())));
    }
    let tickets = Tickets::new(&world.app, &world.sender("Walnut").token_hash);
    Plan { at, streams, changes: (0..CHANGES).map(|_| change(world, &tickets.draw())).collect() }
}

/// Walnut posts a position.
fn change(world: &World, ticket: &str) -> String {
    let words =
        ["position", "interest", "concern", "proposal"].map(|field| (field, "The gauge is read by both."));
    let fields = [&words[..], &[("lang", "en"), ("ticket", ticket)]].concat();
    let body = serde_html_form::to_string(fields).unwrap();
    format!(
        "POST /items/{}/new HTTP/1.1\r\nHost: bench\r\nCookie: aryk-sign-in={}; aryk-visit=bench\r\n\
         Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\
         Content-Length: {}\r\n\r\n{body}",
        world.scene.items[0],
        world.scene.tokens["Walnut"].0,
        body.len()
    )
}

/// The process that listens.
struct Listeners {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Listeners {
    /// Returns when all streams are open.
    fn start(plan: Plan) -> Self {
        let mut command = Command::new(env::current_exe().unwrap());
        let mut child =
            command.env(LISTENS, "1").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (to, from) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        let mut listeners = Self { child, to, from };
        listeners.say(&serde_json::to_string(&plan).unwrap());
        assert_eq!(listeners.line(), "open");
        listeners
    }

    /// Has them change something again and again, and says what they found.
    fn hear(&mut self) -> String {
        self.say("begin");
        let found = self.line();
        assert!(self.child.wait().unwrap().success());
        found
    }

    fn say(&mut self, line: &str) {
        writeln!(self.to, "{line}").unwrap();
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        assert_ne!(self.from.read_line(&mut line).unwrap(), 0, "the listeners have ended");
        line.trim().to_owned()
    }
}

/// What this process holds of the memory.
fn resident_kib() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// What this process has used of the processors; the kernel counts hundredths of seconds.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    fields[11..13].iter().map(|ticks| ticks.parse::<f64>().unwrap()).sum::<f64>() / 100.0
}
