//! `facelint merge`: one report from those of several runs.

use std::path::PathBuf;

use clap::Args;

use super::fail::{Done, Fail};
use super::tongue::LangArg;
use super::{print, save};
use crate::exit;
use crate::input::source::read_whole;
use crate::report::merge::{Part, merge};

/// Arguments of the command.
#[derive(Debug, Args)]
pub(super) struct MergeArgs {
    /// Reports of one form: SARIF, JSON, HTML or Markdown.
    /// ｜同一格式的报告：SARIF、JSON、HTML 或 Markdown。
    #[arg(value_name = "FILE", required = true)]
    reports: Vec<PathBuf>,
    /// Write the joined report to a file.
    /// ｜把合并后的报告写入文件。
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Language of what is said of reports that cannot be joined.
    /// ｜提示信息的语言。
    #[arg(long, value_enum, default_value_t = LangArg::Auto)]
    lang: LangArg,
}

/// Runs the command and returns the exit code.
pub(super) fn run(args: &MergeArgs) -> Done {
    let mut parts = Vec::with_capacity(args.reports.len());
    for path in &args.reports {
        let name = path.display().to_string();
        let unread = |why| Fail::system(format!("cannot read {name}"), format!("无法读取 {name}"), &why);
        let text = read_whole(path).map_err(unread)?;
        parts.push(Part { name, text });
    }
    let unfit = |part: crate::report::merge::Unfit| {
        Fail::new(format!("{}: {}", part.name, part.why.en), format!("{}：{}", part.name, part.why.zh))
    };
    let text = merge(&parts).map_err(unfit)?;
    match &args.output {
        Some(path) => save::save(path, &text)?,
        None => print(&text)?,
    }
    Ok(exit::CLEAN)
}
