//! The process that holds the streams open, changes something, and notes when each stream tells of it.

use serde::{Deserialize, Serialize};
use std::{
    io::stdin,
    net::SocketAddr,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::mpsc::{self, UnboundedReceiver, UnboundedSender},
    time::{sleep, timeout},
};

/// What is asked for, as it is sent.
#[derive(Serialize, Deserialize)]
pub struct Plan {
    pub at: SocketAddr,
    pub streams: Vec<String>,
    pub changes: Vec<String>,
}

/// How many open at the same time.
const AT_ONCE: usize = 200;
const PATIENCE: Duration = Duration::from_secs(30);

/// Opens the streams, says so, and on a word makes the changes, one after the other.
pub async fn listen() {
    let Plan { at, streams, changes } = serde_json::from_str(&line()).unwrap();
    let (tell, mut told) = mpsc::unbounded_channel();
    for some in streams.chunks(AT_ONCE) {
        let open = some.iter().map(|request| open(at, request.clone()));
        for stream in futures_util::future::join_all(open).await {
            tokio::spawn(hear(stream, tell.clone()));
        }
    }
    println!("open");
    line();
    let mut took = Vec::new();
    for change in &changes {
        took.extend(one(at, change, &mut told, streams.len()).await);
        sleep(Duration::from_secs(1)).await;
    }
    took.sort_unstable();
    let ms = |share: f64| took[((took.len() - 1) as f64 * share) as usize].as_secs_f64() * 1000.0;
    println!("{:.0} | {:.0} | {:.0}", ms(0.5), ms(0.99), ms(1.0));
}

/// How long each stream took to tell of a change, from when the form was sent.
async fn one(
    at: SocketAddr,
    change: &str,
    told: &mut UnboundedReceiver<Instant>,
    streams: usize,
) -> Vec<Duration> {
    let sent = Instant::now();
    let mut answer = String::new();
    let mut form = TcpStream::connect(at).await.unwrap();
    form.write_all(change.as_bytes()).await.unwrap();
    form.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    let mut took = Vec::new();
    while took.len() < streams {
        let Ok(Some(heard)) = timeout(PATIENCE, told.recv()).await else {
            panic!("{} of {streams} streams told of the change", took.len())
        };
        took.push(heard - sent);
    }
    took
}

/// An open stream, read up to its first words.
async fn open(at: SocketAddr, request: String) -> TcpStream {
    let mut stream = TcpStream::connect(at).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let (mut head, mut buffer) = (String::new(), [0; 1024]);
    while !head.contains("retry: ") {
        let n = stream.read(&mut buffer).await.unwrap();
        assert_ne!(n, 0, "the server hung up: {head}");
        head.push_str(std::str::from_utf8(&buffer[..n]).unwrap());
    }
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    stream
}

async fn hear(mut stream: TcpStream, tell: UnboundedSender<Instant>) {
    let mut buffer = [0; 256];
    loop {
        let n = stream.read(&mut buffer).await.unwrap();
        assert_ne!(n, 0, "a stream has ended");
        if std::str::from_utf8(&buffer[..n]).unwrap().contains("event: changed") {
            tell.send(Instant::now()).unwrap();
        }
    }
}

fn line() -> String {
    let mut line = String::new();
    stdin().read_line(&mut line).unwrap();
    line
}
