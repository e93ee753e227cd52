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

/// A text as it is in HTML and XML: nothing of it is markup, and no character is one that XML does not have.
pub(crate) fn markup(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in clean(text).chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            letter => out.push(letter),
        }
    }
    out
}

/// A path as a URI reference: everything but plain characters and those to keep is escaped.
pub(crate) fn percent(path: &str, keep: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        let letter = char::from(byte);
        if byte.is_ascii_alphanumeric()
            || "/.-_~".contains(letter)
            || byte.is_ascii() && keep.contains(letter)
        {
            out.push(letter);
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// A text as it is, whatever of it Markdown or HTML would make something of.
pub(crate) fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in clean(text).chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // Nobody is called upon.
            '@' => out.push_str("&#64;"),
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '!' | '#' | '~' | '$' => {
                out.push('\\');
                out.push(letter);
            }
            letter => out.push(letter),
        }
    }
    out
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
    fn markdown_holds_text_only() {
        assert_eq!(
            markdown("a|b <script> [x](y) `c` @me"),
            "a\\|b &lt;script&gt; \\[x\\](y) \\`c\\` &#64;me"
        );
    }

    #[test]
    fn escape_and_direction_characters_are_replaced() {
        assert_eq!(clean("a\u{1b}[31mb\u{202e}c\nd"), "a\u{fffd}[31mb\u{fffd}c\u{fffd}d");
        let hostile = "x\u{1b}]8;;y\u{85}\u{202e}\n\tz";
        let safe = clean_in_place(hostile);
        assert_eq!(safe.len(), hostile.len());
        assert_eq!(safe, "x?]8;;y¿\u{fffd}\n\tz");
    }
}
