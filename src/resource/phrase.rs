//! Phrases of resource files that hold texts, whatever their form: what stands between quotation marks, or between
//! tags, comments left out.

use crate::input::source::SourceMap;
use crate::input::span::FileId;
use crate::syntax::lang::Lang;

/// A phrase of a resource file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The text.
    pub text: String,
    /// Its first byte.
    pub start: usize,
    /// The byte behind it.
    pub end: usize,
    /// The line it begins on, from nought.
    pub line: usize,
}

/// Parts of paths of files that hold texts for people.
const TEXTS: &[&str] =
    &["/values", "/layout", "/menu", "/xml", "locale", "lang", "i18n", "l10n", ".lproj/", "/messages", "/strings", "/element/", "string.json"];
/// Their endings.
const ENDINGS: &[&str] = &["xml", "json", "json5", "yaml", "yml", "strings", "xcstrings", "arb", "storyboard", "xib"];

/// Files that hold texts for people, in order.
pub fn files(map: &SourceMap) -> Vec<FileId> {
    let wanted = |&id: &FileId| {
        let file = map.file(id);
        let name = format!("/{}", file.name);
        let ending = name.rsplit('.').next().unwrap_or_default();
        Lang::of(&file.path).is_none()
            && ENDINGS.contains(&ending)
            && (matches!(ending, "strings" | "xcstrings" | "arb" | "storyboard" | "xib") || TEXTS.iter().any(|part| name.contains(part)))
    };
    map.ids().filter(wanted).collect()
}

/// The phrases of a file that hold more than signs and names.
pub fn phrases(text: &str) -> Vec<Phrase> {
    let mut found = Vec::new();
    let mut line = 0;
    let mut start = 0;
    let mut comment = false;
    let mut at_line = 0;
    for (at, c) in text.char_indices() {
        if !matches!(c, '"' | '<' | '>' | '\n') {
            continue;
        }
        let piece = &text[start..at];
        if !comment && piece.trim().len() >= 4 && piece.chars().any(char::is_alphabetic) && !piece.starts_with("!--") {
            let lead = piece.len() - piece.trim_start().len();
            let trimmed = piece.trim();
            found.push(Phrase { text: trimmed.to_owned(), start: start + lead, end: start + lead + trimmed.len(), line: at_line });
        }
        if c == '<' && text[at..].starts_with("<!--") {
            comment = true;
        }
        if c == '>' && text[..at].ends_with("--") {
            comment = false;
        }
        if c == '\n' {
            line += 1;
        }
        start = at + c.len_utf8();
        at_line = line;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_between_quotes_and_tags() {
        let xml = "<resources>\n  <string name=\"gate\">请使用 门禁卡</string>\n  <!-- 旧的文字在此 -->\n</resources>";
        let all: Vec<(String, usize)> = phrases(xml).into_iter().map(|phrase| (phrase.text, phrase.line)).collect();
        assert!(all.contains(&("请使用 门禁卡".to_owned(), 1)), "{all:?}");
        assert!(!all.iter().any(|(text, _)| text.contains("旧的")), "{all:?}");
        let json = "{\n \"face.only\": \"请使用二维码\"\n}";
        assert!(phrases(json).iter().any(|phrase| phrase.text == "请使用二维码" && &json[phrase.start..phrase.end] == phrase.text));
    }
}
