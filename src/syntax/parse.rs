//! Parsing: one parser per thread and language, a deadline, and the lowering at once, so that no
//! tree outlives this call.

use std::cell::RefCell;
use std::ffi::OsStr;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::Duration;

use rustc_hash::FxHashMap;
use tree_sitter::{ParseOptions, Parser, Point, Range, Tree};

use super::ir::Unit;
use super::lang::Lang;
use super::lower::{lower, lower_markup, parse_rust};
use super::markup;
use super::roles::children;
use super::scrub;
use crate::input::span::{FileId, Span};

/// A file that takes longer than this to parse, on a thread that works, is left out with a note.
const DEADLINE: Duration = Duration::from_secs(2);
/// So much work is done whatever the clock says: on a slow machine a small file may take that long. One unit is a
/// hundred steps of the parser.
const SMALL: u32 = 200;

thread_local! {
    static PARSERS: RefCell<FxHashMap<Lang, Parser>> = RefCell::default();
}

/// Why a file has no unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The deadline passed.
    TimedOut,
    /// An internal error; the file is left out, the run goes on.
    Internal,
}

/// Parses and lowers one file.
///
/// # Errors
/// When the deadline passes or lowering hits an internal error.
pub fn parse(file: FileId, text: &str, lang: Lang) -> Result<Unit, Failure> {
    parse_named(file, text, lang, "")
}

/// Parses and lowers one file that is called something: a component without a name of its own gets it.
///
/// # Errors
/// When the deadline passes or lowering hits an internal error.
pub fn parse_named(file: FileId, text: &str, lang: Lang, stem: &str) -> Result<Unit, Failure> {
    let lowered = if let Some(dialect) = lang.dialect() {
        let doc = markup::read(text, dialect).ok_or(Failure::TimedOut)?;
        catch_unwind(AssertUnwindSafe(|| lower_markup(file, text, &doc, dialect, stem)))
    } else {
        if lang == Lang::Rust {
            return parse_rust(file, text).ok_or(Failure::Internal);
        }
        let grammar = lang.grammar();
        let scrubbed = (grammar.scrub)(text);
        let source = scrubbed.as_deref().unwrap_or(text);
        let mut tree = with_parser(lang, |parser| tree(parser, source)).ok_or(Failure::TimedOut)?;
        if tree.root_node().has_error() && matches!(lang, Lang::JavaScript | Lang::Tsx) {
            tree = repaired(lang, source, tree);
        }
        catch_unwind(AssertUnwindSafe(|| lower(file, source, tree.root_node(), grammar, stem)))
    };
    lowered.map_err(|_| Failure::Internal)
}

/// The tree of the text with its damaged places mended, when that helps. Offsets are the same, so the
/// text itself stays as it is.
fn repaired(lang: Lang, text: &str, damaged: Tree) -> Tree {
    let errors = |tree: &Tree| {
        let mut found = Vec::new();
        let mut stack = vec![tree.root_node()];
        while let Some(node) = stack.pop() {
            if node.is_error() {
                found.push(node.byte_range());
            } else if node.has_error() {
                stack.extend(children(node).into_iter().map(|(kid, _)| kid));
            }
        }
        found
    };
    let before = errors(&damaged);
    let Some(mended) = scrub::jsx_text(text, &before) else { return damaged };
    let size = |list: &[std::ops::Range<usize>]| list.iter().map(ExactSizeIterator::len).sum::<usize>();
    match with_parser(lang, |parser| tree(parser, &mended)) {
        Some(tree) if size(&errors(&tree)) < size(&before) => tree,
        _ => damaged,
    }
}

/// Runs `parse` with this thread's parser of a language.
fn with_parser<T>(lang: Lang, parse: impl FnOnce(&mut Parser) -> T) -> T {
    PARSERS.with_borrow_mut(|parsers| {
        let parser = parsers.entry(lang).or_insert_with(|| {
            let mut parser = Parser::new();
            // Fails only for a grammar of an unsupported ABI, which a test rules out.
            let _ = parser.set_language(&lang.grammar().language());
            parser
        });
        parse(parser)
    })
}

/// The name that a file gives to what has none in it: its stem, or that of its directory when all
/// files of a kind are called the same.
pub fn stem(path: &Path) -> &str {
    let stem = path.file_stem().and_then(OsStr::to_str).unwrap_or_default();
    let dir = path.parent().and_then(Path::file_name).and_then(OsStr::to_str);
    if stem == "index" { dir.unwrap_or(stem) } else { stem }
}

/// Parses a part of a text so that positions are those of the text. `open` and `close` take the place
/// of what stands before and behind it: an expression wants parentheses around it.
pub(super) fn part(text: &str, lang: Lang, at: Span, open: &str, close: &str) -> Option<Tree> {
    let (start, end) = (at.start as usize, at.end as usize);
    let from = start.checked_sub(open.len())?;
    let inner = text.get(start..end)?;
    // Only offsets are used, so that the points need not be right.
    let point = |byte: usize| Point { row: 0, column: byte };
    let (start_byte, end_byte) = (from, end + close.len());
    let range = Range { start_byte, end_byte, start_point: point(start_byte), end_point: point(end_byte) };
    with_parser(lang, |parser| {
        parser.set_included_ranges(&[range]).ok()?;
        let parsed = read(parser, &mut |byte| {
            if byte < start {
                open.as_bytes().get(byte.checked_sub(from)?..)
            } else if byte < end {
                inner.as_bytes().get(byte - start..)
            } else {
                close.as_bytes().get(byte - end..)
            }
        });
        // Without ranges a parser reads everything.
        let _ = parser.set_included_ranges(&[]);
        parsed
    })
}

/// Parses with the deadline; `None` when it passed.
pub(super) fn tree(parser: &mut Parser, text: &str) -> Option<Tree> {
    let bytes = text.as_bytes();
    read(parser, &mut |at| bytes.get(at..))
}

/// How long this thread has worked. On a busy machine others work meanwhile, which is no fault of the file.
#[cfg(unix)]
fn worked() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::try_from(time).unwrap_or_default()
}

/// How long this program has run, where the system does not say more.
#[cfg(not(unix))]
fn worked() -> Duration {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed()
}

fn read<'t>(parser: &mut Parser, chunk: &mut dyn FnMut(usize) -> Option<&'t [u8]>) -> Option<Tree> {
    let end = worked() + DEADLINE;
    let mut work = 0;
    let mut progress = |_: &tree_sitter::ParseState| {
        work += 1;
        if work > SMALL && worked() > end { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let parsed = parser.parse_with_options(
        &mut |at, _| chunk(at).unwrap_or_default(),
        None,
        Some(ParseOptions::new().progress_callback(&mut progress)),
    );
    if parsed.is_none() {
        parser.reset();
    }
    parsed
}
