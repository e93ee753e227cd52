//! Which files are parsed: first those that hold a word of the catalogue, then, in rounds, those that
//! the questions asked about the loaded ones lead to. Every file is parsed at most once.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::Program;
use crate::input::notes::{Note, NoteKind};
use crate::input::source::SourceMap;
use crate::input::span::FileId;
use crate::syntax::ir::Unit;
use crate::syntax::lang::Lang;
use crate::syntax::parse::{Failure, parse};

/// Rounds beyond this are not made.
const MAX_ROUNDS: usize = 16;
/// Files beyond this are not parsed.
const MAX_FILES: usize = 20_000;

/// What was parsed and why it ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Explored {
    /// Rounds made.
    pub rounds: usize,
    /// Files parsed.
    pub files: usize,
    /// Files that were asked for and not parsed any more.
    pub left_out: usize,
}

/// Loads the seeds, asks, and loads what the asking wanted, until it wants nothing new. The answer of
/// the last round is the result.
pub fn explore<'p, T>(
    program: &mut Program<'p>,
    seeds: &[FileId],
    mut ask: impl FnMut(&Program<'p>) -> T,
) -> (T, Explored) {
    let mut explored = Explored::default();
    let mut wanted = seeds.to_vec();
    // Files that do not parse stay unknown to the program and would be wanted again and again.
    let mut tried: FxHashSet<FileId> = FxHashSet::default();
    loop {
        tried.extend(wanted.iter().copied());
        explored.rounds += 1;
        explored.files += wanted.len();
        let units = read(program.map, &wanted);
        program.load(units);
        let answer = ask(program);
        wanted = program.take_wanted();
        wanted.retain(|file| !tried.contains(file));
        if wanted.is_empty() {
            return (answer, explored);
        }
        let room = MAX_FILES.saturating_sub(explored.files);
        if explored.rounds >= MAX_ROUNDS || room == 0 {
            explored.left_out = wanted.len();
            let detail = format!("{} files that may call face code were not followed", wanted.len());
            program.map.note(Note::new("", NoteKind::NotFollowed, detail));
            return (answer, explored);
        }
        if wanted.len() > room {
            explored.left_out = wanted.len() - room;
            wanted.truncate(room);
        }
    }
}

/// Parses files in parallel; what does not parse becomes a note.
fn read(map: &SourceMap, files: &[FileId]) -> Vec<(Unit, Lang)> {
    files.par_iter().filter_map(|&id| read_one(map, id)).collect()
}

fn read_one(map: &SourceMap, id: FileId) -> Option<(Unit, Lang)> {
    let file = map.file(id);
    let lang = Lang::of(&file.path)?;
    let text = map.text(id)?;
    match parse(id, &text.text, lang) {
        Ok(unit) => {
            if unit.coverage.error_bytes > 0 {
                let detail = format!("{} bytes were not understood", unit.coverage.error_bytes);
                map.note(Note::new(&file.name, NoteKind::PartlyParsed, detail));
            }
            if unit.coverage.too_deep {
                map.note(Note::new(&file.name, NoteKind::TooDeep, "nested too deeply"));
            }
            Some((unit, lang))
        }
        Err(Failure::TimedOut) => {
            map.note(Note::new(&file.name, NoteKind::TimedOut, "parsing took too long"));
            None
        }
        Err(Failure::Internal) => {
            map.note(Note::new(&file.name, NoteKind::Internal, "the analysis failed on this file"));
            None
        }
    }
}
