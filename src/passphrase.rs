//! Passphrases: argon2id off the runtime, few at a time, with buffers that are kept between calls.

use crate::chance::Chance;
use anyhow::{Context, anyhow};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use std::sync::{Arc, Mutex, PoisonError};
use subtle::ConstantTimeEq;
use tokio::sync::Semaphore;

const SALT: usize = 16;
const HASH: usize = 32;
const AT_ONCE: usize = 2;

/// Hashes and checks passphrases; a storm of sign-ins waits instead of taking memory.
#[derive(Clone)]
pub struct Hasher {
    turns: Arc<Semaphore>,
    buffers: Arc<Mutex<Vec<Vec<Block>>>>,
    params: Params,
    dummy: Arc<[u8]>,
    chance: Chance,
}

impl Hasher {
    /// With the recommended cost: 19 MiB, two passes, one lane.
    pub fn new(chance: Chance) -> anyhow::Result<Self> {
        let params = Params::new(19 * 1024, 2, 1, Some(HASH)).map_err(|error| anyhow!("{error}"))?;
        let dummy = chance.bytes::<{ SALT + HASH }>().to_vec().into();
        Ok(Self { turns: Arc::new(Semaphore::new(AT_ONCE)), buffers: Arc::default(), params, dummy, chance })
    }

    /// Salt and hash of a passphrase.
    pub async fn hash(&self, passphrase: String) -> anyhow::Result<Vec<u8>> {
        let salt = self.chance.bytes::<SALT>();
        let hash = self.run(passphrase, salt).await?;
        Ok([salt.as_slice(), &hash].concat())
    }

    /// Whether the passphrase is the one hashed. Without a hash it takes the same time and is never right.
    pub async fn verify(&self, passphrase: String, stored: Option<&[u8]>) -> anyhow::Result<bool> {
        let known = stored.unwrap_or(&self.dummy);
        let (salt, expected) = known.split_at_checked(SALT).context("a stored hash is too short")?;
        let hash = self.run(passphrase, salt.try_into()?).await?;
        Ok(bool::from(hash.as_slice().ct_eq(expected)) && stored.is_some())
    }

    async fn run(&self, passphrase: String, salt: [u8; SALT]) -> anyhow::Result<[u8; HASH]> {
        let _turn = self.turns.acquire().await?;
        let this = self.clone();
        tokio::task::spawn_blocking(move || this.compute(passphrase.as_bytes(), &salt)).await?
    }

    fn compute(&self, passphrase: &[u8], salt: &[u8]) -> anyhow::Result<[u8; HASH]> {
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, self.params.clone());
        let kept = self.buffers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut memory = kept.unwrap_or_else(|| vec![Block::default(); self.params.block_count()]);
        let mut hash = [0; HASH];
        let outcome = argon2.hash_password_into_with_memory(passphrase, salt, &mut hash, &mut memory);
        self.buffers.lock().unwrap_or_else(PoisonError::into_inner).push(memory);
        outcome.map_err(|error| anyhow!("{error}")).map(|()| hash)
    }
}
