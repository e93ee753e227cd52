//! Data that is put away and comes back where it is asked for: a document of a collection in the cloud, a value
//! kept under a key, a file of the cache that is sent by its address.

use smol_str::SmolStr;

use crate::program::link::{NameTarget, Target};
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Arg, Expr, FnKind, Name, StrPart};
use crate::syntax::lang::Lang;

use super::{Item, Load, Stack, Walk};

/// What a HarmonyOS request calls the directory that holds the app's cache.
const CACHE: &str = "internal://cache/";
/// Stands for the part of a key that is not constant.
const HOLE: char = '\u{1}';
/// Keys with fewer letters than this tell nothing.
const MIN_KEY: usize = 4;
/// Callbacks around a read are followed this far out.
const MAX_OUT: u32 = 3;

impl Walk<'_, '_> {
    /// `collection('people').doc(id).set({'image': face})`: what is read of a document of that collection by
    /// the same name is the face again.
    pub(super) fn comes_back(&mut self, item: &Item, call: ExprRef, place: &[String]) {
        let program = self.program;
        if place.is_empty() {
            return;
        }
        let (Some(collection), Some(part)) = (program.collection_of(call, place), self.part_sent(item))
        else {
            return;
        };
        if !self.extras.insert(format!("sent {collection}\u{0}{part}\u{0}{:?}", item.load)) {
            return;
        }
        for word in place {
            program.want_uses(word, &[collection.as_str()], None);
        }
        let from = (item.at, item.load);
        for at in program.parts_read(&part, call.unit) {
            let Some(source) = program.read_from(at) else { continue };
            if !self.is_written(at) && program.is_of_collection(source, &collection, place, 0) {
                self.push(Item { at, load: item.load.data(), stack: Stack::new() }, Some(from));
            }
        }
    }

    /// The name under which the data stands in the outermost map that it was put into.
    fn part_sent(&self, item: &Item) -> Option<Name> {
        let program = self.program;
        let path = self.path_to(item);
        path.windows(2).rev().find_map(|step| {
            let [before, at] = [step[0], step[1]];
            if let Expr::New { ty, args, .. } = program.expr(at)
                && ty.is_empty()
            {
                let holds = |arg: &&Arg| {
                    program.subtree(ExprRef { unit: at.unit, expr: arg.value }).contains(&before)
                };
                return args.iter().find(holds)?.label.clone();
            }
            // `document['image'] = face`
            let part = program.around(at)?;
            let Expr::Index { recv, index } = program.expr(part) else { return None };
            if *recv != at.expr || !self.is_written(part) {
                return None;
            }
            let key = ExprRef { unit: part.unit, expr: *index.first()? };
            program.constant_text(key).map(Name::from)
        })
    }

    /// What is kept under a key: reads under it, and fields that are one with it.
    pub(super) fn kept_under(
        &mut self,
        item: &Item,
        call: ExprRef,
        target: &Target,
        args: &[Arg],
        position: usize,
    ) {
        let program = self.program;
        let model = &program.model;
        if !program.writes_state(target) {
            return;
        }
        // The key stands first, on Apple's platforms behind the value.
        let key = match (program.lang(call.unit), position) {
            (Lang::Dart | Lang::ArkTs, 1..) => args.first(),
            (Lang::Swift | Lang::ObjC, 0) => args.get(1),
            _ => None,
        };
        let Some(key) = key.and_then(|arg| program.key_of(ExprRef { unit: call.unit, expr: arg.value }))
        else {
            return;
        };
        if !self.extras.insert(format!("kept {key}\u{0}{:?}", item.load)) {
            return;
        }
        let words = key.split(|c: char| !c.is_alphanumeric() && c != '_');
        if let Some(word) = words.max_by_key(|word| word.len()) {
            program.want_uses(word, &[word], None);
        }
        for (owner, name) in program.linked_fields(&key) {
            self.field(item, owner, &name);
        }
        let from = (item.at, item.load);
        let mut readers: Vec<&String> = model.state_readers.iter().collect();
        readers.sort_unstable();
        for &at in readers.into_iter().flat_map(|name| program.uses_of(name)) {
            let Expr::Call { args, .. } = program.expr(at) else { continue };
            let Some(first) = args.first() else { continue };
            let reads = program.key_of(ExprRef { unit: at.unit, expr: first.value });
            if reads.as_deref() == Some(&key) && program.akin(at.unit, call.unit) {
                self.push(Item { at, load: item.load, stack: Stack::new() }, Some(from));
            }
        }
    }

    /// A file written to the cache of a HarmonyOS app is sent as `internal://cache/face.jpg`.
    pub(super) fn cached(&mut self, item: &Item, target: ExprRef) {
        let program = self.program;
        if program.lang(target.unit) != Lang::ArkTs {
            return;
        }
        // The name with its extension stands in the path, however the path is put together.
        let written = program.texts_behind(target, &item.stack);
        let mut names = written.iter().filter_map(|(text, _)| text.rsplit('/').next());
        let Some(name) = names.find(|name| name.split_once('.').is_some_and(|(stem, _)| !stem.is_empty()))
        else {
            return;
        };
        let address = format!("{CACHE}{name}");
        if !self.extras.insert(format!("cache {address}\u{0}{}", item.load.encrypted)) {
            return;
        }
        let from = (item.at, item.load);
        for unit in (0..program.unit_count()).filter(|&unit| program.lang(unit) == Lang::ArkTs) {
            let named = |at: &ExprRef| match program.expr(*at) {
                Expr::Str(parts) => matches!(&parts[..], [StrPart::Text(text)] if *text == address),
                _ => false,
            };
            let sent: Vec<ExprRef> = program.unit_exprs(unit).filter(named).collect();
            for at in sent {
                let load = Load { encrypted: item.load.encrypted, ..Load::HANDLE };
                self.push(Item { at, load, stack: Stack::new() }, Some(from));
            }
        }
    }
}

