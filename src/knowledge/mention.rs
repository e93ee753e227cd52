//! Whether a file can say at all that something is about faces.
//!
//! A camera, a picker or an inference engine counts only where names, texts or models around it are about faces. In a
//! project none of whose files mentions one, none of them does, and nothing needs to be parsed to know it. What is
//! asked here is wider than what is asked there: a mention in a comment is one too.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

use super::words::{FACE_TOKENS, Text, Vocabulary, tokens, vocabulary};

/// Bytes around an anchor that are looked at.
const REACH: usize = 80;

/// The character for a face as it is escaped in files that hold no Chinese: such files are taken to mention one.
const ESCAPED: [&str; 6] = ["\\u8138", "\\u81c9", "\\u{8138}", "&#33080;", "&#x8138;", "\\u5237\\u"];

/// The characters that make a Chinese term one about faces.
const FACE_CHARS: [char; 2] = ['脸', '臉'];

struct Anchors {
    automaton: AhoCorasick,
    /// Anchors before this one are pieces of text; those behind it are whole escapes.
    escapes: usize,
}

/// True when a text holds a word about human faces: a name, a term, the name of a model.
pub(crate) fn mentions_face(bytes: &[u8]) -> bool {
    static ANCHORS: OnceLock<Option<Anchors>> = OnceLock::new();
    let words = vocabulary();
    // Without an automaton everything is looked into.
    let Some(anchors) = ANCHORS.get_or_init(|| anchors(words)) else { return true };
    anchors.automaton.find_overlapping_iter(bytes).any(|found| {
        found.pattern().as_usize() >= anchors.escapes
            || is_token(bytes, found.range()) && is_about_faces(words, bytes, found.range())
    })
}

/// One part of each name and term without which it cannot be there.
fn anchors(words: &Vocabulary) -> Option<Anchors> {
    let mut all: BTreeSet<String> = FACE_TOKENS.iter().map(|&token| token.to_owned()).collect();
    for sequences in [&words.face_ident, &words.face_consent_ident, &words.face_model_ident] {
        for sequence in sequences.sequences() {
            all.extend(sequence.iter().max_by_key(|token| token.len()).cloned());
            all.insert(sequence.concat());
        }
    }
    for term in words.face.plain() {
        if term.is_ascii() {
            all.extend(term.split(' ').max_by_key(|word| word.len()).map(str::to_owned));
        } else {
            let chars: Vec<char> = term.chars().collect();
            let face = chars.windows(2).find(|pair| pair.iter().any(|c| FACE_CHARS.contains(c)));
            all.insert(face.unwrap_or(&chars[..chars.len().min(2)]).iter().collect());
        }
    }
    let escapes = all.len();
    let list: Vec<&str> = all.iter().map(String::as_str).chain(ESCAPED).collect();
    let automaton = AhoCorasick::builder().ascii_case_insensitive(true).build(list).ok()?;
    Some(Anchors { automaton, escapes })
}

/// True where a piece of text can be a token of a name: `typeface` and `surface` hold none of a face.
fn is_token(bytes: &[u8], range: Range<usize>) -> bool {
    let first = bytes[range.start];
    if !first.is_ascii_alphabetic() {
        return true;
    }
    let before = range.start.checked_sub(1).map_or(b' ', |at| bytes[at]);
    let after = bytes.get(range.end).copied().unwrap_or(b' ');
    let second = bytes.get(range.start + 1).copied().unwrap_or(b' ');
    let starts = if first.is_ascii_lowercase() {
        !before.is_ascii_alphabetic()
    } else {
        !before.is_ascii_uppercase() || second.is_ascii_lowercase()
    };
    let last = bytes[range.end - 1];
    let ends = if last.is_ascii_lowercase() {
        !after.is_ascii_lowercase()
    } else {
        // `FACELogin`: the last capital begins the next word.
        !after.is_ascii_alphabetic()
            || after.is_ascii_lowercase() && last.is_ascii_alphabetic()
            || bytes.get(range.end + 1).is_some_and(u8::is_ascii_lowercase)
    };
    starts && ends
}

fn is_about_faces(words: &Vocabulary, bytes: &[u8], range: Range<usize>) -> bool {
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$');
    let name = around(bytes, range.clone(), is_name);
    let phrase = around(bytes, range.clone(), |byte| {
        is_name(byte) || byte >= 0x80 || matches!(byte, b'.' | b'-' | b'/' | b':' | b' ' | b'\'')
    });
    let (name, phrase) = (String::from_utf8_lossy(name), String::from_utf8_lossy(phrase));
    let parts = tokens(&phrase);
    if [&words.face_ident, &words.face_consent_ident, &words.face_model_ident]
        .iter()
        .any(|idents| idents.find(&parts).is_some_and(|found| !FACE_TOKENS.contains(&found.as_str())))
        || words.face.hit(&Text::new(&phrase))
    {
        return true;
    }
    // The word itself, unless it is part of one that means something else: `face.smiling`, or a literal of its own,
    // which names an attribute of a font.
    words.is_face_ident(&name)
        && !is_literal(bytes, &range)
        && !is_look_alike(words, bytes, range)
        && !names_emoji(bytes)
}

