//! The command line.

mod baseline;
mod changed;
mod config;
mod fix;
mod init;
mod lsp;
mod near;
mod output;
mod report;
mod shell;
mod stdin;
mod test;
mod told;

use std::ffi::OsString;
use std::io::{ErrorKind, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::{Args, CommandFactory as _, Parser, Subcommand, ValueEnum};

use crate::analysis::site::Confidence;
use crate::exit;
use crate::finding::{Finding, Level};
use crate::input::cache;
use crate::input::changes::Changes;
use crate::input::day::Day;
use crate::input::notes;
use crate::input::overlay::Overlay;
use crate::input::source::SourceMap;
use crate::report::{Extra, Subject, Tongue, clean, followed, human, manual, statistics};
use crate::rules::by_id;
use crate::{Options, Outcome, check_over};
use output::OutputArgs;
use told::Told;

/// Notes that are printed without `-v`.
const NOTES: usize = 10;

/// Help that fits a screen: the options are those of `check`.
const HELP: &str = "{about-with-newline}
{usage-heading} {usage}

Commands:
{subcommands}
{after-help}";

const EXAMPLES: &str = "Examples:
  facelint                                    check the current directory
  facelint check app --format sarif -o a.sarif  for code scanning
  facelint check --fix                        repair what can be repaired safely
  facelint check --select face-upload --explain  one rule, and why it is there
  facelint check - --stdin-path src/Login.kt  check what is piped in
  facelint inventory                          where faces are handled, unjudged
  facelint explain missing-consent            why, the law, what satisfies it

`facelint check --help` lists the options; without a command, `check` is meant.
Exit codes: 0 nothing to report, 1 findings of --fail-on or above, 2 the check failed.";

/// The version, with the commit where it is known.
fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| match env!("FACELINT_COMMIT") {
        "" => env!("CARGO_PKG_VERSION").to_owned(),
        commit => format!("{} ({commit})", env!("CARGO_PKG_VERSION")),
    })
}

/// Finds where apps capture or recognise faces, and checks that people are told and asked first,
/// offered another way, that children are protected, and that faces stay on the device.
#[derive(Debug, Parser)]
#[command(
    name = "facelint",
    version = version(),
    args_conflicts_with_subcommands = true,
    help_template = HELP,
    after_help = EXAMPLES
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    check: CheckArgs,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check files and directories (the default).
    Check(CheckArgs),
    /// List every face site, without judging it.
    Inventory(InventoryArgs),
    /// Write a report article by article as an HTML page or Markdown, or draft the impact assessment or the filing.
    Report(report::ReportArgs),
    /// Run annotated examples of the project's own rows and settings.
    Test(test::TestArgs),
    /// Write down the findings there are, so that `check` tells new ones only.
    Baseline(baseline::BaselineArgs),
    /// List the rules.
    Rules(ManualArgs),
    /// Explain a rule: why, the law, what fires, what satisfies it.
    Explain {
        /// Id of the rule.
        rule: String,
        #[command(flatten)]
        manual: ManualArgs,
    },
    /// Write a first facelint.toml, and the git hook.
    Init(init::InitArgs),
    /// Serve an editor over the language server protocol.
    Lsp(lsp::LspArgs),
    /// Print the completions of a shell.
    Completions {
        /// The shell.
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Print the manual page.
    Man,
}

#[derive(Debug, Args)]
struct CheckArgs {
    #[command(flatten)]
    scan: ScanArgs,
    /// Exit with 1 when there is a finding of this level or above.
    #[arg(long, value_enum, default_value_t = FailOn::Error, value_name = "LEVEL")]
    fail_on: FailOn,
    /// Check these rules only (repeat, or separate by commas).
    #[arg(long, value_delimiter = ',', value_name = "RULE")]
    select: Vec<String>,
    /// Leave these rules out.
    #[arg(long, value_delimiter = ',', value_name = "RULE")]
    ignore: Vec<String>,
    /// Leave out findings that are less sure.
    #[arg(long, value_enum, default_value_t = Sure::Low, value_name = "CONFIDENCE")]
    min_confidence: Sure,
    /// Add to the first finding of each rule why the rule is there.
    #[arg(long)]
    explain: bool,
    /// Add a table of how often each rule found something.
    #[arg(long)]
    statistics: bool,
    #[command(flatten)]
    known: baseline::KnownArgs,
    #[command(flatten)]
    change: changed::ChangeArgs,
    #[command(flatten)]
    repair: fix::FixArgs,
}

