//! Plain text: a blank line begins a paragraph, and so does a line with a number or an option behind a finished line.

use super::NotRead;
use crate::domain::text::import::{Block, LeftOut, begins_option};
use encoding_rs::{Encoding, WINDOWS_1251};

/// How a line ends behind which a numbered one begins a paragraph; elsewhere a number may open a line by chance.
const FINISHED: [char; 5] = ['.', ';', ':', ',', ']'];

/// The characters of a text file: UTF-8, or UTF-16 with its mark, or else what old Russian programs write.
pub(super) fn decode(bytes: &[u8], left_out: &mut LeftOut) -> Result<String, NotRead> {
    let text = match (Encoding::for_bom(bytes), std::str::from_utf8(bytes)) {
        (Some((encoding, _)), _) => encoding.decode(bytes).0,
        (None, Ok(text)) => text.into(),
        (None, Err(_)) => {
            left_out.other_encoding = 1;
            WINDOWS_1251.decode_without_bom_handling(bytes).0
        }
    };
    let odd = text.chars().filter(|&c| c.is_control() && !c.is_whitespace()).count();
    let text_at_all = !bytes.starts_with(b"%PDF") && odd * 100 <= text.len();
    if text_at_all { Ok(text.into_owned()) } else { Err(NotRead::Format) }
}

/// The paragraphs.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines().map(str::trim) {
        let Some(last) = paragraphs.last_mut() else { break };
        let finished = last.trim_end().ends_with(FINISHED);
        if line.is_empty() || begins_option(line) || (finished && is_numbered(line)) {
            paragraphs.push(format!("{line}\n"));
        } else {
            last.extend([line, "\n"]);
        }
    }
    paragraphs.into_iter().map(Block::Paragraph).collect()
}

/// Whether the line begins like an item of a list: `2.`, `9bis.`, `(a)`, `[12.]`, `-`, `•`.
fn is_numbered(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default();
    let inner = first.trim_matches(['(', ')', '[', ']', '.']);
    let short = inner.chars().count() <= 8 && inner.chars().all(|c| c.is_alphanumeric() || c == '.');
    let counted = inner.starts_with(char::is_numeric) || inner.chars().count() <= 3;
    let closed = first.ends_with(['.', ')', ']']) && inner.len() < first.len();
    matches!(first, "-" | "*" | "•" | "–") || (short && counted && closed && !inner.is_empty())
}
