//! One look at the text before the parser sees it: comments, which it drops, and how deeply it would have
//! to recurse.

use crate::input::span::Span;

/// Nested more deeply than this a file is not parsed.
pub(super) const MAX_DEPTH: u32 = 4000;
/// The same for brackets alone, each of which costs the parser many calls.
const MAX_BRACKETS: usize = 200;

/// What a file looks like.
#[derive(Debug, Default)]
pub(super) struct Scanned {
    /// Bytes before the first token that the parser does not know.
    pub(super) head: usize,
    /// Comments in order.
    pub(super) comments: Vec<Span>,
    /// Nested too deeply to be parsed.
    pub(super) too_deep: bool,
}

/// Looks at a text.
///
/// The depth is an upper bound: every token between two separators may open another level (`!!!x`,
/// `a.b().c()`, `x as A as B`, `if a {} else if b {} else if ..`).
pub(super) fn scan(text: &str) -> Scanned {
    let bytes = text.as_bytes();
    let mut scanned = Scanned { head: head(text), ..Scanned::default() };
    // Tokens since the last separator, for each open bracket.
    let mut levels: Vec<u32> = vec![0];
    let mut depth = 0u32;
    let mut at = scanned.head;
    while let Some(&byte) = bytes.get(at) {
        let rest = &bytes[at..];
        match byte {
            b'/' if rest.starts_with(b"//") => {
                let end = at + memchr::memchr(b'\n', rest).unwrap_or(rest.len());
                let end = if bytes[at..end].ends_with(b"\r") { end - 1 } else { end };
                scanned.comments.push(Span::new(at as u32, end as u32));
                at = end;
            }
            b'/' if rest.starts_with(b"/*") => {
                let end = at + block_comment(rest);
                scanned.comments.push(Span::new(at as u32, end as u32));
                at = end;
            }
            b'"' => at += string(rest),
            b'r' | b'b' | b'c' if raw(bytes, at).is_some() => at += raw(bytes, at).unwrap_or(1),
            b'\'' => at += quote(rest),
            b'(' | b'[' | b'{' => {
                levels.push(0);
                depth += 1;
                at += 1;
            }
            b')' | b']' | b'}' => {
                if levels.len() > 1 {
                    depth = depth.saturating_sub(levels.pop().unwrap_or_default() + 1);
                }
                // A block ends a statement, unless something like `else` or `.` goes on.
                let next = bytes[at + 1..].iter().copied().find(|byte| !byte.is_ascii_whitespace());
                let goes_on = matches!(next, Some(b'.' | b'e' | b'?' | b'a'));
                if byte == b'}' && !goes_on {
                    depth = depth.saturating_sub(levels.last().copied().unwrap_or_default());
                    levels.last_mut().into_iter().for_each(|level| *level = 0);
                }
                at += 1;
            }
            b';' | b',' => {
                depth = depth.saturating_sub(levels.last().copied().unwrap_or_default());
                levels.last_mut().into_iter().for_each(|level| *level = 0);
                at += 1;
            }
            _ if byte.is_ascii_whitespace() => at += 1,
            _ => {
                let word = rest.iter().take_while(|byte| is_word(**byte)).count();
                levels.last_mut().into_iter().for_each(|level| *level += 1);
                depth += 1;
                at += word.max(1);
            }
        }
        if depth > MAX_DEPTH || levels.len() > MAX_BRACKETS {
            scanned.too_deep = true;
            // Comments behind this place do not matter: there is nothing they could be about.
            return scanned;
        }
    }
    scanned
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// The byte order mark, and the line that names an interpreter.
fn head(text: &str) -> usize {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let rest = &text[start..];
    if rest.starts_with("#!") && !rest[2..].trim_start().starts_with('[') {
        return start + rest.find('\n').unwrap_or(rest.len());
    }
    start
}

fn block_comment(bytes: &[u8]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < bytes.len() {
        if bytes[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if bytes[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    bytes.len()
}

fn string(bytes: &[u8]) -> usize {
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// The length of `r"..."`, `r#".."#`, `b".."`, `br#".."#`, `c".."` or `b'x'` at a place.
fn raw(bytes: &[u8], at: usize) -> Option<usize> {
    if at > 0 && is_word(bytes[at - 1]) {
        return None;
    }
    let rest = &bytes[at..];
    let prefix = rest.iter().take_while(|byte| matches!(byte, b'r' | b'b' | b'c')).count();
    if prefix > 2 {
        return None;
    }
    let is_raw = rest[..prefix].contains(&b'r');
    let hashes = rest[prefix..].iter().take_while(|byte| **byte == b'#').count();
    match rest.get(prefix + hashes) {
        Some(b'"') if is_raw => {
            let mut from = prefix + hashes + 1;
            while let Some(quote) = memchr::memchr(b'"', &rest[from..]) {
                let end = from + quote + 1;
                if rest[end..].iter().take(hashes).filter(|byte| **byte == b'#').count() == hashes {
                    return Some(end + hashes);
                }
                from = end;
            }
            Some(rest.len())
        }
        Some(b'"') if hashes == 0 => Some(prefix + string(&rest[prefix..])),
        Some(b'\'') if hashes == 0 && !is_raw => Some(prefix + quote(&rest[prefix..])),
        _ => None,
    }
}

/// A character, or the tick of a lifetime.
fn quote(bytes: &[u8]) -> usize {
    match bytes.get(1) {
        Some(b'\\') => {
            let end = bytes.iter().skip(3).take(12).position(|byte| *byte == b'\'');
            end.map_or(1, |end| end + 4)
        }
        Some(&first) => {
            let width = match first {
                0xf0.. => 4,
                0xe0.. => 3,
                0xc0.. => 2,
                _ => 1,
            };
            if bytes.get(1 + width) == Some(&b'\'') { width + 2 } else { 1 }
        }
        None => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comments(text: &str) -> Vec<&str> {
        scan(text).comments.iter().map(|span| &text[span.range()]).collect()
    }

    #[test]
    fn comments_are_found_outside_literals() {
        let text = "// a\r\nlet x = \"// no\"; /* b /* c */ d */ let y = r#\"\"/*\"#; let c = '\"'; // e";
        assert_eq!(comments(text), ["// a", "/* b /* c */ d */", "// e"]);
        assert_eq!(comments("fn f<'a>(x: &'a str) { b'\\''; '\\u{4eba}'; '人'; } // z"), ["// z"]);
        assert_eq!(comments("\u{feff}#!/usr/bin/x\n// a"), ["// a"]);
    }

    #[test]
    fn depth_is_bounded_whatever_it_is_made_of() {
        for piece in ["(", "[", "{", "!", "&", "*", "x.", "return ", "|| ", "A<", "if a {} else ", "-"] {
            let text = format!("fn f() {{ {} }}", piece.repeat(100_000));
            assert!(scan(&text).too_deep, "{piece}");
        }
        let long = format!("fn f() {{ {} }}", "a.b(1, 2).c(x)?; if a { b } else { c } ".repeat(50_000));
        assert!(!scan(&long).too_deep);
        assert!(!scan(&format!("const A: [u8; 9] = [{}];", "1, ".repeat(100_000))).too_deep);
    }
}
