//! The prefilter: which files hold one of a set of words, and which hold a given identifier.
//!
//! Most files of most apps have nothing to do with faces. One automaton over the literals of the
//! catalogue finds the few that may, at the speed of reading; only those are parsed.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHasher};
use std::ffi::OsStr;
use std::hash::Hasher as _;
use std::path::Path;

use super::bundle::is_bundle;
use super::discover::is_script;
use super::notes::Note;
use super::source::SourceMap;
use super::span::FileId;

/// An automaton over literals.
pub struct Needles {
    automaton: Option<AhoCorasick>,
}

impl Needles {
    /// Builds the automaton. An empty set matches nothing.
    pub fn new<S: AsRef<[u8]>>(literals: &[S]) -> Self {
        let automaton = (!literals.is_empty())
            .then(|| {
                AhoCorasick::builder()
                    .kind(Some(AhoCorasickKind::DFA))
                    .match_kind(MatchKind::LeftmostFirst)
                    .build(literals)
                    .ok()
            })
            .flatten();
        Self { automaton }
    }

    /// True when any literal occurs in `bytes`. One that ends in `::` is the first part of a path: `import::` holds
    /// no `ort::`.
    pub fn hit(&self, bytes: &[u8]) -> bool {
        let whole = |found: aho_corasick::Match| {
            !bytes[..found.end()].ends_with(b"::")
                || found.start().checked_sub(1).is_none_or(|before| !is_part(bytes[before]))
        };
        self.automaton.as_ref().is_some_and(|automaton| automaton.find_iter(bytes).any(whole))
    }
}

/// Reads every file of `files` once and returns those that hold a needle, in order. The text of a
/// hit is kept in the map, everything else is forgotten at once.
pub fn seeds(map: &SourceMap, files: &[FileId], needles: &Needles) -> Vec<FileId> {
    let mut hits: Vec<FileId> = files
        .par_iter()
        .filter(|&&id| match map.bytes(id) {
            Ok(bytes) => {
                let hit = needles.hit(&bytes) && !is_build(map, id, &bytes);
                if hit {
                    map.keep(id, &bytes);
                }
                hit
            }
            Err((kind, detail)) => {
                let file = map.file(id);
                map.note(Note::new(&file.name, kind, detail).below(file.root));
                false
            }
        })
        .copied()
        .collect();
    hits.sort_unstable();
    hits
}

/// True for a script that was built from others: its sources count, or nobody's here.
pub(crate) fn is_build(map: &SourceMap, id: FileId, bytes: &[u8]) -> bool {
    is_script(&map.file(id).path) && is_bundle(bytes)
}

/// (identifier hash, file and flags).
type Pairs = Vec<(u32, u32)>;

/// The name stands after a dot or `::` somewhere in the file.
const DOTTED: u32 = 1;
/// The name stands before `(`, `<`, `{`, `::` or `.class`, or is the type argument of a call: `<Name>(`.
const APPLIED: u32 = 2;
/// The name starts or ends a literal.
const QUOTED: u32 = 4;
/// The name stands between `class` or the like and the body: mostly among supertypes.
const INHERITED: u32 = 8;
/// The name stands before `(` and behind another word, as in `void name(`: it is declared there.
const DECLARED: u32 = 16;
const FLAG_BITS: u32 = 5;

/// Which files hold which identifiers: the answer to "who may call this". Built once, and only when
/// there is at least one face site to trace.
#[derive(Debug, Default)]
pub struct IdentIndex {
    /// Sorted.
    pairs: Pairs,
    /// Names that stand after `class`, `interface`, `object`, `enum` and the like, with their files.
    types: FxHashMap<u32, Vec<u32>>,
    /// Names of functions that stand after `fun`, with their files.
    fns: FxHashMap<u32, Vec<u32>>,
    /// Files that say something that is asked about wherever it is said.
    telling: Vec<FileId>,
}

/// How a file holds a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// The file.
    pub file: FileId,
    flags: u32,
}

impl Held {
    /// After a dot: as a member of something.
    pub fn dotted(self) -> bool {
        self.flags & DOTTED != 0
    }

    /// As what is called, constructed or opened.
    pub fn applied(self) -> bool {
        self.flags & APPLIED != 0
    }

    /// In the head of a declared type.
    pub fn inherited(self) -> bool {
        self.flags & INHERITED != 0
    }

    /// As a function that is declared, in languages that put a type or `fun` before it.
    pub fn declared(self) -> bool {
        self.flags & DECLARED != 0
    }

    /// At the edge of a literal.
    pub fn quoted(self) -> bool {
        self.flags & QUOTED != 0
    }
}

impl IdentIndex {
    /// Tokenises `files`. Files whose text is not at hand are read and forgotten again.
    pub fn build(map: &SourceMap, files: &[FileId]) -> Self {
        Self::build_telling(map, files, &Needles::new::<&[u8]>(&[]))
    }

