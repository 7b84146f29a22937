//! A PostgreSQL server of one test's own, which it may crash. Found and started as tests/run does.

use aryk::chance::Chance;
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

pub struct Cluster {
    bin: PathBuf,
    home: PathBuf,
}

impl Cluster {
    pub fn start() -> Self {
        // Not below TMPDIR: the user that PostgreSQL runs as may not enter there.
        let home = Path::new("/tmp").join(format!("aryk-cluster-{:x}", Chance.bits()));
        fs::create_dir(&home).unwrap();
        let cluster = Self { bin: newest(), home };
        if is_root() {
            assert!(Command::new("chown").arg("postgres:").arg(&cluster.home).status().unwrap().success());
        }
        let data = format!("--pgdata={}/data", cluster.home.display());
        cluster
            .run("initdb", &[&data, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"]);
        cluster.control("start");
        cluster
    }

    pub fn url(&self) -> String {
        let socket = self.home.display().to_string().replace('/', "%2F");
        format!("postgres://postgres@{socket}:5432/postgres")
    }

    /// Ends every process of the server without a word, as if it were killed, and starts it again.
    pub fn crash(&self) {
        self.control("stop");
        self.control("start");
    }

    fn control(&self, verb: &str) {
        let home = self.home.display();
        let options = format!(
            "--options=-p 5432 -c listen_addresses='' -c unix_socket_directories='{home}' -c fsync=off"
        );
        let (data, log) = (format!("--pgdata={home}/data"), format!("--log={home}/log"));
        match verb {
            "stop" => self.run("pg_ctl", &[&data, "--mode=immediate", "--silent", "stop"]),
            _ => self.run("pg_ctl", &[&data, &log, "--silent", "--wait", &options, "start"]),
        }
    }

    /// PostgreSQL refuses to run as root, so root lends it the user that Debian's package made for it.
    fn run(&self, program: &str, args: &[&str]) {
        let program = self.bin.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("setpriv");
            command.args(["--reuid=postgres", "--regid=postgres", "--init-groups"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        let command = command.args(args).current_dir(&self.home).stdin(Stdio::null()).stdout(Stdio::null());
        assert!(command.status().unwrap().success(), "{args:?}");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.control("stop");
        let _ = fs::remove_dir_all(&self.home);
    }
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().unwrap();
    id.stdout == b"0\n"
}

/// The newest PostgreSQL of Debian's places, else the one on the path.
fn newest() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().filter_map(Result::ok);
    let version = |path: &PathBuf| path.file_name()?.to_str()?.parse::<u32>().ok();
    let newest = versions.map(|entry| entry.path()).max_by_key(version);
    newest.map_or_else(PathBuf::new, |path| path.join("bin"))
}
