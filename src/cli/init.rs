//! `facelint init`: a first `facelint.toml`, and the hook.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;

use super::fail::{Done, Fail, fail};
use super::tongue::LangArg;
use super::{cannot_run, clean, with_progress, write};
use crate::analysis::evidence::Evidence;
use crate::config::NAME;
use crate::exit;
use crate::knowledge::catalog::{Region, Sends};
use crate::report::Tongue;
use crate::{Options, check};

/// Options of `init`.
#[derive(Debug, Args)]
pub(super) struct InitArgs {
    /// The project.
    /// ｜项目目录。
    #[arg(value_name = "DIR", default_value = ".")]
    dir: PathBuf,
    /// Also write a git hook that checks before each commit.
    /// ｜同时写入在每次提交前检查的 git 钩子。
    #[arg(long)]
    hook: bool,
    /// Print the file instead of writing it.
    /// ｜只输出内容，不写入文件。
    #[arg(long, conflicts_with = "hook")]
    print: bool,
    /// Language of the comments.
    /// ｜注释的语言。
    #[arg(long, value_enum, default_value_t = LangArg::Auto)]
    lang: LangArg,
}

/// An SDK in use.
#[derive(Debug, Default, PartialEq, Eq)]
struct Used {
    name: String,
    vendor: String,
    sites: usize,
    overseas: bool,
    sends: bool,
}

pub(super) fn run(args: &InitArgs) -> Done {
    let tongue = args.lang.tongue();
    let target = args.dir.join(NAME);
    let there = fs::symlink_metadata(&target).is_ok();
    if args.hook && there {
        return hooked(args, tongue);
    }
    if !args.print && there {
        let target = target.display();
        fail!(
            "{target} is already there; remove it first, or use --print",
            "{target} 已存在；请先删除，或使用 --print"
        );
    }
    let options = Options { roots: vec![args.dir.clone()], ..Options::default() };
    let outcome = with_progress(false, tongue, || check(&options)).map_err(cannot_run)?;
    let used = used(&outcome.evidence);
    let text = config(&used, tongue);
    if args.print {
        super::print(&text)?;
        return Ok(exit::CLEAN);
    }
    create(&target, &text)?;
    let told = match tongue {
        Tongue::En => format!("wrote {}: {} in use", target.display(), plural(used.len())),
        Tongue::Zh => format!("已写入 {}：发现 {} 个 SDK", target.display(), used.len()),
    };
    write(anstream::stderr(), &format!("{}\n", clean(&told)))?;
    if args.hook {
        return hooked(args, tongue);
    }
    let offer = tongue.pick(
        "`facelint init --hook` adds a git hook that checks before each commit\n",
        "`facelint init --hook` 可添加在每次提交前检查的 git 钩子\n",
    );
    write(anstream::stderr(), offer)?;
    Ok(exit::CLEAN)
}

fn hooked(args: &InitArgs, tongue: Tongue) -> Done {
    let hook = clean(&hook(&args.dir, tongue)?.display().to_string());
    write(anstream::stderr(), &format!("{} {hook}\n", tongue.pick("wrote", "已写入")))?;
    Ok(exit::CLEAN)
}

fn plural(count: usize) -> String {
    if count == 1 { "1 SDK is".to_owned() } else { format!("{count} SDKs are") }
}

/// SDKs in use by their ids. What only asks the system to authenticate is none of them.
fn used(evidence: &Evidence) -> BTreeMap<String, Used> {
    let mut all: BTreeMap<String, Used> = BTreeMap::new();
    for site in &evidence.sites {
        if site.role == crate::knowledge::catalog::FaceRole::PlatformAuth {
            continue;
        }
        let row = all.entry(site.sdk.id.clone()).or_default();
        row.name.clone_from(&site.sdk.name);
        row.vendor.clone_from(&site.sdk.vendor);
        row.sites += 1;
        row.overseas |= site.sdk.region == Region::Overseas;
        row.sends |= site.sends == Sends::Yes;
    }
    all
}

