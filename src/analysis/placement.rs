//! Private spaces in which something that looks at faces is placed: by configuration, seed data, entries of
//! enumerations and labels.

use rustc_hash::FxHashSet;

use crate::input::span::{Loc, Span};
use crate::knowledge::words::{Text, raw, tokens, vocabulary};
use crate::program::{ExprRef, Program};
use crate::resource::phrase;
use crate::syntax::ir::{Expr, Lit, StrPart, TypeKind};

/// A private space in which something that looks at faces is placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacementFact {
    /// The entry that names the place.
    pub loc: Loc,
    /// The place.
    pub place: String,
}

/// Longer texts are sentences and place nothing.
const MAX_CHARS: usize = 32;
/// More places than this in one file of data add nothing.
const MAX_PLACES: usize = 200;
/// Expressions around an entry that belong to it.
const MAX_AROUND: usize = 5;

impl Program<'_> {
    /// The private spaces in which something is placed, in the order of their places.
    pub fn placements(&self) -> Vec<PlacementFact> {
        let mut found = Vec::new();
        for unit in 0..self.unit_count() {
            for at in self.unit_exprs(unit) {
                let Expr::Str(parts) = self.expr(at) else { continue };
                let [StrPart::Text(text)] = &parts[..] else { continue };
                if let Some(place) = private_place(text)
                    && self.is_placed(at)
                {
                    found.push(PlacementFact { loc: self.loc(at), place });
                }
            }
        }
        self.placed_by_entry(&mut found);
        for file in phrase::data_files(self.map) {
            let name = self.map.file(file).name.clone();
            let Some(text) = self.map.text(file) else { continue };
            if !phrase::is_written(&text.text) || !vocabulary().private_place.hit(&Text::new(&text.text)) {
                continue;
            }
            found.extend(places_in(&name, &text.text).into_iter().map(|(place, start, end)| PlacementFact {
                loc: Loc::new(file, Span::new(start as u32, end as u32)),
                place,
            }));
        }
        found.sort_by(|a, b| (a.loc, &a.place).cmp(&(b.loc, &b.place)));
        // `CHANGING_ROOM("更衣室")` says it twice.
        let mut seen = FxHashSet::default();
        found.retain(|fact| seen.insert(self.line_of(fact.loc)));
        found
    }

    /// True when an entry of code belongs to something that looks at faces, and is not only compared.
    fn is_placed(&self, at: ExprRef) -> bool {
        let mut inner = at;
        let mut looks = false;
        for step in 0..MAX_AROUND {
            let Some(around) = self.around(inner) else {
                return looks || step <= 2 && self.is_field_that_looks(inner);
            };
            match self.expr(around) {
                // `place == "更衣室"`, `case "更衣室"`, `FORBIDDEN.includes(place)`
                Expr::Cmp(..)
                | Expr::Switch { .. }
                | Expr::Not(_)
                | Expr::Exit { kind: crate::syntax::ir::ExitKind::Throw, .. } => return false,
                Expr::If { cond, .. } if *cond == inner.expr => return false,
                Expr::Call { name, args, .. } => {
                    if matches!(
                        name.as_str(),
                        "contains"
                            | "includes"
                            | "equals"
                            | "indexOf"
                            | "startsWith"
                            | "test"
                            | "matches"
                            | "log"
                            | "error"
                            | "warn"
                            | "info"
                            | "print"
                            | "println"
                    ) {
                        return false;
                    }
                    looks |= looks_at_faces(name) && step <= 2;
                    looks |= args.iter().any(|arg| {
                        self.says_that_it_looks(around.unit, arg.label.as_deref(), arg.value, inner)
                    });
                }
                Expr::New { ty, args, .. } => {
                    looks |= looks_at_faces(ty.simple());
                    looks |= args.iter().any(|arg| {
                        self.says_that_it_looks(around.unit, arg.label.as_deref(), arg.value, inner)
                    });
                }
                Expr::Let { names, .. } => {
                    if names.iter().any(|name| is_forbidden(name)) {
                        return false;
                    }
                    return looks || names.iter().any(|name| looks_at_faces(name));
                }
                Expr::Assign { target, .. } => {
                    let name =
                        self.slot_name(ExprRef { unit: around.unit, expr: *target }).unwrap_or_default();
                    return !is_forbidden(&name) && (looks || looks_at_faces(&name));
                }
                _ => {}
            }
            inner = around;
        }
        looks
    }

    /// A label or a text beside an entry that names a camera or a face.
    fn says_that_it_looks(
        &self,
        unit: u32,
        label: Option<&str>,
        value: crate::syntax::ir::ExprId,
        inner: ExprRef,
    ) -> bool {
        let text = match self.expr(ExprRef { unit, expr: value }) {
            Expr::Str(_) => self.constant_text(ExprRef { unit, expr: value }),
            Expr::Member { name, .. } | Expr::Name(name) => Some(name.to_string()),
            _ => None,
        };
        let short = text.filter(|text| text.chars().count() <= MAX_CHARS);
        // `hasCamera: false`
        let none = matches!(
            self.expr(ExprRef { unit, expr: value }),
            Expr::Lit(Lit::Bool(false) | Lit::Null | Lit::Int(0))
        );
        label.is_some_and(|label| !none && looks_at_faces(label))
            && !(value == inner.expr && label.is_some_and(is_forbidden))
            || short.is_some_and(|text| looks_at_faces(&text))
    }

    /// The first value of a field whose name, or whose class, names a camera or a face.
    fn is_field_that_looks(&self, value: ExprRef) -> bool {
        let field = self.unit(value.unit).types.iter().find_map(|ty| {
            let field = ty.fields.iter().find(|field| field.init == Some(value.expr))?;
            Some((ty, field))
        });
        field.is_some_and(|(ty, field)| {
            !is_forbidden(&field.name)
                && !is_forbidden(&ty.name)
                && (looks_at_faces(&field.name) || looks_at_faces(&ty.name))
        })
    }

    /// Entries of enumerations of places of cameras and face terminals.
    fn placed_by_entry(&self, found: &mut Vec<PlacementFact>) {
        let words = vocabulary();
        for id in self.all_types() {
            let decl = self.ty(id);
            if decl.kind != TypeKind::Enum || !looks_at_faces(&decl.name) || is_forbidden(&decl.name) {
                continue;
            }
            let file = self.unit(self.type_unit(id)).file;
            for field in decl.fields.iter().filter(|field| field.enum_entry) {
                if words.private_place_ident.hit(&field.name)
                    && !is_outside(&field.name.replace('_', " "))
                    && !is_forbidden(&field.name)
                {
                    found.push(PlacementFact {
                        loc: Loc::new(file, field.span),
                        place: field.name.to_string(),
                    });
                }
            }
        }
    }
}

