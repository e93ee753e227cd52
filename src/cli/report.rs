//! `facelint report`: the report for people who answer for an app, and the drafts.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};

use super::config::ConfigArgs;
use super::{LangArg, print, told, with_progress, write};
use crate::input::day::Day;
use crate::report::page::{Form, Input, Kind, project_name, render};
use crate::report::{Subject, human};
use crate::{Options, check, exit};

/// Arguments of the command.
#[derive(Debug, Args)]
pub(super) struct ReportArgs {
    /// Files and directories.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Form of the report.
    #[arg(long, value_enum, default_value_t = FormArg::Html)]
    format: FormArg,
    /// Draft the impact assessment of Art. 9 instead, in Chinese.
    #[arg(long, conflicts_with = "filing")]
    pia: bool,
    /// Draft the filing facts of Art. 15 instead, in Chinese.
    #[arg(long)]
    filing: bool,
    /// Write the report to a file.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Print this date in the report; without it there is none.
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<String>,
    #[command(flatten)]
    config: ConfigArgs,
    /// Language of the report.
    #[arg(long, value_enum, default_value_t = LangArg::Auto)]
    lang: LangArg,
    /// Print the report only: no summary, no progress.
    #[arg(long, short)]
    quiet: bool,
    /// Look into test directories as well.
    #[arg(long)]
    tests: bool,
    /// Number of threads.
    #[arg(long, short = 'j', value_name = "N")]
    threads: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FormArg {
    Html,
    Markdown,
}

/// Runs the command and returns the exit code.
pub(super) fn run(args: &ReportArgs) -> anyhow::Result<u8> {
    if let Some(date) = args.date.as_deref().filter(|date| !is_date(date)) {
        bail!("{date} is no date; write it as 2025-06-01");
    }
    let roots = if args.paths.is_empty() { vec![PathBuf::from(".")] } else { args.paths.clone() };
    let options = Options {
        roots: roots.clone(),
        all: false,
        tests: args.tests,
        threads: args.threads,
        config: args.config.from(),
        today: args.date.as_deref().and_then(Day::parse),
    };
    let quiet = args.quiet || !std::io::stderr().is_terminal();
    let outcome =
        with_progress(quiet, || check(&options)).map_err(|error| told(error, args.lang.tongue()))?;
    let subject = Subject {
        map: &outcome.map,
        evidence: &outcome.evidence,
        findings: &outcome.findings,
        sites: &outcome.evidence.sites,
        notes: &outcome.notes,
        roots: &roots,
        tongue: args.lang.tongue(),
    };
    let name = project_name(&roots);
    let input = Input {
        subject: &subject,
        attested: &[],
        name: &name,
        date: args.date.as_deref(),
        failed: outcome.failed,
        parsed: outcome.explored.files,
    };
    let kind = match (args.pia, args.filing) {
        (true, _) => Kind::Assessment,
        (_, true) => Kind::Filing,
        _ => Kind::Report,
    };
    let form = match args.format {
        FormArg::Html => Form::Html,
        FormArg::Markdown => Form::Markdown,
    };
    let text = render(&input, kind, form);
    match &args.output {
        Some(path) => {
            std::fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))?
        }
        None => print(&text)?,
    }
    if !args.quiet {
        write(anstream::stderr(), &format!("{}\n", human::summary(&subject)))?;
    }
    Ok(if outcome.failed { exit::FAILED } else { exit::CLEAN })
}

/// A date as the report prints it: four digits, two, two, and a day that a month can have.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let number = |part: &str, digits: usize| {
        let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| part.parse::<u32>().unwrap_or_default())
    };
    let (Some(_), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let most = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 29,
        _ => 31,
    };
    (1..=12).contains(&month) && (1..=most).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for date in ["2025-06-01", "2024-02-29", "2026-12-31"] {
            assert!(is_date(date), "{date}");
        }
        for date in [
            "2025-6-1",
            "2025-13-01",
            "2025-04-31",
            "01.06.2025",
            "2025-06-01T00",
            "",
            "2025-00-10",
            "<b>-01-01",
        ] {
            assert!(!is_date(date), "{date}");
        }
    }
}
