//! `facelint lsp`.

use anyhow::anyhow;
use clap::Args;

use super::LangArg;
use crate::exit;

/// Options of the server for editors.
#[derive(Debug, Args)]
pub(super) struct LspArgs {
    /// Language of messages; otherwise that of the editor.
    #[arg(long, value_enum, default_value_t = LangArg::Auto)]
    lang: LangArg,
    /// Number of threads.
    #[arg(long, short = 'j', value_name = "N")]
    threads: Option<usize>,
    /// Speak over the standard streams, the only way there is; some editors ask for it.
    #[arg(long)]
    stdio: bool,
}

pub(super) fn run(args: &LspArgs) -> anyhow::Result<u8> {
    let chosen = (args.lang != LangArg::Auto).then(|| args.lang.tongue());
    let orderly = crate::lsp::serve(chosen, args.lang.tongue(), args.threads);
    Ok(if orderly.map_err(|error| anyhow!(error))? { exit::CLEAN } else { exit::FINDINGS })
}
