//! The prefilter: which files hold one of a set of words, and which hold a given identifier.
//!
//! Most files of most apps have nothing to do with faces. The literals of the catalogue find the few that may, at
//! the speed of reading; only those are parsed.

use aho_corasick::AhoCorasick;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHasher};
use std::cell::Cell;
use std::ffi::OsStr;
use std::hash::Hasher as _;
use std::ops::Range;
use std::path::Path;

use super::bundle::is_bundle;
use super::cache::{Derived, Kind};
use super::discover::is_script;
use super::notes::Note;
use super::sieve::Sieve;
use super::source::SourceMap;
use super::span::FileId;

/// A set of literals to look for.
pub enum Needles {
    /// Literals of some length.
    Long(Sieve),
    /// Some of them are short.
    Any(Option<AhoCorasick>),
}

impl Needles {
    /// Takes the literals. An empty set matches nothing.
    pub fn new<S: AsRef<[u8]>>(literals: &[S]) -> Self {
        match Sieve::new(literals) {
            Some(sieve) => Self::Long(sieve),
            None => Self::Any(AhoCorasick::new(literals).ok()),
        }
    }

    /// True when any literal occurs in `bytes`. One that ends in `::` is the first part of a path: `import::` holds
    /// no `ort::`.
    pub fn hit(&self, bytes: &[u8]) -> bool {
        let whole = |found: Range<usize>| {
            !bytes[..found.end].ends_with(b"::")
                || found.start.checked_sub(1).is_none_or(|before| !is_part(bytes[before]))
        };
        match self {
            Self::Long(sieve) => sieve.hit(bytes, whole),
            Self::Any(automaton) => automaton
                .as_ref()
                .is_some_and(|all| all.find_overlapping_iter(bytes).any(|found| whole(found.range()))),
        }
    }
}

/// Reads every file of `files` once and returns those that hold a needle, in order. The text of a
/// hit is kept in the map, everything else is forgotten at once.
pub fn seeds(map: &SourceMap, files: &[FileId], needles: &Needles) -> Vec<FileId> {
    let hits = files.par_iter().filter(|&&id| {
        let hit = map.holds(id, |bytes| {
            let hit = needles.hit(bytes) && !is_build(map, id, bytes);
            if hit {
                map.keep(id, bytes);
            }
            hit
        });
        if hit == Ok(true) {
            // It was not read when it is remembered.
            map.text(id);
        }
        hit.unwrap_or_else(|(kind, detail)| {
            let file = map.file(id);
            map.note(Note::new(&file.name, kind, detail).below(file.root));
            false
        })
    });
    let mut hits: Vec<FileId> = hits.copied().collect();
    hits.sort_unstable();
    hits
}

/// True for a script that was built from others: its sources count, or nobody's here.
pub(crate) fn is_build(map: &SourceMap, id: FileId, bytes: &[u8]) -> bool {
    is_script(&map.file(id).path) && is_bundle(bytes)
}

/// (identifier hash, flags).
type Flagged = Vec<(u32, u32)>;

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
/// The name stands by itself before `:`, `=` or `;`: a variable may be declared there.
const ASSIGNED: u32 = 32;
const FLAG_BITS: u32 = 6;