    /// The same, with the files noted that hold one of some needles.
    pub fn build_telling(map: &SourceMap, files: &[FileId], telling: &Needles) -> Self {
        let parts: Vec<(Idents, bool)> = files
            .par_iter()
            .map(|&id| match map.bytes(id) {
                Ok(bytes) if !is_build(map, id, &bytes) => {
                    (idents(&bytes, id.0, words_of(&map.file(id).path)), telling.hit(&bytes))
                }
                _ => (Idents::default(), false),
            })
            .collect();
        let mut index = Self::default();
        index.pairs.reserve(parts.iter().map(|(part, _)| part.all.len()).sum());
        let said = files.iter().zip(&parts).filter(|(_, (_, tells))| *tells);
        index.telling = said.map(|(&file, _)| file).collect();
        for (mut part, _) in parts {
            index.pairs.append(&mut part.all);
            for (name, file) in part.types {
                index.types.entry(name).or_default().push(file);
            }
            for (name, file) in part.fns {
                index.fns.entry(name).or_default().push(file);
            }
        }
        index.pairs.par_sort_unstable();
        index
    }

    /// Files that hold `name` as an identifier (with the odd hash collision, which costs one parse),
    /// and how.
    pub fn holding(&self, name: &str) -> impl Iterator<Item = Held> {
        let hash = hash(keyword(name).as_bytes());
        let from = self.pairs.partition_point(|pair| pair.0 < hash);
        self.pairs[from..]
            .iter()
            .take_while(move |pair| pair.0 == hash)
            .map(|&(_, held)| Held { file: FileId(held >> FLAG_BITS), flags: held & ((1 << FLAG_BITS) - 1) })
    }

    /// Files that say something that is asked about wherever it is said.
    pub fn telling(&self) -> &[FileId] {
        &self.telling
    }

    /// Files that hold `name` as an identifier.
    pub fn files_with(&self, name: &str) -> impl Iterator<Item = FileId> {
        self.holding(name).map(|held| held.file)
    }

    /// Files that declare a type called `name`.
    pub fn declaring(&self, name: &str) -> impl Iterator<Item = FileId> {
        self.types.get(&hash(keyword(name).as_bytes())).into_iter().flatten().map(|&file| FileId(file))
    }

    /// Files that declare a function called `name` with a keyword.
    pub fn defining(&self, name: &str) -> impl Iterator<Item = FileId> {
        self.fns.get(&hash(keyword(name).as_bytes())).into_iter().flatten().map(|&file| FileId(file))
    }
}

/// The word of a name that stands in a text: the first of a selector (`present:animated:`).
fn keyword(name: &str) -> &str {
    name.split(':').next().unwrap_or(name)
}

fn hash(bytes: &[u8]) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    let value = hasher.finish();
    (value ^ (value >> 32)) as u32
}

/// What one file holds.
#[derive(Default)]
struct Idents {
    all: Pairs,
    types: Pairs,
    fns: Pairs,
}

/// The words by which a language declares.
struct Words {
    /// Before the name of a type.
    types: &'static [&'static [u8]],
    /// Before the names of a type and what it inherits, besides those.
    heads: &'static [&'static [u8]],
    /// Before the name of a function.
    function: &'static [u8],
    /// Methods are named behind the type in parentheses, and called in brackets.
    messages: bool,
}

const WORDS: Words = Words {
    types: &[b"class", b"interface", b"object", b"enum", b"struct", b"protocol", b"record", b"typealias"],
    heads: &[],
    function: b"fun",
    messages: false,
};

const SWIFT_WORDS: Words = Words {
    types: &[b"class", b"struct", b"enum", b"protocol", b"actor", b"typealias", b"extension"],
    heads: &[],
    function: b"func",
    messages: false,
};

const OBJC_WORDS: Words = Words {
    types: &[b"interface", b"implementation", b"protocol"],
    heads: &[],
    function: b"",
    messages: true,
};

const RUST_WORDS: Words = Words {
    types: &[b"struct", b"enum", b"trait", b"union", b"type"],
    heads: &[b"impl"],
    function: b"fn",
    messages: false,
};

fn words_of(path: &Path) -> &'static Words {
    match path.extension().and_then(OsStr::to_str) {
        Some("rs") => &RUST_WORDS,
        Some("swift") => &SWIFT_WORDS,
        Some("m" | "mm" | "h") => &OBJC_WORDS,
        _ => &WORDS,
    }
}

