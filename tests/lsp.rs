//! The server for editors: a client that speaks the protocol over the standard streams of the real binary.

// Parameters are written where they are sent.
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value)]

mod binary;

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use binary::{LOGIN, PLAIN, Project};
use serde_json::{Value, json};

/// Longer than any answer takes, on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(60);

/// A client and its server.
struct Client {
    child: Child,
    to: Option<ChildStdin>,
    from: Receiver<Value>,
    next: i64,
    /// Notifications that came while something else was waited for.
    heard: Vec<Value>,
}

impl Client {
    fn start(project: &Project, more: &Value) -> Self {
        let mut params = json!({
            "processId": null,
            "rootUri": uri(project.path()),
            "capabilities": { "textDocument": { "publishDiagnostics": { "relatedInformation": true } } },
        });
        for (key, value) in more.as_object().unwrap() {
            params[key] = value.clone();
        }
        let mut client = Self::raw(project);
        let answer = client.ask("initialize", params);
        assert_eq!(answer["serverInfo"]["name"], "facelint");
        client.tell("initialized", json!({}));
        client
    }

    fn raw(project: &Project) -> Self {
        let mut command = project.command(&["lsp"]);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let (to, out) = (child.stdin.take(), child.stdout.take().unwrap());
        let (send, from) = channel();
        std::thread::spawn(move || {
            let mut out = BufReader::new(out);
            while let Some(message) = read(&mut out) {
                if send.send(message).is_err() {
                    return;
                }
            }
        });
        Self { child, to, from, next: 0, heard: Vec::new() }
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        let to = self.to.as_mut().unwrap();
        write!(to, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        to.flush().unwrap();
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn call(&mut self, method: &str, params: Value) -> Value {
        self.next += 1;
        let id = self.next;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        let until = Instant::now() + PATIENCE;
        loop {
            let message = self.from.recv_timeout(until.saturating_duration_since(Instant::now())).unwrap();
            if message["id"] == json!(id) && message.get("method").is_none() {
                return message;
            }
            self.heard.push(message);
        }
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        let mut message = self.call(method, params);
        assert!(message.get("error").is_none(), "{message}");
        message["result"].take()
    }

    /// The next diagnostics of a file for which `wanted` holds.
    fn diagnostics(&mut self, uri: &str, wanted: impl Fn(&Value) -> bool) -> Value {
        let is_it = |message: &Value| {
            message["method"] == "textDocument/publishDiagnostics"
                && message["params"]["uri"] == uri
                && wanted(&message["params"])
        };
        if let Some(at) = self.heard.iter().position(is_it) {
            let mut message = self.heard.remove(at);
            return message["params"].take();
        }
        let until = Instant::now() + PATIENCE;
        loop {
            let mut message =
                self.from.recv_timeout(until.saturating_duration_since(Instant::now())).unwrap();
            if is_it(&message) {
                return message["params"].take();
            }
            self.heard.push(message);
        }
    }

    fn open(&mut self, uri: &str, version: i64, text: &str) {
        let document = json!({ "uri": uri, "languageId": "x", "version": version, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    fn change(&mut self, uri: &str, version: i64, text: &str) {
        let document = json!({ "uri": uri, "version": version });
        let params = json!({ "textDocument": document, "contentChanges": [{ "text": text }] });
        self.tell("textDocument/didChange", params);
    }

    fn actions(&mut self, uri: &str, range: &Value) -> Vec<Value> {
        let params =
            json!({ "textDocument": { "uri": uri }, "range": range, "context": { "diagnostics": [] } });
        self.ask("textDocument/codeAction", params).as_array().unwrap().clone()
    }

    fn end(mut self) -> ExitStatus {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        self.child.wait().unwrap()
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // The server may have left already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read(out: &mut impl std::io::BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if out.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end().split_once(": ") {
            Some(("Content-Length", value)) => length = value.parse().ok()?,
            Some(_) => {}
            None => break,
        }
    }
    let mut bytes = vec![0; length];
    out.read_exact(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}

fn uri(path: &Path) -> String {
    format!("file://{}", fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf()).display())
}

fn codes(published: &Value) -> BTreeSet<&str> {
    let rows = published["diagnostics"].as_array().unwrap();
    rows.iter().map(|row| row["code"].as_str().unwrap()).collect()
}

fn row<'p>(published: &'p Value, code: &str) -> &'p Value {
    let rows = published["diagnostics"].as_array().unwrap();
    rows.iter().find(|row| row["code"] == code).unwrap_or_else(|| panic!("no {code} in {published}"))
}

/// A text with the edits of an action; columns are counted in UTF-16.
fn edited(text: &str, action: &Value, uri: &str) -> String {
    let edits = action["edit"]["changes"][uri].as_array().unwrap();
    let [edit] = &edits[..] else { panic!("{edits:?}") };
    let offset = |position: &Value| {
        let line = position["line"].as_u64().unwrap() as usize;
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let units = position["character"].as_u64().unwrap() as usize;
        let mut at = start;
        let mut seen = 0;
        for c in text[start..].chars() {
            if seen >= units {
                break;
            }
            seen += c.len_utf16();
            at += c.len_utf8();
        }
        at
    };
    let (start, end) = (offset(&edit["range"]["start"]), offset(&edit["range"]["end"]));
    format!("{}{}{}", &text[..start], edit["newText"].as_str().unwrap(), &text[end..])
}

#[test]
fn diagnostics_hover_and_actions() {
    let project = Project::login();
    let mut client = Client::start(&project, &json!({}));
    let file = uri(&project.at("FaceLoginActivity.java"));
    // The whole folder is checked without a file being opened.
    let published = client.diagnostics(&file, |_| true);
    assert_eq!(
        codes(&published),
        BTreeSet::from(["cloud-face-sdk", "missing-age-gate", "missing-consent", "sole-verification"])
    );
    let consent = row(&published, "missing-consent");
    assert_eq!((consent["severity"].as_i64(), consent["source"].as_str()), (Some(1), Some("facelint")));
    assert_eq!(consent["range"]["start"], json!({ "line": 14, "character": 43 }));
    assert!(consent["message"].as_str().unwrap().contains("\nhelp: "), "{consent}");
    let path = consent["relatedInformation"].as_array().unwrap();
    assert!(path.len() >= 2, "{path:?}");
    assert!(path[0]["message"].as_str().unwrap().starts_with("1. "), "{path:?}");
    assert_eq!(path[0]["location"]["uri"], json!(file));

    let at = json!({ "textDocument": { "uri": file }, "position": { "line": 14, "character": 50 } });
    let hover = client.ask("textDocument/hover", at);
    assert_eq!(hover["contents"]["kind"], "markdown");
    let page = hover["contents"]["value"].as_str().unwrap();
    assert!(page.contains("# missing-consent: ") && page.contains("## Why"), "{page}");
    let nowhere = json!({ "textDocument": { "uri": file }, "position": { "line": 0, "character": 0 } });
    assert_eq!(client.ask("textDocument/hover", nowhere), Value::Null);

    let actions = client.actions(&file, &consent["range"]);
    let allow =
        actions.iter().find(|action| action["title"] == "Allow missing-consent here (add the reason)");
    let allow = allow.unwrap_or_else(|| panic!("{actions:?}"));
    assert_eq!(allow["kind"], "quickfix");
    let with = edited(LOGIN, allow, &file);
    assert!(with.contains("        // facelint: allow(missing-consent) \n        WbCloud"), "{with}");
    assert!(client.end().success());
}

#[test]
fn safe_repairs_are_offered_and_hold() {
    let scan = "import android.app.Activity;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import com.google.mlkit.vision.face.FaceDetector;

public class ScanActivity extends Activity {
    private final FaceDetector detector = FaceDetection.getClient();
    public void onShot(InputImage image) {
        if (!store.faceConsent()) return;
        /* 年龄 */ if (user.age < 13) { askGuardian(); return; }
        detector.process(image);
    }
}
";
    let project = Project::new(&[("ScanActivity.java", PLAIN)]);
    let mut client = Client::start(&project, &json!({}));
    let file = uri(&project.at("ScanActivity.java"));
    client.open(&file, 1, scan);
    let published = client.diagnostics(&file, |published| published["version"] == 1);
    let age = row(&published, "wrong-age-threshold");
    assert_eq!(age["range"]["start"], json!({ "line": 9, "character": 21 }));
    let actions = client.actions(&file, &age["range"]);
    let fix = actions.iter().find(|action| action["isPreferred"] == true).unwrap();
    let repaired = edited(scan, fix, &file);
    assert_eq!(repaired, scan.replace("< 13", "< 14"));
    client.change(&file, 2, &repaired);
    let published = client.diagnostics(&file, |published| published["version"] == 2);
    assert!(!codes(&published).contains("wrong-age-threshold"), "{published}");
    assert_eq!(fs::read_to_string(project.at("ScanActivity.java")).unwrap(), PLAIN, "nothing is written");
    // What was typed since the check is no longer what was checked: nothing is offered on it.
    client.change(&file, 3, &format!("\n{scan}"));
    assert!(client.actions(&file, &age["range"]).is_empty());
    assert!(client.end().success());
}

#[test]
fn unsaved_buffers_are_what_is_checked() {
    let project = Project::new(&[("a/Login.java", "class Login {}\n")]);
    let mut client = Client::start(&project, &json!({}));
    let file = uri(&project.at("a/Login.java"));
    let text = LOGIN.replace("FaceLoginActivity", "Login");
    client.open(&file, 1, &text);
    let published = client.diagnostics(&file, |_| true);
    assert!(codes(&published).contains("missing-consent"), "{published}");
    // A consent in another buffer, for a file that is not on disk yet.
    let base = "package com.example.bank;

public class Gate {
    static boolean faceConsentGiven;
}
";
    let other = uri(&project.at("a/Gate.java"));
    client.open(&other, 1, base);
    client.change(&file, 2, &text.replace("        login();", "        if (Gate.faceConsentGiven) login();"));
    let published = client.diagnostics(&file, |published| published["version"] == 2);
    assert!(!codes(&published).contains("missing-consent"), "{published}");
    // Closed without saving: the file on disk holds nothing.
    client.tell("textDocument/didClose", json!({ "textDocument": { "uri": file } }));
    let published = client.diagnostics(&file, |published| published["diagnostics"] == json!([]));
    assert!(published.get("version").is_none());
    assert!(client.end().success());
}

#[test]
fn only_the_last_of_fast_changes_is_shown() {
    let project = Project::new(&[("Login.java", PLAIN)]);
    let mut client = Client::start(&project, &json!({}));
    let file = uri(&project.at("Login.java"));
    client.open(&file, 1, LOGIN);
    for version in 2..40 {
        client.change(&file, version, &format!("{}{LOGIN}", "\n".repeat(version as usize)));
    }
    let published = client.diagnostics(&file, |_| true);
    assert_eq!(published["version"], 39);
    assert_eq!(row(&published, "missing-consent")["range"]["start"]["line"], 14 + 39);
    let more = client.from.recv_timeout(Duration::from_millis(600));
    assert!(matches!(more, Err(RecvTimeoutError::Timeout)), "{more:?}");
    assert!(client.end().success());
}

#[test]
fn the_language_is_that_of_the_editor() {
    let project = Project::login();
    let file = uri(&project.at("FaceLoginActivity.java"));
    for (more, want) in [
        (json!({ "locale": "zh-cn" }), "建议："),
        (json!({ "locale": "de" }), "help: "),
        (json!({ "locale": "en", "initializationOptions": { "lang": "zh" } }), "建议："),
    ] {
        let mut client = Client::start(&project, &more);
        let published = client.diagnostics(&file, |_| true);
        let message = row(&published, "missing-consent")["message"].as_str().unwrap();
        assert!(message.contains(want), "{message}");
        assert!(client.end().success());
    }
}

#[test]
fn columns_are_counted_as_agreed() {
    let project = Project::new(&[]);
    let wide = LOGIN.replace("        WbCloud", "/*人脸😀*/ WbCloud");
    project.write("Login.java", &wide);
    let file = uri(&project.at("Login.java"));
    let start = |more: &Value| {
        let mut client = Client::start(&project, more);
        let published = client.diagnostics(&file, |_| true);
        let start = row(&published, "missing-consent")["range"]["start"]["character"].as_u64();
        assert!(client.end().success());
        start.unwrap()
    };
    let utf8 = json!({ "capabilities": { "general": { "positionEncodings": ["utf-8", "utf-16"] } } });
    let line = wide.lines().nth(14).unwrap();
    let at = line.find("startWb").unwrap();
    assert_eq!(start(&utf8), at as u64);
    assert_eq!(start(&json!({})), line[..at].encode_utf16().count() as u64);
}

#[test]
fn a_file_alone_and_what_is_no_file() {
    let project = Project::login();
    let mut client = Client::start(&project, &json!({ "rootUri": null }));
    client.open("untitled:Untitled-1", 1, LOGIN);
    client.open("git:/x/FaceLoginActivity.java?head", 1, LOGIN);
    let file = uri(&project.at("FaceLoginActivity.java"));
    client.open(&file, 7, LOGIN);
    let published = client.diagnostics(&file, |_| true);
    assert_eq!(published["version"], 7);
    assert!(codes(&published).contains("missing-consent"));
    assert_eq!(
        client.actions(
            "untitled:Untitled-1",
            &json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 0 } })
        ),
        Vec::<Value>::new()
    );
    assert!(client.end().success());
}

