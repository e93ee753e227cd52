//! Face consents that are stored and never reset: no other value is written under their key, nothing removes it.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::gate::name::named;
use super::gate::{Bits, Judge};
use super::trace::{NEAR, Trace};
use crate::input::span::Loc;
use crate::knowledge::model::SinkKind;
use crate::knowledge::words::vocabulary;
use crate::program::link::NameTarget;
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Expr, Lit};

/// A face consent that is stored and never reset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptConsentFact {
    /// The storing call.
    pub loc: Loc,
    /// The key, table or column.
    pub key: String,
}

/// A call that writes a value under a key.
struct Write {
    at: ExprRef,
    key: String,
    value: Option<ExprRef>,
    name: Option<ExprRef>,
}

/// What a written value says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Yes,
    No,
    Either,
}

/// Calls that write a state under a key.
const WRITERS: &[&str] = &[
    "putBoolean",
    "putString",
    "putInt",
    "putLong",
    "encode",
    "put",
    "putSync",
    "set",
    "setBool",
    "setString",
    "setInt",
    "setItem",
    "setItemAsync",
    "setStorageSync",
    "setStorage",
    "setBoolean",
    "save",
    "write",
    "setOrCreate",
    "setValue",
    "setObject",
    "setInteger",
    "setItemSync",
    "saveBoolean",
    "setBoolAsync",
];
/// Calls that remove what stands under a key.
const REMOVERS: &[&str] = &[
    "remove",
    "removeItem",
    "removeItemAsync",
    "removeStorageSync",
    "removeStorage",
    "removeObject",
    "delete",
    "deleteSync",
    "deleteItemAsync",
    "removeValueForKey",
    "removeValue",
    "deleteItem",
    "erase",
    "unset",
    "deleteAsync",
];
/// Calls that remove everything.
const CLEARS: &[&str] = &[
    "clear",
    "clearAll",
    "clearStorage",
    "clearStorageSync",
    "removePersistentDomain",
    "removePersistentDomainForName",
    "clearAsync",
    "clearSync",
];
/// Receivers of values that are no store.
const NO_STORE: &[&str] = &[
    "Bundle",
    "Intent",
    "Headers",
    "FormData",
    "URLSearchParams",
    "JSONObject",
    "HashMap",
    "Map",
    "ContentValues",
];
/// Depth of definitions of a written value.
const MAX_DEPTH: u32 = 3;

/// Asks for the files that name the key of a stored face consent.
pub(super) fn ask(program: &Program<'_>) {
    for write in writes(program).into_iter().filter(|write| is_face_consent(&write.key)) {
        let last = write.key.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
        program.want_uses(last, &[last], None);
        if let Some(Expr::Name(name) | Expr::Member { name, .. }) = write.name.map(|name| program.expr(name))
        {
            program.want_uses(name, &[name.as_str()], None);
        }
    }
}

/// The stored face consents that nothing resets, in the order of their places.
pub(super) fn kept(judge: &Judge<'_, '_>) -> Vec<KeptConsentFact> {
    let program = judge.program;
    let words = vocabulary();
    let all = writes(program);
    let mut keys: BTreeMap<String, Vec<&Write>> = BTreeMap::new();
    for write in all.iter().filter(|write| is_face_consent(&write.key)) {
        keys.entry(write.key.clone()).or_default().push(write);
    }
    let mut found: Vec<(ExprRef, String)> = statements(program);
    if keys.is_empty() && found.is_empty() {
        return Vec::new();
    }
    let withdrawn = (0..program.unit_count()).any(|unit| {
        program
            .unit_exprs(unit)
            .any(|at| matches!(program.expr(at), Expr::Call { name, .. } if words.withdrawal_ident.hit(name)))
    });
    if withdrawn {
        return Vec::new();
    }
    let erasers = program.erasers(&[SinkKind::Preferences]);
    let clears = erasers.iter().any(super::erasure::Eraser::is_everything)
        || CLEARS.iter().flat_map(|name| program.uses_of(name)).any(|&at| {
            matches!(program.expr(at), Expr::Call { name, .. } if name.starts_with("clearStorage") || name.starts_with("removePersistentDomain"))
        });
    for (key, writes) in keys {
        let says: Vec<Says> = writes
            .iter()
            .map(|write| write.value.map_or(Says::Either, |value| said(program, value, 0)))
            .collect();
        if clears || says.iter().any(|says| *says != Says::Yes) || is_removed(program, &key) {
            continue;
        }
        found.extend(writes.iter().map(|write| (write.at, key.clone())));
    }
    let places: Vec<ExprRef> = found.iter().map(|(at, _)| *at).collect();
    let trace = Trace::new(judge, &places, Bits::NONE, NEAR);
    let mut facts: Vec<KeptConsentFact> = found
        .into_iter()
        .filter(|(at, _)| trace.is_live(*at))
        .map(|(at, key)| KeptConsentFact { loc: program.call_loc(at), key })
        .collect();
    facts.sort_by_key(|fact| fact.loc);
    // One a key: the others share the verdict.
    let mut seen = FxHashSet::default();
    facts.retain(|fact| seen.insert(fact.key.clone()));
    facts
}

