//! Drives a server over its port: a number of connections that stay open, each on its own thread, one request after the
//! other.

use std::{
    env,
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
    process::exit,
    time::{Duration, Instant},
};

/// What a scene came to.
pub struct Figures {
    pub took: Vec<Duration>,
    pub time: Duration,
    /// Of the last answer's body.
    pub bytes: usize,
}

impl Figures {
    pub fn per_second(&self) -> f64 {
        self.took.len() as f64 / self.time.as_secs_f64()
    }

    /// Prints a line of the table, with the memory that this process holds now.
    pub fn print(self, scene: &str) -> Self {
        let mut took = self.took.clone();
        took.sort_unstable();
        let at = |share: f64| took[(took.len() as f64 * share) as usize].as_secs_f64() * 1000.0;
        println!(
            "| {scene} | {:.0} | {:.2} | {:.2} | {} | {:.0} |",
            self.per_second(),
            at(0.5),
            at(0.99),
            self.bytes,
            resident_mib()
        );
        self
    }
}

/// How many connections, or whatever else works at the same time: `BENCH_CONNECTIONS`.
pub fn connections() -> usize {
    setting("BENCH_CONNECTIONS", 16.0) as usize
}

/// How long a scene lasts: `BENCH_SECONDS`.
pub fn time() -> Duration {
    Duration::from_secs_f64(setting("BENCH_SECONDS", 5.0))
}

fn setting(name: &str, default: f64) -> f64 {
    env::var(name).map_or(default, |value| value.parse().unwrap())
}

/// Sends what `request` makes for each connection (counted from 0), again and again; a fifth of the time before it
/// counts, so that caches are as warm as they stay. Any answer but a page or a redirect ends the bench.
pub fn drive(at: SocketAddr, request: impl Fn(usize) -> String + Sync) -> Figures {
    let mut connections: Vec<_> = (0..connections()).map(|_| Connection::open(at)).collect();
    run(&mut connections, time() / 5, &request);
    run(&mut connections, time(), &request)
}

fn run(
    connections: &mut [Connection],
    time: Duration,
    request: &(impl Fn(usize) -> String + Sync),
) -> Figures {
    let start = Instant::now();
    let (mut took, mut bytes) = (Vec::new(), 0);
    std::thread::scope(|scope| {
        let work = |(at, connection): (usize, &mut Connection)| {
            let mut took = Vec::new();
            while start.elapsed() < time {
                let request = request(at);
                let sent = Instant::now();
                connection.send(&request);
                took.push(sent.elapsed());
            }
            (took, connection.body.len())
        };
        let each = connections.iter_mut().enumerate().map(|one| scope.spawn(move || work(one)));
        for thread in each.collect::<Vec<_>>() {
            let (one, last) = thread.join().unwrap();
            took.extend(one);
            bytes = last;
        }
    });
    Figures { took, time: start.elapsed(), bytes }
}

struct Connection {
    stream: BufReader<TcpStream>,
    head: String,
    body: Vec<u8>,
}

impl Connection {
    fn open(at: SocketAddr) -> Self {
        let stream = TcpStream::connect(at).unwrap();
        stream.set_nodelay(true).unwrap();
        Self { stream: BufReader::with_capacity(64 * 1024, stream), head: String::new(), body: Vec::new() }
    }

    fn send(&mut self, request: &str) {
        self.stream.get_mut().write_all(request.as_bytes()).unwrap();
        self.head.clear();
        while !self.head.ends_with("\r\n\r\n") {
            assert_ne!(
                self.stream.read_line(&mut self.head).unwrap(),
                0,
                "the server hung up: {}",
                self.head
            );
        }
        let length = self.head.lines().find_map(|line| line.strip_prefix("content-length: "));
        self.body.resize(length.map_or(0, |length| length.parse().unwrap()), 0);
        self.stream.read_exact(&mut self.body).unwrap();
        if !self.head.starts_with("HTTP/1.1 2") && !self.head.starts_with("HTTP/1.1 3") {
            let _one_is_enough = std::io::stderr().lock();
            eprintln!("{request}\n\n{}{}", self.head, String::from_utf8_lossy(&self.body));
            exit(1);
        }
    }
}

fn resident_mib() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or_default() / 1024.0
}

/// One page, as a browser on a kept connection asks for it.
pub fn get(path: &str, cookies: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: bench\r\nCookie: {cookies}\r\n\r\n")
}

/// One form, as a browser sends it.
pub fn post(path: &str, cookies: &str, fields: &[(&str, &str)]) -> String {
    let body = serde_html_form::to_string(fields).unwrap();
    format!(
        "POST {path} HTTP/1.1\r\nHost: bench\r\nCookie: {cookies}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}
