//! Copies made element by element: `for (float f : v) buffer.putFloat(f)`, `w[i] = v[i] / norm`.
//!
//! A number that is read from an array says little; an array, buffer or text that a loop fills with them
//! is the array in another form.

use crate::program::link::Type;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::Expr;
use crate::syntax::lang::Lang;

use super::steps::is_scalar;
use super::{Carries, Item, Walk};

/// An element is followed through this many expressions until it is put somewhere.
const MAX_CLIMB: usize = 12;

/// Constructors that ask a lambda for each element.
const FILLED: &[&str] = &[
    "Array",
    "List",
    "MutableList",
    "FloatArray",
    "DoubleArray",
    "ByteArray",
    "IntArray",
    "ShortArray",
    "LongArray",
    "UByteArray",
];

/// Calls that write a number in another form.
const CONVERTS: &[&str] = &[
    "toHexString",
    "toString",
    "toBinaryString",
    "valueOf",
    "format",
    "toByte",
    "toInt",
    "toFloat",
    "toDouble",
    "toUByte",
    "byteValue",
    "intValue",
    "floatValue",
    "doubleValue",
    "floatToIntBits",
    "floatToRawIntBits",
    "toBits",
    "toRawBits",
    "and",
    "shr",
    "shl",
    "ushr",
];

impl Walk<'_, '_> {
    /// The value is an array that is read in a loop: what takes its elements holds the data too.
    pub(super) fn copied_elements(&mut self, item: &Item, around: ExprRef) {
        let program = self.program;
        if item.load.carries == Carries::Handle
            || !matches!(program.lang(item.at.unit), Lang::Java | Lang::Kotlin)
                && !program.is_script(item.at.unit)
        {
            return;
        }
        let elements = match program.expr(around) {
            Expr::Loop { var, head, .. } if *head == Some(item.at.expr) => {
                let local = Local { func: program.home(around), def: Def::Loop(around) };
                var.iter().flat_map(|name| program.reads_of(local, name)).collect()
            }
            Expr::Index { recv, .. }
                if *recv == item.at.expr
                    && (self.in_loop(around) || program.filled_with(around).is_some()) =>
            {
                vec![around]
            }
            _ => return,
        };
        for element in elements {
            self.put_by_element(item, element, true);
        }
    }

    /// Follows one element to what it is put into; `named` allows one variable on the way.
    fn put_by_element(&mut self, item: &Item, element: ExprRef, named: bool) {
        let program = self.program;
        if !is_number(&program.type_of(element)) {
            return;
        }
        let mut at = element;
        for _ in 0..MAX_CLIMB {
            let Some(around) = program.around(at) else {
                // `FloatArray(n) { i -> v[i] / norm }`
                if let Some(made) = program.filled_with(at) {
                    self.before.entry((at, item.load)).or_insert((item.at, item.load));
                    self.go(&Item { at, ..item.clone() }, made, item.load);
                }
                return;
            };
            match program.expr(around) {
                Expr::Arith(..) | Expr::Cast(..) | Expr::List(_) => at = around,
                Expr::Let { names, .. } if named => {
                    let local = Local { func: program.home(around), def: Def::Let(around) };
                    for read in names.iter().flat_map(|name| program.reads_of(local, name)) {
                        self.put_by_element(item, read, false);
                    }
                    return;
                }
                Expr::Assign { target, op, value } if *value == at.expr && op.is_empty() => {
                    if let Expr::Index { recv, .. } =
                        program.expr(ExprRef { unit: around.unit, expr: *target })
                    {
                        self.element_put(item, at, ExprRef { unit: around.unit, expr: *recv }, around);
                    }
                    return;
                }
                Expr::Call { recv: Some(recv), name, args, .. } => {
                    let recv = ExprRef { unit: around.unit, expr: *recv };
                    if args.iter().any(|arg| arg.value == at.expr)
                        && (takes_elements(name) || name.starts_with("set") && program.is_view(recv))
                        && program.target(around).fns.is_empty()
                    {
                        self.element_put(item, at, recv, around);
                        return;
                    }
                    if !CONVERTS.contains(&name.as_str()) {
                        return;
                    }
                    at = around;
                }
                _ => return,
            }
        }
    }

    /// An element goes into an array, a buffer, a text or a stream.
    fn element_put(&mut self, item: &Item, element: ExprRef, into: ExprRef, call: ExprRef) {
        let program = self.program;
        let moved = Item { at: element, load: item.load, stack: item.stack.clone() };
        self.before.entry((element, item.load)).or_insert((item.at, item.load));
        if let Some(channel) = program.channel_of(into) {
            self.hit(&moved, call, channel.sink, channel.secure, channel.target);
            if let Some(file) = channel.target {
                self.mutate(&moved, file, item.load.handle());
            }
            return;
        }
        // Scripts are followed by what their values are made of; of views the buffers are.
        if program.takes_numbers(into) && !program.is_script(into.unit) || program.is_view(into) {
            self.mutate(&moved, into, item.load);
        }
    }
}

impl Program<'_> {
    /// The call that makes an array or list of what the lambda around a place yields for each of its elements.
    fn filled_with(&self, at: ExprRef) -> Option<ExprRef> {
        let lambda = self.home(at);
        let written = self.written_at(lambda)?;
        let made = self.around(written)?;
        let Expr::Call { recv: None, name, args, .. } = self.expr(made) else { return None };
        let filler = FILLED.contains(&name.as_str()) && args.len() == 2 && args[1].value == written.expr;
        filler.then_some(made)
    }

    /// True for what a loop can copy an array into, as far as its type is known.
    fn takes_numbers(&self, at: ExprRef) -> bool {
        match self.type_of(at) {
            Type::Unknown => true,
            Type::External(name, _) => {
                let simple = name.rsplit('.').next().unwrap_or_default();
                name == "[]"
                    || ["Array", "Buffer", "Builder", "List", "Stream", "Writer", "Joiner"]
                        .iter()
                        .any(|end| simple.ends_with(end))
            }
            _ => false,
        }
    }
}

/// Methods that put a number after, or at, what was put before.
fn takes_elements(name: &str) -> bool {
    ["put", "append", "add", "write"].iter().any(|prefix| name.starts_with(prefix)) || name == "set"
}

fn is_number(ty: &Type) -> bool {
    match ty {
        Type::External(name, _) => {
            is_scalar(ty)
                || matches!(name.rsplit('.').next(), Some("byte" | "Byte" | "char" | "Character" | "UByte"))
        }
        Type::Unknown => true,
        _ => false,
    }
}