fn is_face_consent(key: &str) -> bool {
    named(key).has(Bits::SEPARATE) && !named(key).has(Bits::GUARDIAN)
}

/// Everything that is written under a constant key.
fn writes(program: &Program<'_>) -> Vec<Write> {
    let mut found = Vec::new();
    for writer in WRITERS {
        let selectors = [format!("{writer}:forKey:"), (*writer).to_owned()];
        for &at in selectors.iter().flat_map(|name| program.uses_of(name)) {
            let Expr::Call { args, recv, .. } = program.expr(at) else { continue };
            let sub = |expr| ExprRef { unit: at.unit, expr };
            if recv.is_some_and(|recv| {
                let ty = program.type_name(sub(recv));
                NO_STORE.contains(&ty.as_str())
            }) {
                continue;
            }
            let keyed = |label: &str| {
                args.iter().find(|arg| arg.label.as_deref() == Some(label)).map(|arg| sub(arg.value))
            };
            let pair = match &args[..] {
                [options] if *writer == "setStorage" || *writer == "set" => {
                    let options = sub(options.value);
                    program.labelled(options, "key").map(|key| {
                        (
                            key,
                            program.labelled(options, "data").or_else(|| program.labelled(options, "value")),
                        )
                    })
                }
                _ if keyed("forKey").is_some() => {
                    keyed("forKey").map(|key| (key, args.first().map(|arg| sub(arg.value))))
                }
                [value, key] if selectors[0].as_str() == called(program, at) => {
                    Some((sub(key.value), Some(sub(value.value))))
                }
                [key, value, ..] => Some((sub(key.value), Some(sub(value.value)))),
                _ => None,
            };
            let Some((name, value)) = pair else { continue };
            if let Some(key) = program.constant_text(name) {
                found.push(Write { at, key, value, name: Some(name) });
            }
        }
    }
    // `prefs[FACE_CONSENT] = true`
    for unit in 0..program.unit_count() {
        for at in program.unit_exprs(unit) {
            let Expr::Assign { target, value, .. } = program.expr(at) else { continue };
            let Expr::Index { index, .. } = program.expr(ExprRef { unit, expr: *target }) else { continue };
            let [key] = &index[..] else { continue };
            let key = ExprRef { unit, expr: *key };
            let text = program.constant_text(key).or_else(|| {
                // `val FACE_CONSENT = booleanPreferencesKey("face_consent")`
                program.definitions(key).into_iter().find_map(|def| match program.expr(def) {
                    Expr::Call { name, args, .. } if name.ends_with("PreferencesKey") => {
                        program.constant_text(ExprRef { unit: def.unit, expr: args.first()?.value })
                    }
                    _ => None,
                })
            });
            if let Some(text) = text {
                found.push(Write {
                    at,
                    key: text,
                    value: Some(ExprRef { unit, expr: *value }),
                    name: Some(key),
                });
            }
        }
    }
    found
}

fn called<'a>(program: &'a Program<'_>, at: ExprRef) -> &'a str {
    match program.expr(at) {
        Expr::Call { name, .. } => name.as_str(),
        _ => "",
    }
}

