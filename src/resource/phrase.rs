//! Phrases of resource files that hold texts, whatever their form: what stands between quotation marks, or between
//! tags, comments left out.

use crate::input::source::SourceMap;
use crate::input::span::{FileId, boundary};
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
const TEXTS: &[&str] = &[
    "/values",
    "/layout",
    "/menu",
    "/xml",
    "locale",
    "lang",
    "i18n",
    "l10n",
    ".lproj/",
    "/messages",
    "/strings",
    "/element/",
    "string.json",
];
/// Their endings.
const ENDINGS: &[&str] =
    &["xml", "json", "json5", "yaml", "yml", "strings", "xcstrings", "arb", "storyboard", "xib"];

/// Endings of files that hold configuration and seed data besides those that other resources read.
pub const DATA: &[&str] = &["sql", "csv", "prisma"];
/// Larger files are no seed data that anybody wrote.
const MAX_DATA: u64 = 512 * 1024;
/// Bytes of a record, and of the list before it.
const MAX_RECORD: usize = 4 * 1024;
const MAX_BEFORE: usize = 64 * 1024;
/// Names of files that are of tools.
const TOOLS: &[&str] = &[
    "package.json",
    "package-lock.json",
    "composer.json",
    "yarn.lock",
    "pnpm-lock.yaml",
    "manifest.json",
    "pages.json",
    "app.json",
    "project.config.json",
];

/// Files that hold configuration and seed data, in order.
pub fn data_files(map: &SourceMap) -> Vec<FileId> {
    let wanted = |&id: &FileId| {
        let file = map.file(id);
        let base = file.name.rsplit('/').next().unwrap_or_default();
        let ending = base.rsplit('.').next().unwrap_or_default();
        let settings = base.starts_with("tsconfig") || base.starts_with("jsconfig") || base.starts_with('.');
        (matches!(ending, "json" | "json5" | "yaml" | "yml") || DATA.contains(&ending))
            && !TOOLS.contains(&base)
            && !settings
    };
    let texts = files(map);
    map.ids().filter(wanted).filter(|id| texts.binary_search(id).is_err()).collect()
}

/// True for data that is small enough to have been written.
pub fn is_written(text: &str) -> bool {
    text.len() as u64 <= MAX_DATA
}

/// The record that a place of structured data belongs to, with the name of what holds it. Only so much of the
/// text is looked at around the place, and a record that fills it is none.
pub fn record<'t>(name: &str, text: &'t str, start: usize) -> (&'t str, &'t str) {
    let from = boundary(text, start.saturating_sub(MAX_BEFORE));
    let near = &text[from..boundary(text, start + MAX_RECORD)];
    let at = start - from;
    let (record, holder) = match name.rsplit('.').next() {
        Some("json" | "json5") => json_record(near, at),
        Some("sql") => sql_record(near, at),
        Some("csv") => (line_of(near, at), text.lines().next().unwrap_or_default()),
        _ => yaml_record(near, at),
    };
    (if record.len() > MAX_RECORD { "" } else { record }, holder)
}

fn line_of(text: &str, start: usize) -> &str {
    let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let to = text[start..].find('\n').map_or(text.len(), |at| start + at);
    &text[from..to]
}

/// The object around a place, and the text before it up to the key of its list.
fn json_record(text: &str, start: usize) -> (&str, &str) {
    let mut depth = 0;
    let mut open = None;
    for (at, c) in text[..start].char_indices().rev() {
        match c {
            '}' => depth += 1,
            '{' if depth > 0 => depth -= 1,
            '{' => {
                open = Some(at);
                break;
            }
            _ => {}
        }
    }
    let from = open.unwrap_or(0);
    let mut depth = 0;
    let mut to = text.len();
    for (at, c) in text[start..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            '}' => {
                to = start + at;
                break;
            }
            _ => {}
        }
    }
    // `"cameras": [ {..}, {`: the key before the bracket that is open there.
    let mut depth = 0;
    let mut key = "";
    for (at, c) in text[..from].char_indices().rev() {
        match c {
            ']' | '}' => depth += 1,
            '[' | '{' if depth > 0 => depth -= 1,
            '[' | '{' => {
                key = text[..at]
                    .trim_end()
                    .trim_end_matches(':')
                    .rsplit(['{', ',', '['])
                    .next()
                    .unwrap_or_default();
                break;
            }
            _ => {}
        }
    }
    (&text[from..to], key)
}

