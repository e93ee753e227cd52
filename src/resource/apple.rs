//! Apple: storyboards, interface files, tables of texts.

mod board;
mod strings;

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
pub(super) use strings::is_other_language;

use rustc_hash::FxHashMap;

pub use board::{Board, Element, Scene, Segue};

use super::text::VisibleText;
use crate::input::notes::{Note, NoteKind};
use crate::input::source::SourceMap;
use crate::input::span::FileId;
use crate::syntax::xml::{Coverage, TOO_MANY, read_covered};

/// Extensions of resource files.
pub const EXTENSIONS: &[&str] = &["storyboard", "xib", "strings", "stringsdict", "xcstrings"];

/// The resources of Apple's platforms among the files.
pub struct Apple<'m> {
    map: &'m SourceMap,
    boards: Vec<FileId>,
    tables: Vec<FileId>,
    read_boards: OnceCell<Vec<Board>>,
    read_tables: OnceCell<FxHashMap<String, Vec<VisibleText>>>,
    shown: RefCell<FxHashMap<String, Rc<Vec<VisibleText>>>>,
}

impl<'m> Apple<'m> {
    /// Sorts the files; reads none.
    pub fn new(map: &'m SourceMap) -> Self {
        let (mut boards, mut tables) = (Vec::new(), Vec::new());
        for id in map.ids() {
            let extension = map.file(id).name.rsplit('.').next().unwrap_or_default();
            match extension {
                "storyboard" | "xib" => boards.push(id),
                "strings" | "stringsdict" | "xcstrings" => tables.push(id),
                _ => {}
            }
        }
        Self {
            map,
            boards,
            tables,
            read_boards: OnceCell::new(),
            read_tables: OnceCell::new(),
            shown: RefCell::default(),
        }
    }

    /// All storyboards and interface files.
    pub fn boards(&self) -> &[Board] {
        self.read_boards.get_or_init(|| self.boards.iter().filter_map(|&id| self.read_board(id)).collect())
    }

    fn read_board(&self, id: FileId) -> Option<Board> {
        let text = self.map.text(id)?;
        let (elements, coverage) = read_covered(&text.text);
        let file = self.map.file(id);
        let note = |kind, detail| self.map.note(Note::new(&file.name, kind, detail).below(file.root));
        match coverage {
            Coverage::Whole => {}
            Coverage::Partly => note(NoteKind::PartlyParsed, "broken markup"),
            Coverage::TimedOut => note(NoteKind::TimedOut, "parsing took too long"),
        }
        let name = file.name.rsplit('/').next().unwrap_or_default();
        let board = board::read(id, name, &elements);
        if board.scenes.iter().any(|scene| scene.elements.len() >= board::MAX_ELEMENTS) {
            note(NoteKind::PartlyParsed, TOO_MANY);
        }
        Some(board)
    }

    /// The texts under a key in the tables, default locale first, then Chinese and English.
    pub fn texts(&self, key: &str) -> Rc<Vec<VisibleText>> {
        if let Some(known) = self.shown.borrow().get(key) {
            return Rc::clone(known);
        }
        let tables = self.read_tables.get_or_init(|| self.read_tables());
        let mut texts = tables.get(key).cloned().unwrap_or_default();
        texts.sort_by(|a, b| (&a.locale, a.loc).cmp(&(&b.locale, b.loc)));
        let texts = Rc::new(texts);
        self.shown.borrow_mut().insert(key.to_owned(), Rc::clone(&texts));
        texts
    }

    fn read_tables(&self) -> FxHashMap<String, Vec<VisibleText>> {
        let mut all: FxHashMap<String, Vec<VisibleText>> = FxHashMap::default();
        for &id in &self.tables {
            let Some(text) = self.map.text(id) else { continue };
            for (key, shown) in strings::read(id, &self.map.file(id).name, &text.text) {
                all.entry(key).or_default().push(shown);
            }
        }
        all
    }
}
