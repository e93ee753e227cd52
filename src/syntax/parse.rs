//! Parsing: one parser per thread and language, a deadline, and the lowering at once, so that no
//! tree outlives this call.

use std::cell::RefCell;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use rustc_hash::FxHashMap;
use tree_sitter::{ParseOptions, Parser, Tree};

use super::ir::Unit;
use super::lang::Lang;
use super::lower::{lower, parse_rust};
use crate::input::span::FileId;

/// A file that takes longer than this to parse is left out with a note.
const DEADLINE: Duration = Duration::from_secs(2);

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
    let Some(grammar) = lang.grammar() else {
        return parse_rust(file, text).ok_or(Failure::Internal);
    };
    let scrubbed = (grammar.scrub)(text);
    let source = scrubbed.as_deref().unwrap_or(text);
    let tree = PARSERS
        .with_borrow_mut(|parsers| {
            let parser = parsers.entry(lang).or_insert_with(|| {
                let mut parser = Parser::new();
                // Fails only for a grammar of an unsupported ABI, which a test rules out.
                let _ = parser.set_language(&grammar.language());
                parser
            });
            tree(parser, source)
        })
        .ok_or(Failure::TimedOut)?;
    catch_unwind(AssertUnwindSafe(|| lower(file, source, tree.root_node(), grammar)))
        .map_err(|_| Failure::Internal)
}

/// Parses with the deadline; `None` when it passed.
pub(super) fn tree(parser: &mut Parser, text: &str) -> Option<Tree> {
    let end = Instant::now() + DEADLINE;
    let mut progress = |_: &tree_sitter::ParseState| {
        if Instant::now() > end { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let bytes = text.as_bytes();
    let parsed = parser.parse_with_options(
        &mut |at, _| bytes.get(at..).unwrap_or_default(),
        None,
        Some(ParseOptions::new().progress_callback(&mut progress)),
    );
    if parsed.is_none() {
        parser.reset();
    }
    parsed
}
