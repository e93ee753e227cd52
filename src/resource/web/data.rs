//! Data as people write it: JSON with comments and trailing commas, object literals of scripts, YAML.
//! What is no literal is stepped over; every value knows its place.

use crate::input::span::Span;

/// Nested deeper than this a value is stepped over.
const MAX_DEPTH: u32 = 48;

/// A value and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Datum {
    /// What it is.
    pub kind: Kind,
    /// Where it stands, quotes left out.
    pub span: Span,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Keys and values in order.
    Object(Vec<(String, Datum)>),
    /// Values in order.
    List(Vec<Datum>),
    /// A string, escapes resolved.
    Text(String),
    /// Anything else, as written: a number, a word, code.
    Other(String),
}

impl Datum {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Datum> {
        self.entries().iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The value at the end of a path of keys.
    pub fn at(&self, path: &[&str]) -> Option<&Datum> {
        path.iter().try_fold(self, |datum, key| datum.get(key))
    }

    /// Keys and values; none where it is no object.
    pub fn entries(&self) -> &[(String, Datum)] {
        match &self.kind {
            Kind::Object(entries) => entries,
            _ => &[],
        }
    }

    /// Its elements; none where it is no list.
    pub fn items(&self) -> &[Datum] {
        match &self.kind {
            Kind::List(items) => items,
            _ => &[],
        }
    }

    /// Its text, where it is a string.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// True for the word `true`.
    pub fn is_true(&self) -> bool {
        matches!(&self.kind, Kind::Other(word) if word == "true")
    }

    /// The string of a key.
    pub fn text_at(&self, key: &str) -> Option<&str> {
        self.get(key)?.text()
    }

    /// The strings of a list of a key, or the one string.
    pub fn texts_at(&self, key: &str) -> Vec<String> {
        let Some(value) = self.get(key) else { return Vec::new() };
        value
            .text()
            .into_iter()
            .chain(value.items().iter().filter_map(Datum::text))
            .map(str::to_owned)
            .collect()
    }
}

/// The value of a JSON file.
pub fn json(text: &str) -> Option<Datum> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    reader.space();
    matches!(reader.peek(), Some('{' | '[')).then(|| reader.value())
}