/// The private spaces that entries of data name.
fn places_in(name: &str, text: &str) -> Vec<(String, usize, usize)> {
    let mut found = Vec::new();
    let named = entries(name, text)
        .into_iter()
        .filter_map(|(start, entry)| private_place(entry).map(|place| (start, entry, place)));
    for (start, entry, place) in named.take(MAX_PLACES) {
        let (record, holder) = phrase::record(name, text, start);
        let record = &affirmed(record);
        let stem = name.rsplit('/').next().unwrap_or_default();
        let looks = looks_at_faces(record) || looks_at_faces(holder) || looks_at_faces(stem);
        let key = key_before(text, start);
        if looks && !is_forbidden(key) && !is_forbidden(holder) && !is_forbidden(stem) && !forbids(record) {
            found.push((place, start, start + entry.len()));
        }
    }
    found
}

/// A record without what it says there is not: `"hasCamera": false`.
fn affirmed(record: &str) -> String {
    let denies = |part: &&str| {
        part.rsplit_once(':').is_some_and(|(_, value)| {
            let value = value.trim_matches(|c: char| c.is_whitespace() || ",}]\"'".contains(c));
            matches!(
                value.to_ascii_lowercase().as_str(),
                "false" | "null" | "0" | "no" | "none" | "off" | "~"
            )
        })
    };
    record.split_inclusive([',', '\n']).filter(|part| !denies(part)).collect()
}

/// The key that stands last before a place.
fn key_before(text: &str, start: usize) -> &str {
    let head = &text[..start];
    let Some(colon) = head.rfind(':') else { return "" };
    head[..colon]
        .trim_end()
        .trim_end_matches(['"', '\''])
        .rsplit(['"', '\'', '\n', ' '])
        .next()
        .unwrap_or_default()
}

/// The values of a file of data, each with its first byte; what stands in comments is none.
fn entries<'t>(name: &str, text: &'t str) -> Vec<(usize, &'t str)> {
    let ending = name.rsplit('.').next().unwrap_or_default();
    let cuts: &[char] = match ending {
        "sql" => &['\'', '"', '\n'],
        "csv" => &[',', '"', '\n'],
        "json" | "json5" => &['"', '\n'],
        _ => &['"', '\'', ':', '#', '\n', '[', ']', ','],
    };
    // What begins a comment up to the end of its line, outside of quotes.
    let begins = match ending {
        "sql" => "--",
        "csv" => "",
        "json" | "json5" | "prisma" => "//",
        _ => "#",
    };
    let mut found = Vec::new();
    let mut start = 0;
    let (mut quoted, mut comment) = (false, false);
    for (at, c) in text.char_indices().filter(|(_, c)| cuts.contains(c)).chain([(text.len(), '\n')]) {
        let piece = &text[start..at];
        let own = match piece.find(begins) {
            Some(from) if !quoted && !comment && !begins.is_empty() => {
                comment = true;
                &piece[..from]
            }
            _ if comment => "",
            _ => piece,
        };
        let trimmed = own.trim().trim_start_matches("- ");
        if !trimmed.is_empty() {
            found.push((start + piece.find(trimmed).unwrap_or(0), trimmed));
        }
        match c {
            '\n' => (quoted, comment) = (false, false),
            '"' if !comment => quoted = !quoted,
            '#' if begins == "#" && !quoted => comment = true,
            _ => {}
        }
        start = at + c.len_utf8();
        if at == text.len() {
            break;
        }
    }
    found
}

