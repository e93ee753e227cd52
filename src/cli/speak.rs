//! What the parser of the command line says, in the language of the reader: help, and what is wrong with arguments.

use std::error::Error as _;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};

use super::args::Slip;
use crate::report::{Tongue, clean};

/// Between the English and the Chinese of a text of help.
const MARK: char = '｜';

/// So many columns of help stand beside an option.
const COLUMNS: usize = 60;

/// Texts that the parser adds by itself.
const BUILT_IN: &[(&str, &str)] = &[
    ("Print help", "显示帮助"),
    ("Print version", "显示版本"),
    ("Print this message or the help of the given subcommand(s)", "显示总帮助或某个命令的帮助"),
];

/// Stand-ins for values.
const VALUES: &[(&str, &str)] = &[
    ("[OPTIONS]", "[选项]"),
    ("[COMMAND]", "[命令]"),
    ("[FORMAT=]FILE", "[格式=]文件"),
    ("I/N", "第几份/总份数"),
    ("YYYY-MM-DD", "年-月-日"),
    ("CONFIDENCE", "把握"),
    ("COMMAND", "命令"),
    ("FORMAT", "格式"),
    ("LEVEL", "级别"),
    ("SHELL", "SHELL"),
    ("WHEN", "时机"),
    ("FILE", "文件"),
    ("LANG", "语言"),
    ("NAME", "名称"),
    ("PATH", "路径"),
    ("RULE", "规则"),
    ("DIR", "目录"),
    ("REV", "版本"),
    ("N", "数量"),
];

/// A command with all its texts in one language.
pub(super) fn speak(mut command: Command, tongue: Tongue, usage: Use) -> Command {
    command.build();
    localise(command, tongue, usage, true)
}

/// What a command is spoken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// A terminal, which breaks lines between words and would not break Chinese.
    Terminal,
    /// Something that breaks lines by itself, or must not have any.
    Text,
}

fn localise(mut command: Command, tongue: Tongue, usage: Use, top: bool) -> Command {
    let about = command.get_about().map(|text| of(text, tongue));
    let long = command.get_long_about().map(|text| of(text, tongue));
    let after = command.get_after_help().map(|text| of(text, tongue));
    if let Some(text) = about {
        command = command.about(text);
    }
    if let Some(text) = long {
        command = command.long_about(text);
    }
    if let Some(text) = after {
        command = command.after_help(text);
    }
    command = command.mut_args(|arg| argument(arg, tongue, usage));
    if tongue == Tongue::Zh {
        let line = command.render_usage().to_string();
        command = command.override_usage(values(line.trim_start_matches("Usage:").trim()));
        let template = if top { TOP.to_owned() } else { template(&command) };
        command = command.help_template(template);
    }
    command.mut_subcommands(|below| localise(below, tongue, usage, false))
}

/// The help of the program itself, in Chinese.
const TOP: &str = "{about-with-newline}
用法：{usage}

命令：
{subcommands}
{after-help}";

/// The help of a command, in Chinese.
fn template(command: &Command) -> String {
    let mut out = String::from("{about-with-newline}\n用法：{usage}");
    for (there, part) in [
        (command.get_positionals().next().is_some(), "\n\n参数：\n{positionals}"),
        (command.get_opts().next().is_some(), "\n\n选项：\n{options}"),
        (command.get_subcommands().next().is_some(), "\n\n命令：\n{subcommands}"),
    ] {
        if there {
            out.push_str(part);
        }
    }
    out
}

fn argument(mut arg: Arg, tongue: Tongue, usage: Use) -> Arg {
    if let Some(text) = arg.get_help() {
        let mut text = of(text, tongue);
        if tongue == Tongue::Zh {
            text.push_str(&choices(&arg));
            if usage == Use::Terminal {
                text = fold(&text, COLUMNS);
            }
        }
        arg = arg.help(text);
    }
    if tongue == Tongue::En {
        return arg;
    }
    arg = arg.hide_default_value(true).hide_possible_values(true);
    let zh = |name: &str| VALUES.iter().find(|(en, _)| *en == name).map(|(_, zh)| *zh);
    let names: Vec<&str> = arg.get_value_names().into_iter().flatten().filter_map(|name| zh(name)).collect();
    if names.is_empty() { arg } else { arg.value_names(names) }
}

/// The default and the values an argument can have.
fn choices(arg: &Arg) -> String {
    if !arg.get_action().takes_values() {
        return String::new();
    }
    let mut parts = Vec::new();
    let default: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if !default.is_empty() {
        parts.push(format!("默认：{}", default.join(" ")));
    }
    let known = arg.get_possible_values();
    if !known.is_empty() && !arg.is_hide_possible_values_set() {
        let names: Vec<&str> = known.iter().map(clap::builder::PossibleValue::get_name).collect();
        parts.push(format!("可选：{}", names.join("、")));
    }
    if parts.is_empty() { String::new() } else { format!("［{}］", parts.join("；")) }
}

/// The half of a text that is in a language.
fn of(text: &StyledStr, tongue: Tongue) -> String {
    let text = text.to_string();
    let Some((en, zh)) = text.split_once(MARK) else {
        let plain = text.split(" (see ").next().unwrap_or_default();
        let known = BUILT_IN.iter().find(|(en, _)| *en == plain);
        return match (tongue, known) {
            (Tongue::Zh, Some((_, zh))) => (*zh).to_owned(),
            _ => text,
        };
    };
    match tongue {
        Tongue::En => en.trim().trim_end_matches('.').to_owned(),
        Tongue::Zh => zh.trim().trim_end_matches('。').to_owned(),
    }
}

