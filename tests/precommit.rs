//! The hook in the real pre-commit, on real repositories. Without pre-commit it says so and does nothing.

#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod binary;

use std::path::Path;
use std::process::{Command, Output};

use binary::{LOGIN, PLAIN, Project};

/// `FACELINT_PRE_COMMIT` names the program; else it is looked for on the path.
fn pre_commit() -> Option<String> {
    let name = std::env::var("FACELINT_PRE_COMMIT").unwrap_or_else(|_| "pre-commit".to_owned());
    let found = Command::new(&name).arg("--version").output().is_ok_and(|output| output.status.success());
    assert!(found || std::env::var_os("FACELINT_PRE_COMMIT").is_none(), "FACELINT_PRE_COMMIT does not run");
    if !found {
        eprintln!("pre-commit is not here, so the hook was not run by it");
    }
    found.then_some(name)
}

struct Place {
    project: Project,
    home: Project,
    path: String,
}

impl Place {
    fn new(project: Project) -> Self {
        let binary = Path::new(env!("CARGO_BIN_EXE_facelint")).parent().unwrap().to_str().unwrap();
        let path = format!("{binary}:{}", std::env::var("PATH").unwrap_or_default());
        Self { project, home: Project::new(&[]), path }
    }

    fn run(&self, program: &str, args: &[&str]) -> Output {
        Command::new(program)
            .args(args)
            .current_dir(self.project.path())
            .env("PATH", &self.path)
            .env("HOME", self.home.path())
            .env("PRE_COMMIT_HOME", self.home.at("cache"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("LC_ALL", "C.UTF-8")
            .env_remove("GIT_INDEX_FILE")
            .env_remove("GIT_DIR")
            .env_remove("GIT_WORK_TREE")
            .output()
            .unwrap()
    }

    fn git(&self, args: &[&str]) -> Output {
        let who = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
        self.run("git", &[&who[..], args].concat())
    }

    fn must(&self, args: &[&str]) -> String {
        let output = self.git(args);
        assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }
}

fn told(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn a_bad_change_is_stopped_and_a_good_one_passes() {
    let Some(pre_commit) = pre_commit() else { return };
    // A repository that holds the hooks, as this one does.
    let hooks =
        Place::new(Project::new(&[(".pre-commit-hooks.yaml", include_str!("../.pre-commit-hooks.yaml"))]));
    hooks.must(&["init", "-q"]);
    hooks.must(&["add", "."]);
    hooks.must(&["commit", "-q", "-m", "Hooks"]);
    let rev = hooks.must(&["rev-parse", "HEAD"]);

    let config = format!(
        "repos:\n  - repo: {}\n    rev: {rev}\n    hooks:\n      - id: facelint-system\n",
        hooks.project.path().display()
    );
    let app = Place::new(Project::new(&[(".pre-commit-config.yaml", &config), ("Plain.kt", PLAIN)]));
    app.must(&["init", "-q"]);
    let installed = app.run(&pre_commit, &["install"]);
    assert!(installed.status.success(), "{}", told(&installed));

    app.must(&["add", "."]);
    let good = app.git(&["commit", "-m", "Start"]);
    assert!(good.status.success(), "{}", told(&good));
    assert!(told(&good).contains("facelint") && told(&good).contains("Passed"), "{}", told(&good));

    app.project.write("FaceLoginActivity.java", LOGIN);
    app.must(&["add", "."]);
    let bad = app.git(&["commit", "-m", "Log in by face"]);
    assert!(!bad.status.success(), "{}", told(&bad));
    assert!(told(&bad).contains("error[missing-consent]"), "{}", told(&bad));
    assert_eq!(app.must(&["rev-list", "--count", "HEAD"]), "1", "nothing was committed");

    // Only part of it is staged: what stays outside does not stop the commit.
    app.must(&["reset", "-q"]);
    app.project.write("Plain.kt", PLAIN.replace("Surface", "Plane"));
    app.must(&["add", "Plain.kt"]);
    let other = app.git(&["commit", "-m", "Rename"]);
    assert!(other.status.success(), "{}", told(&other));
    // `git commit -a` hands over an index of its own.
    app.project.write("Plain.kt", PLAIN);
    let all = app.git(&["commit", "-a", "-m", "Rename back"]);
    assert!(all.status.success(), "{}", told(&all));

    // With a reason it passes.
    let reason = "// facelint: allow-file(missing-consent, sole-verification, missing-age-gate, cloud-face-sdk) demo\n";
    app.project.write("FaceLoginActivity.java", format!("{reason}{LOGIN}"));
    app.must(&["add", "."]);
    let allowed = app.git(&["commit", "-m", "Log in by face, as a demo"]);
    assert!(allowed.status.success(), "{}", told(&allowed));
    // Neither does a change of documents take it to face code.
    app.project.write("README.md", "Words.\n");
    app.must(&["add", "."]);
    let words = app.git(&["commit", "-m", "Describe"]);
    assert!(words.status.success() && told(&words).contains("Skipped"), "{}", told(&words));
}
