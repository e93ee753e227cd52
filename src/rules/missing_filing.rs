//! `missing-filing`.

use crate::analysis::site::Confidence;
use crate::config::Scope;
use crate::config::keys::FilingStatus;
use crate::finding::{Finding, Label, Level, Say};
use crate::input::day::Day;
use crate::knowledge::calendar::Deadline;

rule! {
    /// Face information of 100,000 persons or more is stored, and no filing was made in time.
    ///
    /// ## Why
    ///
    /// Who stores the face information of 100,000 persons files with the cyberspace authority at provincial level or
    /// above within 30 working days of reaching that number. Who had reached it before the Measures came into force on
    /// 2025-06-01 had until 2025-07-14. Working days are those of the official calendar: holidays are left out,
    /// weekend days that are worked instead count.
    ///
    /// ## Fires
    ///
    /// ```toml
    /// [filing]
    /// stored_persons = 120000 # // expect: missing-filing
    /// reached_on = 2025-06-03
    /// status = "pending"
    /// ```
    ///
    /// ## Passes
    ///
    /// ```toml
    /// [filing]
    /// stored_persons = 120000
    /// reached_on = 2025-06-03
    /// status = "filed"
    /// submitted_on = 2025-07-01
    /// number = "沪网信人脸备〔2025〕12号"
    /// ```
    ///
    /// ```toml
    /// [filing]
    /// stored_persons = 99999
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// `submitted_on` within the period; or, where no day of submission is given, `status = "filed"`, a `number` or a
    /// `receipt`, unless the filing was cancelled. Before the last day nothing is
    /// reported. Where the days of a year on the way are not arranged yet, or nothing says when the number was
    /// reached, the finding is a warning; `[calendar.YEAR]` says a year that facelint does not know.
    ///
    /// ## Limits
    ///
    /// Nobody counts persons here: `stored_persons` is what the project says, and where it is missing or too low the
    /// rule is silent. Nor is the authority asked: a status of `filed`, a number or a receipt is believed, and changes
    /// of what was filed or the end of the processing, which are to be reported as well, are not followed. The period
    /// is counted on the calendar of the years that facelint ships; for other years it counts weekdays and the finding
    /// is a warning, until `[calendar.YEAR]` says the days. Persons of several applications have to be added up by
    /// whoever writes the number.
    MissingFiling {
        id: "missing-filing",
        title: "100,000 stored persons and no filing in time",
        title_zh: "存储人脸信息达到10万人而未按期备案",
        level: Error,
        articles: [MEASURES_15],
        since: "0.1.0",
        manual_zh: "\
存储的人脸信息达到10万人，而没有按期备案。

## 为什么

人脸信息存储数量达到10万人的，应当自达到之日起30个工作日内，向所在地省级以上网信部门备案；《办法》2025年6月1日施行前已经达到的，最迟为2025年7月14日。\
工作日按国务院办公厅公布的节假日安排计算：扣除放假，计入调休上班的周末。

## 怎样满足

期限内的 `submitted_on`；未写明提交日期的，`status = \"filed\"`、`number` 或者 `receipt` 之一即可，但备案已注销的除外。期限届满之前不报告。\
期间涉及尚未公布安排的年份，或者没有写明何时达到10万人的，降为警告；facelint 不知道的年份可以在 `[calendar.年份]` 中写明。

## 局限

本规则不统计人数：`stored_persons` 以项目所写为准，未填写或者填写偏低的不报告。也不向网信部门核实：状态为 `filed`、填\
写了编号或者回执的即予采信；备案信息变更、终止处理后的注销备案不作跟踪。期限按 facelint 所附年份的放假安排计算，其他年\
份按周一至周五计算并降为警告，直至在 `[calendar.年份]` 中写明。多个应用场景的人数，由填写者合并计算。
",
    }
    fn check(evidence, out) {
        let Some(today) = evidence.today else { return };
        for scope in evidence.config.scopes() {
            let Some(loc) = scope.place("filing.stored_persons").filter(|_| scope.keys.filing.stored_persons >= PERSONS) else {
                continue;
            };
            let Some((level, message)) = overdue(scope, today) else { continue };
            let related = [
                ("filing.reached_on", Say::new("reached on this day", "达到之日")),
                ("filing.status", Say::new("how far the filing is", "备案状态")),
                ("filing.submitted_on", Say::new("submitted on this day", "提交之日")),
            ];
            out.push(Finding {
                rule: MissingFiling.meta().id,
                level,
                confidence: Confidence::High,
                loc,
                message,
                help: Say::new(
                    "file with the cyberspace authority of the province, and say so in `[filing]`: `status`, `submitted_on`, `number`",
                    "向所在地省级以上网信部门备案，并在 `[filing]` 中写明 `status`、`submitted_on`、`number`",
                ),
                related: related.into_iter().filter_map(|(key, say)| Some(Label::new(scope.place(key)?, say))).collect(),
                flow: Vec::new(),
                facts: vec![("stored_persons", scope.keys.filing.stored_persons.to_string())],
            });
        }
    }
}

/// From so many persons on.
const PERSONS: u64 = 100_000;
/// Within so many working days.
const PERIOD: u32 = 30;

/// The Measures are in force from this day on.
fn in_force() -> Option<Day> {
    Day::new(2025, 6, 1)
}

