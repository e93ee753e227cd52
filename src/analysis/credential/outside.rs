//! Secrets that stand beside the code that reads them: texts of resources, fields of the build, JSON.

use crate::input::span::{FileId, Loc};
use crate::program::module::DEFAULT;
use crate::program::module::files::{directory, join};
use crate::program::{ExprRef, Program};
use crate::resource::web::data::{Datum, json};
use crate::syntax::ir::{Expr, Name};

/// Members and variables further back than this are not asked for.
const MAX_DEPTH: u32 = 8;

impl Program<'_> {
    /// The text that an expression takes from beside the code, with its place and the name it has there.
    pub(super) fn text_outside(&self, at: ExprRef) -> Option<(String, Loc, String)> {
        match self.expr(at) {
            // `getString(R.string.key)`
            Expr::Call { args, .. } => args.iter().find_map(|arg| {
                let (kind, key) = self.resource_ref(ExprRef { unit: at.unit, expr: arg.value })?;
                if kind != "string" {
                    return None;
                }
                let texts = self.android.strings(&key);
                let text = texts.first()?;
                Some((text.value.clone(), text.loc, key.to_string()))
            }),
            Expr::Member { .. } if self.is_script(at.unit) => {
                let (file, path) = self.json_part(at, 0)?;
                let text = self.map.text(file)?;
                let root = json(&text.text)?;
                let keys: Vec<&str> = path.iter().map(Name::as_str).collect();
                let datum: &Datum = root.at(&keys)?;
                let key = (*keys.last()?).to_owned();
                Some((datum.text()?.to_owned(), Loc::new(file, datum.span), key))
            }
            Expr::Member { .. } => {
                let name = self.build_field(at)?;
                let (value, loc) = self.android.build_config_places(name).into_iter().next()?;
                Some((value, loc, name.to_string()))
            }
            _ => None,
        }
    }

    /// The file of data that an expression is a part of, with the keys that lead there.
    fn json_part(&self, at: ExprRef, depth: u32) -> Option<(FileId, Vec<Name>)> {
        if depth > MAX_DEPTH {
            return None;
        }
        match self.expr(at) {
            Expr::Call { name, args, .. } if name == "require" => {
                let path = self.constant_text(ExprRef { unit: at.unit, expr: args.first()?.value })?;
                Some((self.json_file(at.unit, &path)?, Vec::new()))
            }
            Expr::Member { recv, name, .. } => {
                let recv = ExprRef { unit: at.unit, expr: *recv };
                let (file, mut path) = self.json_part(recv, depth + 1)?;
                path.push(name.clone());
                Some((file, path))
            }
            Expr::Name(name) => {
                // `import config from './config.json'`, `const face = require('./config.json').face`
                let imports = &self.unit(at.unit).imports;
                let import = imports.iter().find(|import| {
                    let named = match &import.alias {
                        Some(alias) => alias == name,
                        None => import.path.rsplit('#').next() == Some(name.as_str()),
                    };
                    named && import.path.contains(".json")
                });
                if let Some(import) = import {
                    let (path, part) = import.path.split_once('#').unwrap_or((&import.path, DEFAULT));
                    let keys = if part == DEFAULT { Vec::new() } else { vec![Name::from(part)] };
                    return Some((self.json_file(at.unit, path)?, keys));
                }
                match self.definitions(at)[..] {
                    [only] => self.json_part(only, depth + 1),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn json_file(&self, unit: u32, path: &str) -> Option<FileId> {
        let file = self.map.file(self.unit(unit).file);
        let data = path.ends_with(".json") && path.starts_with('.');
        self.web.file(file.root, &join(directory(&file.name), path)).filter(|_| data)
    }
}
