//! Gates: guards and steps of a screen, understood. What a control's visible text says decides over
//! the name of the state it sets.

pub mod age;
mod answer;
mod apple;
mod ask;
mod callback;
mod condition;
mod element;
mod enable;
mod form;
mod judge;
mod kept;
mod middleware;
pub mod name;
mod opened;
mod own;
mod popped;
pub mod refusal;
mod result;
mod route;
mod screen;
mod shown;
mod state;
mod step;
pub mod surface;
pub mod text;
mod web;

use smallvec::SmallVec;

use crate::input::span::Loc;
use crate::program::ExprRef;

pub(crate) use callback::answer_of_button;
pub use judge::Judge;

/// What a person has certainly done or been asked, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bits(pub u8);

impl Bits {
    /// Nothing.
    pub const NONE: Bits = Bits(0);
    /// Some consent, general ones included.
    pub const CONSENT: Bits = Bits(1);
    /// A consent about face data and nothing else.
    pub const SEPARATE: Bits = Bits(2);
    /// A separate consent that names the sending of the data.
    pub const UPLOAD: Bits = Bits(4);
    /// A check of the age, a minor's state or a guardian.
    pub const AGE: Bits = Bits(8);
    /// A guardian's consent.
    pub const GUARDIAN: Bits = Bits(16);
    /// Everything: the start of the fixpoint.
    pub const ALL: Bits = Bits(31);

    /// Either.
    pub fn or(self, other: Bits) -> Bits {
        Bits(self.0 | other.0)
    }

    /// Both.
    pub fn and(self, other: Bits) -> Bits {
        Bits(self.0 & other.0)
    }

    /// True when all of `other` is in it.
    pub fn has(self, other: Bits) -> bool {
        self.0 & other.0 == other.0
    }

    /// True when any of `other` is in it.
    pub fn shares(self, other: Bits) -> bool {
        self.0 & other.0 != 0
    }

    /// True when nothing is in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// How a gate was established.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// A condition on a state.
    Condition,
    /// The approving callback of a prompt.
    Callback,
    /// The agree control of a screen.
    Handler,
    /// A control that is disabled until the state is true.
    Enablement,
    /// The result of a screen that asks.
    Result,
    /// A vendor's consent screen.
    Sdk,
}

/// A gate with its evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gate {
    /// What passing it establishes.
    pub bits: Bits,
    /// How.
    pub form: Form,
    /// The condition or call.
    pub at: ExprRef,
    /// The text that decided, with its place.
    pub quote: Option<(String, Loc)>,
    /// The name that decided where there was no text.
    pub name: Option<String>,
    /// An age comparison.
    pub age: Option<age::AgeCheck>,
    /// This side of the check is that of minors.
    pub minor_side: bool,
}

/// Index of a gate in [`Judge::gates`].
pub type GateId = usize;

/// What holds at a point, with the gates that establish it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// What holds.
    pub bits: Bits,
    /// Why.
    pub gates: SmallVec<[GateId; 2]>,
}

impl Verdict {
    /// Nothing holds.
    pub fn none() -> Self {
        Self::default()
    }

    /// Both facts hold.
    pub fn both(mut self, other: Verdict) -> Verdict {
        self.bits = self.bits.or(other.bits);
        for gate in other.gates {
            if !self.gates.contains(&gate) {
                self.gates.push(gate);
            }
        }
        self
    }

    /// One of the facts holds.
    pub fn either(mut self, other: Verdict) -> Verdict {
        self.bits = self.bits.and(other.bits);
        if self.bits.is_empty() {
            self.gates.clear();
        } else {
            for gate in other.gates {
                if !self.gates.contains(&gate) {
                    self.gates.push(gate);
                }
            }
        }
        self
    }

    /// One of several facts holds. Once nothing is left the others are not asked for.
    pub fn one_of(each: impl IntoIterator<Item = Verdict>) -> Option<Verdict> {
        let mut each = each.into_iter();
        let mut all = each.next()?;
        while !all.bits.is_empty() {
            match each.next() {
                Some(verdict) => all = all.either(verdict),
                None => break,
            }
        }
        Some(all)
    }

    /// True when nothing is known.
    pub fn is_none(&self) -> bool {
        self.bits.is_empty() && self.gates.is_empty()
    }
}
