//! The command line.

mod args;
mod baseline;
mod changed;
mod config;
mod fail;
mod fix;
mod init;
mod lsp;
mod merge;
mod near;
mod output;
mod report;
mod save;
mod shell;
#[cfg(unix)]
mod signal;
mod speak;
mod stdin;
mod test;
mod told;
mod tongue;

use std::ffi::OsString;
use std::io::{ErrorKind, IsTerminal as _};
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Duration;

use clap::{CommandFactory as _, FromArgMatches as _};

use crate::exit;
use crate::finding::Finding;
use crate::input::cache;
use crate::input::changes::Changes;
use crate::input::day::Day;
use crate::input::overlay::Overlay;
use crate::input::source::SourceMap;
use crate::knowledge::law::Article;
use crate::report::{
    Extra, Subject, Tongue, clean, followed, human, manual, printable, statistics, without_commands,
};
use crate::rules::by_id;
use crate::{Options, Outcome, check_over};
use args::{CheckArgs, Cli, Command, InventoryArgs, ScanArgs};
use fail::{Done, Fail, fail};
use told::Told;

/// Notes that are printed without `-v`.
const NOTES: usize = 10;

/// Runs the command and returns the exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let tongue = tongue::of_args(&args);
    let args = tongue::behind_command(args, near::is_command);
    let cli = match command(tongue).try_get_matches_from(args).and_then(|found| Cli::from_arg_matches(&found))
    {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are no failures.
            // Arguments may be names of files that a shell has put there.
            let text = match tongue {
                Tongue::Zh if error.use_stderr() => speak::slip(&error),
                _ => error.render().to_string(),
            };
            // A lone return would write over what stands before it.
            let safe = printable(&text).replace('\r', "?");
            let told = if safe != text || error.use_stderr() && tongue == Tongue::Zh {
                write(anstream::stderr(), &safe).is_ok()
            } else {
                !error.print().is_err_and(|lost| lost.kind() != ErrorKind::BrokenPipe)
            };
            return if error.use_stderr() || !told { exit::FAILED } else { exit::CLEAN };
        }
    };
    #[cfg(unix)]
    signal::clean_up_when_ended();
    let done = match cli.command {
        None => run_check(cli.check),
        Some(Command::Check(args)) => run_check(args),
        Some(Command::Inventory(args)) => run_inventory(args),
        Some(Command::Report(args)) => report::run(&args),
        Some(Command::Test(args)) => test::run(&args),
        Some(Command::Baseline(args)) => baseline::run(&args),
        Some(Command::Merge(args)) => merge::run(&args),
        Some(Command::Rules(_)) => print(&manual::table(tongue)).map(|()| exit::CLEAN),
        Some(Command::Init(args)) => init::run(&args),
        Some(Command::Lsp(args)) => lsp::run(&args),
        Some(Command::Completions { shell, .. }) => shell::completions(shell, tongue),
        Some(Command::Man(args)) => shell::man(&args, tongue),
        Some(Command::Explain { rule, .. }) => explain(&rule, tongue),
    };
    match done {
        Ok(code) => code,
        Err(fail) => {
            let _ = write(anstream::stderr(), &format!("facelint: {}\n", fail.told(tongue)));
            exit::FAILED
        }
    }
}

/// Writes text for people. In a log of CI no line of it is a command, whatever the project is called.
fn write(out: impl std::io::Write, text: &str) -> Done<()> {
    write_as_it_is(out, &without_commands(text))
}

/// Writes to a stream that may be closed before everything is read: `facelint | head` is no failure.
fn write_as_it_is(mut out: impl std::io::Write, text: &str) -> Done<()> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Fail::system("cannot write the report", "无法写出报告", &error))
        }
        _ => Ok(()),
    }
}

fn print(text: &str) -> Done<()> {
    write(anstream::stdout(), text)
}

fn explain(rule: &str, tongue: Tongue) -> Done {
    let Some(rule) = by_id(rule) else { return Err(near::unknown_rule(rule)) };
    print(&manual::markdown(rule.meta(), tongue))?;
    Ok(exit::CLEAN)
}

/// The paths to scan, the current directory when none is given.
fn roots(scan: &ScanArgs) -> Vec<PathBuf> {
    if scan.paths.is_empty() { vec![PathBuf::from(".")] } else { scan.paths.clone() }
}

/// Reads the file that `-` stands for.
fn take_stdin(scan: &mut ScanArgs) -> Done<Overlay> {
    let overlay;
    (scan.paths, overlay) = stdin::laid(&scan.paths, scan.stdin_path.as_deref())?;
    Ok(overlay)
}

/// What is asked of the analysis.
fn options(scan: &ScanArgs) -> Options {
    let roots = roots(scan);
    let cache = match (&scan.cache_dir, scan.no_cache) {
        (_, true) => None,
        (Some(dir), _) => Some(dir.clone()),
        (None, _) => cache::place(&roots),
    };
    Options {
        roots,
        all: scan.all,
        tests: scan.tests,
        threads: scan.threads,
        config: scan.config.from(),
        today: scan.date,
        snapshot: None,
        shard: scan.shard,
        cache,
    }
}

