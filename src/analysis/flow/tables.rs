//! Text that is put together from a constant table: `out += alphabet[byte >> 2]`.
//!
//! A number that is read from data says little; the letters that a table has for each of them are the data in
//! another form, as Base64 and hexadecimal are when they are written by hand.

use std::collections::BTreeSet;

use crate::program::link::NameTarget;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::Expr;

use super::verbs::fills;
use super::{Carries, Item, Walk};

/// An element is followed through this many expressions until it chooses a letter.
const MAX_CLIMB: usize = 96;
/// And through this many variables.
const MAX_NAMES: u32 = 3;
/// An alphabet has this many letters or more, no two of them alike.
const MIN_LETTERS: usize = 16;

/// Methods that give one element of a text.
const ELEMENTS: &[&str] = &["charCodeAt", "codePointAt", "codeUnitAt", "charAt", "at", "elementAt", "get"];
/// Methods that give one letter of a table.
const LETTERS: &[&str] = &["charAt", "at", "elementAt", "get", "substr", "substring", "slice"];
/// Calls that make a number of a number.
const NUMBERS: &[&str] = &[
    "Int",
    "UInt",
    "UInt8",
    "UInt32",
    "toInt",
    "toUByte",
    "toUInt",
    "and",
    "or",
    "shl",
    "shr",
    "ushr",
    "intValue",
    "toUnsignedInt",
    "Number",
];

impl Walk<'_, '_> {
    /// The value is data whose elements choose letters of a table, or is such an element.
    pub(super) fn looked_up(&mut self, item: &Item, around: ExprRef) {
        let program = self.program;
        if item.load.carries != Carries::Data {
            return;
        }
        let (start, element) = match program.expr(around) {
            Expr::Index { recv, .. } if *recv == item.at.expr && self.in_loop(around) => (around, true),
            Expr::Call { recv: Some(recv), name, .. }
                if *recv == item.at.expr && ELEMENTS.contains(&name.as_str()) && self.in_loop(around) =>
            {
                (around, true)
            }
            Expr::Loop { var, head, .. } if *head == Some(item.at.expr) => {
                let local = Local { func: program.home(around), def: Def::Loop(around) };
                let mut left = MAX_CLIMB;
                for read in var.iter().flat_map(|name| program.reads_of(local, name)).collect::<Vec<_>>() {
                    self.choose(item, read, MAX_NAMES, &mut left);
                }
                return;
            }
            _ => return,
        };
        let mut left = MAX_CLIMB;
        if element {
            self.choose(item, start, MAX_NAMES, &mut left);
        }
    }

    /// Follows one element to the letter that it chooses.
    fn choose(&mut self, item: &Item, element: ExprRef, names: u32, left: &mut usize) {
        let program = self.program;
        let mut at = element;
        while *left > 0 {
            *left -= 1;
            let Some(around) = program.around(at) else { return };
            let sub = |expr| ExprRef { unit: around.unit, expr };
            match program.expr(around) {
                Expr::Arith(..) | Expr::Cast(..) | Expr::Or(..) | Expr::Coalesce(..) => at = around,
                Expr::If { cond, .. } if *cond != at.expr => at = around,
                Expr::Index { recv, index } if index.contains(&at.expr) => {
                    if program.is_alphabet(sub(*recv)) {
                        self.chosen(item, at, around);
                    }
                    return;
                }
                Expr::New { args, ty, .. } if args.len() == 1 && NUMBERS.contains(&ty.simple()) => {
                    at = around;
                }
                Expr::Call { recv, name, args, .. } => {
                    let given = args.iter().any(|arg| arg.value == at.expr);
                    if given
                        && LETTERS.contains(&name.as_str())
                        && recv.is_some_and(|recv| program.is_alphabet(sub(recv)))
                    {
                        self.chosen(item, at, around);
                        return;
                    }
                    if !NUMBERS.contains(&name.as_str()) {
                        return;
                    }
                    at = around;
                }
                Expr::Let { names: named, .. } if names > 0 => {
                    let local = Local { func: program.home(around), def: Def::Let(around) };
                    for read in
                        named.iter().flat_map(|name| program.reads_of(local, name)).collect::<Vec<_>>()
                    {
                        self.choose(item, read, names - 1, left);
                    }
                    return;
                }
                Expr::Assign { target, value, .. } if *value == at.expr && names > 0 => {
                    let target = sub(*target);
                    if let (Expr::Name(name), Some(NameTarget::Local(local))) =
                        (program.expr(target), program.name_target(target))
                    {
                        for read in program.reads_of(local, name) {
                            if read != target {
                                self.choose(item, read, names - 1, left);
                            }
                        }
                    }
                    return;
                }
                _ => return,
            }
        }
    }

    /// A letter was chosen: the text that it becomes a part of holds the data.
    fn chosen(&mut self, item: &Item, element: ExprRef, letter: ExprRef) {
        let program = self.program;
        self.before.entry((element, item.load)).or_insert((item.at, item.load));
        let mut text = letter;
        while let Some(around) = program.around(text) {
            if !matches!(program.expr(around), Expr::Arith(op, _) if op == "+") {
                break;
            }
            text = around;
        }
        let moved = Item { at: element, ..item.clone() };
        // What is added up of unknown values passes for a number.
        match program.around(text).map(|around| (around, program.expr(around))) {
            Some((around, Expr::Assign { target, value, .. })) if *value == text.expr => {
                self.before.entry((text, item.load)).or_insert((element, item.load));
                let target = ExprRef { unit: around.unit, expr: *target };
                self.assign(&Item { at: text, ..moved }, target);
            }
            // A text that is added to holds the letter as itself.
            Some((around, Expr::Call { recv: Some(recv), name, .. }))
                if *recv != text.expr && fills(name) && program.target(around).fns.is_empty() =>
            {
                self.before.entry((text, item.load)).or_insert((element, item.load));
                let recv = ExprRef { unit: around.unit, expr: *recv };
                self.mutate(&Item { at: text, ..moved }, recv, item.load);
            }
            _ => self.go(&moved, text, item.load),
        }
    }
}

impl Program<'_> {
    /// True for a constant text of many letters, no two alike, or the list of them.
    fn is_alphabet(&self, at: ExprRef) -> bool {
        let distinct = |text: &str| {
            let letters: BTreeSet<char> = text.chars().collect();
            letters.len() >= MIN_LETTERS && letters.len() == text.chars().count() && !text.contains(' ')
        };
        if self.constant_text(at).is_some_and(|text| distinct(&text)) {
            return true;
        }
        std::iter::once(at).chain(self.definitions(at)).take(MAX_NAMES as usize).any(|made| {
            let parts = self.subtree(made);
            let list = matches!(self.expr(made), Expr::List(_));
            if !list {
                return parts.into_iter().any(|part| {
                    matches!(self.expr(part), Expr::Str(_))
                        && self.constant_text(part).is_some_and(|text| distinct(&text))
                });
            }
            let letters: String = parts.into_iter().filter_map(|part| self.constant_text(part)).collect();
            distinct(&letters)
        })
    }
}
