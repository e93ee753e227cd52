//! Which files are parsed: first those that hold a word of the catalogue, then, in rounds, those that
//! the questions asked about the loaded ones lead to. Every file is parsed at most once.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::ahead::{Ahead, Stop};
use super::scope::Def;
use super::{ExprRef, FnId, Program, TypeId};
use crate::input::cache::{Kind, key_of};
use crate::input::clock::Stage;
use crate::input::notes::{Note, NoteKind};
use crate::input::prefilter::{Held, is_build};
use crate::input::source::SourceMap;
use crate::input::span::FileId;
use crate::resource::web::TEMPLATES;
use crate::syntax::STACK;
use crate::syntax::ir::{Expr, Name, TypeKind, TypeRef, Unit};
use crate::syntax::lang::Lang;
use crate::syntax::parse::{Failure, parse_named, stem};

/// The whole is asked at most this often.
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

/// A round that loaded more than this is not the last but one: what it found out is not looked up anew.
const FEW: usize = 12;
/// More threads than this are not needed to read ahead of one that asks.
const MAX_AHEAD: usize = 3;

/// Loads the seeds and asks. Asking loads what it leads to; since an answer may have been given before a
/// file was there that changes it, the whole is asked again until nothing more is loaded, at last with no
/// answer of an earlier round. The answer of the last round is the result.
pub fn explore<'p, T>(
    program: &mut Program<'p>,
    seeds: &[FileId],
    ask: impl FnMut(&Program<'p>) -> T,
) -> (T, Explored) {
    let spare = rayon::current_num_threads().saturating_sub(1).min(MAX_AHEAD);
    let Some(index) = program.index.filter(|_| spare > 0) else { return rounds(program, seeds, ask) };
    let ahead = Arc::new(Ahead::new(program.map, index));
    program.ahead = Some(Arc::clone(&ahead));
    std::thread::scope(|scope| {
        for _ in 0..spare {
            // With a thread less it only takes longer.
            let _ = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || ahead.run());
        }
        let _stop = Stop(&ahead);
        rounds(program, seeds, ask)
    })
}

fn rounds<'p, T>(
    program: &mut Program<'p>,
    seeds: &[FileId],
    mut ask: impl FnMut(&Program<'p>) -> T,
) -> (T, Explored) {
    program.fetch(seeds);
    let mut rounds = 0;
    let mut fresh = true;
    loop {
        let before = program.tried.borrow().len();
        program.asked_with = Some(before).filter(|_| fresh);
        let answer = program.map.clock.time(Stage::Answer, || ask(program));
        rounds += 1;
        let files = program.tried.borrow().len();
        let left_out = program.left_out.borrow().len();
        if files == before && fresh || rounds > MAX_ROUNDS {
            if left_out > 0 {
                let detail = format!("{left_out} files that may call face code were not followed");
                program.map.note(Note::new("", NoteKind::NotFollowed, detail));
            }
            return (answer, Explored { rounds, files, left_out });
        }
        program.closed = rounds == MAX_ROUNDS;
        fresh = files - before <= FEW || program.closed;
        if fresh {
            program.forget();
        } else {
            program.tidy();
        }
    }
}

/// One parsed file: its unit where it has one, and what is to be said about it.
#[derive(Default)]
pub(super) struct Parsed {
    pub(super) unit: Option<(Unit, Lang)>,
    notes: Vec<Note>,
}

/// Parses one file.
pub(super) fn parse(map: &SourceMap, id: FileId) -> Parsed {
    let file = map.file(id);
    let lang = Lang::of(&file.path).filter(|_| !map.is_left_out(id));
    let (Some(lang), Some(text)) = (lang, map.text(id)) else { return Parsed::default() };
    if is_build(map, id, text.text.as_bytes()) {
        return Parsed::default();
    }
    let note = |kind, detail: &str| Note::new(&file.name, kind, detail);
    let failed = |kind, detail| Parsed { unit: None, notes: vec![note(kind, detail)] };
    match unit_of(map, id, &text.text, lang, stem(&file.path)) {
        Ok(unit) => {
            let mut notes = Vec::new();
            if unit.coverage.error_bytes > 0 {
                let detail = format!("{} bytes were not understood", unit.coverage.error_bytes);
                notes.push(note(NoteKind::PartlyParsed, &detail));
            }
            if unit.coverage.too_deep {
                notes.push(note(NoteKind::TooDeep, "nested too deeply"));
            }
            Parsed { unit: Some((unit, lang)), notes }
        }
        Err(Failure::TimedOut) => failed(NoteKind::TimedOut, "parsing took too long"),
        Err(Failure::Internal) => failed(NoteKind::Internal, "the analysis failed on this file"),
    }
}

