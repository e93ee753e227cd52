//! Length-preserving repairs before parsing: constructs a grammar does not know are blanked so that the
//! rest of the file parses, and every offset stays true.

/// For languages that need no repair.
pub(crate) fn nothing(_: &str) -> Option<String> {
    None
}

/// JSX: the grammar takes a bare `&` in a text for an error. In the damaged places given it
/// becomes a comma.
pub(crate) fn jsx_text(text: &str, damaged: &[std::ops::Range<usize>]) -> Option<String> {
    let mut bytes = text.as_bytes().to_vec();
    let mut changed = false;
    for range in damaged {
        for at in range.start.saturating_sub(1)..range.end.min(bytes.len()) {
            let beside = |step: isize| at.checked_add_signed(step).and_then(|at| text.as_bytes().get(at));
            let alone =
                |c: u8| bytes_at(text, at) == Some(c) && beside(-1) != Some(&c) && beside(1) != Some(&c);
            if alone(b'&') {
                bytes[at] = b',';
                changed = true;
            }
        }
    }
    changed.then(|| String::from_utf8(bytes).ok()).flatten()
}

fn bytes_at(text: &str, at: usize) -> Option<u8> {
    text.as_bytes().get(at).copied()
}

/// Kotlin: annotations before function types, and delegation before a class body.
pub(crate) fn kotlin(text: &str) -> Option<String> {
    let mut out: Option<Vec<u8>> = None;
    for (at, _) in text.match_indices("@Composable") {
        let after = text[at + "@Composable".len()..].trim_start().trim_start_matches("suspend ");
        // The receiver of `RowScope.() -> Unit`.
        let receiver = after.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.'))).unwrap_or(0);
        let bare = receiver == 0 || after[..receiver].ends_with('.');
        if bare && function_type(&after[receiver..]) {
            blank(&mut out, text, at..at + "@Composable".len());
        }
    }
    for (at, _) in text.match_indices(" by ") {
        if let Some(end) = delegation(text, at) {
            blank(&mut out, text, at..end);
        }
    }
    out.and_then(|bytes| String::from_utf8(bytes).ok())
}

/// Swift: the `!` of a type in the parameters of a closure, the classic handler of an alert; waiting for a
/// name in a condition.
pub(crate) fn swift(text: &str) -> Option<String> {
    let mut out: Option<Vec<u8>> = None;
    for (at, _) in text.match_indices("!)") {
        let rest = text[at + 2..].trim_start();
        let rest = rest.strip_prefix("->").map_or(rest, |ret| {
            ret.trim_start()
                .trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '(' | ')' | '?' | '.'))
        });
        if rest.trim_start().starts_with("in")
            && !rest.trim_start()[2..].starts_with(|c: char| c.is_alphanumeric())
        {
            blank(&mut out, text, at..at + 1);
        }
    }
    // `if await answer { .. }`: the grammar takes the block for a closure that is handed to the answer.
    for word in ["if ", "while "] {
        for (at, _) in text.match_indices(word) {
            let from = at + word.len();
            let mut end = from;
            for mark in ["try ", "await "] {
                if text[end..].starts_with(mark) {
                    end += mark.len();
                }
            }
            let name =
                text[end..].trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '_' | '.'));
            if end > from && name.len() < text[end..].len() && name.starts_with(" {") {
                blank(&mut out, text, from..end);
            }
        }
    }
    out.and_then(|bytes| String::from_utf8(bytes).ok())
}

