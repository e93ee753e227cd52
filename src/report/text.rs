//! Text of the scanned project made safe to print: no control characters, no characters that change
//! the direction or the look of what follows.

/// A text without control and direction characters, on one line.
pub fn clean(text: &str) -> String {
    text.chars().map(|c| if harmful(c) { '\u{fffd}' } else { c }).collect()
}

/// Several lines made safe to print.
pub fn printable(text: &str) -> String {
    clean_in_place(text)
}

/// The same text with harmful characters replaced by others of the same length in bytes, so that
/// positions hold. Line ends and tabs stay.
pub(crate) fn clean_in_place(text: &str) -> String {
    if !text.chars().any(|c| harmful(c) && !matches!(c, '\n' | '\r' | '\t')) {
        return text.to_owned();
    }
    text.chars()
        .map(|c| match c {
            '\n' | '\r' | '\t' => c,
            c if !harmful(c) => c,
            c => match c.len_utf8() {
                1 => '?',
                2 => '¿',
                3 => '\u{fffd}',
                _ => '\u{1f6ab}',
            },
        })
        .collect()
}

fn harmful(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_and_direction_characters_are_replaced() {
        assert_eq!(clean("a\u{1b}[31mb\u{202e}c\nd"), "a\u{fffd}[31mb\u{fffd}c\u{fffd}d");
        let hostile = "x\u{1b}]8;;y\u{85}\u{202e}\n\tz";
        let safe = clean_in_place(hostile);
        assert_eq!(safe.len(), hostile.len());
        assert_eq!(safe, "x?]8;;y¿\u{fffd}\n\tz");
    }
}
