//! Tables made when they are first asked for.

use std::cell::{Cell, OnceCell};

/// A table made at the first question. Making one may lead to a question that needs the same table: that
/// one is answered from an empty table, since what is being found out cannot depend on itself.
#[derive(Debug, Default)]
pub(crate) struct Once<T> {
    made: OnceCell<T>,
    empty: OnceCell<T>,
    making: Cell<bool>,
}

impl<T: Default> Once<T> {
    /// The table.
    pub(crate) fn get_or_init(&self, make: impl FnOnce() -> T) -> &T {
        if let Some(made) = self.made.get() {
            return made;
        }
        if self.making.replace(true) {
            return self.empty.get_or_init(T::default);
        }
        let made = make();
        self.making.set(false);
        self.made.get_or_init(|| made)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_inside_its_own_answer_gets_nothing() {
        let once: Once<Vec<u32>> = Once::default();
        let made = once.get_or_init(|| {
            assert!(once.get_or_init(|| unreachable!()).is_empty());
            vec![1]
        });
        assert_eq!(made, &[1]);
        assert_eq!(once.get_or_init(|| vec![2]), &[1]);
    }
}
