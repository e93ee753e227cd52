//! The arguments of the command line. A text of help stands in English and, behind `｜`, in Chinese.

use std::path::PathBuf;
use std::sync::OnceLock;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::output::OutputArgs;
use super::tongue::LangArg;
use super::{baseline, changed, config, fix, init, lsp, merge, report, shell, test};
use crate::analysis::site::Confidence;
use crate::finding::{Level, Say};
use crate::input::day::Day;
use crate::input::shard::Shard;

/// The help of the program fits a screen: the options are those of `check`.
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
Exit codes: 0 nothing to report, 1 findings of --fail-on or above, 2 the check failed
｜示例：
  facelint                                    检查当前目录
  facelint check app --format sarif -o a.sarif  供代码扫描平台使用
  facelint check --fix                        修复可以安全修复的问题
  facelint check --select face-upload --explain  只查一条规则，并说明理由
  facelint check - --stdin-path src/Login.kt  检查从管道输入的内容
  facelint inventory                          列出处理人脸的位置，不作评判
  facelint explain missing-consent            理由、法律依据与满足条件

选项见 `facelint check --help`；不写命令时即为 `check`。
退出码：0 没有需要报告的问题，1 存在 --fail-on 或更高级别的问题，2 检查未能完成";

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
/// ｜查找应用在何处采集或识别人脸，检查是否事先告知并取得同意、是否提供其他方式、是否保护未成年人，以及人脸信息是否留在设备内。
#[derive(Debug, Parser)]
#[command(
    name = "facelint",
    version = version(),
    args_conflicts_with_subcommands = true,
    help_template = HELP,
    after_help = EXAMPLES
)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) check: CheckArgs,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check files and directories (the default).
    /// ｜检查文件和目录（默认命令）。
    Check(CheckArgs),
    /// List every face site, without judging it.
    /// ｜列出所有人脸处理位置，不作评判。
    Inventory(InventoryArgs),
    /// Write a report article by article as an HTML page or Markdown, or draft the impact assessment or the filing.
    /// ｜逐条生成 HTML 或 Markdown 报告，或起草影响评估、备案材料。
    Report(report::ReportArgs),
    /// Run annotated examples of the project's own rows and settings.
    /// ｜运行带标注的示例，验证项目自有的接口与设置。
    Test(test::TestArgs),
    /// Write down the findings there are, so that `check` tells new ones only.
    /// ｜记下现有问题，此后 `check` 只报告新增问题。
    Baseline(baseline::BaselineArgs),
    /// Join reports of several runs into one.
    /// ｜把多次检查的报告合并为一份。
    Merge(merge::MergeArgs),
    /// List the rules.
    /// ｜列出所有规则。
    Rules(ManualArgs),
    /// Explain a rule: why, the law, what fires, what satisfies it.
    /// ｜说明一条规则：理由、法律依据、触发情形与满足条件。
    Explain {
        /// Id of the rule.
        /// ｜规则的标识。
        rule: String,
        #[command(flatten)]
        manual: ManualArgs,
    },
    /// Write a first facelint.toml, and the git hook.
    /// ｜生成初始的 facelint.toml 以及 git 钩子。
    Init(init::InitArgs),
    /// Serve an editor over the language server protocol.
    /// ｜通过语言服务器协议为编辑器提供服务。
    Lsp(lsp::LspArgs),
    /// Print the completions of a shell.
    /// ｜输出 shell 补全脚本。
    Completions {
        /// The shell.
        /// ｜shell 的名称。
        #[arg(value_enum)]
        shell: clap_complete::Shell,
        #[command(flatten)]
        manual: ManualArgs,
    },
    /// Print the manual page.
    /// ｜输出手册页。
    Man(shell::ManArgs),
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    pub(super) scan: ScanArgs,
    /// Exit with 1 when there is a finding of this level or above.
    /// ｜存在该级别或更高级别的问题时，以退出码 1 结束。
    #[arg(long, value_enum, default_value_t = FailOn::Error, value_name = "LEVEL")]
    pub(super) fail_on: FailOn,
    /// Check these rules only (repeat, or separate by commas).
    /// ｜只检查这些规则（可重复指定，或以逗号分隔）。
    #[arg(long, value_delimiter = ',', value_name = "RULE")]
    pub(super) select: Vec<String>,
    /// Leave these rules out.
    /// ｜不检查这些规则。
    #[arg(long, value_delimiter = ',', value_name = "RULE")]
    pub(super) ignore: Vec<String>,
    /// Leave out findings that are less sure.
    /// ｜略去把握程度更低的问题。
    #[arg(long, value_enum, default_value_t = Sure::Low, value_name = "CONFIDENCE")]
    pub(super) min_confidence: Sure,
    /// Add to the first finding of each rule why the rule is there.
    /// ｜在每条规则的第一个问题下说明设立该规则的理由。
    #[arg(long)]
    pub(super) explain: bool,
    /// Add a table of how often each rule found something.
    /// ｜附上各规则发现问题次数的统计表。
    #[arg(long)]
    pub(super) statistics: bool,
    #[command(flatten)]
    pub(super) known: baseline::KnownArgs,
    #[command(flatten)]
    pub(super) change: changed::ChangeArgs,
    #[command(flatten)]
    pub(super) repair: fix::FixArgs,
}

