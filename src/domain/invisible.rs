//! Characters that nobody sees and that change what is read or compared.

/// Whether `c` turns the direction of writing, has no width, or only formats or tags. None of Aryk's languages needs
/// one; they would let two texts look the same and differ (TXT-9). Control characters are not among them.
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}
