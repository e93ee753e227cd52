//! Days of the calendar, without a time and without a zone.

use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Serialize, Serializer};

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: i32,
    month: u8,
    day: u8,
}

/// Seconds by which China is ahead of universal time, all year round.
const CHINA: i64 = 8 * 60 * 60;
const SECONDS: i64 = 24 * 60 * 60;

impl Day {
    /// A day that exists.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let lengths = [31, if is_leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        let length = *lengths.get(usize::from(month).checked_sub(1)?)?;
        (1..=9999).contains(&year).then_some(())?;
        (1..=length).contains(&day).then_some(Self { year, month, day })
    }

    /// Reads `2025-06-01`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut part = |digits: usize| {
            let part = parts.next()?;
            (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())).then_some(part)
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        if parts.next().is_some() {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Today in China, where the deadlines are.
    pub fn today() -> Self {
        Self::of(now().saturating_add(CHINA))
    }

    /// The day, in universal time, of so many seconds since 1970-01-01.
    pub fn of(seconds: i64) -> Self {
        Self::from_days(seconds.div_euclid(SECONDS))
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The next day.
    pub fn next(self) -> Self {
        Self::from_days(self.days() + 1)
    }

    /// Saturday or Sunday.
    pub fn is_weekend(self) -> bool {
        // 1970-01-01 was a Thursday; Monday is 0.
        (self.days() + 3).rem_euclid(7) >= 5
    }

    /// The same day so many months earlier, or the last one of that month.
    pub fn months_before(self, months: i32) -> Self {
        let total = self.year * 12 + i32::from(self.month) - 1 - months;
        let (year, month) = (total.div_euclid(12), total.rem_euclid(12) as u8 + 1);
        (1..=self.day).rev().find_map(|day| Self::new(year, month, day)).unwrap_or(self)
    }

    /// Days since 1970-01-01.
    fn days(self) -> i64 {
        // Years that begin in March: the leap day is the last of them.
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let month = (i64::from(self.month) + 9) % 12;
        let of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    fn from_days(days: i64) -> Self {
        // Years of four digits; what lies beyond is no date of a project.
        let days = days.clamp(-719_162, 2_932_896) + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year + era * 400 + i64::from(month <= 2);
        Self { year: year as i32, month: month as u8, day: day as u8 }
    }
}

/// Seconds since 1970-01-01. `SOURCE_DATE_EPOCH` stands for the clock where it is set, so that a run can be repeated.
pub fn now() -> i64 {
    let set = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.trim().parse().ok());
    set.unwrap_or_else(|| {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs() as i64)
    })
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_are_read() {
        assert_eq!(Day::parse("2024-02-29").unwrap().to_string(), "2024-02-29");
        for text in [
            "2025-02-29",
            "2025-13-01",
            "2025-6-1",
            "2025-06-31",
            "20250601",
            "2025-06-01-1",
            "",
            "+025-01-01",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_follow_each_other() {
        let mut day = Day::new(1999, 12, 1).unwrap();
        for _ in 0..12_000 {
            let next = day.next();
            assert_eq!(Day::from_days(next.days()), next);
            assert!(next > day && next.days() == day.days() + 1);
            assert!(Day::new(next.year, next.month, next.day).is_some());
            day = next;
        }
        assert!(!Day::parse("2025-06-06").unwrap().is_weekend());
        assert!(Day::parse("2025-06-07").unwrap().is_weekend());
        assert!(Day::parse("2025-06-08").unwrap().is_weekend());
        assert!(!Day::parse("2025-06-09").unwrap().is_weekend());
    }

    #[test]
    fn months_are_counted_back() {
        let day = Day::parse("2025-03-31").unwrap();
        assert_eq!(day.months_before(1).to_string(), "2025-02-28");
        assert_eq!(day.months_before(12).to_string(), "2024-03-31");
    }
}