/// The file. What only the project knows is commented out: an empty answer would be one.
fn config(used: &BTreeMap<String, Used>, tongue: Tongue) -> String {
    let mut out = String::new();
    let mut say = |en: &str, zh: &str| {
        out.push_str(match tongue {
            Tongue::En => en,
            Tongue::Zh => zh,
        });
        out.push('\n');
    };
    say(
        "# What facelint cannot see in code. Fill in what is true and remove the `#` before it.",
        "# 代码中看不出的事实。请如实填写，并去掉行首的 #。",
    );
    say("", "");
    if used.is_empty() {
        say("# No face SDK was found.", "# 未发现人脸 SDK。");
    } else {
        say("# Face SDKs in use:", "# 使用中的人脸 SDK：");
    }
    for (id, sdk) in used {
        let (id, name, vendor) = (clean(id), clean(&sdk.name), clean(&sdk.vendor));
        let en = if sdk.overseas { ", outside mainland China" } else { "" };
        let zh = if sdk.overseas { "，位于境外" } else { "" };
        say(
            &format!("#   {id}: {name} ({vendor}), calls: {}{en}", sdk.sites),
            &format!("#   {id}：{name}（{vendor}），{} 处调用{zh}", sdk.sites),
        );
    }
    say("\n[project]\nregion = \"cn-mainland\"", "\n[project]\nregion = \"cn-mainland\"");
    say(
        "# Consent, unless one of: contract, hr, statutory_duty, emergency, public_safety, state_requirement.",
        "# 处理依据；非同意时为 contract、hr、statutory_duty、emergency、public_safety、state_requirement 之一。",
    );
    say("legal_basis = \"consent\"", "legal_basis = \"consent\"");
    say("# legal_basis_citation = \"\"", "# legal_basis_citation = \"\"");
    say("\n# Who processes (PIPL 17).", "\n# 处理者（《个保法》第十七条）。");
    say("[processor]\n# name = \"\"\n# contact = \"\"", "[processor]\n# name = \"\"\n# contact = \"\"");
    say("\n# The notice that is shown (Measures 5).", "\n# 告知文本（《办法》第五条）。");
    say(
        "[notice]\n# path = \"legal/face-notice.zh-CN.md\"",
        "[notice]\n# path = \"legal/face-notice.zh-CN.md\"",
    );
    say(
        "\n# Under-14s: yes, no or unknown; with yes, the rules for them (Measures 7).",
        "\n# 是否服务不满十四周岁的未成年人（yes、no、unknown）；为 yes 时须有专门处理规则（《办法》第七条）。",
    );
    say(
        "[minors]\nserves_under_14 = \"unknown\"\n# rules_path = \"\"",
        "[minors]\nserves_under_14 = \"unknown\"\n# rules_path = \"\"",
    );
    for sdk in used.values().filter(|sdk| sdk.sends) {
        let name = quoted(&sdk.vendor);
        say(
            "\n# This vendor receives faces: entrusted, independent or joint (PIPL 21, 23).",
            "\n# 该厂商接收人脸信息：entrusted、independent 或 joint（《个保法》第二十一条、第二十三条）。",
        );
        let row = format!("[[third_party]]\nname = {name}\n# role = \"entrusted\"\n# contract = \"\"");
        say(&row, &row);
        if sdk.overseas {
            let row = "# export_mechanism = \"none\"    # security_assessment, standard_contract, certification, exempt";
            say(row, row);
        }
    }
    say("\n# The impact assessment (Measures 9).", "\n# 个人信息保护影响评估（《办法》第九条）。");
    say(
        "[pia]\n# path = \"\"\n# date = 2025-06-01\n# keep_years = 3",
        "[pia]\n# path = \"\"\n# date = 2025-06-01\n# keep_years = 3",
    );
    say(
        "\n# Persons whose faces are stored; from 100,000 on a filing is due (Measures 15).",
        "\n# 存储的人脸信息数量；达到 10 万人须备案（《办法》第十五条）。",
    );
    say(
        "[filing]\n# stored_persons = 0\n# reached_on = 2025-06-01",
        "[filing]\n# stored_persons = 0\n# reached_on = 2025-06-01",
    );
    out
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(clean(text)).to_string()
}

/// Writes a file that must not be there yet.
fn create(path: &Path, text: &str) -> Done<()> {
    let mut file =
        fs::OpenOptions::new().write(true).create_new(true).open(path).map_err(Fail::unwritten(path))?;
    file.write_all(text.as_bytes()).map_err(Fail::unwritten(path))
}

/// Writes the hook of the repository around a directory.
fn hook(dir: &Path, tongue: Tongue) -> Done<PathBuf> {
    let absolute = fs::canonicalize(dir).map_err(|why| {
        let dir = dir.display();
        Fail::system(format!("cannot read {dir}"), format!("无法读取 {dir}"), &why)
    })?;
    let hooks = absolute.ancestors().map(|above| above.join(".git/hooks")).find(|hooks| hooks.is_dir());
    let Some(hooks) = hooks else {
        let dir = dir.display();
        fail!("there is no git repository with hooks around {dir}", "{dir} 不在带有 hooks 目录的 git 仓库中");
    };
    let path = hooks.join("pre-commit");
    if fs::symlink_metadata(&path).is_ok() {
        let path = path.display();
        fail!(
            "{path} is already there; add `facelint check --staged` to it",
            "{path} 已存在；请在其中加入 `facelint check --staged`"
        );
    }
    let by = tongue.pick("Written by `facelint init --hook`.", "由 `facelint init --hook` 生成。");
    create(&path, &format!("#!/bin/sh\n# {by}\nexec facelint check --staged --quiet\n"))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).map_err(|why| {
            let path = path.display();
            Fail::system(format!("cannot make {path} executable"), format!("无法将 {path} 设为可执行"), &why)
        })?;
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_toml_in_both_languages() {
        let sdk = Used {
            name: "x\"\n[evil]".to_owned(),
            vendor: "v\"\n[evil]".to_owned(),
            sites: 2,
            overseas: true,
            sends: true,
        };
        let used = BTreeMap::from([("some-sdk".to_owned(), sdk)]);
        for tongue in [Tongue::En, Tongue::Zh] {
            for used in [&used, &BTreeMap::new()] {
                let text = config(used, tongue);
                let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"));
                assert_eq!(table["project"]["legal_basis"].as_str(), Some("consent"));
                assert!(!table.contains_key("evil"), "{text}");
                assert_eq!(table.contains_key("third_party"), !used.is_empty());
                // What is commented out is TOML as well.
                let filled: String = text
                    .lines()
                    .map(|line| match line.strip_prefix("# ") {
                        Some(rest) if rest.contains(" = ") => format!("{rest}\n"),
                        _ => format!("{line}\n"),
                    })
                    .collect();
                filled.parse::<toml::Table>().unwrap_or_else(|error| panic!("{error}\n{filled}"));
            }
        }
    }
}
