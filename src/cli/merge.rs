//! `facelint merge`: one report from those of several runs.

use std::path::PathBuf;

use anyhow::{Context as _, anyhow};
use clap::Args;

use super::{LangArg, print};
use crate::exit;
use crate::report::merge::{Part, merge};

/// Arguments of the command.
#[derive(Debug, Args)]
pub(super) struct MergeArgs {
    /// Reports of one form: SARIF, JSON, HTML or Markdown.
    #[arg(value_name = "REPORT", required = true)]
    reports: Vec<PathBuf>,
    /// Write the joined report to a file.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Language of what is said of reports that cannot be joined.
    #[arg(long, value_enum, default_value_t = LangArg::Auto)]
    lang: LangArg,
}

/// Runs the command and returns the exit code.
pub(super) fn run(args: &MergeArgs) -> anyhow::Result<u8> {
    let mut parts = Vec::with_capacity(args.reports.len());
    for path in &args.reports {
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {name}"))?;
        parts.push(Part { name, text });
    }
    let tongue = args.lang.tongue();
    let text = merge(&parts).map_err(|unfit| anyhow!("{}: {}", unfit.name, tongue.say(&unfit.why)))?;
    match &args.output {
        Some(path) => {
            std::fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))?;
        }
        None => print(&text)?,
    }
    Ok(exit::CLEAN)
}
