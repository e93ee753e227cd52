//! `facelint lsp`.

use clap::Args;

use super::fail::{Done, Fail};
use super::tongue::LangArg;
use crate::exit;

/// Options of the server for editors.
#[derive(Debug, Args)]
pub(super) struct LspArgs {
    /// Language of messages; otherwise that of the editor.
    /// ｜消息的语言；未指定时与编辑器相同。
    #[arg(long, value_enum, default_value_t = LangArg::Auto)]
    lang: LangArg,
    /// Number of threads.
    /// ｜线程数。
    #[arg(long, short = 'j', value_name = "N", value_parser = super::args::count)]
    threads: Option<usize>,
    /// Speak over the standard streams, the only way there is; some editors ask for it.
    /// ｜通过标准输入输出通信（唯一的方式；有些编辑器会给出此选项）。
    #[arg(long)]
    stdio: bool,
}

pub(super) fn run(args: &LspArgs) -> Done {
    let chosen = (args.lang != LangArg::Auto).then(|| args.lang.tongue());
    let orderly = crate::lsp::serve(chosen, args.lang.tongue(), args.threads);
    let orderly = orderly.map_err(|why| {
        Fail::new(
            format!("the editor does not follow the protocol: {why}"),
            format!("编辑器未遵循协议：{why}"),
        )
    })?;
    Ok(if orderly { exit::CLEAN } else { exit::FINDINGS })
}