fn scan(scan: &ScanArgs) -> Done<Outcome> {
    scan_with(scan, &options(scan), &Overlay::default())
}

fn scan_with(scan: &ScanArgs, options: &Options, overlay: &Overlay) -> Done<Outcome> {
    let quiet = scan.quiet || !std::io::stderr().is_terminal();
    let done = with_progress(quiet, scan.lang.tongue(), || check_over(options, overlay));
    done.map_err(cannot_run)
}

/// Why a run could not be made. A path that is nowhere may have been meant for a command.
fn cannot_run(error: crate::Error) -> Fail {
    let meant = match &error {
        crate::Error::Path { path, source } if source.kind() == ErrorKind::NotFound => {
            path.to_str().and_then(near::command)
        }
        _ => None,
    };
    let fail = Fail::from(error);
    match meant {
        Some(name) => fail.with(
            &format!("; did you mean `facelint {name}`?"),
            &format!("；是不是要用 `facelint {name}`？"),
        ),
        None => fail,
    }
}

/// Shows that something is going on once it takes longer than half a second.
fn with_progress<T>(quiet: bool, tongue: Tongue, work: impl FnOnce() -> T) -> T {
    if quiet {
        return work();
    }
    let (done, wait) = mpsc::channel::<()>();
    let shower = std::thread::spawn(move || {
        if wait.recv_timeout(Duration::from_millis(500)) != Err(mpsc::RecvTimeoutError::Timeout) {
            return;
        }
        let bar = indicatif::ProgressBar::new_spinner()
            .with_message(tongue.pick("following faces", "正在跟踪人脸数据"));
        bar.enable_steady_tick(Duration::from_millis(100));
        let _ = wait.recv();
        bar.finish_and_clear();
    });
    let result = work();
    drop(done);
    let _ = shower.join();
    result
}

fn run_check(mut args: CheckArgs) -> Done {
    for id in args.select.iter().chain(&args.ignore) {
        if by_id(id).is_none() {
            return Err(near::unknown_rule(id));
        }
    }
    args.scan.output.ready()?;
    let overlay = take_stdin(&mut args.scan)?;
    let args = &args;
    if args.repair.fix && overlay != Overlay::default() {
        fail!(
            "--fix cannot write to standard input; --diff shows what it would change",
            "--fix 无法写入标准输入；可用 --diff 查看将作的修改"
        );
    }
    let changes = args.change.read(&args.scan)?;
    let idle = changes.as_ref().is_some_and(|changes| changes.files.is_empty());
    let snapshot = changes.as_ref().map(|changes| changes.new.clone());
    let options = Options { snapshot, ..options(&args.scan) };
    let run = || match idle {
        // Nothing that could matter has changed: there is nothing to analyse.
        true => Ok(crate::analyse(SourceMap::default(), false, args.scan.date.unwrap_or_else(Day::today))),
        false => scan_with(&args.scan, &options, &overlay),
    };
    let before = run()?;
    let roots = roots(&args.scan);
    let tongue = args.scan.lang.tongue();
    let mut left = leave_out(args, changes.as_ref(), &before, &roots)?;
    let after;
    let mut outcome = &before;
    if args.repair.fix || args.repair.diff {
        let told = &left.told.findings;
        let repair = fix::Repair { options: &options, overlay: &overlay, outcome, told };
        if args.repair.diff {
            return repair.diff();
        }
        if repair.apply(tongue, args.scan.quiet)? {
            after = run()?;
            outcome = &after;
            left = leave_out(args, changes.as_ref(), outcome, &roots)?;
        }
    }
    let Left { told, known, elsewhere } = left;
    let subject = Subject {
        map: &outcome.map,
        evidence: &outcome.evidence,
        findings: &told.findings,
        sites: &[],
        notes: &outcome.notes,
        roots: &roots,
        tongue,
    };
    let mut summary = if idle {
        tongue
            .pick("no change to a file that face code could be in", "改动未涉及可能含有人脸代码的文件")
            .to_owned()
    } else {
        format!("{}{}", human::summary(&subject), left_out(&told, known.count, elsewhere, tongue))
    };
    if args.statistics {
        summary.insert_str(0, &statistics::table(&subject));
    }
    let extra = Extra { fails_from: args.fail_on.level(), failed: outcome.failed, ..told.extra() };
    args.scan.output.write(args.scan.color, args.explain, &subject, &extra, &summary)?;
    finish(&args.scan, &subject, outcome, &format!("{}{summary}", known.fixed))?;
    let fails =
        args.fail_on.level().is_some_and(|level| told.findings.iter().any(|finding| finding.level >= level));
    Ok(match (outcome.failed, fails) {
        (true, _) => exit::FAILED,
        (false, true) => exit::FINDINGS,
        (false, false) => exit::CLEAN,
    })
}