/// Which files hold which identifiers: the answer to "who may call this". Built once, and only when
/// there is at least one face site to trace.
#[derive(Debug, Default)]
pub struct IdentIndex {
    /// (identifier hash, file and flags) by the first bits of the hash, in each group by file.
    pairs: Vec<(u32, u32)>,
    /// Where the groups start, and the end of the last one.
    groups: Vec<u32>,
    /// Names that stand after `class`, `interface`, `object`, `enum` and the like, with their files.
    types: FxHashMap<u32, Vec<FileId>>,
    /// Names of functions that stand after `fun`, with their files.
    fns: FxHashMap<u32, Vec<FileId>>,
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
        let parts: Vec<Idents> = files
            .par_iter()
            .map(|&id| {
                let path = &map.file(id).path;
                let extension = path.extension().unwrap_or_default().as_encoded_bytes();
                let look = map.derived(id, extension, |bytes| match is_build(map, id, bytes) {
                    true => Idents::default(),
                    false => Idents { tells: telling.hit(bytes), ..idents(bytes, words_of(path)) },
                });
                look.unwrap_or_default()
            })
            .collect();
        let mut index = Self::default();
        index.group(files, &parts);
        for (&file, part) in files.iter().zip(parts) {
            if part.tells {
                index.telling.push(file);
            }
            for name in part.types {
                index.types.entry(name).or_default().push(file);
            }
            for name in part.fns {
                index.fns.entry(name).or_default().push(file);
            }
        }
        index
    }

    /// Puts names into groups that are as small as to be looked through.
    fn group(&mut self, files: &[FileId], parts: &[Idents]) {
        let all = || {
            let files = files.iter().zip(parts);
            files.flat_map(|(&file, part)| part.all.iter().map(move |&one| (file, one)))
        };
        let count: usize = parts.iter().map(|part| part.all.len()).sum();
        let bits = (count / GROUP).max(1).ilog2();
        self.groups = vec![0; (1 << bits) + 1];
        for (_, (name, _)) in all() {
            self.groups[group_of(name, bits) + 1] += 1;
        }
        for at in 1..self.groups.len() {
            self.groups[at] += self.groups[at - 1];
        }
        let mut next = self.groups.clone();
        self.pairs = vec![(0, 0); count];
        for (file, (name, flags)) in all() {
            let at = &mut next[group_of(name, bits)];
            self.pairs[*at as usize] = (name, file.0 << FLAG_BITS | flags);
            *at += 1;
        }
    }

    /// Files that hold `name` as an identifier (with the odd hash collision, which costs one parse),
    /// and how.
    pub fn holding(&self, name: &str) -> impl Iterator<Item = Held> {
        let hash = hash(keyword(name).as_bytes());
        let bits = self.groups.len().saturating_sub(1).max(1).ilog2();
        let at = group_of(hash, bits);
        let group = self.groups.get(at).zip(self.groups.get(at + 1));
        let range = group.map_or(0..0, |(&from, &to)| from as usize..to as usize);
        self.pairs[range]
            .iter()
            .filter(move |pair| pair.0 == hash)
            .map(|&(_, held)| Held { file: FileId(held >> FLAG_BITS), flags: held & ((1 << FLAG_BITS) - 1) })
    }

    /// True when some file may declare a function or a variable called `name`, in languages that put a type or a
    /// keyword before the one and a type or value behind the other.
    pub fn may_declare(&self, name: &str) -> bool {
        self.holding(name).any(|held| held.flags & (DECLARED | ASSIGNED) != 0)
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
        self.types.get(&hash(keyword(name).as_bytes())).into_iter().flatten().copied()
    }

    /// Files that declare a function called `name` with a keyword.
    pub fn defining(&self, name: &str) -> impl Iterator<Item = FileId> {
        self.fns.get(&hash(keyword(name).as_bytes())).into_iter().flatten().copied()
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

/// Names in a group, on average.
const GROUP: usize = 64;

/// The group of a name: the first bits of its hash.
fn group_of(hash: u32, bits: u32) -> usize {
    hash.checked_shr(u32::BITS - bits).unwrap_or(0) as usize
}

/// What one file holds.
#[derive(Default)]
struct Idents {
    /// Each name once.
    all: Flagged,
    types: Vec<u32>,
    fns: Vec<u32>,
    /// Something is said that is asked about wherever it is said.
    tells: bool,
}

impl Derived for Idents {
    const KIND: Kind = Kind::Names;

    fn written(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(9 + self.all.len() * 5 + (self.types.len() + self.fns.len()) * 4);
        bytes.push(u8::from(self.tells));
        bytes.extend((self.types.len() as u32).to_le_bytes());
        bytes.extend((self.fns.len() as u32).to_le_bytes());
        let names = self.types.iter().chain(&self.fns).copied();
        bytes.extend(names.chain(self.all.iter().map(|(name, _)| *name)).flat_map(u32::to_le_bytes));
        bytes.extend(self.all.iter().map(|(_, flags)| *flags as u8));
        bytes
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (&tells, rest) = bytes.split_first()?;
        let number = |bytes: &[u8; 4]| u32::from_le_bytes(*bytes);
        let (types, rest) = rest.split_first_chunk()?;
        let (fns, rest) = rest.split_first_chunk()?;
        let (types, rest) = rest.split_at_checked((number(types) as usize).checked_mul(4)?)?;
        let (fns, rest) = rest.split_at_checked((number(fns) as usize).checked_mul(4)?)?;
        let count = rest.len() / 5;
        let (names, flags) = rest.split_at_checked(count * 4)?;
        let list = |bytes: &[u8]| -> Vec<u32> { bytes.as_chunks().0.iter().map(number).collect() };
        let all = names.as_chunks().0.iter().map(number).zip(flags.iter().map(|&flags| u32::from(flags)));
        (flags.len() == count).then(|| Self {
            all: all.collect(),
            types: list(types),
            fns: list(fns),
            tells: tells != 0,
        })
    }
}

thread_local! {
    /// The names of the file that is being read.
    static NAMES: Cell<FxHashMap<u32, u32>> = Cell::default();
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
fn idents(bytes: &[u8], words: &Words) -> Idents {
    let mut found = Idents::default();
    let mut all = NAMES.take();
    let mut at = 0;
    let mut declares_next = false;
    // Words since `fun`: `fun <T> Outer.Inner<T>.name(`.
    let mut since_fun = usize::MAX;
    let mut in_head = false;
    // The last byte before the word that is no space.
    let mut before = 0;
    let mut word_before: &[u8] = b"";
    while let Some(&byte) = bytes.get(at) {
        let class = CLASSES[byte as usize];
        if class & START == 0 {
            if class & SPACE == 0 {
                before = byte;
                in_head &= !matches!(before, b'{' | b';');
            }
            at += 1;
            continue;
        }
        let from = at;
        while bytes.get(at).is_some_and(|&byte| CLASSES[byte as usize] & PART != 0) {
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
                found.fns.push(name);
            }
        }
        if in_head {
            flags |= INHERITED;
        }
        if flags & DOTTED == 0 && matches!(after, b':' | b'=' | b';') {
            flags |= ASSIGNED;
        }
        if after == b'(' {
            let behind_type = matches!(before, b'>' | b']')
                || before == b'a' && !matches!(word_before, b"new" | b"return" | b"throw" | b"else");
            if behind_type || since_fun < MAX_FUN_WORDS {
                flags |= DECLARED;
            }
        }
        *all.entry(name).or_default() |= flags;
        if declares_next {
            found.types.push(name);
        }
        since_fun = since_fun.saturating_add(1);
        if since_fun <= MAX_FUN_WORDS && after == b'(' {
            found.fns.push(name);
            since_fun = usize::MAX;
        }
        declares_next = false;
        // Keywords are short and begin small.
        if byte.is_ascii_lowercase() && word.len() <= LONGEST_KEYWORD {
            if word == words.function {
                since_fun = 0;
            }
            // `Foo.class`, `Foo::class` declare nothing.
            declares_next = flags & DOTTED == 0 && words.types.contains(&word);
            in_head |= declares_next || flags & DOTTED == 0 && words.heads.contains(&word);
        }
        before = b'a';
        word_before = word;
    }
    found.all = all.drain().collect();
    NAMES.set(all);
    for list in [&mut found.types, &mut found.fns] {
        list.sort_unstable();
        list.dedup();
    }
    found
}

/// `implementation`.
const LONGEST_KEYWORD: usize = 14;

/// A function's name stands at most so many words after its keyword.
const MAX_FUN_WORDS: usize = 8;

/// The byte may begin a word.
const START: u8 = 1;
/// It may stand in one.
const PART: u8 = 2;
/// It is white space.
const SPACE: u8 = 4;

/// What bytes can be.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut at = 0;
    while at < 256 {
        let byte = at as u8;
        classes[at] = if byte.is_ascii_alphabetic() || byte == b'_' || byte == b'$' || byte >= 0x80 {
            START | PART
        } else if byte.is_ascii_digit() {
            PART
        } else if byte.is_ascii_whitespace() {
            SPACE
        } else {
            0
        };
        at += 1;
    }
    classes
};

fn is_part(byte: u8) -> bool {
    CLASSES[byte as usize] & PART != 0
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
        let short = Needles::new(&["kt", "face_id"]);
        assert!(short.hit(b"a.kt") && short.hit(b"face_id") && !short.hit(b"k t"));
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
    fn names_come_back_as_they_were_written() {
        let names =
            Idents { all: vec![(7, 3), (u32::MAX, 31)], types: vec![7], fns: vec![1, 2], tells: true };
        let bytes = names.written();
        let read = Idents::read(&bytes).unwrap();
        assert_eq!((read.all, read.types, read.fns, read.tells), (names.all, names.types, names.fns, true));
        for cut in 0..bytes.len() {
            assert!(Idents::read(&bytes[..cut]).is_none_or(|read| read.all.len() < 2), "{cut}");
        }
        let none = Idents::read(&Idents::default().written()).unwrap();
        assert!(none.all.is_empty() && !none.tells);
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
        assert!(index.may_declare("pick") && index.may_declare("x") && !index.may_declare("run"));
    }
}