#[derive(Debug, Args)]
struct InventoryArgs {
    #[command(flatten)]
    scan: ScanArgs,
}

#[derive(Debug, Args)]
struct ManualArgs {
    /// Language of the text.
    #[arg(long, value_enum, default_value_t = LangArg::Auto)]
    lang: LangArg,
}

#[derive(Debug, Args)]
struct ScanArgs {
    /// Files and directories; `-` is standard input.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The file that `-` stands for; the others are read from disk.
    #[arg(long, value_name = "NAME")]
    stdin_path: Option<PathBuf>,
    #[command(flatten)]
    output: OutputArgs,
    /// Colours.
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    color: Color,
    /// Language of the report.
    #[arg(long, value_enum, default_value_t = LangArg::Auto)]
    lang: LangArg,
    /// Print the report only: no notes, no summary, no progress.
    #[arg(long, short, conflicts_with = "verbose")]
    quiet: bool,
    /// Print everything that could not be seen, and which files were followed and why.
    #[arg(long, short)]
    verbose: bool,
    /// Print where the time went.
    #[arg(long)]
    timings: bool,
    /// Parse every file, not only those that lead to face code (slower, same findings).
    #[arg(long)]
    all: bool,
    /// Look into test directories as well.
    #[arg(long)]
    tests: bool,
    /// Number of threads.
    #[arg(long, short = 'j', value_name = "N")]
    threads: Option<usize>,
    #[command(flatten)]
    config: config::ConfigArgs,
    /// Keep what is remembered of files between runs here [default: the user's directory for caches].
    #[arg(long, value_name = "DIR", conflicts_with = "no_cache")]
    cache_dir: Option<PathBuf>,
    /// Remember nothing between runs, and use nothing that was.
    #[arg(long)]
    no_cache: bool,
    /// The day that end dates are compared with [default: today].
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Day>,
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "a day is written as 2027-01-31".to_owned())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Note,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Sure {
    Low,
    Medium,
    High,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum LangArg {
    Auto,
    En,
    Zh,
}

impl LangArg {
    /// The language, by the locale where it is left open.
    fn tongue(self) -> Tongue {
        match self {
            Self::En => Tongue::En,
            Self::Zh => Tongue::Zh,
            Self::Auto => {
                let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
                    .iter()
                    .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
                if locale.is_some_and(|locale| locale.to_ascii_lowercase().starts_with("zh")) {
                    Tongue::Zh
                } else {
                    Tongue::En
                }
            }
        }
    }
}

impl Color {
    fn choice(self) -> anstream::ColorChoice {
        match self {
            Self::Auto => anstream::ColorChoice::Auto,
            Self::Always => anstream::ColorChoice::AlwaysAnsi,
            Self::Never => anstream::ColorChoice::Never,
        }
    }
}

impl FailOn {
    fn level(self) -> Option<Level> {
        match self {
            Self::Error => Some(Level::Error),
            Self::Warning => Some(Level::Warning),
            Self::Note => Some(Level::Note),
            Self::Never => None,
        }
    }
}

impl Sure {
    fn confidence(self) -> Confidence {
        match self {
            Self::Low => Confidence::Low,
            Self::Medium => Confidence::Medium,
            Self::High => Confidence::High,
        }
    }
}

/// Runs the command and returns the exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> u8 {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are no failures.
            let code = if error.use_stderr() { exit::FAILED } else { exit::CLEAN };
            let _ = error.print();
            return code;
        }
    };
    let done = match cli.command {
        None => run_check(cli.check),
        Some(Command::Check(args)) => run_check(args),
        Some(Command::Inventory(args)) => run_inventory(args),
        Some(Command::Report(args)) => report::run(&args),
        Some(Command::Test(args)) => test::run(&args),
        Some(Command::Baseline(args)) => baseline::run(&args),
        Some(Command::Rules(args)) => print(&manual::table(args.lang.tongue())).map(|()| exit::CLEAN),
        Some(Command::Init(args)) => init::run(&args),
        Some(Command::Lsp(args)) => lsp::run(&args),
        Some(Command::Completions { shell }) => shell::completions(shell),
        Some(Command::Man) => shell::man(),
        Some(Command::Explain { rule, manual }) => explain(&rule, manual.lang.tongue()),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            let text = match error.downcast_ref::<config::Broken>() {
                Some(broken) => broken.to_string(),
                None => crate::report::clean(&format!("{error:#}")),
            };
            let _ = writeln!(anstream::stderr(), "facelint: {text}");
            exit::FAILED
        }
    }
}