/// The row around a place, and the head of its statement.
fn sql_record(text: &str, start: usize) -> (&str, &str) {
    let statement = text[..start].rfind(';').map_or(0, |at| at + 1);
    let open = text[statement..start].rfind('(').map_or(statement, |at| statement + at);
    let close = text[start..].find([')', ';']).map_or(text.len(), |at| start + at);
    let lower = text[statement..open].to_ascii_lowercase();
    let head = lower.rfind("values").map_or(open, |at| statement + at);
    (&text[open..close], &text[statement..head.max(statement)])
}

/// The entry of a list around a line, or the lines of its block, and the key above it.
fn yaml_record(text: &str, start: usize) -> (&str, &str) {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut lines: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        lines.push((at, line));
        at += line.len();
    }
    let own = lines.iter().rposition(|(at, _)| *at <= start).unwrap_or(0);
    let mut first = own;
    while first > 0
        && !lines[first].1.trim_start().starts_with('-')
        && indent(lines[first - 1].1) >= indent(lines[own].1).saturating_sub(2)
        && !lines[first - 1].1.trim().is_empty()
    {
        first -= 1;
    }
    let depth = indent(lines.get(first).map_or("", |line| line.1));
    let mut last = own;
    while last + 1 < lines.len()
        && indent(lines[last + 1].1) > depth
        && !lines[last + 1].1.trim_start().starts_with('-')
    {
        last += 1;
    }
    let above = lines[..first].iter().rev().find(|(_, line)| {
        !line.trim().is_empty() && (indent(line) < depth || line.trim_end().ends_with(':'))
    });
    let from = lines.get(first).map_or(0, |line| line.0);
    let to = lines.get(last).map_or(text.len(), |line| line.0 + line.1.len());
    (&text[from..to], above.map_or("", |line| line.1))
}

/// Files that hold texts for people, in order.
pub fn files(map: &SourceMap) -> Vec<FileId> {
    let wanted = |&id: &FileId| {
        let file = map.file(id);
        let name = format!("/{}", file.name);
        let ending = name.rsplit('.').next().unwrap_or_default();
        Lang::of(&file.path).is_none()
            && ENDINGS.contains(&ending)
            && (matches!(ending, "strings" | "xcstrings" | "arb" | "storyboard" | "xib")
                || TEXTS.iter().any(|part| name.contains(part)))
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
        if !comment
            && piece.trim().len() >= 4
            && piece.chars().any(char::is_alphabetic)
            && !piece.starts_with("!--")
        {
            let lead = piece.len() - piece.trim_start().len();
            let trimmed = piece.trim();
            found.push(Phrase {
                text: trimmed.to_owned(),
                start: start + lead,
                end: start + lead + trimmed.len(),
                line: at_line,
            });
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
    fn records_of_data() {
        let json = r#"{"cameras": [{"id": 1, "place": "大堂"}, {"id": 2, "place": "更衣室"}]}"#;
        let (record, key) = record("a.json", json, json.find("更衣室").unwrap());
        assert_eq!((record, key.trim()), (r#"{"id": 2, "place": "更衣室""#, r#""cameras""#));
        let sql = "INSERT INTO face_device (name, place) VALUES ('a', '大堂'), ('b', '更衣室');";
        let (record, head) = super::record("a.sql", sql, sql.find("更衣室").unwrap());
        assert_eq!((record, head), ("('b', '更衣室'", "INSERT INTO face_device (name, place) "));
        let yaml = "cameras:\n  - id: 1\n    place: 大堂\n  - id: 2\n    place: 更衣室\nother: 1\n";
        let (record, above) = super::record("a.yaml", yaml, yaml.find("更衣室").unwrap());
        assert!(record.starts_with("  - id: 2") && above.trim() == "cameras:", "{record:?} {above:?}");
    }

    #[test]
    fn texts_between_quotes_and_tags() {
        let xml = "<resources>\n  <string name=\"gate\">请使用 门禁卡</string>\n  <!-- 旧的文字在此 -->\n</resources>";
        let all: Vec<(String, usize)> =
            phrases(xml).into_iter().map(|phrase| (phrase.text, phrase.line)).collect();
        assert!(all.contains(&("请使用 门禁卡".to_owned(), 1)), "{all:?}");
        assert!(!all.iter().any(|(text, _)| text.contains("旧的")), "{all:?}");
        let json = "{\n \"face.only\": \"请使用二维码\"\n}";
        assert!(phrases(json).iter().any(|phrase| phrase.text == "请使用二维码" && json[phrase.start..phrase.end] == *phrase.text));
    }
}
