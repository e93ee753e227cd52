//! Working days in mainland China: weekdays, less the days off that the State Council arranges each year, and with the
//! weekend days that it has worked instead.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde::Deserialize;

use super::embedded::{CALENDAR, read};
use crate::input::day::Day;

/// What is arranged for a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arranged {
    /// Days off.
    pub off: BTreeSet<Day>,
    /// Saturdays and Sundays that are worked.
    pub working: BTreeSet<Day>,
}

/// The arranged days of some years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    years: BTreeMap<i32, Arranged>,
}

/// A day so many working days later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The last day.
    pub day: Day,
    /// Years on the way whose days are not known: there every weekday counted.
    pub unknown: Vec<i32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YearRow {
    #[allow(dead_code, reason = "for readers of the file")]
    notice: String,
    off: Vec<String>,
    working: Vec<String>,
}

impl Calendar {
    /// The shipped years. A file that does not read is found by a test.
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Calendar> = OnceLock::new();
        SHIPPED.get_or_init(|| Self::load().unwrap_or_default())
    }

    fn load() -> Result<Self, String> {
        let mut calendar = Self::default();
        for file in CALENDAR {
            let name = file.0;
            let rows: BTreeMap<String, YearRow> = read(file)?;
            for (year, row) in rows {
                let year: i32 = year.parse().map_err(|_| format!("{name}: {year} is no year"))?;
                let days = |list: &[String]| {
                    let read =
                        |text: &String| Day::parse(text).ok_or_else(|| format!("{name}: {text} is no day"));
                    list.iter().map(read).collect::<Result<BTreeSet<Day>, String>>()
                };
                calendar.years.insert(year, Arranged { off: days(&row.off)?, working: days(&row.working)? });
            }
        }
        Ok(calendar)
    }

    /// Says a year anew.
    pub fn set(&mut self, year: i32, arranged: Arranged) {
        self.years.insert(year, arranged);
    }

    /// True for a day that is worked; where nothing is known of the year, any weekday.
    pub fn works(&self, day: Day) -> bool {
        match self.years.get(&day.year()) {
            Some(arranged) => {
                arranged.working.contains(&day) || !day.is_weekend() && !arranged.off.contains(&day)
            }
            None => !day.is_weekend(),
        }
    }

    /// The day so many working days after another, which itself does not count.
    pub fn after(&self, from: Day, days: u32) -> Deadline {
        let mut deadline = Deadline { day: from, unknown: Vec::new() };
        let mut left = days;
        while left > 0 {
            let next = deadline.day.next();
            if next == deadline.day {
                break;
            }
            deadline.day = next;
            let year = next.year();
            if !self.years.contains_key(&year) && !deadline.unknown.contains(&year) {
                deadline.unknown.push(year);
            }
            left -= u32::from(self.works(next));
        }
        deadline
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn shipped_years_read_and_hold_their_own_days() {
        let calendar = Calendar::load().unwrap();
        assert_eq!(calendar.years.keys().copied().collect::<Vec<_>>(), [2025, 2026]);
        for (year, arranged) in &calendar.years {
            assert!(arranged.off.iter().chain(&arranged.working).all(|day| day.year() == *year));
            assert!(arranged.working.iter().all(|day| day.is_weekend()), "a worked day is a weekend day");
            assert!(arranged.off.is_disjoint(&arranged.working));
            // As many weekdays are given off beyond the statutory days as weekend days are worked for them.
            let off = arranged.off.iter().filter(|day| !day.is_weekend()).count();
            assert!(off > arranged.working.len());
        }
    }

    #[test]
    fn filing_deadlines_are_those_of_the_authority() {
        let calendar = Calendar::shipped();
        // The authority's own transition date, and a stretch over National Day with both kinds of exchanged days.
        for (from, to) in [("2025-06-01", "2025-07-14"), ("2025-09-20", "2025-11-06")] {
            assert_eq!(calendar.after(day(from), 30), Deadline { day: day(to), unknown: Vec::new() });
        }
        // Over the Spring Festival of 2026: 20 weekdays to February 13th, the worked Saturday after, four from the
        // 24th on, the worked Saturday 28th, four in March.
        assert_eq!(calendar.after(day("2026-01-17"), 30).day, day("2026-03-05"));
    }

    #[test]
    fn years_that_are_not_arranged_are_told() {
        let deadline = Calendar::shipped().after(day("2026-12-25"), 5);
        assert_eq!(deadline, Deadline { day: day("2027-01-01"), unknown: vec![2027] });
        let mut own = Calendar::shipped().clone();
        let off = BTreeSet::from([day("2027-01-01")]);
        own.set(2027, Arranged { off, working: BTreeSet::from([day("2027-01-03")]) });
        assert_eq!(own.after(day("2026-12-25"), 5), Deadline { day: day("2027-01-03"), unknown: Vec::new() });
    }
}