/// The object literals at the top of a script: what it exports, assigns or passes to a function.
pub fn literals(text: &str) -> Vec<Datum> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    let mut found = Vec::new();
    let mut last = String::new();
    loop {
        reader.space();
        let Some(c) = reader.peek() else { return found };
        match c {
            '{' if matches!(last.as_str(), "=" | "default" | "(") => {
                found.push(reader.value());
                last.clear();
            }
            '"' | '\'' | '`' => {
                reader.string();
                last.clear();
            }
            c if is_word(c) => last = reader.word().to_owned(),
            c => {
                reader.at += c.len_utf8();
                last = c.to_string();
            }
        }
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$')
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    depth: u32,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn eat(&mut self, c: char) -> bool {
        let hit = self.peek() == Some(c);
        if hit {
            self.at += c.len_utf8();
        }
        hit
    }

    /// White space and comments.
    fn space(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
            self.at += rest.len() - trimmed.len();
            let skipped = if trimmed.starts_with("//") {
                trimmed.find('\n').unwrap_or(trimmed.len())
            } else if trimmed.starts_with("/*") {
                trimmed.find("*/").map_or(trimmed.len(), |end| end + 2)
            } else {
                return;
            };
            self.at += skipped;
        }
    }

    fn word(&mut self) -> &'t str {
        let rest = self.rest();
        let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// A quoted string, its escapes resolved, and the place between the quotes.
    fn string(&mut self) -> (String, Span) {
        let quote = self.peek().unwrap_or('"');
        self.at += quote.len_utf8();
        let start = self.at;
        let mut out = String::new();
        let mut chars = self.rest().char_indices();
        let mut end = self.text.len();
        while let Some((at, c)) = chars.next() {
            if c == quote || c == '\n' && quote != '`' {
                end = start + at;
                break;
            }
            if c != '\\' {
                out.push(c);
                continue;
            }
            match chars.next() {
                Some((_, 'n' | 'r' | 't')) => out.push(' '),
                Some((at, 'u')) => {
                    let digits = self.text.get(start + at + 1..start + at + 5).unwrap_or_default();
                    if let Ok(code) = u32::from_str_radix(digits, 16) {
                        out.extend(char::from_u32(code));
                        (0..4).for_each(|_| {
                            chars.next();
                        });
                    }
                }
                Some((_, '\n')) | None => {}
                Some((_, c)) => out.push(c),
            }
        }
        self.at = (end + 1).min(self.text.len());
        (out, Span::new(start as u32, end as u32))
    }

    fn value(&mut self) -> Datum {
        self.space();
        let start = self.at;
        match self.peek() {
            Some('{') if self.depth < MAX_DEPTH => self.object(),
            Some('[') if self.depth < MAX_DEPTH => self.list(),
            Some('"' | '\'' | '`') => {
                let (mut text, mut span) = self.string();
                // `'a' + 'b'`
                loop {
                    let before = self.at;
                    self.space();
                    if !self.eat('+') {
                        self.at = before;
                        break;
                    }
                    self.space();
                    if !matches!(self.peek(), Some('"' | '\'' | '`')) {
                        self.at = before;
                        break;
                    }
                    let (more, more_span) = self.string();
                    text.push_str(&more);
                    span.end = more_span.end;
                }
                self.skip();
                Datum { kind: Kind::Text(text), span }
            }
            _ => {
                self.skip();
                let word = self.text.get(start..self.at).unwrap_or_default().trim_end();
                let span = Span::new(start as u32, (start + word.len()) as u32);
                // Code is of no use, and there may be much of it.
                let word = if word.len() > 80 { "" } else { word };
                Datum { kind: Kind::Other(word.to_owned()), span }
            }
        }
    }

    /// Steps over what remains of a value, up to the comma or bracket that ends it.
    fn skip(&mut self) {
        let mut depth = 0u32;
        loop {
            self.space();
            let Some(c) = self.peek() else { return };
            match c {
                ',' | ';' if depth == 0 => return,
                '}' | ']' | ')' if depth == 0 => return,
                '{' | '[' | '(' => depth += 1,
                '}' | ']' | ')' => depth -= 1,
                '"' | '\'' | '`' => {
                    self.string();
                    continue;
                }
                _ => {}
            }
            self.at += c.len_utf8();
        }
    }

    fn object(&mut self) -> Datum {
        let start = self.at;
        self.at += 1;
        self.depth += 1;
        let mut entries = Vec::new();
        loop {
            self.space();
            let before = self.at;
            match self.peek() {
                None => break,
                Some('}') => {
                    self.at += 1;
                    break;
                }
                Some(',' | ';') => self.at += 1,
                Some('"' | '\'') => {
                    let key = self.string().0;
                    self.entry(key, &mut entries);
                }
                Some(c) if is_word(c) => {
                    let key = self.word().to_owned();
                    self.entry(key, &mut entries);
                }
                Some(_) => {
                    self.skip();
                    // A bracket that closes nothing.
                    if self.at == before {
                        self.at += self.peek().map_or(1, char::len_utf8);
                    }
                }
            }
        }
        self.depth -= 1;
        Datum { kind: Kind::Object(entries), span: Span::new(start as u32, self.at as u32) }
    }

    /// What follows a key: a value, or nothing that is one (a method, a short form).
    fn entry(&mut self, key: String, entries: &mut Vec<(String, Datum)>) {
        self.space();
        if self.eat(':') {
            let value = self.value();
            entries.push((key, value));
        } else {
            self.skip();
        }
    }

    fn list(&mut self) -> Datum {
        let start = self.at;
        self.at += 1;
        self.depth += 1;
        let mut items = Vec::new();
        loop {
            self.space();
            let before = self.at;
            match self.peek() {
                None => break,
                Some(']') => {
                    self.at += 1;
                    break;
                }
                Some(',' | ';') => self.at += 1,
                Some(_) => {
                    items.push(self.value());
                    if self.at == before {
                        self.at += self.peek().map_or(1, char::len_utf8);
                    }
                }
            }
        }
        self.depth -= 1;
        Datum { kind: Kind::List(items), span: Span::new(start as u32, self.at as u32) }
    }
}

/// A line of a YAML file.
struct Line<'t> {
    indent: usize,
    text: &'t str,
    at: usize,
}

/// The value of a YAML file of keys and texts, which is what files of messages are.
pub fn yaml(text: &str) -> Datum {
    let mut lines = Vec::new();
    let mut at = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end();
        let body = line.trim_start();
        if !body.is_empty() && !body.starts_with('#') && body != "---" {
            let indent = line.len() - body.len();
            lines.push(Line { indent, text: body, at: at + indent });
        }
        at += raw.len();
    }
    let mut next = 0;
    let entries = block(&lines, &mut next, 0, 0);
    Datum { kind: Kind::Object(entries), span: Span::new(0, text.len() as u32) }
}

