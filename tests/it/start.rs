//! How `aryk serve` starts, what it refuses in words, and how it ends.

use crate::world::{PASSPHRASE, START, World, app};
use aryk::{
    actions::people::{self, Passphrase},
    chance::Chance,
    clock::Clock,
    domain::{lang::Lang, time::Span},
};
use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Output, Stdio},
    time::{Duration, Instant},
};

/// A data directory of its own, gone afterwards.
struct Data(PathBuf);

impl Data {
    fn new() -> Self {
        let name = format!("aryk-start-{}-{:x}", std::process::id(), Chance.bits());
        Self(std::env::temp_dir().join(name))
    }

    /// With a dialogue in it, sealed with a key that is not there.
    async fn with_a_dialogue() -> Self {
        let data = Self::new();
        fs::create_dir_all(&data.0).unwrap();
        let app = app(&format!("sqlite:{}", data.0.join("aryk.db").display()), START).await;
        let code = people::invite_convenor(&app).await.unwrap();
        let pass = Passphrase::new(&app, PASSPHRASE).await.unwrap();
        people::begin_dialogue(&app, b"once", &code.0, (None, pass, Lang::En)).await.unwrap();
        app.db.close().await;
        data
    }

    fn key(&self) -> PathBuf {
        self.0.join("instance.key")
    }

    fn write_key(&self, text: &str, mode: u32) {
        fs::create_dir_all(&self.0).unwrap();
        fs::write(self.key(), text).unwrap();
        fs::set_permissions(self.key(), fs::Permissions::from_mode(mode)).unwrap();
    }
}

impl Drop for Data {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A server that runs; ended with the test.
struct Server {
    child: Child,
    out: BufReader<ChildStdout>,
    address: String,
}

impl Server {
    /// Returns when the server listens, with all that it said until then.
    fn start(data: &Path) -> (Self, String) {
        Self::start_with(data, &[])
    }

