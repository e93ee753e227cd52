//! Tables of texts: `.strings`, `.stringsdict`, `.xcstrings`.

use crate::input::span::{FileId, Loc, Span};
use crate::resource::text::{VisibleText, is_read};
use crate::syntax::xml;

/// Nested deeper than this a catalogue is not read.
const MAX_DEPTH: usize = 64;

/// The texts of a table by their keys.
pub(super) fn read(file: FileId, name: &str, text: &str) -> Vec<(String, VisibleText)> {
    let locale = locale(name);
    let shown = |value: String, locale: &str, span: Span| VisibleText {
        value,
        locale: locale.to_owned(),
        loc: Loc::new(file, span),
    };
    let mut found: Vec<(String, VisibleText)> = match name.rsplit('.').next() {
        Some("xcstrings") => catalogue(text)
            .into_iter()
            .map(|(key, locale, value, span)| (key, shown(value, &locale, span)))
            .collect(),
        Some("stringsdict") => {
            plural(text).into_iter().map(|(key, value, span)| (key, shown(value, &locale, span))).collect()
        }
        _ if text.trim_start().starts_with('<') => {
            plural(text).into_iter().map(|(key, value, span)| (key, shown(value, &locale, span))).collect()
        }
        _ => pairs(text).into_iter().map(|(key, value, span)| (key, shown(value, &locale, span))).collect(),
    };
    // Words of other languages look like ours: `face` is to make in Romanian.
    found.retain(|(_, text)| is_read(&text.locale));
    found
}

/// True below a folder for a language that is not read.
pub(in crate::resource) fn is_other_language(name: &str) -> bool {
    !is_read(&locale(name))
}

/// `zh-Hans.lproj/Localizable.strings`: `zh`; nothing for the base.
fn locale(name: &str) -> String {
    let dir = name.rsplit('/').find_map(|part| part.strip_suffix(".lproj"));
    let short = dir.unwrap_or_default().split(['-', '_']).next().unwrap_or_default();
    if short == "Base" { String::new() } else { short.to_lowercase() }
}

/// `"key" = "value";` with comments between.
fn pairs(text: &str) -> Vec<(String, String, Span)> {
    let mut list = Vec::new();
    let mut waiting: Option<String> = None;
    let mut equals = false;
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = &text[at..];
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("/*") {
            at += rest.find("*/").map_or(rest.len(), |end| end + 2);
        } else if c == '"' {
            let (value, end) = quoted(rest);
            let span = Span::new(at as u32, (at + end) as u32);
            at += end;
            match waiting.take() {
                Some(key) if equals => list.push((key, value, span)),
                _ => waiting = Some(value),
            }
            equals = false;
        } else {
            match c {
                '=' => equals = true,
                ';' => (waiting, equals) = (None, false),
                c if waiting.is_none() && (c.is_alphanumeric() || c == '_') => {
                    let end = rest
                        .find(|c: char| !(c.is_alphanumeric() || "_.-".contains(c)))
                        .unwrap_or(rest.len());
                    waiting = Some(rest[..end].to_owned());
                    at += end;
                    continue;
                }
                _ => {}
            }
            at += c.len_utf8();
        }
    }
    list
}

/// A quoted text and where it ends.
fn quoted(text: &str) -> (String, usize) {
    let mut value = String::new();
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (value, at + 1),
            '\\' => match chars.next() {
                Some((_, 'n')) => value.push('\n'),
                Some((_, 't')) => value.push('\t'),
                Some((_, other)) => value.push(other),
                None => break,
            },
            c => value.push(c),
        }
    }
    (value, text.len())
}

/// A property list of texts: each key with the texts below it.
fn plural(text: &str) -> Vec<(String, String, Span)> {
    let elements = xml::read(text);
    let top = |parent: Option<usize>| {
        parent.is_some_and(|at| elements[at].parent.is_some_and(|up| elements[up].parent.is_none()))
    };
    let mut list = Vec::new();
    let mut key = String::new();
    for element in &elements {
        match element.name.as_str() {
            "key" if top(element.parent) => key = element.text.trim().to_owned(),
            "string" if !key.is_empty() => {
                list.push((key.clone(), element.text.trim().to_owned(), element.span));
            }
            _ => {}
        }
    }
    list
}

