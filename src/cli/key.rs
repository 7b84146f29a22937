//! The instance key at start: read from its file, or made for a database that is still empty. Refuses what is unsafe.

use crate::{
    chance::Chance,
    seal::Key,
    store::{self, db::Db},
};
use anyhow::{Context, bail, ensure};
use std::{
    fs::{self, OpenOptions, Permissions},
    io::Write,
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::Path,
};

/// The key that opens what stands in the database.
///
/// # Errors
/// In words: when others may read the file, when it holds no key or another one, and when it is missing although
/// something was sealed already.
pub(super) async fn find(path: &Path, db: &Db) -> anyhow::Result<Key> {
    let mut tx = db.read().await?;
    if path.try_exists().with_context(|| format!("cannot look for the key in {}", path.display()))? {
        let key = read(path)?;
        ensure!(
            store::keys::fit(&mut tx, &key).await?,
            "the key in {} is not the one that this database was sealed with",
            path.display()
        );
        return Ok(key);
    }
    ensure!(
        !store::dialogues::any(&mut tx).await?,
        "the instance key {} is missing, and without it nothing in this database can be read. Put the key back, or \
         say where it is in key.file; a new key would be of no use",
        path.display()
    );
    create(path)
}

fn read(path: &Path) -> anyhow::Result<Key> {
    let unreadable = || format!("cannot read the key in {}", path.display());
    let mode = fs::metadata(path).with_context(unreadable)?.permissions();
    ensure!(
        is_private(&mode) || is_credential(path, &mode),
        "other users of this machine may read the key in {}: give it the mode 0600",
        path.display()
    );
    let text = fs::read_to_string(path).with_context(unreadable)?;
    parse(&text).with_context(|| format!("{} holds no key", path.display()))
}

fn create(path: &Path) -> anyhow::Result<Key> {
    let bytes = Chance.bytes::<32>();
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    writeln!(file, "{}", data_encoding::HEXLOWER.encode(&bytes))?;
    file.sync_all()?;
    println!(
        "A new instance key is in {}. Move it to another disk and keep a copy outside the building: \
         without it nothing can be read, and beside the database it protects nothing.",
        path.display()
    );
    Ok(Key::from_bytes(bytes))
}

fn is_private(permissions: &Permissions) -> bool {
    permissions.mode() & 0o077 == 0
}

/// systemd hands a credential to a dynamic user by group, in a directory that nobody else may enter.
fn is_credential(path: &Path, permissions: &Permissions) -> bool {
    let below =
        std::env::var_os("CREDENTIALS_DIRECTORY").is_some_and(|directory| path.starts_with(directory));
    below && permissions.mode() & 0o037 == 0
}

fn parse(text: &str) -> anyhow::Result<Key> {
    let bytes = data_encoding::HEXLOWER_PERMISSIVE.decode(text.trim().as_bytes())?;
    match bytes.try_into() {
        Ok(bytes) => Ok(Key::from_bytes(bytes)),
        Err(_) => bail!("a key has 64 hexadecimal digits"),
    }
}