impl Program<'_> {
    /// True for files whose values meet: of one language, or of the two of Apple's platforms.
    pub(super) fn akin(&self, a: u32, b: u32) -> bool {
        self.lang(a) == self.lang(b) || self.is_apple(a) && self.is_apple(b)
    }

    /// The collection that a call on a cloud database is about: of nested ones the inner, of the steps of a
    /// path the first.
    fn collection_of(&self, call: ExprRef, place: &[String]) -> Option<SmolStr> {
        let Expr::Call { recv: Some(recv), args, .. } = self.expr(call) else { return None };
        // `batch.set(document, {..})`
        let document = args.first().filter(|_| args.len() > 1).map(|arg| arg.value);
        let on = [Some(*recv), document].into_iter().flatten();
        let parts = on.flat_map(|expr| self.slice(ExprRef { unit: call.unit, expr }, &[]));
        // The slice goes from the outside in, which is from the end of the chain to its beginning.
        let mut named: Vec<(&Name, SmolStr)> = Vec::new();
        for part in parts {
            if let Some(collection) = self.names_collection(part, place)
                && let Expr::Call { name, .. } = self.expr(part)
            {
                named.push((name, collection));
            }
        }
        let inner = named.iter().find(|(name, _)| name.starts_with("collection"));
        inner.or(named.last()).map(|(_, collection)| collection.clone())
    }

    fn names_collection(&self, at: ExprRef, place: &[String]) -> Option<SmolStr> {
        let Expr::Call { name, args, recv: Some(_), .. } = self.expr(at) else { return None };
        if !place.iter().any(|word| word == name.as_str()) {
            return None;
        }
        let text = self.constant_text(ExprRef { unit: at.unit, expr: args.first()?.value })?;
        let text = text.trim_matches('/').split('/').next()?;
        (text.len() >= MIN_KEY).then(|| text.into())
    }

    /// Places that read a part of something by its name: `data['image']`, `snapshot.get("image")`.
    fn parts_read(&self, part: &str, like: u32) -> Vec<ExprRef> {
        let units = (0..self.unit_count()).filter(|&unit| self.akin(unit, like));
        let reads = |at: &ExprRef| {
            let key = match self.expr(*at) {
                Expr::Index { index, .. } => index.first().copied(),
                Expr::Call { recv: Some(_), name, args, .. } => {
                    let takes = matches!(name.as_str(), "get" | "childSnapshot" | "child" | "valueForKey:");
                    args.first().filter(|_| takes && args.len() == 1).map(|arg| arg.value)
                }
                _ => None,
            };
            key.is_some_and(|key| match self.expr(ExprRef { unit: at.unit, expr: key }) {
                Expr::Str(parts) => matches!(&parts[..], [StrPart::Text(text)] if text == part),
                Expr::Name(_) | Expr::Member { .. } => {
                    self.constant_text(ExprRef { unit: at.unit, expr: key }).as_deref() == Some(part)
                }
                _ => false,
            })
        };
        units.flat_map(|unit| self.unit_exprs(unit).filter(reads).collect::<Vec<_>>()).collect()
    }

    /// What a part is read of.
    fn read_from(&self, at: ExprRef) -> Option<ExprRef> {
        match self.expr(at) {
            Expr::Index { recv, .. } | Expr::Call { recv: Some(recv), .. } => {
                Some(ExprRef { unit: at.unit, expr: *recv })
            }
            _ => None,
        }
    }

    /// True for something that was read of a collection: the result of a call on it, or what such a call
    /// hands to its callback.
    fn is_of_collection(&self, at: ExprRef, collection: &str, place: &[String], out: u32) -> bool {
        self.slice(at, &[]).into_iter().any(|part| {
            if self.names_collection(part, place).as_deref() == Some(collection) {
                return true;
            }
            let Expr::Name(_) = self.expr(part) else { return false };
            let Some(NameTarget::Local(Local { func, def: Def::Param(_) | Def::It })) =
                self.name_target(part)
            else {
                return false;
            };
            out < MAX_OUT
                && self.func(func).kind == FnKind::Lambda
                && self.written_at(func).and_then(|written| self.around(written)).is_some_and(|call| {
                    matches!(self.expr(call), Expr::Call { .. })
                        && self
                            .read_from(call)
                            .is_some_and(|recv| self.is_of_collection(recv, collection, place, out + 1))
                })
        })
    }

    /// The key that an argument is: a constant, or a text that begins with one and goes on with what tells the
    /// entries apart.
    fn key_of(&self, at: ExprRef) -> Option<String> {
        if let Some(text) = self.constant_text(at) {
            return Some(text);
        }
        let Expr::Str(parts) = self.expr(at) else { return None };
        let mut key = String::new();
        for part in parts {
            match part {
                StrPart::Text(text) => key.push_str(text),
                StrPart::Expr(expr) => {
                    let inner = self.constant_text(ExprRef { unit: at.unit, expr: *expr });
                    key.push_str(&inner.unwrap_or_else(|| HOLE.into()));
                }
            }
        }
        (key.chars().filter(|c| c.is_alphabetic()).count() >= MIN_KEY).then_some(key)
    }
}