/// `{"strings": {"key": {"localizations": {"zh-Hans": {"stringUnit": {"value": ".."}}}}}}`, read by the
/// path of keys to each `value`.
fn catalogue(text: &str) -> Vec<(String, String, String, Span)> {
    let mut list = Vec::new();
    let mut path: Vec<String> = Vec::new();
    let mut key: Option<String> = None;
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        match c {
            '"' => {
                let (value, end) = quoted(&text[at..]);
                let span = Span::new(at as u32, (at + end) as u32);
                at += end;
                let after = text[at..].trim_start();
                if after.starts_with(':') {
                    key = Some(value);
                    at = text.len() - after.len() + 1;
                } else if key.take().as_deref() == Some("value")
                    && let [_, strings, name, localizations, locale, ..] = &path[..]
                    && strings == "strings"
                    && localizations == "localizations"
                {
                    let short = locale.split(['-', '_']).next().unwrap_or_default();
                    list.push((name.clone(), short.to_lowercase(), value, span));
                }
                continue;
            }
            '{' if path.len() < MAX_DEPTH => path.push(key.take().unwrap_or_default()),
            '{' => return list,
            '}' => {
                path.pop();
            }
            _ => {}
        }
        at += c.len_utf8();
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(name: &str, text: &str) -> Vec<(String, String, String)> {
        read(FileId(0), name, text).into_iter().map(|(key, shown)| (key, shown.locale, shown.value)).collect()
    }

    #[test]
    fn other_languages_are_left_out() {
        let text = "\"a\" = \"face\";";
        let count = |name: &str| values(name, text).len();
        assert_eq!((count("ro.lproj/Main.strings"), count("en.lproj/Main.strings")), (0, 1));
        assert_eq!((count("Base.lproj/Main.strings"), count("zh-Hant.lproj/Main.strings")), (1, 1));
        let catalogue = r#"{"sourceLanguage": "en", "strings": {"a": {"localizations": {
            "ro": {"stringUnit": {"value": "face"}}, "en": {"stringUnit": {"value": "take"}}}}}}"#;
        let locales: Vec<String> = values("Main.xcstrings", catalogue).into_iter().map(|row| row.1).collect();
        assert_eq!(locales, ["en"]);
    }

    #[test]
    fn tables_of_pairs() {
        let text = "/* Title */\n\"face.title\" = \"人脸\\n识别\"; // \"x\" = \"y\";\nplain = \"p\";\n\"broken\" ;\"last\" = \"z\"";
        let read = values("zh-Hans.lproj/Localizable.strings", text);
        let keys: Vec<&str> = read.iter().map(|(key, ..)| key.as_str()).collect();
        assert_eq!(keys, ["face.title", "plain", "last"]);
        assert_eq!((read[0].1.as_str(), read[0].2.as_str()), ("zh", "人脸\n识别"));
    }

    #[test]
    fn catalogues() {
        let text = r#"{"sourceLanguage": "en", "strings": {"consent": {"comment": "c", "localizations": {
            "zh-Hans": {"stringUnit": {"state": "translated", "value": "我同意"}}, "en": {"stringUnit": {"value": "I agree"}}}}}}"#;
        let read = values("Localizable.xcstrings", text);
        assert_eq!(read[0], ("consent".into(), "zh".into(), "我同意".into()));
        assert_eq!(read[1].2, "I agree");
    }

    #[test]
    fn plurals() {
        let text = "<plist><dict><key>faces</key><dict><key>NSStringLocalizedFormatKey</key><string>%#@n@</string>\
            <key>n</key><dict><key>other</key><string>%d 张人脸</string></dict></dict></dict></plist>";
        let read = values("en.lproj/Localizable.stringsdict", text);
        assert!(read.iter().any(|(key, _, value)| key == "faces" && value == "%d 张人脸"));
    }
}