#[derive(Debug, Args)]
pub(super) struct InventoryArgs {
    #[command(flatten)]
    pub(super) scan: ScanArgs,
}

#[derive(Debug, Args)]
pub(super) struct ManualArgs {
    /// Language of the text.
    /// ｜文本的语言。
    #[arg(long, value_enum, default_value_t = LangArg::Auto)]
    pub(super) lang: LangArg,
}

#[derive(Debug, Args)]
pub(super) struct ScanArgs {
    /// Files and directories; `-` is standard input.
    /// ｜文件和目录；`-` 表示标准输入。
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// The file that `-` stands for; the others are read from disk.
    /// ｜`-` 所代表的文件名；其他文件仍从磁盘读取。
    #[arg(long, value_name = "NAME")]
    pub(super) stdin_path: Option<PathBuf>,
    #[command(flatten)]
    pub(super) output: OutputArgs,
    /// Colours.
    /// ｜何时使用颜色。
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(super) color: Color,
    /// Language of the report.
    /// ｜报告的语言。
    #[arg(long, value_enum, default_value_t = LangArg::Auto)]
    pub(super) lang: LangArg,
    /// Print the report only: no notes, no summary, no progress.
    /// ｜只输出报告：不显示提示、汇总和进度。
    #[arg(long, short, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Print everything that could not be seen, and which files were followed and why.
    /// ｜列出所有未能检查的内容，以及跟踪了哪些文件及其原因。
    #[arg(long, short)]
    pub(super) verbose: bool,
    /// Print where the time went.
    /// ｜显示各阶段耗时。
    #[arg(long)]
    pub(super) timings: bool,
    /// Parse every file, not only those that lead to face code (slower, same findings).
    /// ｜解析所有文件，而不只是与人脸代码有关的文件（更慢，结果相同）。
    #[arg(long)]
    pub(super) all: bool,
    /// Look into test directories as well.
    /// ｜也检查测试目录。
    #[arg(long)]
    pub(super) tests: bool,
    /// Number of threads.
    /// ｜线程数。
    #[arg(long, short = 'j', value_name = "N", value_parser = count)]
    pub(super) threads: Option<usize>,
    /// Check one share of the apps below the paths, such as 1/4: for several machines, see `facelint merge`.
    /// ｜只检查路径下各应用中的一份，例如 1/4：供多台机器分担，参见 `facelint merge`。
    #[arg(long, value_name = "I/N", value_parser = shard)]
    pub(super) shard: Option<Shard>,
    #[command(flatten)]
    pub(super) config: config::ConfigArgs,
    /// Keep what is remembered of files between runs here [default: the user's directory for caches].
    /// ｜把两次检查之间记住的文件信息存放在此［默认：用户的缓存目录］。
    #[arg(long, value_name = "DIR", conflicts_with = "no_cache")]
    pub(super) cache_dir: Option<PathBuf>,
    /// Remember nothing between runs, and use nothing that was.
    /// ｜不保存也不使用缓存。
    #[arg(long)]
    pub(super) no_cache: bool,
    /// The day that end dates are compared with [default: today].
    /// ｜与各类期限比较的日期［默认：今天］。
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) date: Option<Day>,
}

/// What is wrong with a value.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.en)]
pub(super) struct Slip(pub(super) Say);

pub(super) fn day(text: &str) -> Result<Day, Slip> {
    let wrong = || Slip(Say::new("a day is written as 2027-01-31", "日期的写法如 2027-01-31"));
    Day::parse(text).ok_or_else(wrong)
}

fn shard(text: &str) -> Result<Shard, Slip> {
    let wrong = |_| {
        Slip(Say::new("a share is written as 1/4: the first of four", "份额的写法如 1/4：四份中的第一份"))
    };
    text.parse().map_err(wrong)
}

pub(super) fn count(text: &str) -> Result<usize, Slip> {
    text.parse().map_err(|_| Slip(Say::new("it is no whole number", "应为非负整数")))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    Error,
    Warning,
    Note,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Sure {
    Low,
    Medium,
    High,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    pub(super) fn choice(self) -> anstream::ColorChoice {
        match self {
            Self::Auto => anstream::ColorChoice::Auto,
            Self::Always => anstream::ColorChoice::AlwaysAnsi,
            Self::Never => anstream::ColorChoice::Never,
        }
    }
}

impl FailOn {
    pub(super) fn level(self) -> Option<Level> {
        match self {
            Self::Error => Some(Level::Error),
            Self::Warning => Some(Level::Warning),
            Self::Note => Some(Level::Note),
            Self::Never => None,
        }
    }
}

impl Sure {
    pub(super) fn confidence(self) -> Confidence {
        match self {
            Self::Low => Confidence::Low,
            Self::Medium => Confidence::Medium,
            Self::High => Confidence::High,
        }
    }
}
