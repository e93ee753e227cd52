//! `facelint completions` and `facelint man`.

use std::path::PathBuf;

use clap::{Args, Command, CommandFactory as _};
use clap_complete::Shell;

use super::args::Cli;
use super::fail::{Done, Fail, fail};
use super::save::save;
use super::speak::{Use, speak};
use super::tongue::LangArg;
use super::{near, print};
use crate::exit;
use crate::report::Tongue;

/// Which pages of the manual are made.
#[derive(Debug, Args)]
pub(super) struct ManArgs {
    /// The command to print the page of [default: facelint itself].
    /// ｜要输出哪个命令的手册页［默认：facelint 本身］。
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
    /// Write the pages of facelint and of every command into this directory.
    /// ｜将 facelint 及所有命令的手册页写入此目录。
    #[arg(long, value_name = "DIR", conflicts_with = "command")]
    dir: Option<PathBuf>,
    /// Language of the text.
    /// ｜文本的语言。
    #[arg(long, value_enum, default_value_t = LangArg::Auto)]
    lang: LangArg,
}

/// Headings of a page.
const HEADINGS: &[(&str, &str)] = &[
    ("NAME", "名称"),
    ("SYNOPSIS", "用法"),
    ("DESCRIPTION", "说明"),
    ("OPTIONS", "选项"),
    ("SUBCOMMANDS", "命令"),
    ("EXTRA", "补充"),
    ("VERSION", "版本"),
];

fn command(tongue: Tongue) -> Command {
    speak(Cli::command(), tongue, Use::Text)
}

/// The completions of a shell.
pub(super) fn completions(shell: Shell, tongue: Tongue) -> Done {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut command(tongue), "facelint", &mut out);
    print(&String::from_utf8_lossy(&out))?;
    Ok(exit::CLEAN)
}

/// A page of the manual, or all of them.
pub(super) fn man(args: &ManArgs, tongue: Tongue) -> Done {
    let top = command(tongue);
    // `help` is no command of ours.
    let below = || top.get_subcommands().filter(|below| below.get_name() != "help");
    if let Some(dir) = &args.dir {
        std::fs::create_dir_all(dir).map_err(Fail::unwritten(dir))?;
        for command in std::iter::once(&top).chain(below()) {
            let path = dir.join(format!("{}.1", title(command)));
            save(&path, &page(command, tongue)?)?;
        }
        return Ok(exit::CLEAN);
    }
    let command = match &args.command {
        None => &top,
        Some(name) => match below().find(|below| below.get_name() == name) {
            Some(command) => command,
            None => match near::command(name) {
                Some(near) => fail!(
                    "no command is called {name}; did you mean {near}?",
                    "没有名为 {name} 的命令；是不是 {near}？"
                ),
                None => fail!("no command is called {name}", "没有名为 {name} 的命令"),
            },
        },
    };
    print(&page(command, tongue)?)?;
    Ok(exit::CLEAN)
}

/// What the page of a command is called.
fn title(command: &Command) -> String {
    command.get_display_name().unwrap_or(command.get_name()).to_owned()
}

fn page(command: &Command, tongue: Tongue) -> Done<String> {
    let mut out = Vec::new();
    let man = clap_mangen::Man::new(command.clone()).title(title(command));
    man.render(&mut out).map_err(|why| Fail::system("cannot make the page", "无法生成手册页", &why))?;
    let text = String::from_utf8_lossy(&out).into_owned();
    if tongue == Tongue::En {
        return Ok(text);
    }
    let lines = text.lines().map(|line| {
        let heading = line.strip_prefix(".SH ");
        let known = heading.and_then(|heading| HEADINGS.iter().find(|(en, _)| *en == heading));
        known.map_or_else(|| format!("{line}\n"), |(_, zh)| format!(".SH {zh}\n"))
    });
    Ok(lines.collect())
}