/// The last day for those who had reached the number before.
fn transition() -> Option<Day> {
    Day::new(2025, 7, 14)
}

/// Why a filing is missing, and how much it weighs.
fn overdue(scope: &Scope, today: Day) -> Option<(Level, Say)> {
    let filing = &scope.keys.filing;
    let stored = filing.stored_persons;
    // What is to be submitted on a day to come was not submitted.
    let submitted = filing.submitted_on.filter(|day| *day <= today && filing.status != FilingStatus::Cancelled);
    let proven = !filing.number.trim().is_empty() || !filing.receipt.trim().is_empty();
    let filed = filing.status == FilingStatus::Filed || proven && filing.status != FilingStatus::Cancelled;
    if filed && filing.submitted_on.is_none() {
        return None;
    }
    // Counted on a day, the number was reached then at the latest.
    let Some(reached) = filing.reached_on.or(filing.counted_on) else {
        return submitted.is_none().then(|| {
            let en = format!("face information of {stored} persons is stored, nothing says since when, and no filing is said to have been made");
            (Level::Warning, Say::new(en, format!("存储 {stored} 人的人脸信息，没有写明何时达到10万人，也没有写明已经备案")))
        });
    };
    let deadline = if reached < in_force()? {
        Deadline { day: transition()?, unknown: Vec::new() }
    } else {
        scope.calendar().after(reached, PERIOD)
    };
    let last = deadline.day;
    let (mut en, mut zh) = match submitted {
        Some(day) if day <= last => return None,
        Some(day) => (
            format!("the filing for {stored} persons was submitted on {day}, and {last} was the last day"),
            format!("{stored} 人的备案于 {day} 提交，而期限届满之日为 {last}"),
        ),
        None if today <= last => return None,
        None => (
            format!("face information of {stored} persons is stored, and no filing was made by {last}, the last day"),
            format!("存储 {stored} 人的人脸信息，至期限届满之日 {last} 仍未备案"),
        ),
    };
    let mut level = Level::Error;
    if !deadline.unknown.is_empty() {
        level = Level::Warning;
        let years = deadline.unknown.iter().map(i32::to_string).collect::<Vec<_>>().join(", ");
        en.push_str(&format!("; the working days of {years} are not known, weekdays were counted"));
        zh.push_str(&format!("（{years} 年的放假安排未知，按周一至周五计算）"));
    }
    Some((level, Say::new(en, zh)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(filing: &str) -> Scope {
        let keys = toml::from_str(&format!("[filing]\n{filing}")).unwrap();
        Scope { keys, ..Scope::default() }
    }

    fn level(filing: &str, today: &str) -> Option<Level> {
        overdue(&scope(filing), Day::parse(today).unwrap()).map(|(level, _)| level)
    }

    #[test]
    fn the_last_day_is_still_in_time() {
        let reached = "stored_persons = 100000\nreached_on = \"2025-06-01\"\n";
        assert_eq!(level(reached, "2025-07-14"), None);
        assert_eq!(level(reached, "2025-07-15"), Some(Level::Error));
        // Before the Measures: the day that the authority set.
        let before = "stored_persons = 100000\nreached_on = \"2023-01-01\"\n";
        assert_eq!(level(before, "2025-07-14"), None);
        assert_eq!(level(before, "2025-07-15"), Some(Level::Error));
        let autumn = "stored_persons = 200000\nreached_on = \"2025-09-20\"\n";
        assert_eq!(level(autumn, "2025-11-06"), None);
        assert_eq!(level(autumn, "2025-11-07"), Some(Level::Error));
    }

    #[test]
    fn a_filing_must_have_been_made_and_in_time() {
        let filing = |more: &str| format!("stored_persons = 100000\nreached_on = \"2025-06-01\"\n{more}");
        for more in ["submitted_on = \"2025-07-14\"", "status = \"filed\"", "number = \"12\"", "receipt = \"A1\"\nsubmitted_on = \"2025-06-20\""] {
            assert_eq!(level(&filing(more), "2026-01-05"), None, "{more}");
        }
        for more in [
            "submitted_on = \"2025-07-15\"",
            "status = \"filed\"\nsubmitted_on = \"2025-07-15\"",
            "submitted_on = \"2026-02-01\"",
            "status = \"cancelled\"\nnumber = \"12\"",
            "status = \"pending\"",
            "number = \" \"",
        ] {
            assert_eq!(level(&filing(more), "2026-01-05"), Some(Level::Error), "{more}");
        }
    }

    #[test]
    fn what_is_not_known_warns() {
        assert_eq!(level("stored_persons = 100000\n", "2026-01-05"), Some(Level::Warning));
        assert_eq!(level("stored_persons = 100000\ncounted_on = \"2025-06-01\"\n", "2026-01-05"), Some(Level::Error));
        let late = "stored_persons = 100000\nreached_on = \"2026-12-20\"\n";
        let said = overdue(&scope(late), Day::parse("2027-06-01").unwrap()).unwrap();
        assert!(said.0 == Level::Warning && said.1.en.contains("2027") && said.1.zh.contains("2027"));
        let known = format!("{late}[calendar.2027]\noff = [\"2027-01-01\"]\nworking = []\n");
        assert_eq!(level(&known, "2027-06-01"), Some(Level::Error));
    }
}