/// What is left to tell of a run, and what is not told.
struct Left<'o> {
    told: Told<'o>,
    known: baseline::Known,
    /// Findings that a change has nothing to do with.
    elsewhere: usize,
}

/// Leaves out what is known, what a change has nothing to do with, and what was not asked for.
fn leave_out<'o>(
    args: &CheckArgs,
    changes: Option<&Changes>,
    outcome: &'o Outcome,
    roots: &[PathBuf],
) -> Done<Left<'o>> {
    let mut told = Told::new(outcome, roots);
    let mut known = baseline::Known::default();
    let mut elsewhere = 0;
    if changes.is_none_or(|changes| !changes.files.is_empty()) {
        known = baseline::leave_out(&args.known, &args.scan, &mut told)?;
        if let Some(changes) = changes {
            elsewhere = changed::leave_out(changes, &args.scan, outcome, &mut told)?;
        }
    }
    let sure = args.min_confidence.confidence();
    let wanted = |finding: &Finding| {
        (args.select.is_empty() || args.select.iter().any(|id| id == finding.rule))
            && !args.ignore.iter().any(|id| id == finding.rule)
            && finding.confidence >= sure
    };
    told.retain(wanted);
    told.retain_suppressed(wanted);
    Ok(Left { told, known, elsewhere })
}

/// What is not told, for the summary: a run that hides something must not read like one that found nothing.
fn left_out(told: &Told<'_>, known: usize, elsewhere: usize, tongue: Tongue) -> String {
    let (exempt, suppressed): (Vec<_>, Vec<_>) = told.suppressed.iter().partition(|one| one.exempt.is_some());
    let suppressed = suppressed.len();
    let mut parts = Vec::new();
    if suppressed > 0 {
        parts.push(match tongue {
            Tongue::En => format!("{suppressed} suppressed"),
            Tongue::Zh => format!("已抑制 {suppressed} 条"),
        });
    }
    let mut articles: Vec<_> = exempt.iter().filter_map(|one| one.exempt).collect();
    articles.sort_by_key(|article| article.id);
    articles.dedup();
    if !articles.is_empty() {
        let cited = |cite: fn(&Article) -> &'static str, between| {
            articles.iter().map(cite).collect::<Vec<_>>().join(between)
        };
        parts.push(match tongue {
            Tongue::En => format!("{} exempt ({})", exempt.len(), cited(|article| article.cite, ", ")),
            Tongue::Zh => format!("不适用 {} 条（{}）", exempt.len(), cited(|article| article.cite_zh, "、")),
        });
    }
    if known > 0 {
        parts.push(match tongue {
            Tongue::En => format!("{known} known from the baseline"),
            Tongue::Zh => format!("基线中已知 {known} 条"),
        });
    }
    if elsewhere > 0 {
        parts.push(match tongue {
            Tongue::En => format!("{elsewhere} not of this change"),
            Tongue::Zh => format!("另有 {elsewhere} 条与本次改动无关"),
        });
    }
    match (parts.is_empty(), tongue) {
        (true, _) => String::new(),
        (false, Tongue::En) => format!("; {}", parts.join(", ")),
        (false, Tongue::Zh) => format!("；{}", parts.join("，")),
    }
}

fn run_inventory(mut args: InventoryArgs) -> Done {
    args.scan.output.ready()?;
    let overlay = take_stdin(&mut args.scan)?;
    let outcome = scan_with(&args.scan, &options(&args.scan), &overlay)?;
    let roots = roots(&args.scan);
    let subject = Subject {
        map: &outcome.map,
        evidence: &outcome.evidence,
        findings: &[],
        sites: &outcome.evidence.sites,
        notes: &outcome.notes,
        roots: &roots,
        tongue: args.scan.lang.tongue(),
    };
    let summary = human::inventory_summary(&subject);
    let extra = Extra { failed: outcome.failed, ..Extra::default() };
    args.scan.output.write(args.scan.color, false, &subject, &extra, &summary)?;
    finish(&args.scan, &subject, &outcome, &summary)?;
    Ok(if outcome.failed { exit::FAILED } else { exit::CLEAN })
}

/// Notes and the summary, on the error stream: the other one may be read by a program.
fn finish(scan: &ScanArgs, subject: &Subject<'_>, outcome: &Outcome, summary: &str) -> Done<()> {
    if scan.quiet {
        return Ok(());
    }
    let mut text = human::notes(subject, if scan.verbose { usize::MAX } else { NOTES });
    if scan.verbose {
        text.push_str(&followed::list(subject, &outcome.followed));
        text.push_str(&human::explored(subject, outcome.explored));
    }
    if scan.timings {
        text.push_str(&human::timings(subject));
    }
    text.push_str(summary);
    text.push('\n');
    write(anstream::stderr(), &text)
}

/// The command with its help in a language.
pub fn command(tongue: Tongue) -> clap::Command {
    speak::speak(Cli::command(), tongue, speak::Use::Terminal)
}
