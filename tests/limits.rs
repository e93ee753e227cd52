//! Inputs and surroundings that are out of all proportion: the run ends by itself, with a note and the right exit code,
//! in memory that is bounded, and leaves nothing half written.

#![allow(clippy::unwrap_used)]

mod binary;

use std::fs;
use std::process::Stdio;

use binary::{LOGIN, PLAIN, Project};

/// Import that makes a file of Java worth a look.
const IMPORT: &str = "import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;\n";
const CALL: &str = "WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);\n";

/// The healthy file beside an odd one is checked, and nothing failed inside.
fn survives(project: &Project, args: &[&str]) -> String {
    let ran = project.run(&[&["check", "--format", "json"], args].concat());
    assert_eq!(ran.code, 1, "{}", ran.err);
    let report = ran.json();
    let healthy = |row: &serde_json::Value| row["file"] == "FaceLoginActivity.java";
    assert!(report["findings"].as_array().unwrap().iter().any(healthy), "{}", ran.err);
    assert!(report["notes"].as_array().unwrap().iter().all(|note| note["kind"] != "internal"), "{}", ran.err);
    ran.err
}

#[test]
fn huge_files_are_not_read() {
    let project = Project::login();
    let line = "f(VNDetectFaceRectanglesRequest());";
    project.write("Line.swift", line.repeat(20 * 1024 * 1024 / line.len()));
    // A gigabyte that takes no room.
    let sparse = fs::File::create(project.at("Sparse.java")).unwrap();
    sparse.set_len(1 << 30).unwrap();
    fs::File::create(project.at("strings.json")).unwrap().set_len(1 << 40).unwrap();
    let err = survives(&project, &["--all"]);
    for name in ["Line.swift", "Sparse.java"] {
        assert!(err.contains(&format!("note: {name}: too large, left out")), "{err}");
    }
}

#[test]
fn what_repeats_without_end_is_given_up() {
    let project = Project::login();
    let strings = "\"a\",".repeat(60_000);
    project.write("strings.js", format!("import * as f from 'face-api.js';\nconst a = [{strings}];\n"));
    project.write("Strings.java", format!("{IMPORT}class A {{ String[] a = {{{strings}}}; }}\n"));
    let same = "void f(Object x) { f(x); g(); }\n".repeat(2_500);
    project.write("Same.java", format!("{IMPORT}class B {{\n{same}void g() {{ f(null); {CALL} }} }}\n"));
    project.write("Sites.java", format!("{IMPORT}class C {{ void g() {{\n{}}} }}\n", CALL.repeat(1_000)));
    let marks = "// facelint: allow(missing-consent) x\n".repeat(5_000);
    project.write("Marks.java", format!("{IMPORT}{marks}class D {{ void g() {{ {CALL} }} }}\n"));
    let ring: String =
        (0..600).map(|at| format!("void r{at}() {{ r{}(); r{}(); }}\n", (at + 1) % 600, at / 2)).collect();
    project.write("Ring.java", format!("{IMPORT}class E {{\n{ring}void g() {{ r0(); {CALL} }} }}\n"));
    let ifs: String = (0..1_000).map(|at| format!("if (a && c{at}) return;\n")).collect();
    project.write("Ifs.java", format!("{IMPORT}class F {{ void g(boolean a) {{ {ifs} {CALL} }} }}\n"));
    let boxes =
        "<include layout=\"@layout/face\"/><CheckBox android:id=\"@+id/agree\" android:text=\"同意人脸\"/>";
    project.write("res/layout/face.xml", format!("<LinearLayout>{}</LinearLayout>", boxes.repeat(2_500)));
    let rows: String =
        (0..5_000).map(|at| format!("<string name=\"s{at}\">@string/s{}</string>", at + 1)).collect();
    project.write("res/values/strings.xml", format!("<resources>{rows}</resources>"));
    project.write(
        "Screen.java",
        format!(
            "{IMPORT}class G extends android.app.Activity {{ void onCreate(Bundle b) {{ setContentView(R.layout.face); setTitle(R.string.s0);
             findViewById(R.id.agree).setOnClickListener(v -> go()); }} void go() {{ {CALL} }} }}\n"
        ),
    );
    let err = survives(&project, &[]);
    assert!(err.contains("note: res/layout/face.xml: only partly understood (too many elements)"), "{err}");
    assert!(err.contains("note: Same.java: not followed (the analysis would take too much work)"), "{err}");
}

