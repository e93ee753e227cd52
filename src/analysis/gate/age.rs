//! Checks of age: comparisons with a limit, flags of minors, dates of birth.

use crate::knowledge::words::{tokens, vocabulary};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{CmpOp, Expr, Lit};

/// An age comparison, turned so that the age stands on the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgeCheck {
    /// The comparison.
    pub at: ExprRef,
    /// How the age is compared.
    pub op: CmpOp,
    /// With which limit, in years.
    pub limit: i64,
}

impl AgeCheck {
    /// The lowest age on the side of adults: for `age < 14` it is 14, for `age <= 12` it is 13.
    pub fn first_adult(self) -> Option<i64> {
        match self.op {
            CmpOp::Lt | CmpOp::Ge => Some(self.limit),
            CmpOp::Le | CmpOp::Gt => Some(self.limit + 1),
            _ => None,
        }
    }

    /// True when the limit can tell minors from adults: `age > 60` asks about old people, `age > 0` whether a
    /// number makes sense.
    fn is_about_minors(self) -> bool {
        self.first_adult().is_none_or(|adult| (LOWEST..=HIGHEST).contains(&adult))
    }

    /// True when the side on which the comparison is `holds` is that of minors.
    pub fn is_minor_side(self, holds: bool) -> bool {
        matches!(self.op, CmpOp::Lt | CmpOp::Le) == holds
    }
}

/// Limits outside of these say nothing about minors.
const LOWEST: i64 = 6;
const HIGHEST: i64 = 21;

/// A range of ages that starts above this is one of older persons.
const LITTLE: i64 = 6;

/// Words in names of ages.
const AGE_WORDS: &[&str] = &["age", "ages", "nianling", "years"];
/// Words in names of dates of birth.
const BIRTH_WORDS: &[&str] = &["birth", "birthday", "birthdate", "dob", "born", "csrq", "shengri"];
/// Words in names of minors' states, true for minors.
const MINOR_WORDS: &[&str] =
    &["minor", "child", "underage", "juvenile", "kid", "teenager", "weichengnian", "wcn"];
/// Words in names of adults' states.
const ADULT_WORDS: &[&str] = &["adult", "chengnian"];

/// True when an identifier is an age.
pub fn is_age_name(name: &str) -> bool {
    let parts = tokens(name);
    parts.iter().any(|part| AGE_WORDS.contains(&part.as_str()))
        && !parts.iter().any(|part| matches!(part.as_str(), "image" | "page" | "cache" | "max" | "message"))
}

/// Whether an identifier is true for minors (`Some(true)`) or for adults (`Some(false)`).
pub fn minor_name(name: &str) -> Option<bool> {
    let parts = tokens(name);
    let any = |words: &[&str]| parts.iter().any(|part| words.contains(&part.as_str()));
    // `isUnder14`, `under_fourteen`.
    let under = parts.windows(2).any(|pair| {
        pair[0] == "under"
            && (pair[1].chars().all(|c| c.is_ascii_digit()) || pair[1] == "fourteen" || pair[1] == "age")
    });
    if any(ADULT_WORDS) {
        return Some(false);
    }
    if any(MINOR_WORDS) || under {
        // `childView`, `childCount`: not a person.
        if any(&[
            "view", "views", "count", "fragment", "at", "node", "index", "list", "layout", "version",
            "process", "adapter", "scroll", "window", "thread", "drawing", "item", "items", "element",
            "position",
        ]) {
            return None;
        }
        return Some(true);
    }
    None
}

/// True when an identifier is a date of birth.
pub fn is_birth_name(name: &str) -> bool {
    tokens(name).iter().any(|part| BIRTH_WORDS.contains(&part.as_str()))
}