/// True for a table of emoji, most of which are called faces.
fn names_emoji(bytes: &[u8]) -> bool {
    EMOJI.iter().any(|name| memchr::memmem::find(bytes, name.as_bytes()).is_some())
}

/// The first of them, in the spellings of such tables.
const EMOJI: [&str; 3] = ["Grinning", "grinning", "GRINNING"];

/// True for a small word with nothing but quotation marks around it that is one of a list: `"font", "face"`.
fn is_literal(bytes: &[u8], range: &Range<usize>) -> bool {
    let quote = |byte: Option<&u8>| matches!(byte, Some(b'"' | b'\''));
    let Some(open) = range.start.checked_sub(1).filter(|&at| quote(bytes.get(at))) else { return false };
    let listed = bytes[..open].iter().rev().find(|byte| !byte.is_ascii_whitespace()) == Some(&b',');
    listed && quote(bytes.get(range.end)) && bytes[range.clone()].iter().all(u8::is_ascii_lowercase)
}

/// True for a word that stands inside of one of those that mean something else.
fn is_look_alike(words: &Vocabulary, bytes: &[u8], range: Range<usize>) -> bool {
    let anchor = bytes[range.clone()].to_ascii_lowercase();
    words.not_face.plain().map(str::as_bytes).any(|other| {
        let mut places = other.windows(anchor.len()).enumerate().filter(|(_, part)| *part == anchor);
        places.any(|(at, _)| {
            let from = range.start.checked_sub(at);
            let there = from.and_then(|from| bytes.get(from..from + other.len()));
            there.is_some_and(|there| there.eq_ignore_ascii_case(other))
        })
    })
}

/// The bytes around a place as far as they are of a kind.
fn around(bytes: &[u8], range: Range<usize>, is_part: impl Fn(u8) -> bool) -> &[u8] {
    let before = bytes[..range.start].iter().rev().take(REACH).take_while(|byte| is_part(**byte)).count();
    let after = bytes[range.end..].iter().take(REACH).take_while(|byte| is_part(**byte)).count();
    &bytes[range.start - before..range.end + after]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_about_faces_are_mentioned() {
        for text in [
            "class FaceLoginActivity {}",
            "val FACE_URL = 1",
            "call(selfie)",
            "url(\"/api/renlian/add\")",
            "\"Scan  your face\"",
            "<string name=\"a\">请进行人脸识别</string>",
            "title=\\u4eba\\u8138\\u8bc6\\u522b",
            "let certifyId = 1",
            "load('live-detect.js')",
            "\"mobilefacenet.tflite\"",
            "getFaceprint()",
            "URLFace",
            "@face",
            "\"Face\"",
            "System.loadLibrary(\"face\");",
            "活体检测",
            "startLiveDetect()",
        ] {
            assert!(mentions_face(text.as_bytes()), "{text}");
        }
        for text in [
            "",
            "interface Surface { Typeface typeface; }",
            "import com.facebook.FacebookSdk",
            "Image(systemName: \"face.smiling\")",
            "SURFACE INTERFACE",
            "@font-face { font-family: x }",
            "const emoji = {'Grinning Face': a, 'Face With Tears of Joy': b}",
            "allow('font', 'color', 'face')",
            "<h1>Pictures of cats</h1> let person = 1; let livestream = detector",
            "界面 表面",
        ] {
            assert!(!mentions_face(text.as_bytes()), "{text}");
        }
    }

    /// Whatever is taken for evidence of a face is a mention, wherever it stands.
    #[test]
    fn every_word_of_the_vocabulary_is_a_mention() {
        let words = vocabulary();
        for term in words.face.plain() {
            for text in [format!("x(\"{term}\")"), format!("<a>{term}</a>"), format!("请{term}吧")] {
                assert!(!words.face.hit(&Text::new(&text)) || mentions_face(text.as_bytes()), "{text}");
            }
        }
        let all = [&words.face_ident, &words.face_consent_ident, &words.face_model_ident];
        for sequence in all.into_iter().flat_map(super::super::words::Idents::sequences) {
            let pascal: String = sequence
                .iter()
                .map(|part| part[..1].to_uppercase() + part.get(1..).unwrap_or_default())
                .collect();
            let forms = ["_", "", "-", ".", "/"].map(|by| sequence.join(by));
            for name in
                forms.into_iter().chain([pascal.clone(), format!("my{pascal}2"), pascal.to_uppercase()])
            {
                let parts = tokens(&name);
                let meant = all.iter().any(|idents| idents.find(&parts).is_some());
                assert!(!meant || mentions_face(format!("a({name})").as_bytes()), "{name}");
            }
        }
    }
}
