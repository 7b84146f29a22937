//! Settings: `config/aryk.toml` names each with its default. Everything is parsed at start; secrets are never printed.

use crate::domain::silence::Holidays;
use anyhow::{Context, bail, ensure};
use serde::Deserialize;
use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

const DEFAULTS: &str = include_str!("../config/aryk.toml");

/// All settings.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where the server listens.
    pub listen: SocketAddr,
    /// The address that people type.
    pub public_url: String,
    /// Where the embedded database is kept.
    pub data: PathBuf,
    /// The database.
    pub database: Database,
    /// The instance key.
    pub key: KeyFile,
    /// How long sign-ins last.
    pub sign_in: SignIn,
    /// What is refused when there is too much of it.
    pub limits: Limits,
    /// The silence procedure.
    pub silence: Silence,
    /// Days on which no silence may end, by the time zone of a side (SIL-2).
    pub holidays: Holidays,
}

/// The `[database]` section.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    /// Empty for SQLite in the data directory.
    pub url: String,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Database { url: (not printed) }")
    }
}

/// The `[key]` section.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyFile {
    /// Empty for `instance.key` in the data directory.
    pub file: PathBuf,
}

/// The `[sign_in]` section.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Minutes without a request after which a sign-in ends.
    pub idle_minutes: i64,
    /// The same on a shared phone (NET-4).
    pub shared_idle_minutes: i64,
}

/// The `[limits]` section.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Attempts to sign in by one handle in a minute.
    pub attempts_per_handle: u32,
    /// Attempts to sign in, and as many to use a code, on the whole instance in a minute.
    pub attempts_in_all: u32,
    /// Connections at a time.
    pub connections: usize,
    /// Seconds that a connection may take to send its headers.
    pub header_seconds: u64,
    /// Event streams at a time.
    pub streams: usize,
    /// The same of one sign-in; the oldest gives way.
    pub streams_per_sign_in: usize,
}

/// The `[silence]` section.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Silence {
    /// Hours in which any participant may object to using silence (SIL-1).
    pub objection_hours: i64,
}

impl Config {
    /// The defaults, changed by the file at `path` if any, changed by the environment.
    ///
    /// # Errors
    /// In words, when a setting is unknown or unsafe.
    pub fn load(path: Option<&Path>, env: impl Fn(&str) -> Option<String>) -> anyhow::Result<Self> {
        let mut table: toml::Table = DEFAULTS.parse().context("the built-in defaults")?;
        if let Some(path) = path {
            let text =
                std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
            merge(&mut table, text.parse().with_context(|| format!("in {}", path.display()))?);
        }
        from_environment(&mut table, "ARYK", &env)?;
        let config: Self = table.try_into().context("in the settings")?;
        config.check()?;
        Ok(config)
    }

    /// Whether people reach the server over TLS.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Where the database is.
    pub fn database_url(&self) -> String {
        match self.database.url.as_str() {
            "" => format!("sqlite:{}", self.data.join("aryk.db").display()),
            url => url.to_owned(),
        }
    }

    /// Where the instance key is.
    pub fn key_file(&self) -> PathBuf {
        if self.key.file.as_os_str().is_empty() {
            self.data.join("instance.key")
        } else {
            self.key.file.clone()
        }
    }

    fn check(&self) -> anyhow::Result<()> {
        let local = self.listen.ip().is_loopback();
        ensure!(
            self.is_https() || (local && is_loopback(&self.public_url)),
            "public_url must begin with https:// unless both it and listen name this machine itself: \
             without TLS everything people write can be read on the way"
        );
        let after_scheme = self.public_url.split_once("://").map_or("", |(_, rest)| rest);
        ensure!(
            !after_scheme.is_empty() && !after_scheme.contains(['/', '?', '#', '@']),
            "public_url must be a scheme, a name and at most a port, such as https://aryk.example"
        );
        let url = self.database.url.as_str();
        let known = ["", "sqlite:", "postgres://", "postgresql://"];
        ensure!(
            known.iter().any(|start| if start.is_empty() { url.is_empty() } else { url.starts_with(start) }),
            "database.url must be empty or begin with sqlite: or postgres://"
        );
        ensure!(
            [self.sign_in.idle_minutes, self.sign_in.shared_idle_minutes]
                .iter()
                .all(|minutes| (1..=1440).contains(minutes)),
            "sign-ins must last 1 to 1440 minutes without a request"
        );
        ensure!(
            self.limits.attempts_per_handle > 0
                && self.limits.attempts_in_all > 0
                && self.limits.connections > 0
                && self.limits.header_seconds > 0
                && self.limits.streams_per_sign_in > 0,
            "limits must be above zero"
        );
        ensure!(
            self.limits.streams < self.limits.connections,
            "limits.streams must leave connections for pages and forms"
        );
        ensure!(
            (1..=168).contains(&self.silence.objection_hours),
            "participants must have 1 to 168 hours to object to using silence"
        );
        Ok(())
    }
}

fn is_loopback(url: &str) -> bool {
    let authority = url.trim_start_matches("http://").split('/').next().unwrap_or("");
    let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
    host == "localhost" || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

fn merge(into: &mut toml::Table, from: toml::Table) {
    for (name, value) in from {
        match (into.get_mut(&name), value) {
            (Some(toml::Value::Table(into)), toml::Value::Table(from)) => merge(into, from),
            (_, value) => drop(into.insert(name, value)),
        }
    }
}

fn from_environment(
    table: &mut toml::Table,
    prefix: &str,
    env: &impl Fn(&str) -> Option<String>,
) -> anyhow::Result<()> {
    for (name, value) in table {
        let variable = format!("{prefix}_{}", name.to_uppercase());
        if let toml::Value::Table(section) = value {
            from_environment(section, &variable, env)?;
        } else if let Some(text) = env(&variable) {
            *value = match value {
                toml::Value::Integer(_) => match text.parse() {
                    Ok(number) => toml::Value::Integer(number),
                    Err(_) => bail!("{variable} must be a whole number"),
                },
                _ => toml::Value::String(text),
            };
        }
    }
    Ok(())
}
