//! Text of the scanned project made safe to print: no control characters, no characters that change
//! the direction or the look of what follows.

use crate::input::harm::harmful;

/// A text without control and direction characters, on one line.
pub fn clean(text: &str) -> String {
    without_marks(text.chars().map(|c| if harmful(c) { '\u{fffd}' } else { c }).collect())
}

/// Several lines made safe to print.
pub fn printable(text: &str) -> String {
    without_commands(&clean_in_place(text))
}

/// The same text with harmful characters replaced by others of the same length in bytes, so that
/// positions hold. Line ends and tabs stay.
pub(crate) fn clean_in_place(text: &str) -> String {
    if !text.contains("##") && !text.chars().any(|c| harmful(c) && !matches!(c, '\n' | '\t')) {
        return text.to_owned();
    }
    let mut rest = text.chars().peekable();
    let safe =
        std::iter::from_fn(|| Some((rest.next()?, rest.peek() == Some(&'\n')))).map(|(c, ends)| match c {
            '\n' | '\t' => c,
            // By itself it goes back to the start of the line.
            '\r' if ends => c,
            c if !harmful(c) => c,
            c => match c.len_utf8() {
                1 => '?',
                2 => '¿',
                3 => '\u{fffd}',
                _ => '\u{1f6ab}',
            },
        });
    without_marks(safe.collect())
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

/// Makes `##[name]` and `##vso[name]`, which logs of CI obey anywhere in a line, `##(name]`; positions stay.
fn without_marks(text: String) -> String {
    if !text.contains("##") {
        return text;
    }
    let name = |before: &str| before.trim_end_matches(|c: char| c.is_ascii_alphabetic()).ends_with("##");
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, _) in text.match_indices('[').filter(|&(at, _)| name(&text[..at])) {
        out.push_str(&text[from..at]);
        out.push('(');
        from = at + 1;
    }
    out.push_str(&text[from..]);
    out
}

/// Lines that a log of CI would take for commands, `::name::`, with a blank between the colons.
pub(crate) fn without_commands(text: &str) -> String {
    let is_command = |line: &str| {
        let name = line.trim_start().strip_prefix("::").unwrap_or_default();
        name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.contains("::")
    };
    if !text.lines().any(is_command) {
        return text.to_owned();
    }
    let lines = text.split_inclusive('\n');
    lines.map(|line| if is_command(line) { line.replacen("::", ": :", 1) } else { line.to_owned() }).collect()
}

/// A text as text: no character of it means anything to Markdown or HTML, and nothing becomes a link or a mention.
pub(crate) fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // A comment between them: no one is called by name.
            '@' => out.push_str("@<!-- -->"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '!' | '#' | '|' | '~' | '$' | '^' | '=' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    // Bare addresses become links, some only after entities are read; a comment ends a word there as well.
    lead(&out.replace("://", ":<!-- -->//")).replace("www.", "www<!-- -->.")
}

/// What begins a list or a heading at the start of a line begins none.
fn lead(text: &str) -> String {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    match text[digits..].chars().next() {
        Some(c @ ('.' | ')')) if digits > 0 => format!("{}\\{c}{}", &text[..digits], &text[digits + 1..]),
        Some(c @ ('-' | '+')) if digits == 0 => format!("\\{c}{}", &text[1..]),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_holds_text_only() {
        assert_eq!(
            markdown("a|b <script> [x](y) `c` @me"),
            "a\\|b &lt;script&gt; \\[x\\](y) \\`c\\` @<!-- -->me"
        );
    }

    #[test]
    fn escape_and_direction_characters_are_replaced() {
        assert_eq!(clean("a\u{1b}[31mb\u{202e}c\nd"), "a\u{fffd}[31mb\u{fffd}c\u{fffd}d");
        let hostile = "x\u{1b}]8;;y\u{85}\u{202e}\n\tz";
        let safe = clean_in_place(hostile);
        assert_eq!(safe.len(), hostile.len());
        assert_eq!(safe, "x?]8;;y¿\u{fffd}\n\tz");
        assert_eq!(clean_in_place("a\r\nb\rc"), "a\r\nb?c");
        assert_eq!(clean("##[error]a ##vso[b ## [c] #[d] ###[e"), "##(error]a ##vso(b ## [c] #[d] ###(e");
        let log = without_commands(" ::error::a\nb ::error::\n::std::move(x)\n:: x::\n");
        assert_eq!(log, " : :error::a\nb ::error::\n: :std::move(x)\n:: x::\n");
    }
}