/// The private space that a short text names, unless what it names is outside of one.
fn private_place(text: &str) -> Option<String> {
    if text.chars().count() > MAX_CHARS || text.len() < 4 {
        return None;
    }
    let words = vocabulary();
    let normal = Text::new(text);
    let ascii = text.is_ascii() && !text.contains(' ');
    let place = match words.private_place.find(&normal) {
        Some(place) => place.to_owned(),
        None if ascii && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')) => {
            words.private_place_ident.find(&tokens(text))?
        }
        None => return None,
    };
    (!is_outside(text) && !forbids(text)).then_some(place)
}

fn is_outside(text: &str) -> bool {
    let lower = without_floor(&text.to_lowercase());
    raw("private_place.outside").iter().any(|word| {
        if word.is_ascii() {
            lower.split(|c: char| !c.is_alphanumeric()).any(|part| part == word)
                || word.contains(' ') && lower.contains(word.as_str())
        } else {
            lower.contains(word.as_str())
        }
    })
}

/// A text without the floor it names: `三楼更衣室` is on a floor, `宿舍楼` is a building.
fn without_floor(text: &str) -> String {
    let is_number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十两".contains(c);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '楼' | '樓') && out.ends_with(is_number) {
            continue;
        }
        out.push(c);
    }
    out
}

/// True for a name or text that holds a word for a camera or a face.
fn looks_at_faces(text: &str) -> bool {
    let parts = tokens(text);
    let lower = text.to_lowercase();
    let look_alike = vocabulary().not_face.hit(&Text::new(text));
    raw("private_place.looks").iter().any(|word| {
        if word.is_ascii() {
            parts.iter().any(|part| part == word) && !(look_alike && word.starts_with("face"))
        } else {
            lower.contains(word.as_str())
        }
    })
}

/// True for the name of places where there must be nothing of the kind.
fn is_forbidden(name: &str) -> bool {
    let parts = tokens(name);
    raw("private_place.forbidden").iter().any(|word| {
        if word.is_ascii() { parts.iter().any(|part| part == word) } else { name.contains(word.as_str()) }
    })
}

/// True for a text that says there is none.
fn forbids(text: &str) -> bool {
    raw("private_place.forbidden").iter().any(|word| !word.is_ascii() && text.contains(word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_that_are_private_inside() {
        for text in ["更衣室", "三楼母婴室", "2F 女更衣室", "Fitting room 3", "CHANGING_ROOM", "客房 1203"]
        {
            assert!(private_place(text).is_some(), "{text}");
        }
        for text in [
            "更衣室门口",
            "更衣室門口",
            "浴室門廳",
            "客房部",
            "restroom entrance",
            "宿舍楼大门",
            "Lobby",
            "请勿在更衣室等私密空间内安装摄像头",
            "bathroom_door",
        ] {
            assert!(private_place(text).is_none(), "{text}");
        }
    }

    #[test]
    fn long_lists_end() {
        let list: Vec<String> = (0..20_000).map(|room| format!("\"客房 {room}\"")).collect();
        let json = format!("{{\"cameras\": [{}]}}", list.join(","));
        assert!(places_in("config/list.json", &json).len() <= MAX_PLACES);
    }

    #[test]
    fn entries_of_data() {
        let json =
            r#"{"faceTerminals": [{"name": "t1", "place": "大堂"}, {"name": "t2", "place": "女更衣室"}]}"#;
        assert_eq!(places_in("config/devices.json", json).len(), 1);
        let rooms = r#"{"rooms": [{"name": "客房", "price": 300}]}"#;
        assert!(places_in("config/rooms.json", rooms).is_empty());
        let sql = "insert into camera (id, place) values (1, '大堂');\ninsert into camera (id, place) values (2, '试衣间');";
        assert_eq!(places_in("db/seed.sql", sql).len(), 1);
        for (name, noted) in [
            ("a.yaml", "cameras:\n  # place: 更衣室\n  - place: 大堂 # 不在 '更衣室'\n"),
            ("a.sql", "-- insert into camera values (1, '更衣室');\ninsert into camera values (2, '大堂');"),
            (
                "a.json5",
                "{\"cameras\": [\n// {\"place\": \"更衣室\"}\n{\"place\": \"大堂\", \"url\": \"rtsp://a\"}]}",
            ),
        ] {
            assert!(places_in(name, noted).is_empty(), "{noted}");
        }
        let none =
            r#"{"rooms": [{"name": "更衣室", "hasCamera": false}, {"name": "大堂", "hasCamera": true}]}"#;
        assert!(places_in("config/rooms.json", none).is_empty());
        let forbidden = r#"{"forbiddenCameraPlaces": ["更衣室", "卫生间"]}"#;
        assert!(places_in("config/places.json", forbidden).is_empty());
    }
}
