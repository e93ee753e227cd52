//! `facelint report`: the report for people who answer for an app, and the drafts.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::args::{count, day};
use super::config::ConfigArgs;
use super::fail::Done;
use super::tongue::LangArg;
use super::{cannot_run, print, save, with_progress, write};
use crate::input::day::Day;
use crate::report::page::{Form, Input, Kind, attested, project_name, render};
use crate::report::{Subject, human};
use crate::{Options, check, exit};

/// Arguments of the command.
#[derive(Debug, Args)]
pub(super) struct ReportArgs {
    /// Files and directories.
    /// ｜文件和目录。
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Form of the report.
    /// ｜报告的格式。
    #[arg(long, value_enum, default_value_t = FormArg::Html)]
    format: FormArg,
    /// Draft the impact assessment of Art. 9 instead, in Chinese.
    /// ｜改为起草《办法》第九条规定的影响评估。
    #[arg(long, conflicts_with = "filing")]
    pia: bool,
    /// Draft the filing facts of Art. 15 instead, in Chinese.
    /// ｜改为起草《办法》第十五条规定的备案材料。
    #[arg(long)]
    filing: bool,
    /// Write the report to a file.
    /// ｜将报告写入文件。
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Print this date in the report, and compare deadlines with it [default: no date, today].
    /// ｜在报告中写明此日期，并以其比较各类期限［默认：不写日期，与今天比较］。
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Day>,
    #[command(flatten)]
    config: ConfigArgs,
    /// Language of the report.
    /// ｜报告的语言。
    #[arg(long, value_enum, default_value_t = LangArg::Auto)]
    lang: LangArg,
    /// Print the report only: no summary, no progress.
    /// ｜只输出报告：不显示汇总和进度。
    #[arg(long, short)]
    quiet: bool,
    /// Look into test directories as well.
    /// ｜也检查测试目录。
    #[arg(long)]
    tests: bool,
    /// Number of threads.
    /// ｜线程数。
    #[arg(long, short = 'j', value_name = "N", value_parser = count)]
    threads: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FormArg {
    Html,
    Markdown,
}

/// Runs the command and returns the exit code.
pub(super) fn run(args: &ReportArgs) -> Done {
    let tongue = args.lang.tongue();
    if let Some(path) = &args.output {
        save::ready(path)?;
    }
    let roots = if args.paths.is_empty() { vec![PathBuf::from(".")] } else { args.paths.clone() };
    let options = Options {
        roots: roots.clone(),
        tests: args.tests,
        threads: args.threads,
        config: args.config.from(),
        today: args.date,
        ..Options::default()
    };
    let quiet = args.quiet || !std::io::stderr().is_terminal();
    let outcome = with_progress(quiet, tongue, || check(&options)).map_err(cannot_run)?;
    let subject = Subject {
        map: &outcome.map,
        evidence: &outcome.evidence,
        findings: &outcome.findings,
        sites: &outcome.evidence.sites,
        notes: &outcome.notes,
        roots: &roots,
        tongue,
    };
    let name = project_name(&roots);
    let said = attested(&outcome.evidence);
    let date = args.date.map(|day| day.to_string());
    let input = Input {
        subject: &subject,
        attested: &said,
        suppressed: &outcome.suppressed,
        name: &name,
        date: date.as_deref(),
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
        Some(path) => save::save(path, &text)?,
        None => print(&text)?,
    }
    if !args.quiet {
        write(anstream::stderr(), &format!("{}\n", human::summary(&subject)))?;
    }
    Ok(if outcome.failed { exit::FAILED } else { exit::CLEAN })
}