/// What a written value says of the consent.
fn said(program: &Program<'_>, at: ExprRef, depth: u32) -> Says {
    if depth > MAX_DEPTH {
        return Says::Either;
    }
    let sub = |expr| ExprRef { unit: at.unit, expr };
    match program.expr(at) {
        Expr::Lit(Lit::Bool(true)) => Says::Yes,
        Expr::Lit(Lit::Bool(false) | Lit::Null) => Says::No,
        Expr::Lit(Lit::Int(number)) => {
            if *number == 0 {
                Says::No
            } else {
                Says::Yes
            }
        }
        Expr::Str(_) => match program.constant_text(at).as_deref().map(str::trim) {
            Some(
                "" | "0" | "false" | "no" | "N" | "denied" | "refused" | "revoked" | "withdrawn" | "off",
            ) => Says::No,
            _ => Says::Yes,
        },
        Expr::New { args, .. } if !args.is_empty() => {
            let all: Vec<Says> = args.iter().map(|arg| said(program, sub(arg.value), depth + 1)).collect();
            if all.contains(&Says::No) { Says::No } else { Says::Yes }
        }
        Expr::New { .. } | Expr::Lit(_) => Says::Yes,
        // When it was given, in which version.
        Expr::Call { name, .. } if is_time(name) => Says::Yes,
        Expr::Call { name, args, .. }
            if matches!(
                name.as_str(),
                "stringify" | "toString" | "String" | "valueOf" | "encode" | "numberWithBool:"
            ) =>
        {
            args.first().map_or(Says::Yes, |arg| said(program, sub(arg.value), depth + 1))
        }
        Expr::Call { recv: Some(recv), name, .. } if name == "await" => said(program, sub(*recv), depth + 1),
        Expr::Cast(inner, _) => said(program, sub(*inner), depth + 1),
        Expr::Name(name) if matches!(name.as_str(), "YES") => Says::Yes,
        Expr::Name(name) if matches!(name.as_str(), "NO") => Says::No,
        Expr::Name(_) | Expr::Member { .. } => {
            if let Some(NameTarget::Local(local)) = program.name_target(at)
                && matches!(local.def, crate::program::scope::Def::It)
            {
                return Says::Either;
            }
            let defs = program.definitions(at);
            let all: Vec<Says> = defs.iter().map(|&def| said(program, def, depth + 1)).collect();
            match all.as_slice() {
                [] => Says::Either,
                all if all.iter().all(|says| *says == Says::Yes) => Says::Yes,
                all if all.contains(&Says::No) => Says::No,
                _ => Says::Either,
            }
        }
        _ => Says::Either,
    }
}

fn is_time(name: &str) -> bool {
    matches!(
        name,
        "now"
            | "currentTimeMillis"
            | "toISOString"
            | "getTime"
            | "time"
            | "Date"
            | "timeIntervalSince1970"
            | "toIso8601String"
            | "millisecondsSinceEpoch"
            | "to_rfc3339"
            | "timestamp"
            | "instant"
    )
}

/// True when a call removes what stands under a key.
fn is_removed(program: &Program<'_>, key: &str) -> bool {
    REMOVERS.iter().any(|remover| {
        let selectors = [(*remover).to_owned(), format!("{remover}ForKey:"), format!("{remover}:")];
        selectors.iter().flat_map(|name| program.uses_of(name)).any(|&at| {
            let Expr::Call { args, .. } = program.expr(at) else { return false };
            args.iter().any(|arg| {
                let value = ExprRef { unit: at.unit, expr: arg.value };
                let plain = program.constant_text(value).as_deref() == Some(key);
                plain
                    || program.labelled(value, "key").and_then(|key| program.constant_text(key)).as_deref()
                        == Some(key)
                    || matches!(program.expr(value), Expr::Name(_) | Expr::Member { .. })
                        && program.texts_behind(value, &[]).iter().any(|(text, _)| text == key)
            })
        })
    })
}

/// Statements that store a face consent in a table, unless some statement resets one.
fn statements(program: &Program<'_>) -> Vec<(ExprRef, String)> {
    let mut stored = Vec::new();
    for unit in 0..program.unit_count() {
        for at in program.unit_exprs(unit) {
            let Expr::Str(_) = program.expr(at) else { continue };
            let text = program.partial_text(at).to_ascii_lowercase();
            if !(text.contains("insert ")
                || text.contains("update ")
                || text.contains("delete ")
                || text.contains("replace "))
            {
                continue;
            }
            let word = text
                .split(|c: char| !(c.is_alphanumeric() || c == '_'))
                .find(|word| word.contains("consent") && is_face_consent(word));
            let Some(word) = word else { continue };
            let resets = text.contains("delete ")
                || ["= false", "=false", "= 0", "=0", "= null", "=null", "revoke", "withdr"]
                    .iter()
                    .any(|part| text.contains(part))
                || text.contains("update ")
                    && [" ?", "=?", " $", "=$", " :", "=:"].iter().any(|part| text.contains(part))
                    && !text.contains("true")
                    && !text.contains("= 1");
            if resets {
                return Vec::new();
            }
            let call = std::iter::successors(Some(at), |&at| program.around(at))
                .find(|&at| matches!(program.expr(at), Expr::Call { .. }))
                .unwrap_or(at);
            stored.push((call, word.to_owned()));
        }
    }
    stored
}