/// The distinct identifiers of one file, and those that follow a declaring keyword.
fn idents(bytes: &[u8], file: u32, words: &Words) -> Idents {
    let mut found = Idents { all: Vec::with_capacity(bytes.len() / 24), ..Idents::default() };
    let mut at = 0;
    let mut declares_next = false;
    // Words since `fun`: `fun <T> Outer.Inner<T>.name(`.
    let mut since_fun = usize::MAX;
    let mut in_head = false;
    // The last byte before the word that is no space.
    let mut before = 0;
    let mut word_before: &[u8] = b"";
    while at < bytes.len() {
        if !is_start(bytes[at]) {
            if !bytes[at].is_ascii_whitespace() {
                before = bytes[at];
                in_head &= !matches!(before, b'{' | b';');
            }
            at += 1;
            continue;
        }
        let from = at;
        while at < bytes.len() && is_part(bytes[at]) {
            at += 1;
        }
        let word = &bytes[from..at];
        let name = hash(word);
        let rest = &bytes[at..];
        let after = rest.iter().copied().find(|byte| !matches!(byte, b' ' | b'\t')).unwrap_or_default();
        let mut flags = 0;
        if matches!(before, b'.' | b':') {
            flags |= DOTTED;
        }
        if matches!(after, b'(' | b'<' | b'{' | b':')
            || rest.starts_with(b".class")
            || rest.starts_with(b">(")
        {
            flags |= APPLIED;
        }
        let quote = |byte: Option<&u8>| matches!(byte, Some(b'"' | b'\''));
        if quote(from.checked_sub(1).and_then(|at| bytes.get(at))) || quote(rest.first()) {
            flags |= QUOTED;
        }
        if words.messages {
            // `[recv name]`, `[recv name:x]`, `[Type alloc]`.
            if matches!(after, b':' | b']') {
                flags |= DOTTED | APPLIED;
            }
            if before == b'[' {
                flags |= APPLIED;
            }
            if before == b')' && matches!(after, b':' | b'{' | b';' | b'\n' | b'\r') {
                found.fns.push((name, file));
            }
        }
        if in_head {
            flags |= INHERITED;
        }
        let behind_type = matches!(before, b'>' | b']')
            || before == b'a' && !matches!(word_before, b"new" | b"return" | b"throw" | b"else");
        if after == b'(' && (behind_type || since_fun < MAX_FUN_WORDS) {
            flags |= DECLARED;
        }
        found.all.push((name, file << FLAG_BITS | flags));
        if declares_next {
            found.types.push((name, file));
        }
        since_fun = since_fun.saturating_add(1);
        if since_fun <= MAX_FUN_WORDS && after == b'(' {
            found.fns.push((name, file));
            since_fun = usize::MAX;
        }
        if word == words.function {
            since_fun = 0;
        }
        // `Foo.class`, `Foo::class` declare nothing.
        declares_next = flags & DOTTED == 0 && words.types.contains(&word);
        in_head |= declares_next || flags & DOTTED == 0 && words.heads.contains(&word);
        before = b'a';
        word_before = word;
    }
    found.all.sort_unstable();
    found.all.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 |= next.1;
        }
        same
    });
    found.types.sort_unstable();
    found.types.dedup();
    found.fns.sort_unstable();
    found.fns.dedup();
    found
}

/// A function's name stands at most so many words after its keyword.
const MAX_FUN_WORDS: usize = 8;

fn is_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || byte == b'$' || byte >= 0x80
}

fn is_part(byte: u8) -> bool {
    is_start(byte) || byte.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn needles_match_anywhere() {
        let needles = Needles::new(&["mlkit.vision.face", "FaceEngine"]);
        assert!(needles.hit(b"import com.google.mlkit.vision.face.Face"));
        assert!(!needles.hit(b"interface Surface {}"));
        assert!(!Needles::new::<&str>(&[]).hit(b"anything"));
        let paths = Needles::new(&["ort::", "face_id"]);
        assert!(paths.hit(b"use ort::Session;") && paths.hit(b"let a = <ort::Session>::new();"));
        assert!(!paths.hit(b"use crate::import::Row; use super::support::x;"));
        assert!(paths.hit(b"import::x; my_face_id"));
    }

    #[test]
    fn identifiers_are_found_whole() {
        let mut map = SourceMap::default();
        let a = map.add_text("A.kt", "class Camera { fun startFace() {} }");
        let b = map.add_text("B.kt", "fun main() { Camera().startFaceNow() }");
        let index = IdentIndex::build(&map, &[a, b]);
        assert_eq!(index.files_with("startFace").collect::<Vec<_>>(), [a]);
        assert_eq!(index.files_with("Camera").collect::<Vec<_>>(), [a, b]);
        assert_eq!(index.declaring("Camera").collect::<Vec<_>>(), [a]);
        assert_eq!(index.defining("startFace").collect::<Vec<_>>(), [a]);
        assert_eq!(index.defining("Camera").count(), 0);
    }

    #[test]
    fn it_is_known_how_a_name_stands() {
        let mut map = SourceMap::default();
        let id = map.add_text(
            "A.kt",
            "class A : Base { fun <T> List<T>.pick(x: Foo) { x.run(); Bar(x); get(\"key\") } }",
        );
        let index = IdentIndex::build(&map, &[id]);
        let how = |name: &str| {
            index.holding(name).map(|held| (held.dotted(), held.applied(), held.quoted())).collect::<Vec<_>>()
        };
        assert_eq!(how("run"), [(true, true, false)]);
        assert_eq!(how("Bar"), [(false, true, false)]);
        assert_eq!(how("Foo"), [(true, false, false)]);
        assert_eq!(how("key"), [(false, false, true)]);
        assert!(index.holding("Base").all(super::Held::inherited));
        assert!(index.holding("Foo").all(|held| !held.inherited()));
        assert_eq!(index.defining("pick").collect::<Vec<_>>(), [id]);
    }
}