/// Writes to a stream that may be closed before everything is read: `facelint | head` is no failure.
fn write(mut out: impl std::io::Write, text: &str) -> anyhow::Result<()> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error).context("cannot write the report"),
        _ => Ok(()),
    }
}

fn print(text: &str) -> anyhow::Result<()> {
    write(anstream::stdout(), text)
}

fn explain(rule: &str, tongue: Tongue) -> anyhow::Result<u8> {
    let Some(rule) = by_id(rule) else {
        bail!("no rule is called {rule}; {}", near::hint(rule));
    };
    print(&manual::markdown(rule.meta(), tongue))?;
    Ok(exit::CLEAN)
}

/// The paths to scan, the current directory when none is given.
fn roots(scan: &ScanArgs) -> Vec<PathBuf> {
    if scan.paths.is_empty() { vec![PathBuf::from(".")] } else { scan.paths.clone() }
}

/// Reads the file that `-` stands for.
fn take_stdin(scan: &mut ScanArgs) -> anyhow::Result<Overlay> {
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
        cache,
    }
}

fn scan(scan: &ScanArgs) -> anyhow::Result<Outcome> {
    scan_with(scan, &options(scan), &Overlay::default())
}

fn scan_with(scan: &ScanArgs, options: &Options, overlay: &Overlay) -> anyhow::Result<Outcome> {
    let quiet = scan.quiet || !std::io::stderr().is_terminal();
    let done = with_progress(quiet, || check_over(options, overlay));
    done.map_err(|error| cannot_run(error, scan.lang.tongue()))
}

/// Why a run could not be made, as it is printed.
fn cannot_run(error: crate::Error, tongue: Tongue) -> anyhow::Error {
    match error {
        crate::Error::Path { path, source } => {
            anyhow::anyhow!("cannot read {}: {}", path.display(), notes::reason(&source))
        }
        crate::Error::Config(faults) => config::Broken::new(&faults, tongue).into(),
        other => other.into(),
    }
}

/// Shows that something is going on once it takes longer than half a second.
fn with_progress<T>(quiet: bool, work: impl FnOnce() -> T) -> T {
    if quiet {
        return work();
    }
    let (done, wait) = mpsc::channel::<()>();
    let shower = std::thread::spawn(move || {
        if wait.recv_timeout(Duration::from_millis(500)) != Err(mpsc::RecvTimeoutError::Timeout) {
            return;
        }
        let bar = indicatif::ProgressBar::new_spinner().with_message("following faces");
        bar.enable_steady_tick(Duration::from_millis(100));
        let _ = wait.recv();
        bar.finish_and_clear();
    });
    let result = work();
    drop(done);
    let _ = shower.join();
    result
}

fn run_check(mut args: CheckArgs) -> anyhow::Result<u8> {
    for id in args.select.iter().chain(&args.ignore) {
        if by_id(id).is_none() {
            bail!("no rule is called {id}; {}", near::hint(id));
        }
    }
    let overlay = take_stdin(&mut args.scan)?;
    let args = &args;
    if args.repair.fix && overlay != Overlay::default() {
        bail!("--fix cannot write to standard input; --diff shows what it would change");
    }
    let changes = args.change.read(&args.scan)?;
    let idle = changes.as_ref().is_some_and(|changes| changes.files.is_empty());
    let snapshot = changes.as_ref().map(|changes| changes.new.clone());
    let options = Options { snapshot, ..options(&args.scan) };
    let run = || match idle {
        // Nothing that could matter has changed: there is nothing to analyse.
        true => Ok(crate::analyse(SourceMap::default(), false)),
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
) -> anyhow::Result<Left<'o>> {
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
    let suppressed = told.suppressed.len();
    let mut parts = Vec::new();
    if suppressed > 0 {
        parts.push(match tongue {
            Tongue::En => format!("{suppressed} suppressed"),
            Tongue::Zh => format!("已抑制 {suppressed} 条"),
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

fn run_inventory(mut args: InventoryArgs) -> anyhow::Result<u8> {
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
fn finish(scan: &ScanArgs, subject: &Subject<'_>, outcome: &Outcome, summary: &str) -> anyhow::Result<()> {
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

/// The command as clap knows it, for completions and pages made from it.
pub fn command() -> clap::Command {
    Cli::command()
}
