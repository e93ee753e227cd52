//! The prefilter: which files hold one of a set of words, and which hold a given identifier.
//!
//! Most files of most apps have nothing to do with faces. One automaton over the literals of the
//! catalogue finds the few that may, at the speed of reading; only those are parsed.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher as _;

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

    /// True when any literal occurs in `bytes`.
    pub fn hit(&self, bytes: &[u8]) -> bool {
        self.automaton.as_ref().is_some_and(|automaton| automaton.is_match(bytes))
    }
}

/// Reads every file of `files` once and returns those that hold a needle, in order. The text of a
/// hit is kept in the map, everything else is forgotten at once.
pub fn seeds(map: &SourceMap, files: &[FileId], needles: &Needles) -> Vec<FileId> {
    let mut hits: Vec<FileId> = files
        .par_iter()
        .filter(|&&id| match map.bytes(id) {
            Ok(bytes) => {
                let hit = needles.hit(&bytes);
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

/// (identifier hash, file).
type Pairs = Vec<(u32, u32)>;

/// Which files hold which identifiers: the answer to "who may call this". Built once, and only when
/// there is at least one face site to trace.
#[derive(Debug, Default)]
pub struct IdentIndex {
    /// Sorted.
    pairs: Pairs,
    /// Names that stand after `class`, `interface`, `object`, `enum` and the like, with their files.
    declared: FxHashMap<u32, Vec<u32>>,
}

impl IdentIndex {
    /// Tokenises `files`. Files whose text is not at hand are read and forgotten again.
    pub fn build(map: &SourceMap, files: &[FileId]) -> Self {
        let parts: Vec<(Pairs, Pairs)> = files
            .par_iter()
            .map(|&id| map.bytes(id).map(|bytes| idents(&bytes, id.0)).unwrap_or_default())
            .collect();
        let mut pairs = Vec::with_capacity(parts.iter().map(|part| part.0.len()).sum());
        let mut declared: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (mut some, decls) in parts {
            pairs.append(&mut some);
            for (name, file) in decls {
                declared.entry(name).or_default().push(file);
            }
        }
        pairs.par_sort_unstable();
        Self { pairs, declared }
    }

    /// Files that hold `name` as an identifier (with the odd hash collision, which costs one parse).
    pub fn files_with(&self, name: &str) -> impl Iterator<Item = FileId> {
        let hash = hash(name.as_bytes());
        let from = self.pairs.partition_point(|pair| pair.0 < hash);
        self.pairs[from..].iter().take_while(move |pair| pair.0 == hash).map(|pair| FileId(pair.1))
    }

    /// Files that declare a type called `name`.
    pub fn declaring(&self, name: &str) -> impl Iterator<Item = FileId> {
        self.declared.get(&hash(name.as_bytes())).into_iter().flatten().map(|&file| FileId(file))
    }
}

fn hash(bytes: &[u8]) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    let value = hasher.finish();
    (value ^ (value >> 32)) as u32
}

/// The distinct identifiers of one file, and those that follow a declaring keyword.
fn idents(bytes: &[u8], file: u32) -> (Pairs, Pairs) {
    let mut all = Vec::with_capacity(bytes.len() / 24);
    let mut declared = Vec::new();
    let mut at = 0;
    let mut declares_next = false;
    while at < bytes.len() {
        if !is_start(bytes[at]) {
            at += 1;
            continue;
        }
        let from = at;
        while at < bytes.len() && is_part(bytes[at]) {
            at += 1;
        }
        let word = &bytes[from..at];
        let name = hash(word);
        all.push((name, file));
        if declares_next {
            declared.push((name, file));
        }
        declares_next = matches!(
            word,
            b"class"
                | b"interface"
                | b"object"
                | b"enum"
                | b"struct"
                | b"protocol"
                | b"record"
                | b"typealias"
        );
    }
    all.sort_unstable();
    all.dedup();
    declared.sort_unstable();
    declared.dedup();
    (all, declared)
}

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
    }
}