#[test]
fn ten_thousand_files_are_few() {
    let project = Project::login();
    for index in 0..10_000 {
        let name = format!("m{}/p{}/C{index}.kt", index / 1000, index / 100);
        project.write(&name, if index % 500 == 0 { LOGIN } else { PLAIN });
    }
    survives(&project, &[]);
    let ran = project.run(&["--quiet", "--fail-on", "never"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

/// The most memory that a process may have.
#[cfg(target_os = "linux")]
#[test]
fn memory_is_bounded() {
    let project = Project::login();
    for index in 0..6 {
        let name = format!("Deep{index}.java");
        let nested = format!("{}1{}", "(".repeat(200_000), ")".repeat(200_000));
        project.write(&name, format!("{IMPORT}class A{index} {{ int f() {{ return {nested}; }} }}\n"));
        project.write(&format!("list{index}.json"), "[".repeat(500_000));
    }
    let shell =
        format!("ulimit -v 3000000; exec {} check -j 2 --format json", env!("CARGO_BIN_EXE_facelint"));
    let output = std::process::Command::new("sh")
        .args(["-c", &shell])
        .current_dir(project.path())
        .env_clear()
        .env("LC_ALL", "C")
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{err}");
    assert!(err.contains("note: Deep0.java: "), "{err}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let project = Project::login();
    for args in [
        &["check"][..],
        &["check", "--format", "json"],
        &["check", "--format", "github"],
        &["report"],
        &["inventory"],
        &["rules"],
        &["man"],
        &["--help"],
    ] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = project.command(args).stdout(full).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(args == ["--help"] || err.contains("no storage space"), "{args:?}: {err}");
    }
    let ran = project.run(&["check", "-o", "/dev/full"]);
    assert!(ran.code == 2 && ran.err.contains("cannot write /dev/full: no storage space"), "{}", ran.err);
    assert!(project.run(&["check", "-o", "/dev/null"]).code == 1);
    assert_eq!(project.run(&["check", "--format", "json", "-o", "/dev/stdout"]).json()["tool"], "facelint");
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_is_no_failure() {
    let project = Project::new(&[]);
    for index in 0..300 {
        project.write(&format!("Login{index}.java"), LOGIN);
    }
    for args in [&["check"][..], &["check", "--format", "json"], &["report"]] {
        let mut child = project.command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // Nobody reads any of it.
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(i32::from(args[0] == "check")), "{args:?}");
        assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"));
    }
}

#[test]
fn a_directory_that_is_not_there_is_told_before_anything_is_checked() {
    let project = Project::login();
    for args in [
        &["check", "-o", "nowhere/a.txt"][..],
        &["check", "-o", "sarif=nowhere/a.txt"],
        &["inventory", "-o", "nowhere/a.txt"],
        &["report", "-o", "nowhere/a.txt"],
        &["baseline", "-o", "nowhere/a.txt"],
    ] {
        let ran = project.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}");
        assert_eq!(ran.err, "facelint: cannot write nowhere/a.txt: nowhere is no directory\n");
    }
    assert!(!project.at("nowhere").exists());
    let zh = project.run(&["check", "--lang", "zh", "-o", "nowhere/a.txt"]);
    assert_eq!(zh.err, "facelint: 无法写入 nowhere/a.txt：目录 nowhere 不存在\n");
}

#[test]
fn reports_take_the_place_of_old_ones_as_a_whole() {
    let project = Project::login();
    project.write("a.json", "old");
    assert_eq!(project.run(&["check", "--format", "json", "-o", "a.json", "-o", "sarif=b.sarif"]).code, 1);
    for name in ["a.json", "b.sarif"] {
        let text = fs::read_to_string(project.at(name)).unwrap();
        assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{text}");
    }
    let names: Vec<_> =
        fs::read_dir(project.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 3, "{names:?}");
    // A directory is no file.
    fs::create_dir(project.at("dir")).unwrap();
    assert_eq!(project.run(&["check", "-o", "dir"]).code, 2);
}

#[cfg(unix)]
#[test]
fn a_link_planted_in_the_project_is_not_written_through() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let outside = Project::new(&[("precious", "# facelint baseline 1\n")]);
    let project = Project::login();
    for (name, args) in [
        ("facelint-baseline.txt", &["baseline"][..]),
        ("report.html", &["report", "-o", "report.html"]),
        ("a.sarif", &["check", "-o", "sarif=a.sarif"]),
    ] {
        symlink(outside.at("precious"), project.at(name)).unwrap();
        let ran = project.run(args);
        assert!(ran.code < 2, "{name}: {}", ran.err);
        assert_eq!(fs::read_to_string(outside.at("precious")).unwrap(), "# facelint baseline 1\n", "{name}");
        assert!(!project.at(name).is_symlink(), "{name}");
        // Others may read it, as any file that is written.
        let mode = fs::metadata(project.at(name)).unwrap().permissions().mode();
        fs::write(project.at("plain"), "").unwrap();
        assert_eq!(mode, fs::metadata(project.at("plain")).unwrap().permissions().mode(), "{name}");
        fs::remove_file(project.at(name)).unwrap();
    }
    // Nor waited at: a pipe where a baseline is looked for.
    let made =
        std::process::Command::new("mkfifo").arg(project.at("facelint-baseline.txt")).status().unwrap();
    assert!(made.success());
    let ran = project.run(&["check"]);
    assert!(ran.code == 2 && ran.err.contains("not a regular file"), "{}", ran.err);
}

/// An interrupt ends the program as it ends any other, and nothing half written is left.
#[cfg(unix)]
#[test]
fn an_interrupt_leaves_nothing_behind() {
    use std::os::unix::process::ExitStatusExt as _;
    use std::thread::sleep;
    use std::time::Duration;

    let project = Project::new(&[]);
    for index in 0..400 {
        project
            .write(&format!("Login{index}.java"), LOGIN.replace("FaceLoginActivity", &format!("L{index}")));
    }
    project.write("out/a.sarif", "old");
    let mut interrupted = 0;
    for signal in ["INT", "TERM"] {
        for wait in [30, 100, 200, 400, 800, 1600] {
            let args = ["check", "--all", "-o", "sarif=out/a.sarif", "-o", "junit=out/b.xml"];
            let mut child =
                project.command(&args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            sleep(Duration::from_millis(wait));
            let sent = std::process::Command::new("kill")
                .args([&format!("-{signal}"), &child.id().to_string()])
                .stderr(Stdio::null())
                .status();
            let status = child.wait().unwrap();
            if let Some(number) = status.signal() {
                interrupted += 1;
                assert!(sent.unwrap().success());
                assert_eq!(number, if signal == "INT" { 2 } else { 15 });
            } else {
                assert_eq!(status.code(), Some(1));
            }
            let log = fs::read_to_string(project.at("out/a.sarif")).unwrap();
            assert!(log == "old" || log.ends_with("}\n"), "half of a report");
            for entry in fs::read_dir(project.at("out")).unwrap() {
                let name = entry.unwrap().file_name();
                assert!(name == "a.sarif" || name == "b.xml", "{name:?}");
            }
        }
    }
    assert!(interrupted > 0, "every run was faster than its signal");
}

/// Files that are gone, or are others, between the listing and the reading.
#[test]
fn files_that_change_meanwhile_are_noted() {
    use facelint::input::notes::NoteKind;
    use facelint::input::source::SourceMap;

    let project = Project::login();
    project.write("Gone.java", LOGIN);
    project.write("Grown.java", LOGIN);
    project.write("Dir.java", LOGIN);
    let mut map = SourceMap::default();
    for name in ["Dir.java", "FaceLoginActivity.java", "Gone.java", "Grown.java"] {
        map.add(project.at(name), name.to_owned(), 0);
    }
    fs::remove_file(project.at("Gone.java")).unwrap();
    fs::remove_file(project.at("Dir.java")).unwrap();
    fs::create_dir(project.at("Dir.java")).unwrap();
    fs::write(project.at("Grown.java"), LOGIN.repeat(10_000)).unwrap();
    let outcome = facelint::analyse(map, false, facelint::input::day::Day::of(0));
    let notes: Vec<(&str, NoteKind)> =
        outcome.notes.iter().map(|note| (note.path.as_str(), note.kind)).collect();
    for expected in [
        ("Dir.java", NoteKind::Unreadable),
        ("Gone.java", NoteKind::Unreadable),
        ("Grown.java", NoteKind::TooLarge),
    ] {
        assert!(notes.contains(&expected), "{notes:?}");
    }
    assert!(
        outcome
            .findings
            .iter()
            .all(|finding| outcome.map.file(finding.loc.file).name == "FaceLoginActivity.java")
    );
    assert!(!outcome.findings.is_empty());
}

#[test]
fn a_project_that_changes_all_the_time_is_checked() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    let project = Arc::new(Project::login());
    let done = Arc::new(AtomicBool::new(false));
    let writer = {
        let (project, done) = (Arc::clone(&project), Arc::clone(&done));
        std::thread::spawn(move || {
            let mut turn = 0;
            while !done.load(Ordering::Relaxed) {
                turn += 1;
                for index in 0..20 {
                    let path = project.at(&format!("L{index}.java"));
                    let _ = match (turn + index) % 4 {
                        0 => fs::write(path, LOGIN),
                        1 => fs::remove_file(path),
                        2 => fs::write(path, &LOGIN[..LOGIN.len() / 2]),
                        _ => fs::write(path, [0u8; 4096]),
                    };
                }
            }
        })
    };
    for args in [&["check"][..], &["check", "--all"], &["check", "--format", "sarif"], &["report"]] {
        for _ in 0..3 {
            let ran = project.run(args);
            assert_eq!(ran.code, i32::from(args[0] == "check"), "{}", ran.err);
            assert!(!ran.err.contains("panicked") && !ran.err.contains("internal error"), "{}", ran.err);
            assert!(ran.out.contains("FaceLoginActivity.java"), "{}", ran.out);
        }
    }
    done.store(true, Ordering::Relaxed);
    writer.join().unwrap();
}