/// The keys of one indentation, from line `next` on.
fn block(lines: &[Line<'_>], next: &mut usize, indent: usize, depth: u32) -> Vec<(String, Datum)> {
    let mut entries = Vec::new();
    while let Some(line) = lines.get(*next).filter(|line| line.indent >= indent) {
        *next += 1;
        let Some((key, value)) = key_value(line.text) else { continue };
        let deeper = lines.get(*next).filter(|below| below.indent > line.indent).map(|below| below.indent);
        let start = line.at + line.text.len() - value.len();
        let kind = match (value.chars().next(), deeper) {
            (Some('|' | '>'), Some(deeper)) => {
                let mut text = String::new();
                while let Some(line) = lines.get(*next).filter(|line| line.indent >= deeper) {
                    text.push_str(line.text);
                    text.push(' ');
                    *next += 1;
                }
                Kind::Text(text.trim_end().to_owned())
            }
            (None, Some(deeper)) if depth < MAX_DEPTH => Kind::Object(block(lines, next, deeper, depth + 1)),
            (None, _) => Kind::Other(String::new()),
            (Some('"' | '\''), _) => Kind::Text(Reader { text: value, at: 0, depth: 0 }.string().0),
            (Some(_), _) => Kind::Text(value.split(" #").next().unwrap_or_default().trim().to_owned()),
        };
        let span = Span::new(start as u32, (start + value.len()) as u32);
        entries.push((key.trim_matches(['"', '\'']).to_owned(), Datum { kind, span }));
    }
    entries
}

fn key_value(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(": ").or_else(|| Some((line.strip_suffix(':')?, "")))?;
    (!key.starts_with('-') && !key.contains(['{', '['])).then_some((key, value.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_with_comments() {
        let text = "// x\n{ \"a\": 1, /* y */ 'b': [true, \"t\\u4eba\",], c: { d: \"//no\" }, }";
        let value = json(text).unwrap();
        assert_eq!(value.at(&["c", "d"]).and_then(Datum::text), Some("//no"));
        assert!(value.get("b").is_some_and(|b| b.items()[0].is_true() && b.items()[1].text() == Some("t人")));
        let span = value.at(&["c", "d"]).unwrap().span;
        assert_eq!(&text[span.range()], "//no");
        assert_eq!(json("not json"), None);
    }

    #[test]
    fn literals_of_scripts() {
        let text = "import a from './a'\nconst f = () => { return { x: 'no' } }\nexport default {\n  ...a, login: { title: 'T' + \"U\", f(x) { return {} }, g: (n) => `${n}, }`, 'k-l': `z` },\n  a,\n} as const\nmodule.exports = { b: '2' }";
        let found = literals(text);
        assert_eq!(found.last().and_then(|value| value.text_at("b")), Some("2"));
        let main = found.iter().find(|value| value.get("login").is_some()).unwrap();
        assert_eq!(main.at(&["login", "title"]).and_then(Datum::text), Some("TU"));
        assert_eq!(main.at(&["login", "k-l"]).and_then(Datum::text), Some("z"));
    }

    #[test]
    fn yaml_of_messages() {
        let value = yaml("# c\nlogin:\n  title: 'T'\n  text: |\n    a\n    b\n  plain: x y # z\nother: 1\n");
        assert_eq!(value.at(&["login", "title"]).and_then(Datum::text), Some("T"));
        assert_eq!(value.at(&["login", "text"]).and_then(Datum::text), Some("a b"));
        assert_eq!(value.at(&["login", "plain"]).and_then(Datum::text), Some("x y"));
        assert_eq!(value.text_at("other"), Some("1"));
    }

    #[test]
    fn damage_ends() {
        let deep = "{a:".repeat(100_000);
        for text in [
            "{", "{a", "{a:", "[", "[[", "{]}", "{)", "[}]", "{\"", "{a:'", "{a:}}", "[,,;", "{:}", "{,:",
            "'", &deep,
        ] {
            let _ = json(text);
            let _ = literals(text);
            let _ = literals(&format!("x = {text}"));
            let _ = yaml(text);
        }
        let _ = yaml(&(0..2000).map(|n| format!("{}k:\n", " ".repeat(n))).collect::<String>());
        assert!(json(&format!("[{}", "[".repeat(100_000))).is_some());
    }
}
