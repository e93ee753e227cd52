//! Which files are parsed: first those that hold a word of the catalogue, then, in rounds, those that
//! the questions asked about the loaded ones lead to. Every file is parsed at most once.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::scope::Def;
use super::{ExprRef, FnId, Program, TypeId};
use crate::input::notes::{Note, NoteKind};
use crate::input::prefilter::Held;
use crate::input::source::SourceMap;
use crate::input::span::FileId;
use crate::syntax::ir::{Expr, Name, TypeKind, TypeRef, Unit};
use crate::syntax::lang::Lang;
use crate::syntax::parse::{Failure, parse};

/// The whole is asked at most this often.
const MAX_ROUNDS: usize = 12;
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

/// Loads the seeds and asks. Asking loads what it leads to; since an answer may have been given before a
/// file was there that changes it, the whole is asked again until nothing more is loaded. The answer of
/// the last round is the result.
pub fn explore<'p, T>(
    program: &mut Program<'p>,
    seeds: &[FileId],
    mut ask: impl FnMut(&Program<'p>) -> T,
) -> (T, Explored) {
    program.fetch(seeds);
    let mut rounds = 0;
    loop {
        let before = program.tried.borrow().len();
        let answer = ask(program);
        rounds += 1;
        let files = program.tried.borrow().len();
        let left_out = program.left_out.borrow().len();
        if program.settled && (files == before || rounds > MAX_ROUNDS) {
            if left_out > 0 {
                let detail = format!("{left_out} files that may call face code were not followed");
                program.map.note(Note::new("", NoteKind::NotFollowed, detail));
            }
            return (answer, Explored { rounds, files, left_out });
        }
        // What leads to what is certain is there; now the rest is weighed as well.
        program.settled = true;
        program.closed = rounds == MAX_ROUNDS;
        if files > before {
            program.forget();
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

/// A name in at most this many files is followed without further evidence.
const RARE: usize = 20;
/// A name that more files declare is too common to tell which one is meant.
const MAX_DECLARING: usize = 8;

/// What is asked for. A question that misses a file loses what stands there, one that takes too many
/// costs the time to parse them: each asks for the files in which its answer can stand.
impl Program<'_> {
    /// Weighs something for which nothing is to be loaded but the types of what it meets.
    pub(crate) fn without_loading<T>(&self, weigh: impl FnOnce() -> T) -> T {
        let before = self.types_only.replace(true);
        let answer = weigh();
        self.types_only.set(before);
        answer
    }

    /// Loads files that are not there yet; true when there was one.
    fn want(&self, files: impl IntoIterator<Item = FileId>) -> bool {
        if self.index.is_none() {
            return false;
        }
        let mut missing: Vec<FileId> = files.into_iter().filter(|&file| self.is_missing(file)).collect();
        if missing.is_empty() {
            return false;
        }
        missing.sort_unstable();
        missing.dedup();
        if self.closed || self.tried.borrow().len() + missing.len() > MAX_FILES {
            self.left_out.borrow_mut().extend(missing);
            return false;
        }
        self.fetch(&missing);
        true
    }

    fn fetch(&self, files: &[FileId]) {
        // Files that do not parse stay unknown to the program and would be wanted again and again.
        self.tried.borrow_mut().extend(files);
        let units = read(self.map, files);
        self.load(units);
    }

    fn is_missing(&self, file: FileId) -> bool {
        !self.tried.borrow().contains(&file)
    }

    /// Asks for the files that declare a type of this name.
    pub fn want_type(&self, name: &str) {
        let Some(index) = self.index else { return };
        self.want(index.declaring(name).filter(|&file| self.is_missing(file)).take(MAX_DECLARING));
    }

    /// Asks for the files that declare a type of this name in one of the packages, or inside a type
    /// that one of them names; true when there was one.
    pub(crate) fn want_type_in(&self, name: &str, packages: &[&str]) -> bool {
        let Some(index) = self.index else { return false };
        let there = |&file: &FileId| {
            let declared = self.package_of(file);
            let inside = |package: &str| {
                package
                    .strip_prefix(declared.as_str())
                    .is_some_and(|rest| rest.is_empty() || declared.is_empty() || rest.starts_with('.'))
            };
            packages.iter().copied().any(inside)
        };
        self.want(index.declaring(name).filter(|&file| self.is_missing(file)).filter(there))
    }

    /// The package that a file says it belongs to, read off its text.
    fn package_of(&self, file: FileId) -> Name {
        if let Some(known) = self.packages.borrow().get(&file) {
            return known.clone();
        }
        let bytes = self.map.bytes(file).unwrap_or_default();
        let head = &bytes[..bytes.len().min(MAX_HEAD)];
        let head = String::from_utf8_lossy(head);
        let package: Name = head
            .lines()
            .find_map(|line| line.trim_start().strip_prefix("package "))
            .map(|rest| rest.trim().trim_end_matches(';').trim_end())
            .unwrap_or_default()
            .into();
        self.packages.borrow_mut().insert(file, package.clone());
        package
    }

    /// Asks for the files that may implement methods without a body.
    pub fn want_implementations(&self, fns: &[FnId]) {
        for &func in fns {
            if let Some(owner) = self.owner(func) {
                self.want_subtypes(owner);
            }
        }
    }

    /// Asks for the files that may declare subtypes of a type.
    pub(crate) fn want_subtypes(&self, id: TypeId) {
        self.want_held(&self.ty(id).name, |held| held.inherited() || held.applied());
    }

    /// Asks for the files that may create a value of a type, have it created, or extend it.
    pub(crate) fn want_creations(&self, id: TypeId) {
        let decl = self.ty(id);
        // `object Foo` is there as soon as it is named.
        let named = decl.kind == TypeKind::Object;
        self.want_held(&decl.name, |held| named || held.applied() || held.inherited());
    }

    /// True when a file that is not loaded may declare a function of this name and holds one of the words
    /// as well, by what a call means in the language it stands in.
    pub(crate) fn may_declare_with(&self, call: ExprRef, name: &str, words: &[&str]) -> bool {
        let Some(index) = self.index else { return false };
        if !matches!(self.lang(call.unit), Lang::Java | Lang::Kotlin) {
            return index.holding(name).any(|held| self.is_missing(held.file));
        }
        let mut declaring =
            index.holding(name).filter(|held| held.declared() && self.is_missing(held.file)).peekable();
        if declaring.peek().is_none() {
            return false;
        }
        let with: FxHashSet<FileId> = words.iter().flat_map(|word| index.files_with(word)).collect();
        declaring.any(|held| with.contains(&held.file))
    }

    /// Asks for the files in which a name may stand for a resource: `R.id.name`.
    pub(crate) fn want_resource(&self, name: &str) {
        self.want_held(name, Held::dotted);
    }

    /// Asks for the files that declare a function of this name outside classes; true when there was one.
    pub(crate) fn want_fn(&self, name: &str) -> bool {
        let Some(index) = self.index else { return false };
        self.want(index.defining(name).filter(|&file| self.is_missing(file)).take(MAX_DECLARING))
    }

    fn want_held(&self, name: &str, fits: impl Fn(Held) -> bool) {
        let Some(index) = self.index else { return };
        if name.is_empty() || self.types_only.get() {
            return;
        }
        self.want(index.holding(name).filter(|&held| fits(held)).map(|held| held.file));
    }

    /// True when some file of the project declares a type of this name.
    pub fn declares(&self, name: &str) -> bool {
        self.types_by_name.contains(name)
            || self.index.is_some_and(|index| index.declaring(name).next().is_some())
    }

    /// Asks for the files that may hold a name together with one of the others. A name that stands for
    /// itself and begins small is a key or a call: where it is a literal anywhere it is a key, and one
    /// that stands everywhere tells nothing.
    pub fn want_uses(&self, name: &str, with: &[&str], same_dir: Option<FileId>) {
        let Some(index) = self.index.filter(|_| !self.types_only.get()) else { return };
        let mut files: Vec<Held> = index.holding(name).collect();
        if with == [name] && name.starts_with(char::is_lowercase) {
            let key = files.iter().any(|held| held.quoted());
            files.retain(|held| if key { held.quoted() } else { held.applied() });
            if key && files.len() > RARE {
                return;
            }
        }
        let rare = files.len() <= RARE;
        let dir = same_dir.map(|file| directory(&self.map.file(file).name).to_owned());
        let companions: Vec<FxHashSet<FileId>> = if rare {
            Vec::new()
        } else {
            with.iter().map(|name| index.files_with(name).collect()).collect()
        };
        let fits = |held: &Held| {
            let near = || dir.as_deref() == Some(directory(&self.map.file(held.file).name));
            rare || companions.iter().any(|set| set.contains(&held.file)) || near()
        };
        self.want(files.into_iter().filter(fits).map(|held| held.file));
    }

    /// False when the value cannot be of the type or one of its relatives, as far as that is seen
    /// without loading anything: its written type is declared in files that do not name them.
    pub(crate) fn may_be(&self, value: ExprRef, id: TypeId) -> bool {
        let Some(index) = self.index else { return true };
        let Some(written) = self.written_type_of(value) else { return true };
        if self.types_by_name.contains(&written) {
            return true;
        }
        let mut declared = index.declaring(&written).peekable();
        declared.peek().is_none()
            || declared.any(|file| {
                self.lineage(id)
                    .iter()
                    .any(|&ty| index.files_with(&self.ty(ty).name).any(|holding| holding == file))
            })
    }

    /// The simple name of the type that a value is written to have.
    fn written_type_of(&self, value: ExprRef) -> Option<Name> {
        let simple =
            |ty: &TypeRef| (!ty.is_empty() && ty.path != TypeRef::FUNCTION).then(|| ty.simple().into());
        match self.expr(value) {
            Expr::Name(name) => {
                let Some(local) = self.local(value, name) else {
                    let mut owner = self.owner(self.home(value));
                    while let Some(id) = owner {
                        if let Some(field) = self.field(id, name) {
                            return simple(&field.ty);
                        }
                        owner = self.outer(id);
                    }
                    return name.starts_with(char::is_uppercase).then(|| name.clone());
                };
                match local.def {
                    Def::Param(index) => simple(&self.func(local.func).params[index].ty),
                    Def::Let(at) => match self.expr(at) {
                        Expr::Let { ty, init, names, .. } if names.len() == 1 => simple(ty).or_else(|| {
                            let init = ExprRef { unit: at.unit, expr: (*init)? };
                            match self.expr(init) {
                                Expr::New { ty, .. } => simple(ty),
                                _ => None,
                            }
                        }),
                        _ => None,
                    },
                    _ => None,
                }
            }
            Expr::New { ty, body: None, .. } | Expr::Cast(_, ty) => simple(ty),
            _ => None,
        }
    }

    /// Asks for the files that may call a function.
    pub(crate) fn want_callers(&self, id: FnId) {
        let Some(index) = self.index.filter(|_| !self.types_only.get()) else { return };
        let function = self.func(id);
        // What the system calls is found by what makes the object, and a file calls what is private to it.
        if function.mods.private || self.is_system_called(id) {
            return;
        }
        let here = self.unit(self.fn_unit(id)).file;
        let Some(owner) = self.owner(id) else { return };
        let outside_classes = self.ty(owner).kind == TypeKind::Module;
        if outside_classes && function.receiver.is_none() {
            self.want_held(&function.name, |held| held.applied() || held.dotted());
            return;
        }
        let named = if self.ty(owner).kind == TypeKind::Companion {
            self.outer(owner).unwrap_or(owner)
        } else {
            owner
        };
        let own: Vec<Held> = index.holding(&self.ty(named).name).collect();
        // A value of a supertype is called where the supertype has the method.
        let mut others: FxHashSet<FileId> = FxHashSet::default();
        for ty in self.lineage(named).into_iter().skip(1) {
            let unit = self.type_unit(ty);
            let declares = |&local| self.func(self.global_fn(unit, local)).name == function.name;
            if self.ty(ty).fns.iter().any(declares) {
                others.extend(index.files_with(&self.ty(ty).name));
            }
        }
        for parent in self.external_supers(named).iter() {
            // A supertype of the project that is not loaded yet.
            let simple = parent.rsplit('.').next().unwrap_or_default();
            if self.declares(simple) {
                others.extend(index.files_with(simple));
            }
        }
        let dir = directory(&self.map.file(here).name).to_owned();
        let files: Vec<Held> = index.holding(&function.name).collect();
        let rare = files.len() <= RARE || outside_classes;
        let fits = |held: &Held| {
            let own = own.iter().find(|own| own.file == held.file);
            let called_on_own = own.is_some_and(|own| held.dotted() || own.inherited() || own.applied());
            let near = || dir == directory(&self.map.file(held.file).name);
            called_on_own || held.dotted() && (rare || others.contains(&held.file) || near())
        };
        self.want(files.into_iter().filter(fits).map(|held| held.file));
    }
}

/// The package stands in the first part of a file.
const MAX_HEAD: usize = 8 * 1024;

fn directory(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(dir, _)| dir)
}
