//! Files that are written and found again by their name or in their folder.

use rustc_hash::FxHashSet;

use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Arg, Expr, StrPart};

use super::{Item, Load, Stack, Walk};

/// Calls that make the path of a file of the name they are given.
const MAKERS: &[&str] = &[
    "File",
    "join",
    "resolve",
    "getFileStreamPath",
    "openFileInput",
    "appendingPathComponent",
    "appendPathComponent",
    "appending",
    "stringByAppendingPathComponent:",
    "URLByAppendingPathComponent:",
    "stringByAppendingString:",
];
/// Calls that list the files of a folder.
const LISTS: &[&str] = &[
    "listFiles",
    "walkTopDown",
    "listSync",
    "readdir",
    "readdirSync",
    "contentsOfDirectory",
    "contentsOfDirectoryAtPath:error:",
    "contentsOfDirectoryAtURL:includingPropertiesForKeys:options:error:",
    "listFile",
    "listFileSync",
];
/// A path is put together of no more pieces than these.
const MAX_PIECES: usize = 24;
/// A name with fewer letters before its ending tells nothing.
const MIN_STEM: usize = 4;
/// An ending is at most this long.
const MAX_ENDING: usize = 5;

impl Walk<'_, '_> {
    /// What was written to a file under a constant name comes back wherever the path is made again, and with
    /// the files of its folder.
    pub(super) fn named_again(&mut self, item: &Item, target: ExprRef) {
        let program = self.program;
        let texts: Vec<String> =
            program.texts_behind(target, &item.stack).into_iter().map(|(text, _)| text).collect();
        let tails: Vec<String> = program
            .slice(target, &item.stack)
            .into_iter()
            .filter_map(|part| program.name_at_end(part, &item.stack))
            .collect();
        let names: FxHashSet<&str> = texts.iter().chain(&tails).filter_map(|text| file_name(text)).collect();
        let folders: FxHashSet<&str> = texts.iter().filter_map(|text| folder_name(text)).collect();
        if names.is_empty() && folders.is_empty() {
            return;
        }
        let mut all: Vec<&str> = names.iter().chain(&folders).copied().collect();
        all.sort_unstable();
        if !self.extras.insert(format!(
            "file {:?} {} {}",
            program.lang(target.unit),
            all.join("\u{0}"),
            item.load.encrypted
        )) {
            return;
        }
        for name in &names {
            program.want_rare(name.split('.').next().unwrap_or_default());
        }
        let own: FxHashSet<ExprRef> = program.slice(target, &item.stack).into_iter().collect();
        let load = Load { encrypted: item.load.encrypted, ..Load::HANDLE };
        // The way goes on from what names the file, so that its removal there is known.
        self.push(Item { at: target, load, stack: item.stack.clone() }, Some((item.at, item.load)));
        let from = (target, load);
        for unit in (0..program.unit_count()).filter(|&unit| program.akin(unit, target.unit)) {
            for at in program.unit_exprs(unit).filter(|at| !own.contains(at)).collect::<Vec<_>>() {
                if program.makes_path(at, &names) || program.lists_folder(at, &folders) {
                    self.push(Item { at, load, stack: Stack::new() }, Some(from));
                }
            }
        }
    }
}