/// Objective-C: macros that stand where the grammar expects none. What is no Objective-C at all, as most
/// headers of a C or C++ library, is blanked as a whole.
pub(crate) fn objc(text: &str) -> Option<String> {
    let mut out: Option<Vec<u8>> = None;
    if !["@interface", "@protocol", "@implementation", "@import", "#import"]
        .iter()
        .any(|mark| text.contains(mark))
    {
        blank(&mut out, text, 0..text.len());
        return out.and_then(|bytes| String::from_utf8(bytes).ok());
    }
    for mark in [
        "NS_ASSUME_NONNULL_BEGIN",
        "NS_ASSUME_NONNULL_END",
        "FOUNDATION_EXPORT",
        "UIKIT_EXTERN",
        "NS_DESIGNATED_INITIALIZER",
        "NS_UNAVAILABLE",
        "NS_REQUIRES_SUPER",
    ] {
        for (at, _) in text.match_indices(mark) {
            blank(&mut out, text, at..at + mark.len());
        }
    }
    for mark in ["NS_ENUM", "NS_OPTIONS", "NS_CLOSED_ENUM", "NS_ERROR_ENUM"] {
        for (at, _) in text.match_indices(mark) {
            let open = at + mark.len();
            let Some(inside) = text[open..].strip_prefix('(') else { continue };
            let (Some(comma), Some(close)) = (inside.find(','), inside.find(')')) else { continue };
            if comma > close {
                continue;
            }
            blank(&mut out, text, at..open + 1 + comma + 1);
            blank(&mut out, text, open + 1 + close..open + close + 2);
            if let Some(bytes) = &mut out {
                bytes[at..at + 4].copy_from_slice(b"enum");
            }
        }
    }
    for mark in ["RCT_EXPORT_METHOD(", "RCT_REMAP_METHOD("] {
        for (at, _) in text.match_indices(mark) {
            let open = at + mark.len();
            let Some(end) = closing(&text[open..]) else { continue };
            let from = if mark.contains("REMAP") {
                text[open..open + end].find(',').map_or(0, |at| at + 1)
            } else {
                0
            };
            blank(&mut out, text, at..open + from);
            blank(&mut out, text, open + end..open + end + 1);
            if let Some(bytes) = &mut out {
                bytes[at..at + 7].copy_from_slice(b"- (void");
                bytes[at + 7] = b')';
            }
        }
    }
    out.and_then(|bytes| String::from_utf8(bytes).ok())
}

/// Where the parenthesis that is open before `text` closes.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 1;
    for (at, c) in text.char_indices().take(4000) {
        match c {
            '(' => depth += 1,
            ')' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

fn blank(out: &mut Option<Vec<u8>>, text: &str, range: std::ops::Range<usize>) {
    let bytes = out.get_or_insert_with(|| text.as_bytes().to_vec());
    for byte in &mut bytes[range] {
        if *byte != b'\n' {
            *byte = b' ';
        }
    }
}

/// True when the parenthesis that opens `text` is followed by an arrow.
fn function_type(text: &str) -> bool {
    if !text.starts_with('(') {
        return false;
    }
    let mut depth = 0;
    for (at, c) in text.char_indices().take(400) {
        match c {
            '(' => depth += 1,
            ')' => {
                depth -= 1;
                if depth == 0 {
                    return text[at + 1..].trim_start().starts_with("->");
                }
            }
            _ => {}
        }
    }
    false
}

/// The end of ` by delegate` when it stands in a class header directly before its body.
fn delegation(text: &str, at: usize) -> Option<usize> {
    let after = &text[at + 4..];
    let word = after.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.')).unwrap_or(after.len());
    let rest = &after[word..];
    if word == 0 || !rest.trim_start().starts_with('{') {
        return None;
    }
    // Walk back to the keyword that opened this declaration.
    let window_start =
        (0..=at).rev().find(|&start| text.is_char_boundary(start) && at - start >= 600).unwrap_or(0);
    let before = &text[window_start..at];
    let cut = before.rfind(['{', '}', ';']).map_or(0, |cut| cut + 1);
    let header = &before[cut..];
    let last = |word: &str| {
        header
            .match_indices(word)
            .filter(|(at, _)| header[..*at].chars().next_back().is_none_or(|c| !c.is_alphanumeric()))
            .map(|(at, _)| at)
            .last()
    };
    let class = last("class ").max(last("object ")).max(last("object:"))?;
    let property = header[class..].rfind(')').map_or(class, |close| class + close);
    let property_after = header[property..].contains("val ") || header[property..].contains("var ");
    (!property_after && header[class..].contains(':')).then_some(at + 4 + word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composable_function_types_lose_their_annotation() {
        let text = "fun A(content: @Composable () -> Unit) {}\n@Composable\nfun B() {}";
        let out = kotlin(text).unwrap();
        assert_eq!(out.len(), text.len());
        assert!(
            kotlin("fun A(x: @Composable RowScope.(Int) -> Unit)")
                .unwrap()
                .contains("x:             RowScope")
        );
        assert!(out.starts_with("fun A(content:             () -> Unit) {}"));
        assert!(out.contains("\n@Composable\nfun B"));
    }

    #[test]
    fn class_delegation_is_blanked_and_properties_are_not() {
        let out = kotlin("class A(val x: B) : C by x {\n  val y by lazy { 1 }\n}").unwrap();
        assert_eq!(out, "class A(val x: B) : C      {\n  val y by lazy { 1 }\n}");
        let out = kotlin("class A @Inject constructor(private val x: B = b) : C(x), D by x {").unwrap();
        assert!(out.ends_with("D      {"));
        assert_eq!(kotlin("class A {\n  val y: C by lazy { 1 }\n}"), None);
        assert_eq!(kotlin("fun f() {\n  val y by remember { 1 }\n}"), None);
    }
}