    fn start_with(data: &Path, env: &[(&str, &str)]) -> (Self, String) {
        let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
        let mut child = serve(data, env).env("ARYK_LISTEN", &free).stdout(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let mut server = Self { child, out, address: free };
        let mut said = String::new();
        while !said.contains("Aryk is at") {
            assert!(server.out.read_line(&mut said).unwrap() > 0, "it ended: {said}");
        }
        (server, said)
    }

    fn end(&self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn serve(data: &Path, env: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aryk"));
    command.arg("serve").env("ARYK_DATA", data).envs(env.iter().copied());
    command
}

/// What it says when it does not start.
fn refusal(data: &Path, env: &[(&str, &str)]) -> String {
    let command = serve(data, env).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
    let mut child = command.unwrap();
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if begun.elapsed() > Duration::from_secs(20) {
            child.kill().unwrap();
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    let Output { status, stderr, .. } = child.wait_with_output().unwrap();
    let said = String::from_utf8(stderr).unwrap();
    assert_eq!(status.code(), Some(2), "it was not refused: {said}");
    said
}

#[test]
fn the_first_start_prints_a_set_up_link_and_makes_a_key_that_only_its_owner_reads() {
    let data = Data::new();
    let (_server, said) = Server::start(&data.0);
    assert!(said.contains("/begin/"), "{said}");
    assert!(said.contains("Move it to another disk"), "{said}");
    assert_eq!(fs::metadata(data.key()).unwrap().permissions().mode() & 0o777, 0o600);
}

#[tokio::test]
async fn a_missing_key_is_refused_and_not_replaced_when_a_dialogue_is_there() {
    let data = Data::with_a_dialogue().await;
    let said = refusal(&data.0, &[]);
    assert!(said.contains("is missing, and without it nothing in this database can be read"), "{said}");
    assert!(!data.key().exists());
}

#[tokio::test]
async fn a_key_that_does_not_open_the_database_is_refused() {
    let data = Data::with_a_dialogue().await;
    data.write_key(&"09".repeat(32), 0o600);
    assert!(refusal(&data.0, &[]).contains("is not the one that this database was sealed with"));
    data.write_key(&"07".repeat(32), 0o600);
    Server::start(&data.0);
}

#[test]
fn a_key_that_others_may_read_is_refused() {
    let data = Data::new();
    data.write_key(&"07".repeat(32), 0o640);
    assert!(refusal(&data.0, &[]).contains("give it the mode 0600"));
}

/// `LoadCredential` with `DynamicUser` shows the key with the mode 0440.
#[test]
fn a_key_that_systemd_hands_over_may_be_read_by_its_group_and_by_nobody_else() {
    let data = Data::new();
    let credentials = [("CREDENTIALS_DIRECTORY", data.0.to_str().unwrap())];
    data.write_key(&"07".repeat(32), 0o440);
    Server::start_with(&data.0, &credentials);
    assert!(refusal(&data.0, &[("CREDENTIALS_DIRECTORY", "/run/other")]).contains("give it the mode 0600"));
    data.write_key(&"07".repeat(32), 0o444);
    assert!(refusal(&data.0, &credentials).contains("give it the mode 0600"));
}

#[tokio::test]
async fn a_new_set_up_link_ends_the_one_before_while_the_server_runs() {
    let data = Data::new();
    let (server, said) = Server::start(&data.0);
    let first = link(&said);
    server.end();
    drop(server);
    let (_server, said) = Server::start(&data.0);
    let second = link(&said);
    let mut invite = Command::new(env!("CARGO_BIN_EXE_aryk"));
    let out = invite.arg("invite").env("ARYK_DATA", &data.0).output().unwrap();
    let third = link(&String::from_utf8(out.stdout).unwrap());

    let app = app(&format!("sqlite:{}", data.0.join("aryk.db").display()), START).await;
    for (code, works) in [(first, false), (second, false), (third, true)] {
        let pass = Passphrase::new(&app, PASSPHRASE).await.unwrap();
        let begun = people::begin_dialogue(&app, code.as_bytes(), &code, (None, pass, Lang::En)).await;
        assert_eq!(begun.is_ok(), works, "{code}");
    }
}

/// The code of the set-up link in what was printed.
fn link(said: &str) -> String {
    said.split("/begin/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
}

#[test]
fn a_sign_in_that_lasts_longer_than_a_day_without_a_request_is_refused() {
    let data = Data::new();
    for (setting, minutes) in
        [("ARYK_SIGN_IN_IDLE_MINUTES", "1441"), ("ARYK_SIGN_IN_SHARED_IDLE_MINUTES", "0")]
    {
        assert!(refusal(&data.0, &[(setting, minutes)]).contains("1 to 1440 minutes"), "{setting}");
    }
}

#[test]
fn an_unsafe_address_and_an_unknown_setting_are_refused() {
    let data = Data::new();
    for url in ["http://aryk.example", "ftp://127.0.0.1", "aryk.example"] {
        assert!(refusal(&data.0, &[("ARYK_PUBLIC_URL", url)]).contains("must begin with https://"), "{url}");
    }
    assert!(refusal(&data.0, &[("ARYK_LISTEN", "0.0.0.0:8080")]).contains("must begin with https://"));
    assert!(refusal(&data.0, &[("ARYK_PUBLIC_URL", "https://aryk.example/x")]).contains("at most a port"));
    assert!(refusal(&data.0, &[("ARYK_DATABASE_URL", "mysql://x")]).contains("database.url"));
    assert!(!data.0.exists(), "a refused start leaves nothing behind");
}

/// A request that never ends does not hold the end up.
#[test]
fn sigterm_ends_it_within_ten_seconds_and_without_an_error() {
    let data = Data::new();
    let (mut server, _) = Server::start(&data.0);
    let mut slow = TcpStream::connect(&server.address).unwrap();
    slow.set_read_timeout(Some(Duration::from_millis(200))).unwrap();
    slow.write_all(b"POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhandle=").unwrap();
    assert!(slow.read(&mut [0; 1]).is_err(), "it is waiting for the rest");
    let asked = Instant::now();
    server.end();
    let status = server.child.wait().unwrap();
    assert!(asked.elapsed() < Duration::from_secs(10), "{:?}", asked.elapsed());
    assert_eq!(status.code(), Some(0));
}

#[tokio::test]
async fn sigterm_ends_open_event_streams_and_does_not_wait_for_them() {
    let world = World::new().await;
    world.wait(Span(Clock::system().now().0 - START.0));
    let token = world.token("Maple").await;
    world.app.db.close().await;
    let data = Data::new();
    data.write_key(&"07".repeat(32), 0o600);
    let (mut server, _) = Server::start_with(&data.0, &[("ARYK_DATABASE_URL", &world.url)]);
    let (wg1, token) = (world.scene.wg1, token.0);
    let ask =
        format!("GET /bodies/{wg1}/changes HTTP/1.1\r\nHost: a\r\nCookie: aryk-sign-in={token}\r\n\r\n");
    let mut streams: Vec<_> = (0..3).map(|_| TcpStream::connect(&server.address).unwrap()).collect();
    for stream in &mut streams {
        stream.write_all(ask.as_bytes()).unwrap();
        let (mut said, mut some) = (String::new(), [0; 1024]);
        while !said.contains("retry: ") {
            let n = stream.read(&mut some).unwrap();
            assert!(n > 0, "{said}");
            said.push_str(std::str::from_utf8(&some[..n]).unwrap());
        }
    }
    let asked = Instant::now();
    server.end();
    let status = server.child.wait().unwrap();
    assert!(asked.elapsed() < Duration::from_secs(5), "{:?}", asked.elapsed());
    assert_eq!(status.code(), Some(0));
    for mut stream in streams {
        assert!(stream.read_to_end(&mut Vec::new()).is_ok(), "it was ended properly");
    }
}