#[test]
fn strange_messages_do_no_harm() {
    let project = Project::login();
    let mut client = Client::start(&project, &json!({}));
    assert_eq!(client.call("textDocument/rename", json!({}))["error"]["code"], -32601);
    assert_eq!(client.call("textDocument/hover", json!({ "x": 1 }))["error"]["code"], -32602);
    client.tell("textDocument/didOpen", json!({}));
    client.tell("textDocument/didChange", json!({ "textDocument": { "uri": 5 } }));
    client.tell("$/setTrace", json!({ "value": "off" }));
    client.tell("$/cancelRequest", json!({ "id": 99 }));
    let far = json!({
        "textDocument": { "uri": uri(&project.at("FaceLoginActivity.java")) },
        "position": { "line": 4_000_000_000_u32, "character": 4_000_000_000_u32 },
    });
    assert_eq!(client.ask("textDocument/hover", far), Value::Null);
    assert_eq!(client.ask("shutdown", Value::Null), Value::Null);
    assert_eq!(client.call("textDocument/hover", json!({}))["error"]["code"], -32600);
    client.tell("exit", Value::Null);
    assert!(client.child.wait().unwrap().success());
}

#[test]
fn leaving_without_a_word_is_noticed() {
    let project = Project::login();
    let mut client = Client::start(&project, &json!({}));
    client.tell("exit", Value::Null);
    assert_eq!(client.child.wait().unwrap().code(), Some(1));
    let mut client = Client::start(&project, &json!({}));
    client.to = None;
    assert_eq!(client.child.wait().unwrap().code(), Some(1));
}
