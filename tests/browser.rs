//! The page in a real browser: at desktop and phone width nothing is wider than the screen, every part is there and can
//! be opened, nothing is asked of the network, and the browser has nothing to complain of. Where no Chromium is
//! installed the test says that it looked at nothing; with `FACELINT_BROWSER=required` that is a failure.

#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod binary;

use std::env;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;

use binary::run_in;
use serde_json::Value;

/// Names that Chromium goes by.
const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Widths of a desktop window and of a phone.
const WIDTHS: &[u32] = &[1280, 390];

/// Parts of a page that must be there.
const PARTS: &[&str] = &["summary", "articles", "flows", "inventory", "unseen"];

fn chromium() -> Option<PathBuf> {
    let given = env::var_os("FACELINT_CHROMIUM").map(PathBuf::from);
    let path = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&path).flat_map(|dir| NAMES.iter().map(move |name| dir.join(name)));
    let found = given.into_iter().chain(found).find(|path| path.is_file());
    if found.is_none() {
        assert!(
            env::var_os("FACELINT_BROWSER").is_none_or(|value| value != "required"),
            "no Chromium, and FACELINT_BROWSER says that one is required"
        );
        eprintln!("skipped: no Chromium is installed, so no page was opened");
    }
    found
}

/// A proxy that answers nothing and writes down what was asked of it.
fn listener() -> (u16, mpsc::Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (send, asked) = mpsc::channel();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            let mut buffer = [0; 1024];
            let read = stream.read(&mut buffer).unwrap_or_default();
            let line = String::from_utf8_lossy(&buffer[..read]).lines().next().unwrap_or_default().to_owned();
            let _ = stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
            if send.send(line).is_err() {
                return;
            }
        }
    });
    (port, asked)
}

/// The host that a line of a request to a proxy names.
fn host(line: &str) -> Option<&str> {
    let target = line.split(' ').nth(1)?;
    let target = target.split_once("://").map_or(target, |(_, rest)| rest);
    target.split(['/', ':', '?']).next().filter(|host| host.contains('.'))
}

/// A page around the page: it opens it at a width, looks at it closed and with everything opened, and writes down
/// what it saw. The scripts are the test's own; the page has none.
fn harness(page: &str, width: u32) -> String {
    format!(
        r#"<!DOCTYPE html><meta charset="utf-8"><body style="margin:0">
<iframe id="frame" src="{page}" style="border:0;width:{width}px;height:900px"></iframe><pre id="out"></pre>
<script>
document.getElementById("frame").onload = (event) => {{
  const view = event.target.contentWindow, page = view.document;
  const wide = () => page.documentElement.scrollWidth - page.documentElement.clientWidth;
  const outside = () => [...page.querySelectorAll("body *")].filter((one) => {{
    const box = one.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && (box.right > {width} + 1 || box.left < -1);
  }}).slice(0, 5).map((one) => one.tagName + "." + one.className.toString() + ": " + one.textContent.slice(0, 60));
  const closed = wide(), closedOutside = outside();
  const folds = [...page.querySelectorAll("details")];
  folds.forEach((fold) => fold.open = true);
  const empty = folds.filter((fold) => fold.lastElementChild.getBoundingClientRect().height < 8).length;
  const height = (id) => {{
    const part = page.getElementById(id);
    return part === null ? -1 : part.getBoundingClientRect().height;
  }};
  const links = [...page.querySelectorAll("a[href^='#']")].filter((link) => page.getElementById(link.hash.slice(1)) === null);
  document.getElementById("out").textContent = JSON.stringify({{
    closed, closedOutside, opened: wide(), openedOutside: outside(), folds: folds.length, empty,
    parts: Object.fromEntries([{parts}].map((id) => [id, height(id)])),
    broken: links.map((link) => link.hash), scripts: page.scripts.length,
    loaded: view.performance.getEntriesByType("resource").map((entry) => entry.name),
    mode: page.compatMode, font: view.getComputedStyle(page.body).fontSize,
  }});
}};
</script>"#,
        parts = PARTS.iter().map(|part| format!("\"{part}\"")).collect::<Vec<_>>().join(",")
    )
}

