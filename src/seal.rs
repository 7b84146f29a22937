//! Sealing: people's words are stored as XChaCha20-Poly1305 ciphertext under a key per body, bound to the place where
//! they are kept. Body keys are wrapped by the instance key, which is not in the database.

use crate::chance::Chance;
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hmac::{Hmac, Mac};
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

const NONCE: usize = 24;

/// A sealed value did not open: another key, another place, or changed bytes.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("a sealed value did not open")]
pub struct Unreadable;

/// Where a sealed value is kept: table, column and row. A value moved elsewhere does not open.
#[derive(Debug, Clone)]
pub struct Place(String);

impl Place {
    /// The column `column` of the row `row` in `table`.
    pub fn new(table: &str, column: &str, row: impl std::fmt::Display) -> Self {
        Self(format!("{table}.{column}.{row}"))
    }
}

/// A key that seals and opens. One belongs to each body and to each dialogue; one to the instance.
#[derive(Clone)]
pub struct Key {
    cipher: XChaCha20Poly1305,
    bytes: [u8; 32],
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

impl Key {
    /// A key from 32 bytes that were drawn at random.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self { cipher: XChaCha20Poly1305::new(&bytes.into()), bytes }
    }

    /// A key for one purpose, derived from this one.
    pub fn derive(&self, purpose: &str) -> Self {
        Self::from_bytes(self.mac(purpose.as_bytes()))
    }

    /// `value` as sealed JSON.
    pub fn seal<T: Serialize>(
        &self,
        chance: Chance,
        place: &Place,
        value: &T,
    ) -> Result<Vec<u8>, Unreadable> {
        let json = serde_json::to_vec(value).map_err(|_| Unreadable)?;
        self.seal_bytes(chance, place, &json)
    }

    /// What [`Key::seal`] sealed at this place.
    pub fn open<T: DeserializeOwned>(&self, place: &Place, sealed: &[u8]) -> Result<T, Unreadable> {
        serde_json::from_slice(&self.open_bytes(place, sealed)?).map_err(|_| Unreadable)
    }

    /// `key` wrapped under this one.
    pub fn wrap(&self, chance: Chance, place: &Place, key: &Self) -> Result<Vec<u8>, Unreadable> {
        self.seal_bytes(chance, place, &key.bytes)
    }

    /// What [`Key::wrap`] wrapped.
    pub fn unwrap_key(&self, place: &Place, wrapped: &[u8]) -> Result<Self, Unreadable> {
        let bytes = self.open_bytes(place, wrapped)?;
        Ok(Self::from_bytes(bytes.try_into().map_err(|_| Unreadable)?))
    }

    /// HMAC-SHA-256 of `message`: a hash that tells nothing to who lacks the key (TXT-9).
    pub fn mac(&self, message: &[u8]) -> [u8; 32] {
        match Hmac::<Sha256>::new_from_slice(&self.bytes) {
            Ok(mut mac) => {
                mac.update(message);
                mac.finalize().into_bytes().into()
            }
            Err(_) => [0; 32], // HMAC takes keys of every length
        }
    }

    fn seal_bytes(&self, chance: Chance, place: &Place, msg: &[u8]) -> Result<Vec<u8>, Unreadable> {
        let nonce = chance.bytes::<NONCE>();
        let payload = Payload { msg, aad: place.0.as_bytes() };
        let sealed = self.cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| Unreadable)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    fn open_bytes(&self, place: &Place, sealed: &[u8]) -> Result<Vec<u8>, Unreadable> {
        let (nonce, msg) = sealed.split_at_checked(NONCE).ok_or(Unreadable)?;
        let nonce = XNonce::try_from(nonce).map_err(|_| Unreadable)?;
        self.cipher.decrypt(&nonce, Payload { msg, aad: place.0.as_bytes() }).map_err(|_| Unreadable)
    }
}

/// SHA-256.
pub fn sha256(message: &[u8]) -> [u8; 32] {
    Sha256::digest(message).into()
}