/// A text with the stand-ins of values in Chinese, wherever they stand as words.
fn values(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let free = !out.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
        let known = VALUES.iter().find(|(en, _)| {
            let end = rest.strip_prefix(en);
            free && end.is_some_and(|end| !end.starts_with(|c: char| c.is_ascii_alphanumeric()))
        });
        let length = match known {
            Some((en, zh)) => {
                out.push_str(zh);
                en.len()
            }
            None => {
                out.push(letter);
                letter.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    out
}

/// Breaks a Chinese text into lines. A word of Latin letters stays whole, and no line begins with a mark that closes.
fn fold(text: &str, columns: usize) -> String {
    let mut lines = vec![String::new()];
    let mut used = 0;
    let mut pieces: Vec<String> = Vec::new();
    for letter in text.chars() {
        let joins = |last: &String| {
            let word = |c: char| c.is_ascii() && c != ' ';
            matches!(letter, '，' | '。' | '；' | '：' | '、' | '）' | '］' | '》' | '”')
                || last.ends_with(['（', '［', '《', '“'])
                || (word(letter) && last.ends_with(word))
        };
        match pieces.last_mut() {
            Some(last) if joins(last) => last.push(letter),
            _ => pieces.push(letter.to_string()),
        }
    }
    for piece in pieces {
        let width: usize = piece.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
        if used + width > columns && used > 0 {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut().filter(|line| !(line.is_empty() && piece == " ")) {
            line.push_str(&piece);
            used += width;
        }
    }
    lines.join("\n")
}

/// What is wrong with the arguments, in Chinese.
pub(super) fn slip(error: &clap::Error) -> String {
    let one = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(clean(text)),
        Some(ContextValue::Number(number)) => Some(number.to_string()),
        Some(ContextValue::Strings(list)) => Some(clean(&list.join("、"))),
        _ => None,
    };
    let quoted = |kind: ContextKind| one(kind).map(|text| values(&text)).unwrap_or_default();
    let arg = quoted(ContextKind::InvalidArg);
    let value = one(ContextKind::InvalidValue).unwrap_or_default();
    let mut out = String::from("错误：");
    out.push_str(&match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("“{arg}”缺少取值"),
        ErrorKind::InvalidValue => format!("“{arg}”的取值“{value}”无效"),
        ErrorKind::ValueValidation => {
            let why = error.source().and_then(|why| why.downcast_ref::<Slip>());
            let why = why.map(|slip| format!("：{}", slip.0.zh)).unwrap_or_default();
            format!("“{arg}”的取值“{value}”无效{why}")
        }
        ErrorKind::UnknownArgument => format!("未知的参数“{arg}”"),
        ErrorKind::InvalidSubcommand => format!("未知的命令“{}”", quoted(ContextKind::InvalidSubcommand)),
        ErrorKind::NoEquals => format!("“{arg}”的取值须用等号给出"),
        ErrorKind::TooManyValues => format!("“{arg}”的取值“{value}”多余"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => format!("“{arg}”的取值个数不对"),
        ErrorKind::ArgumentConflict => {
            let arg = if arg.is_empty() { quoted(ContextKind::InvalidSubcommand) } else { arg.clone() };
            match quoted(ContextKind::PriorArg) {
                prior if prior == arg => format!("“{arg}”只能给出一次"),
                prior if prior.is_empty() => format!("“{arg}”不能与其他参数同时使用"),
                prior => format!("“{arg}”不能与“{prior}”同时使用"),
            }
        }
        ErrorKind::MissingRequiredArgument => format!("缺少必需的参数“{arg}”"),
        ErrorKind::MissingSubcommand => "缺少命令".to_owned(),
        ErrorKind::InvalidUtf8 => "参数不是有效的 UTF-8 文本".to_owned(),
        _ => "无法理解命令行".to_owned(),
    });
    out.push('\n');
    if let Some(ContextValue::Strings(known)) = error.get(ContextKind::ValidValue)
        && !known.is_empty()
    {
        out.push_str(&format!("  可选：{}\n", known.join("、")));
    }
    for kind in [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue] {
        let meant = match error.get(kind) {
            Some(ContextValue::String(text)) => clean(text),
            Some(ContextValue::Strings(list)) => clean(&list.join("”或“")),
            _ => continue,
        };
        out.push_str(&format!("\n  提示：是不是要用“{meant}”？\n"));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        out.push_str(&format!("\n用法：{}\n", values(usage.trim_start_matches("Usage:").trim())));
    }
    out.push_str("\n详见“--help”。\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_broken_where_it_may_be() {
        assert_eq!(fold("检查文件", 4), "检查\n文件");
        assert_eq!(fold("检查，文件", 4), "检\n查，\n文件");
        assert_eq!(fold("在 stdin-path 之后", 8), "在 \nstdin-path\n之后");
        assert_eq!(fold("短", 60), "短");
    }

    #[test]
    fn stand_ins_are_words() {
        assert_eq!(values("facelint [OPTIONS] [PATH]..."), "facelint [选项] [路径]...");
        assert_eq!(values("--stdin-path <NAME>"), "--stdin-path <名称>");
        assert_eq!(values("--OFFLINE NAMED"), "--OFFLINE NAMED");
    }
}