/// Opens a page and returns what the harness saw; fails on anything the browser says about it.
fn look(chromium: &Path, dir: &Path, page: &str, width: u32) -> Value {
    let (port, asked) = listener();
    let harness_file = dir.join(format!("harness-{width}-{page}"));
    fs::write(&harness_file, harness(page, width)).unwrap();
    let profile = dir.join(format!("profile-{width}-{page}"));
    let output = Command::new(chromium)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"])
        .args(["--disable-component-update", "--disable-sync", "--no-first-run", "--disable-extensions"])
        .args([
            "--disable-features=OptimizationHints,MediaRouter,Translate",
            "--allow-file-access-from-files",
        ])
        .args(["--enable-logging=stderr", "--dump-dom", "--window-size=1400,1000"])
        .arg(format!("--proxy-server=127.0.0.1:{port}"))
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("file://{}", harness_file.display()))
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    let console: Vec<&str> = said.lines().filter(|line| line.contains("CONSOLE")).collect();
    assert!(console.is_empty(), "{page} at {width}: {console:#?}");
    // The browser has errands of its own. What a page loads stands in the page.
    let text = fs::read_to_string(dir.join(page)).unwrap();
    let requests: Vec<String> =
        asked.try_iter().filter(|line| host(line).is_some_and(|host| text.contains(host))).collect();
    assert!(requests.is_empty(), "{page} at {width} asks the network: {requests:#?}");
    let dom = String::from_utf8_lossy(&output.stdout);
    let out = dom.split("<pre id=\"out\">").nth(1).and_then(|rest| rest.split("</pre>").next());
    let text = out.unwrap_or_else(|| panic!("the browser shows nothing: {dom}\n{said}"));
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text:?}\n{said}"))
}

/// What must hold of every page.
fn holds(saw: &Value, page: &str, width: u32) {
    let at = format!("{page} at {width}: {saw:#}");
    assert_eq!(saw["mode"], "CSS1Compat", "{at}");
    assert_eq!(
        (&saw["closed"], &saw["opened"]),
        (&Value::from(0), &Value::from(0)),
        "wider than the screen, {at}"
    );
    for list in ["closedOutside", "openedOutside", "broken", "loaded"] {
        assert_eq!(saw[list].as_array().map(Vec::len), Some(0), "{list}, {at}");
    }
    assert_eq!(saw["scripts"], 0, "{at}");
    assert_eq!(saw["empty"], 0, "a fold that holds nothing, {at}");
}

/// Scenarios of several kinds: many findings, none, a server, long paths.
const SCENARIOS: &[&str] = &["gym-members", "gym-members-fixed", "hospital-mini", "face-search-express"];

#[test]
fn pages_are_whole_at_both_widths() {
    let Some(chromium) = chromium() else { return };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let dir = tempfile::tempdir().unwrap();
    for name in SCENARIOS {
        for lang in ["en", "zh"] {
            let page = format!("{name}-{lang}.html");
            let file = dir.path().join(&page);
            let ran =
                run_in(&root, &["report", name, "--lang", lang, "-q", "--output", file.to_str().unwrap()]);
            assert_eq!(ran.code, 0, "{}", ran.err);
            for &width in WIDTHS {
                let saw = look(&chromium, dir.path(), &page, width);
                holds(&saw, &page, width);
                for part in PARTS {
                    let height = saw["parts"][part].as_f64().unwrap();
                    assert!(height > 8.0, "{part} is not there, {page} at {width}: {saw:#}");
                }
                assert!(saw["folds"].as_u64().unwrap() > 0, "{page} at {width}: {saw:#}");
            }
        }
    }
}

/// The test itself sees a page that loads something, and one that is too wide.
#[test]
fn a_page_that_is_not_right_is_noticed() {
    let Some(chromium) = chromium() else { return };
    assert_eq!(host("CONNECT fonts.example.org:443 HTTP/1.1"), Some("fonts.example.org"));
    assert_eq!(host("GET http://a.example/b?c HTTP/1.1"), Some("a.example"));
    let project = binary::Project::new(&[]);
    let head = "<!DOCTYPE html><meta name=viewport content='width=device-width'>";
    project.write("wide.html", format!("{head}<p style='width:600px'>wide"));
    project.write("loads.html", format!("{head}<img src='http://pictures.example/a.png'>"));
    let look = |page: &str| {
        let seen = std::panic::catch_unwind(|| holds(&look(&chromium, project.path(), page, 390), page, 390));
        seen.map_err(|panic| panic.downcast_ref::<String>().cloned().unwrap_or_default())
    };
    assert!(look("wide.html").is_err_and(|said| said.contains("wider than the screen")));
    assert!(
        look("loads.html").is_err_and(|said| said.contains("asks the network") || said.contains("CONSOLE"))
    );
}

#[test]
fn drafts_and_long_names_fit() {
    let Some(chromium) = chromium() else { return };
    let project = binary::Project::login();
    // Names without a place to break, and markup.
    let long = "A".repeat(90);
    let deep = format!("src/{long}/{long}/Face{long}<b>Activity.java");
    project.write(&deep, binary::LOGIN.replace("FaceLoginActivity", &format!("Face{long}Activity")));
    for (page, args) in [
        ("report.html", &["report", "--lang", "en"][..]),
        ("pia.html", &["report", "--pia"]),
        ("filing.html", &["report", "--filing"]),
    ] {
        let ran = project.run(&[args, &["-q", "--output", page]].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        for &width in WIDTHS {
            holds(&look(&chromium, project.path(), page, width), page, width);
        }
    }
}