impl Program<'_> {
    /// True for an expression that makes the path of a file of one of the names.
    fn makes_path(&self, at: ExprRef, names: &FxHashSet<&str>) -> bool {
        if names.is_empty() {
            return false;
        }
        let named = |args: &[Arg]| {
            args.iter().any(|arg| {
                let text = self.constant_text(ExprRef { unit: at.unit, expr: arg.value });
                text.is_some_and(|text| file_name(&text).is_some_and(|name| names.contains(name)))
            })
        };
        match self.expr(at) {
            Expr::Call { name, args, .. } => MAKERS.contains(&name.as_str()) && named(args),
            Expr::New { ty, args, .. } => ty.simple() == "File" && named(args),
            // `dir + "/face.jpg"`
            Expr::Arith(..) => {
                let text = self.name_at_end(at, &[]);
                text.is_some_and(|text| file_name(&text).is_some_and(|name| names.contains(name)))
                    && !self.partial_text(at).contains("://")
            }
            // `'${folder.path}/face.jpg'`
            Expr::Str(parts) => match &parts[..] {
                [.., StrPart::Expr(_), StrPart::Text(text)] => {
                    text.starts_with('/') && file_name(text).is_some_and(|name| names.contains(name))
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// The text after the last separator of a path that is put together: `dir + "/" + name + ".jpg"`.
    fn name_at_end(&self, at: ExprRef, stack: &[ExprRef]) -> Option<String> {
        let Expr::Arith(op, list) = self.expr(at) else { return None };
        if op != "+" {
            return None;
        }
        let mut parts: Vec<ExprRef> = list.iter().map(|&expr| ExprRef { unit: at.unit, expr }).collect();
        let mut tail = String::new();
        for _ in 0..MAX_PIECES {
            let Some(part) = parts.pop() else { return Some(tail) };
            let text = match self.expr(part) {
                Expr::Arith(op, list) if op == "+" => {
                    parts.extend(list.iter().map(|&expr| ExprRef { unit: part.unit, expr }));
                    continue;
                }
                Expr::Member { name, .. } if name.eq_ignore_ascii_case("separator") => return Some(tail),
                _ => match self.constant_text(part) {
                    Some(text) => text,
                    // A name that is given by one caller only.
                    None => match &self.texts_behind(part, stack)[..] {
                        [(only, _)] if matches!(self.expr(part), Expr::Name(_)) => only.clone(),
                        _ => return Some(tail).filter(|tail| tail.contains('/')),
                    },
                },
            };
            tail.insert_str(0, &text);
            if text.contains('/') {
                return Some(tail);
            }
        }
        None
    }

    /// True for a call that lists the files of one of the folders.
    fn lists_folder(&self, at: ExprRef, folders: &FxHashSet<&str>) -> bool {
        let Expr::Call { name, args, recv, .. } = self.expr(at) else { return false };
        if folders.is_empty() || !LISTS.contains(&name.as_str()) {
            return false;
        }
        let places = recv.iter().copied().chain(args.iter().take(1).map(|arg| arg.value));
        places.into_iter().any(|expr| {
            let texts = self.texts_behind(ExprRef { unit: at.unit, expr }, &[]);
            texts.iter().any(|(text, _)| folder_name(text).is_some_and(|name| folders.contains(name)))
        })
    }
}

/// The name of a file at the end of a path, with its ending.
fn file_name(text: &str) -> Option<&str> {
    if text.contains("://") {
        return None;
    }
    let name = text.rsplit('/').next()?;
    let (stem, ending) = name.rsplit_once('.')?;
    let letters = stem.chars().filter(|c| c.is_alphabetic()).count();
    let ends = (2..=MAX_ENDING).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric());
    (letters >= MIN_STEM && ends && !name.contains(' ')).then_some(name)
}

/// The name of a folder: one word without an ending.
fn folder_name(text: &str) -> Option<&str> {
    let name = text.trim_matches('/');
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let word = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '/'));
    (letters >= MIN_STEM && word).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{file_name, folder_name};

    #[test]
    fn names_at_the_end_of_paths() {
        assert_eq!(file_name("/faces/captured.jpg"), Some("captured.jpg"));
        assert_eq!(file_name("captured.jpg"), Some("captured.jpg"));
        assert_eq!(file_name(".jpg"), None);
        assert_eq!(file_name("https://people.example.cn/captured.jpg"), None);
        assert_eq!(file_name("see the file captured.jpg"), None);
        assert_eq!(folder_name("/faces/"), Some("faces"));
        assert_eq!(folder_name("captured.jpg"), None);
        assert_eq!(folder_name("img"), None);
    }
}
