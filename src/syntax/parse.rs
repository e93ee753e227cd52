//! Parsing: one parser per thread and language, a deadline, and the lowering at once, so that no
//! tree outlives this call.

use std::cell::RefCell;
use std::ffi::OsStr;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use rustc_hash::FxHashMap;
use tree_sitter::{ParseOptions, Parser, Point, Range, Tree};

use super::ir::{Block, Unit};
use super::lang::Lang;
use super::lower::{Place, Script, embed_expression, embed_script, lower};
use super::roles::children;
use super::scrub;
use crate::input::span::{FileId, Span};

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
    parse_named(file, text, lang, "")
}

/// Parses and lowers one file that is called something: a component without a name of its own gets it.
///
/// # Errors
/// When the deadline passes or lowering hits an internal error.
pub fn parse_named(file: FileId, text: &str, lang: Lang, stem: &str) -> Result<Unit, Failure> {
    let grammar = lang.grammar();
    let scrubbed = (grammar.scrub)(text);
    let source = scrubbed.as_deref().unwrap_or(text);
    let mut tree = with_parser(lang, |parser| tree(parser, source)).ok_or(Failure::TimedOut)?;
    if tree.root_node().has_error() && matches!(lang, Lang::JavaScript | Lang::Tsx) {
        tree = repaired(lang, source, tree);
    }
    catch_unwind(AssertUnwindSafe(|| lower(file, source, tree.root_node(), grammar, stem)))
        .map_err(|_| Failure::Internal)
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

/// Lowers a script that stands in another language: the regions of `text` are the top level of the
/// unit. Several regions are read as one script.
///
/// # Errors
/// When the deadline passes or lowering hits an internal error; the unit is as far as it got.
pub(crate) fn script_into(
    unit: &mut Unit,
    text: &str,
    lang: Lang,
    regions: &[Span],
    script: &Script<'_>,
) -> Result<(), Failure> {
    let ranges: Vec<Range> = regions.iter().map(|region| range(*region)).collect();
    let parsed = with_parser(lang, |parser| {
        // Regions out of order are a mistake of the caller; then nothing is read.
        parser.set_included_ranges(&ranges).ok()?;
        let parsed = tree(parser, text);
        let _ = parser.set_included_ranges(&[]);
        parsed
    });
    let parsed = parsed.ok_or(Failure::TimedOut)?;
    let result = catch_unwind(AssertUnwindSafe(|| {
        embed_script(unit, text, parsed.root_node(), lang.grammar(), script);
    }));
    result.map_err(|_| {
        unit.ensure_module(Span::new(0, text.len() as u32));
        Failure::Internal
    })
}

/// Lowers an expression, or the statements of a handler, that stands in an attribute or between braces.
/// Nothing when it cannot be read.
pub(crate) fn expression_into(
    unit: &mut Unit,
    text: &str,
    lang: Lang,
    region: Span,
    place: &Place<'_>,
) -> Option<Block> {
    let inside = text.get(region.range())?;
    let lead = (inside.len() - inside.trim_start().len()) as u32;
    let region = Span::new(region.start + lead, region.start + inside.trim_end().len() as u32);
    // `{ a: b }` is an object only inside parentheses. The bytes around the region make room for them.
    let wrapped =
        inside.trim_start().starts_with('{') && region.start > 0 && (region.end as usize) < text.len();
    let mut copy;
    let (source, bounds) = if wrapped {
        copy = text.as_bytes().to_vec();
        let (before, after) = (region.start as usize - 1, region.end as usize);
        if !copy[before].is_ascii() || !copy[after].is_ascii() {
            return None;
        }
        copy[before] = b'(';
        copy[after] = b')';
        (std::str::from_utf8(&copy).ok()?, Span::new(region.start - 1, region.end + 1))
    } else {
        (text, region)
    };
    let ranges = [range(bounds)];
    let parsed = with_parser(lang, |parser| {
        parser.set_included_ranges(&ranges).ok()?;
        let parsed = tree(parser, source);
        let _ = parser.set_included_ranges(&[]);
        parsed
    })?;
    let result = catch_unwind(AssertUnwindSafe(|| {
        embed_expression(unit, source, parsed.root_node(), lang.grammar(), place)
    }));
    if result.is_err() {
        unit.ensure_module(Span::new(0, text.len() as u32));
    }
    result.ok()
}

/// A span as the parser wants it. Only offsets are used, so that the points need not be right.
fn range(span: Span) -> Range {
    Range {
        start_byte: span.start as usize,
        end_byte: span.end as usize,
        start_point: Point::new(0, span.start as usize),
        end_point: Point::new(0, span.end as usize),
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::dump;
    use crate::syntax::ir::{Function, LocalFn, LocalType};

    #[test]
    fn a_script_is_lowered_where_it_stands() {
        let text = "<p/><script>export default { methods: { go() { wx.login() } } }</script>";
        let region = Span::new(12, text.len() as u32 - 9);
        let mut unit = Unit::default();
        let script = Script { stem: "FaceLogin", default_is_component: true, is_module: true };
        script_into(&mut unit, text, Lang::JavaScript, &[region], &script).unwrap();
        let want = "import static #FaceLogin as default\nclass FaceLogin : Vue\n  fn go()\n    wx.login()\n";
        assert_eq!(dump::unit(&unit), want);
        assert_eq!(&text[unit.func(LocalFn(0)).name_span.range()], "go");
    }

    #[test]
    fn an_expression_is_lowered_into_a_function() {
        let text = "<b :a=\" { x: item.id, y: ok && Math.max(n) } \" @b=\"n = 1; go(item)\">人 {{ n }}";
        let mut unit = Unit::default();
        unit.ensure_module(Span::new(0, text.len() as u32));
        unit.fns.push(Function { name: "<template>".into(), has_body: true, ..Function::default() });
        let locals = ["item".into()];
        let place = Place { ty: LocalType(0), func: LocalFn(0), locals: Some(&locals) };
        for (from, to) in [(" { x", " \" @b"), ("n = 1", "\">"), (" n }}", "}}")] {
            let region = Span::new(text.find(from).unwrap() as u32, text.find(to).unwrap() as u32);
            let block = expression_into(&mut unit, text, Lang::TypeScript, region, &place).unwrap();
            unit.fns[0].body.extend(block);
        }
        unit.types[0].fns.push(LocalFn(0));
        let want = "fn <template>()\n  new (x: item.id, y: (this.ok and Math.max(this.n)))\n  this.n = 1\n  this.go(item)\n  this.n\n";
        assert_eq!(dump::unit(&unit), want);
        assert_eq!(unit.coverage.error_bytes, 0);
    }
}