impl Program<'_> {
    /// The age comparison that a condition is.
    pub fn age_check(&self, at: ExprRef) -> Option<AgeCheck> {
        self.age_comparison(at).filter(|check| check.is_about_minors())
    }

    fn age_comparison(&self, at: ExprRef) -> Option<AgeCheck> {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Cmp(op @ (CmpOp::In | CmpOp::NotIn), value, range) => {
                let check = self.age_range(sub(*value), sub(*range))?;
                let op = if *op == CmpOp::In { check.op } else { check.op.negated() };
                Some(AgeCheck { at, op, ..check })
            }
            Expr::Cmp(op, a, b) => {
                let (left, right) = (sub(*a), sub(*b));
                if let Some(limit) = self.constant_number(right)
                    && self.is_age(left, 0)
                {
                    return Some(AgeCheck { at, op: *op, limit });
                }
                if let Some(limit) = self.constant_number(left)
                    && self.is_age(right, 0)
                {
                    return Some(AgeCheck { at, op: op.flipped(), limit });
                }
                self.date_check(at, left, *op, right)
            }
            Expr::Call { recv: Some(recv), name, args, .. } if args.len() == 1 => {
                let op = match name.as_str() {
                    "isAfter" | "after" => CmpOp::Gt,
                    "isBefore" | "before" => CmpOp::Lt,
                    _ => return None,
                };
                self.date_check(at, sub(*recv), op, sub(args[0].value))
            }
            _ => None,
        }
    }

    /// An age compared with a number that stands elsewhere.
    pub fn age_limit(&self, at: ExprRef, value: ExprRef, op: CmpOp, limit: ExprRef) -> Option<AgeCheck> {
        let limit = self.constant_number(limit).filter(|_| self.is_age(value, 0))?;
        Some(AgeCheck { at, op, limit }).filter(|check| check.is_about_minors())
    }

    /// `age in 0..13`: the end that tells minors from adults.
    pub fn age_range(&self, value: ExprRef, range: ExprRef) -> Option<AgeCheck> {
        if !self.is_age(value, 0) {
            return None;
        }
        let sub = |expr| ExprRef { unit: range.unit, expr };
        let (first, last, open) = match self.expr(range) {
            Expr::Arith(op, list) if op.starts_with("..") && list.len() == 2 => {
                (sub(list[0]), sub(list[1]), op == "..<")
            }
            Expr::Call { recv: Some(recv), name, args, .. }
                if args.len() == 1 && matches!(name.as_str(), "until" | "rangeTo") =>
            {
                (sub(*recv), sub(args[0].value), name == "until")
            }
            _ => return None,
        };
        let (first, last) = (self.constant_number(first)?, self.constant_number(last)?);
        let check = if first > LITTLE {
            AgeCheck { at: range, op: CmpOp::Ge, limit: first }
        } else {
            AgeCheck { at: range, op: if open { CmpOp::Lt } else { CmpOp::Le }, limit: last }
        };
        Some(check).filter(|check| check.is_about_minors())
    }

    /// A comparison of a date of birth with the day some years ago: born after it is younger.
    fn date_check(&self, at: ExprRef, left: ExprRef, op: CmpOp, right: ExprRef) -> Option<AgeCheck> {
        let op = match (self.mentions_birth(left), self.mentions_birth(right)) {
            (true, false) => op,
            (false, true) => op.flipped(),
            _ => return None,
        };
        let limit = self.years_limit(left, 0).or_else(|| self.years_limit(right, 0))?;
        let op = match op {
            CmpOp::Gt | CmpOp::Ge => CmpOp::Lt,
            CmpOp::Lt | CmpOp::Le => CmpOp::Ge,
            _ => return None,
        };
        Some(AgeCheck { at, op, limit })
    }

    /// An integer constant, through names.
    pub fn constant_number(&self, at: ExprRef) -> Option<i64> {
        match self.expr(at) {
            Expr::Lit(Lit::Int(value)) => Some(*value),
            Expr::Name(_) | Expr::Member { .. } => {
                let definitions = self.definitions(at);
                match definitions[..] {
                    [only] => match self.expr(only) {
                        Expr::Lit(Lit::Int(value)) => Some(*value),
                        _ => None,
                    },
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn is_age(&self, at: ExprRef, depth: u32) -> bool {
        if depth > 4 {
            return false;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Name(name) => {
                is_age_name(name)
                    || self.definitions(at).into_iter().take(3).any(|def| self.is_age(def, depth + 1))
            }
            Expr::Member { recv, name, .. } => {
                is_age_name(name) && name != "years"
                    || name == "years" && self.mentions_birth(sub(*recv))
                    // The difference of two dates as a value with parts.
                    || name == "year"
                        && self.is_apple(at.unit)
                        && (self.mentions_birth(sub(*recv))
                            || self.definitions(sub(*recv)).into_iter().any(|def| self.mentions_birth(def)))
                    || name == "value" && self.is_age(sub(*recv), depth + 1)
            }
            Expr::Call { recv, name, args, .. } => {
                if is_age_name(name) && !is_estimate(name) {
                    return true;
                }
                if self.is_script(at.unit) && self.is_age_input(at) {
                    return true;
                }
                // `prefs.getInt("age")`
                if self.model.state_readers.contains(name.as_str())
                    && let Some(key) = args.first().and_then(|arg| self.constant_text(sub(arg.value)))
                    && is_age_name(&key)
                {
                    return true;
                }
                let years = matches!(
                    name.as_str(),
                    "between"
                        | "until"
                        | "getYears"
                        | "toInt"
                        | "parseInt"
                        | "valueOf"
                        | "toIntOrNull"
                        | "Number"
                        | "parseFloat"
                        | "floor"
                        | "trunc"
                        | "val"
                        | "diff"
                );
                years
                    && (args.iter().any(|arg| {
                        self.is_age(sub(arg.value), depth + 1) || self.mentions_birth(sub(arg.value))
                    }) || recv.is_some_and(|recv| {
                        self.is_age(sub(recv), depth + 1) || self.mentions_birth(sub(recv))
                    }))
            }
            Expr::Coalesce(a, _) => self.is_age(sub(*a), depth + 1),
            Expr::Cast(inner, _) => self.is_age(sub(*inner), depth + 1),
            // `year - birthYear`, `+age`.
            Expr::Arith(op, list) if op == "+" && list.len() == 1 => self.is_age(sub(list[0]), depth + 1),
            Expr::Arith(op, list) if op == "/" && self.is_script(at.unit) => {
                list.first().is_some_and(|part| self.mentions_birth(sub(*part)))
            }
            Expr::Arith(op, list) if op == "-" => list.iter().any(|part| self.mentions_birth(sub(*part))),
            _ => false,
        }
    }

    /// True for an input of a page that is found by the name of an age: `document.getElementById('age')`.
    fn is_age_input(&self, at: ExprRef) -> bool {
        let Expr::Call { name, args, .. } = self.expr(at) else { return false };
        let finds = matches!(
            name.as_str(),
            "getElementById"
                | "querySelector"
                | "getElementsByName"
                | "$"
                | "jQuery"
                | "getFieldValue"
                | "getValues"
        );
        finds
            && args.first().is_some_and(|arg| {
                self.literal(ExprRef { unit: at.unit, expr: arg.value })
                    .is_some_and(|text| is_age_name(&text))
            })
    }

    /// True when an expression is about a date of birth.
    pub fn mentions_birth(&self, at: ExprRef) -> bool {
        self.subtree(at).into_iter().any(|part| match self.expr(part) {
            Expr::Name(name) | Expr::Member { name, .. } | Expr::Call { name, .. } => is_birth_name(name),
            _ => false,
        })
    }

    /// A limit of years in a date: `today.minusYears(14)`.
    fn years_limit(&self, at: ExprRef, depth: u32) -> Option<i64> {
        if depth > 2 {
            return None;
        }
        self.subtree(at).into_iter().find_map(|part| match self.expr(part) {
            Expr::Call { name, args, .. } if matches!(name.as_str(), "minusYears" | "plusYears") => {
                self.constant_number(ExprRef { unit: part.unit, expr: args.first()?.value })
            }
            // `dayjs().subtract(14, 'year')`, `subYears(new Date(), 14)`.
            Expr::Call { name, args, .. }
                if self.is_script(part.unit)
                    && matches!(name.as_str(), "subtract" | "add" | "subYears" | "addYears") =>
            {
                let arg = |at: usize| args.get(at).map(|arg| ExprRef { unit: part.unit, expr: arg.value });
                if name.ends_with("Years") {
                    return self.constant_number(arg(1)?).map(i64::abs);
                }
                let in_years =
                    self.literal(arg(1)?).is_some_and(|unit| matches!(unit.as_str(), "year" | "years" | "y"));
                self.constant_number(arg(0)?).filter(|_| in_years)
            }
            // `calendar.date(byAdding: .year, value: -14, to: today)`.
            Expr::Call { name, args, .. }
                if matches!(name.split(':').next(), Some("date" | "dateByAddingUnit")) =>
            {
                let value = args.iter().find(|arg| arg.label.as_deref() == Some("value"))?;
                self.constant_number(ExprRef { unit: part.unit, expr: value.value }).map(i64::abs)
            }
            Expr::Name(_) => {
                self.definitions(part).into_iter().find_map(|def| self.years_limit(def, depth + 1))
            }
            _ => None,
        })
    }
}

/// An age estimated from the face decides nothing before the face is processed.
fn is_estimate(name: &str) -> bool {
    let parts = tokens(name);
    vocabulary().face_ident.find(&parts).is_some()
        || parts.iter().any(|part| part == "face" || part == "estimate" || part == "estimated")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_ages_and_minors() {
        assert!(
            is_age_name("userAge")
                && is_age_name("getAge")
                && !is_age_name("image")
                && !is_age_name("pageIndex")
        );
        assert_eq!(minor_name("isMinor"), Some(true));
        assert_eq!(minor_name("isUnder14"), Some(true));
        assert_eq!(minor_name("isAdult"), Some(false));
        assert_eq!(minor_name("childCount"), None);
        assert_eq!(minor_name("canChildScrollUp"), None);
        assert!(is_birth_name("birthDate") && is_birth_name("dateOfBirth"));
    }

    #[test]
    fn sides_of_a_comparison() {
        let at = ExprRef { unit: 0, expr: crate::syntax::ir::ExprId(0) };
        let check = |op, limit| AgeCheck { at, op, limit };
        assert_eq!(check(CmpOp::Lt, 14).first_adult(), Some(14));
        assert_eq!(check(CmpOp::Le, 13).first_adult(), Some(14));
        assert_eq!(check(CmpOp::Le, 12).first_adult(), Some(13));
        assert_eq!(check(CmpOp::Ge, 14).first_adult(), Some(14));
        assert!(check(CmpOp::Lt, 14).is_minor_side(true));
        assert!(check(CmpOp::Ge, 14).is_minor_side(false));
        assert!(check(CmpOp::Le, 20).is_about_minors() && check(CmpOp::Lt, 6).is_about_minors());
        assert!(!check(CmpOp::Gt, 60).is_about_minors() && !check(CmpOp::Gt, 0).is_about_minors());
    }
}