/// The units of what was parsed; what is to be said about it is said.
fn told(map: &SourceMap, parsed: Vec<Parsed>) -> Vec<(Unit, Lang)> {
    let mut units = Vec::new();
    for Parsed { unit, notes } in parsed {
        notes.into_iter().for_each(|note| map.note(note));
        units.extend(unit);
    }
    units
}

/// The lowered form of a file, as it is remembered or made now.
fn unit_of(map: &SourceMap, id: FileId, text: &str, lang: Lang, stem: &str) -> Result<Unit, Failure> {
    let Some(cache) = map.cache() else { return parse_named(id, text, lang, stem) };
    let key = key_of(format!("{lang} {stem}").as_bytes(), text.as_bytes());
    if let Some(mut unit) = cache.get(Kind::Unit, &key, |bytes| postcard::from_bytes::<Unit>(bytes).ok()) {
        unit.file = id;
        return Ok(unit);
    }
    let unit = parse_named(id, text, lang, stem)?;
    // What was cut short by the clock may be whole the next time.
    if !unit.coverage.timed_out
        && let Ok(bytes) = postcard::to_allocvec(&unit)
    {
        cache.put(Kind::Unit, key, bytes);
    }
    Ok(unit)
}

/// A name in at most this many files is followed without further evidence.
const RARE: usize = 20;
/// More files than this that say something are not read for it.
const MAX_TELLING: usize = 120;
/// More files than this that may call a function are not asked what they passed before.
const MAX_CALLING: usize = 8;
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

    /// True when the answers given now are the last ones: nothing was loaded for them.
    pub(crate) fn is_last_round(&self) -> bool {
        Some(self.tried.borrow().len()) == self.asked_with
    }

    /// Explains something for which nothing is to be loaded at all. Answers found out meanwhile may be
    /// remembered without their files: nothing else is to be asked after it in the same round.
    pub(crate) fn without_wanting<T>(&self, explain: impl FnOnce() -> T) -> T {
        let before = self.quiet.replace(true);
        let answer = self.without_loading(explain);
        self.quiet.set(before);
        answer
    }

    /// Asks for the file of a module that exports things of others.
    pub(crate) fn want_module(&self, file: FileId) {
        self.want([file]);
    }

    /// Asks for a file that an import or a page table names.
    pub(crate) fn want_file(&self, file: FileId) {
        self.want([file]);
    }

    /// The unit of a file, which is loaded if it is not there yet.
    pub(crate) fn unit_wanted(&self, file: FileId) -> Option<u32> {
        self.unit_of(file).or_else(|| {
            self.want([file]);
            self.unit_of(file)
        })
    }

    /// Asks for the files that say something that is asked about wherever it is said, unless everything says it.
    pub(crate) fn want_telling(&self) {
        let Some(index) = self.index.filter(|index| index.telling().len() <= MAX_TELLING) else { return };
        self.want(index.telling().iter().copied());
    }

    /// True when a file may declare a name.
    pub(crate) fn may_hold(&self, file: FileId, name: &str) -> bool {
        self.index.is_some_and(|index| index.files_with(name).any(|held| held == file))
    }

    /// Asks for the files that import a file, also through files that only pass it on.
    pub(crate) fn want_importers(&self, file: FileId) {
        if self.types_only.get() {
            return;
        }
        let mut seen: FxHashSet<FileId> = FxHashSet::default();
        let mut stack = vec![file];
        while let Some(file) = stack.pop() {
            if !seen.insert(file) {
                continue;
            }
            let importers = self.modules().importers(file);
            self.want(importers.iter().copied());
            for &importer in importers {
                if let Some(unit) = self.unit_of(importer)
                    && self.unit(unit).imports.iter().any(|import| import.is_static)
                {
                    stack.push(importer);
                }
            }
        }
        // The template of a script, the script of a template.
        let endings = TEMPLATES.iter().copied().chain(["js", "ts"]);
        self.want(endings.filter_map(|ending| self.web.beside(file, &[ending])));
    }

    /// Asks for the templates that may hold an element for a component.
    fn want_tags(&self, id: TypeId) {
        let Some(index) = self.index.filter(|_| !self.types_only.get()) else { return };
        let file = self.unit(self.type_unit(id)).file;
        if self.file_component(self.type_unit(id)) != Some(id) {
            return;
        }
        // `<face-camera>` holds both words.
        let Some(name) = self.script_type_names(id).into_iter().next() else { return };
        let tag = super::script::kebab_tag(&name);
        let words: Vec<&str> = tag.split('-').filter(|word| !word.is_empty()).collect();
        let Some(first) = words.first() else { return };
        let mut files: FxHashSet<FileId> = index.files_with(first).collect();
        for word in &words[1..] {
            let holding: FxHashSet<FileId> = index.files_with(word).collect();
            files.retain(|file| holding.contains(file));
        }
        // `<FaceCamera>` is one.
        files.extend(index.files_with(&super::script::pascal_tag(&tag)));
        files.retain(|file| self.modules().is_markup(self.map, *file));
        if files.len() <= RARE {
            self.want(files);
        }
        for app in self.web.apps() {
            let stem = crate::resource::web::path::stem(&self.map.file(file).name);
            for page in &app.pages {
                let root = self.map.file(app.file).root;
                for ending in ["wxml", "vue", "nvue"] {
                    if let Some(page) = self.modules().named(root, &format!("{}.{ending}", page.stem))
                        && self.web.components_of(page).iter().any(|(_, path)| path == stem)
                    {
                        self.want([page]);
                    }
                }
            }
        }
    }

    /// Asks for the scripts that mention a word of a path.
    pub(crate) fn want_mentions(&self, word: &str) {
        self.want_held(word, |_| true);
    }

    /// True when some file of the project holds a word, read or not.
    pub(crate) fn is_mentioned(&self, word: &str) -> bool {
        self.index.is_some_and(|index| index.holding(word).next().is_some())
            || !self.uses_of(word).is_empty()
            || self.units().any(|loaded| {
                loaded.unit.imports.iter().any(|import| import.path.rsplit('.').next() == Some(word))
            })
    }

    /// Asks for the files that hold a word which few files hold.
    pub(crate) fn want_rare(&self, word: &str) {
        let Some(index) = self.index.filter(|_| !self.types_only.get() && !word.is_empty()) else { return };
        let files: Vec<FileId> = index.files_with(word).take(RARE + 1).collect();
        if files.len() <= RARE {
            self.want(files);
        }
    }

    /// Loads files that are not there yet; true when there was one.
    fn want(&self, files: impl IntoIterator<Item = FileId>) -> bool {
        if self.index.is_none() || self.quiet.get() {
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
        let units = self.map.clock.time(Stage::Parse, || self.read(files));
        self.map.clock.time(Stage::Link, || self.load(units));
    }

    /// Parses files in parallel, but for those that were parsed ahead; what does not parse becomes a note.
    fn read(&self, files: &[FileId]) -> Vec<(Unit, Lang)> {
        let map = self.map;
        let Some(ahead) = &self.ahead else {
            return told(map, files.par_iter().map(|&id| parse(map, id)).collect());
        };
        let (ready, missing) = ahead.take(files);
        let mut parsed: Vec<Parsed> = missing.par_iter().map(|&id| parse(map, id)).collect();
        parsed.extend(ready);
        let units = told(map, parsed);
        for (unit, _) in &units {
            ahead.follow(unit);
        }
        units
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
        if let Some(path) = self.module_path(file) {
            return path;
        }
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

    /// Asks for the headers and extensions that add to a type: they say what it inherits.
    pub(crate) fn want_parts(&self, id: TypeId) {
        let Some(index) = self.index.filter(|_| !self.types_only.get()) else { return };
        self.want(index.declaring(&self.ty(id).name).take(MAX_TELLING));
    }

    /// Asks for the files that may create a value of a type, have it created, or extend it.
    pub(crate) fn want_creations(&self, id: TypeId) {
        let decl = self.ty(id);
        if self.is_script(self.type_unit(id)) {
            self.want_importers(self.unit(self.type_unit(id)).file);
            self.want_tags(id);
            return;
        }
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
        if self.index.is_none() || self.types_only.get() {
            return;
        }
        let unit = self.fn_unit(id);
        let called_here_only = self.func(id).mods.private || self.is_system_called(id);
        if self.is_script(unit) && !called_here_only {
            self.want_importers(self.unit(unit).file);
        }
        self.want(self.calling_files(id));
    }

    /// True when more files may call a function than are asked about one by one.
    pub(crate) fn is_called_widely(&self, id: FnId) -> bool {
        !self.is_script(self.fn_unit(id)) && self.calling_files(id).len() > MAX_CALLING
    }

    /// The files that may call a function, those that are loaded included.
    fn calling_files(&self, id: FnId) -> Vec<FileId> {
        let Some(index) = self.index else { return Vec::new() };
        let function = self.func(id);
        // What the system calls is found by what makes the object, and a file calls what is private to it.
        if function.mods.private || self.is_system_called(id) {
            return Vec::new();
        }
        let here = self.unit(self.fn_unit(id)).file;
        let Some(owner) = self.owner(id) else { return Vec::new() };
        let outside_classes = self.ty(owner).kind == TypeKind::Module;
        if self.is_script(self.fn_unit(id)) && outside_classes {
            return Vec::new();
        }
        if outside_classes && function.receiver.is_none() {
            if function.name.is_empty() {
                return Vec::new();
            }
            let held = index.holding(&function.name).filter(|held| held.applied() || held.dotted());
            return held.map(|held| held.file).collect();
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
        files.into_iter().filter(fits).map(|held| held.file).collect()
    }
}

/// The package stands in the first part of a file.
const MAX_HEAD: usize = 8 * 1024;

fn directory(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(dir, _)| dir)
}
