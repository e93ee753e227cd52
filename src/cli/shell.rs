//! `facelint completions` and `facelint man`.

use anyhow::Context as _;
use clap_complete::Shell;

use crate::exit;

/// The completions of a shell.
pub(super) fn completions(shell: Shell) -> anyhow::Result<u8> {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut super::command(), "facelint", &mut out);
    super::print(&String::from_utf8(out).context("the completions are no text")?)?;
    Ok(exit::CLEAN)
}

/// The manual page, with those of the subcommands behind it.
pub(super) fn man() -> anyhow::Result<u8> {
    let mut command = super::command();
    command.build();
    let mut out = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut out).context("cannot make the page")?;
    super::print(&String::from_utf8(out).context("the page is no text")?)?;
    Ok(exit::CLEAN)
}
