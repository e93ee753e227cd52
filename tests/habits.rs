//! What a person expects of a command: help, hints, standard input, tables, completions, a first file.

#![allow(clippy::unwrap_used)]

mod binary;

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use binary::{LOGIN, PLAIN, Project, Ran};

/// A run that reads its standard input.
fn piped(project: &Project, args: &[&str], input: &[u8]) -> Ran {
    let mut command = project.command(args);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A run that does not want its input may have ended by now.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn help_fits_a_screen_and_its_examples_are_true() {
    let project = Project::login();
    project.write("src/Login.kt", PLAIN);
    project.write("app/A.java", LOGIN);
    let help = project.run(&["--help"]).out;
    assert!(help.lines().count() <= 40, "{help}");
    assert!(help.lines().all(|line| line.chars().count() <= 100), "{help}");
    let examples = help.lines().skip_while(|line| *line != "Examples:").skip(1);
    let mut tried = 0;
    for line in examples.take_while(|line| line.starts_with("  facelint")) {
        // What it does stands behind two blanks.
        let command = line.trim_start().split("  ").next().unwrap();
        let args: Vec<&str> = command.split_whitespace().skip(1).collect();
        let ran = piped(&project, &args, LOGIN.as_bytes());
        assert!(ran.code < 2, "{line}: {}", ran.err);
        tried += 1;
    }
    assert!(tried >= 6, "{help}");
    for command in ["check", "inventory", "rules", "explain", "init", "lsp", "completions", "man"] {
        assert!(help.contains(&format!("\n  {command} ")), "{command} is missing in {help}");
    }
}

#[test]
fn slips_are_answered_with_what_was_meant() {
    let project = Project::login();
    for (args, want) in [
        (&["--select", "mising-consent"][..], "did you mean missing-consent"),
        (&["explain", "sole-verificaton"], "did you mean sole-verification"),
        (&["--selct", "missing-consent"], "--select"),
        (&["inventry"], "did you mean `facelint inventory`?"),
        (&["--format", "sarf"], "sarif"),
    ] {
        let ran = project.run(args);
        assert_eq!(ran.code, 2, "{args:?}");
        assert!(ran.err.contains(want), "{args:?}: {}", ran.err);
    }
}

#[test]
fn standard_input_stands_for_a_file() {
    let project = Project::new(&[("app/FaceLoginActivity.java", "class FaceLoginActivity {}\n")]);
    let name = "app/FaceLoginActivity.java";
    let alone = piped(&project, &["check", "-", "--stdin-path", name], LOGIN.as_bytes());
    assert_eq!(alone.code, 1, "{}", alone.err);
    assert!(alone.out.contains("app/FaceLoginActivity.java:15:"), "{}", alone.out);
    let within = piped(&project, &["check", "-", ".", "--stdin-path", name], LOGIN.as_bytes());
    assert_eq!(within.code, 1);
    assert!(within.out.contains("app/FaceLoginActivity.java:15:"), "{}", within.out);
    let inventory = piped(&project, &["inventory", "-", "--stdin-path", name], LOGIN.as_bytes());
    assert_eq!(inventory.out.lines().count(), 1, "{}", inventory.out);
    // A file that is not there yet.
    let new = piped(&project, &["check", "-", "--stdin-path", "New.java"], LOGIN.as_bytes());
    assert_eq!(new.code, 1, "{}", new.err);
    assert_eq!(fs::read_to_string(project.at(name)).unwrap(), "class FaceLoginActivity {}\n");
}

#[test]
fn standard_input_needs_a_name_and_has_a_limit() {
    let project = Project::login();
    let unnamed = piped(&project, &["check", "-"], LOGIN.as_bytes());
    assert_eq!(unnamed.code, 2);
    assert!(unnamed.err.contains("`-` needs --stdin-path NAME"), "{}", unnamed.err);
    let stray = project.run(&["check", ".", "--stdin-path", "A.java"]);
    assert_eq!(stray.code, 2);
    let huge = piped(&project, &["check", "-", "--stdin-path", "A.java"], &vec![b'x'; 3 << 20]);
    assert_eq!(huge.code, 2);
    assert!(huge.err.contains("standard input is larger than"), "{}", huge.err);
    let fix = piped(&project, &["check", "--fix", "-", "--stdin-path", "A.java"], LOGIN.as_bytes());
    assert!(fix.err.contains("--fix cannot write to standard input"), "{}", fix.err);
}

#[test]
fn rules_are_explained_in_line() {
    let project = Project::login();
    project.write("Second.java", LOGIN.replace("FaceLoginActivity", "Second"));
    let plain = project.run(&["check"]).out;
    assert!(!plain.contains("why: "));
    let ran = project.run(&["check", "--explain"]).out;
    assert_eq!(ran.matches("why: ").count(), 4, "once for each rule: {ran}");
    let zh = project.run(&["check", "--explain", "--lang", "zh"]).out;
    assert_eq!(zh.matches("为什么：").count(), 4, "{zh}");
}

#[test]
fn statistics_are_a_table() {
    let project = Project::login();
    let ran = project.run(&["check", "--statistics"]);
    let rows: Vec<&str> = ran.err.lines().collect();
    assert_eq!(rows[0].split_whitespace().collect::<Vec<_>>(), ["error", "warning", "note", "rule"]);
    assert!(
        rows.iter().any(|row| row.starts_with("      1         0      0  missing-consent ")),
        "{}",
        ran.err
    );
    assert_eq!(rows.len(), 6, "{}", ran.err);
    let zh = project.run(&["check", "--statistics", "--lang", "zh"]).err;
    assert!(zh.starts_with("   错误     警告  提示  规则\n"), "{zh}");
    let none = Project::new(&[("A.kt", PLAIN)]).run(&["check", "--statistics"]);
    assert_eq!(none.err.lines().count(), 1);
}

#[test]
fn verbose_says_which_files_were_followed_and_why() {
    let project = Project::login();
    let base = "package com.example.bank;\n\npublic class Opener extends android.app.Activity {\n    void go() { startActivity(new android.content.Intent(this, FaceLoginActivity.class)); }\n}\n";
    project.write("Opener.java", base);
    project.write("Surface.kt", PLAIN);
    let ran = project.run(&["check", "-v"]);
    assert!(ran.err.contains("followed FaceLoginActivity.java: holds `huiyansdkface`"), "{}", ran.err);
    assert!(ran.err.contains("followed Opener.java: calls, shows or is used by"), "{}", ran.err);
    assert!(!ran.err.contains("Surface.kt"), "{}", ran.err);
    let zh = project.run(&["check", "-v", "--lang", "zh"]);
    assert!(zh.err.contains("已解析 FaceLoginActivity.java: 含有 `huiyansdkface`"), "{}", zh.err);
}

#[test]
fn links_never_leave_a_terminal() {
    let project = Project::login();
    let piped = project.command(&["check"]).env("FORCE_HYPERLINK", "1").output().unwrap();
    assert!(!piped.stdout.contains(&0x1b));
    let forced =
        project.command(&["check", "--color", "always"]).env("FORCE_HYPERLINK", "1").output().unwrap();
    assert!(!String::from_utf8(forced.stdout).unwrap().contains("]8;;"));
}

#[test]
fn completions_know_commands_and_options() {
    let project = Project::new(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = project.run(&["completions", shell]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{shell}");
        for word in ["inventory", "fail-on"] {
            assert!(ran.out.contains(word), "{shell} lacks {word}");
        }
    }
    assert_eq!(project.run(&["completions", "cmd"]).code, 2);
}

#[test]
fn the_manual_page_is_one() {
    let page = Project::new(&[]).run(&["man"]).out;
    for part in [".TH facelint 1", ".SH NAME", ".SH SYNOPSIS", "fail\\-on", ".SH EXTRA"] {
        assert!(page.contains(part), "{part} is missing in {page}");
    }
}

#[test]
fn every_command_has_its_page() {
    let project = Project::new(&[]);
    let page = project.run(&["man", "check"]).out;
    assert!(page.contains(".TH facelint-check 1") && page.contains("fail\\-on"), "{page}");
    assert!(project.run(&["man", "chek"]).err.contains("did you mean check?"));
    assert_eq!(project.run(&["man", "--dir", "pages"]).out, "");
    let main = fs::read_to_string(project.at("pages/facelint.1")).unwrap();
    let listed = main.split(".SH SUBCOMMANDS").nth(1).unwrap();
    let named = listed.lines().filter_map(|line| line.strip_prefix("facelint\\-")?.strip_suffix("(1)"));
    let named: Vec<&str> = named.filter(|command| *command != "help").collect();
    assert!(named.len() >= 10, "{listed}");
    for command in named {
        assert!(project.at(&format!("pages/facelint-{command}.1")).exists(), "{command}");
    }
}

#[test]
fn init_writes_a_first_file_once() {
    let project = Project::login();
    let printed = project.run(&["init", "--print"]);
    assert_eq!(printed.code, 0);
    assert!(!project.at("facelint.toml").exists());
    let ran = project.run(&["init"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let text = fs::read_to_string(project.at("facelint.toml")).unwrap();
    assert_eq!(text, printed.out);
    assert!(text.contains("tencent-huiyan"), "{text}");
    assert!(text.parse::<toml::Table>().is_ok());
    let again = project.run(&["init"]);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("facelint.toml is already there"), "{}", again.err);
    assert_eq!(fs::read_to_string(project.at("facelint.toml")).unwrap(), text);
    let zh = project.run(&["init", "--print", "--lang", "zh"]).out;
    assert!(zh.contains("《办法》第五条"), "{zh}");
}

#[cfg(unix)]
#[test]
fn init_writes_the_hook_of_the_repository() {
    use std::os::unix::fs::PermissionsExt as _;
    let project = Project::login();
    let none = project.run(&["init", "--hook"]);
    assert_eq!(none.code, 2);
    assert!(none.err.contains("no git repository"), "{}", none.err);
    fs::create_dir_all(project.at(".git/hooks")).unwrap();
    let ran = project.run(&["init", "--hook"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let hook = project.at(".git/hooks/pre-commit");
    assert!(fs::read_to_string(&hook).unwrap().contains("facelint check --staged"));
    assert_eq!(fs::metadata(&hook).unwrap().permissions().mode() & 0o111, 0o111);
    let again = project.run(&["init", "--hook"]);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("is already there"), "{}", again.err);
}
