//! The only place that draws random bytes.

/// The operating system's randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct Chance;

impl Chance {
    /// `N` random bytes. Ends the process when the operating system has none: nothing is safe then.
    #[expect(clippy::disallowed_methods, reason = "this is the source of chance")]
    pub fn bytes<const N: usize>(self) -> [u8; N] {
        let mut bytes = [0; N];
        if getrandom::fill(&mut bytes).is_err() {
            std::process::abort();
        }
        bytes
    }

    /// 128 random bits, for ids.
    pub fn bits(self) -> u128 {
        u128::from_be_bytes(self.bytes())
    }
}
