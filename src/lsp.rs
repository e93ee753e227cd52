//! The server for editors: unsaved buffers are what is checked, over the language server protocol.
//!
//! One thread reads messages, one checks, and this one answers. A check starts when nothing was typed for a
//! moment; what it found is shown only when nothing was typed since.

mod action;
mod allow;
mod message;
mod place;
mod publish;
mod uri;
mod worker;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::input::overlay::Overlay;
use crate::report::{Tongue, manual};
use crate::rules::by_id;
use crate::syntax::lang::Lang;
use message::{ChangeFolders, CodeAction, DidChange, DidClose, DidOpen, Initialize, TextPosition};
use place::Encoding;
use worker::{Checked, Job};

/// How long nothing must be typed before a check starts.
const PAUSE: Duration = Duration::from_millis(200);

/// What wakes the server.
enum Event {
    /// The client says something.
    Said(Message),
    /// The client left without a word.
    Left,
    /// A check is done.
    Checked(Box<Checked>),
}

/// A buffer of the editor.
struct Buffer {
    uri: String,
    version: Option<i64>,
}

struct Server {
    out: Box<dyn Fn(Message)>,
    jobs: Sender<Job>,
    tongue: Tongue,
    encoding: Encoding,
    /// The client shows further places of a diagnostic.
    related: bool,
    threads: Option<usize>,
    folders: Vec<PathBuf>,
    buffers: BTreeMap<PathBuf, Buffer>,
    overlay: Overlay,
    /// Counts what changed.
    generation: u64,
    /// When the next check is to start.
    due: Option<Instant>,
    last: Option<Checked>,
    /// Files that have diagnostics in the editor.
    shown: BTreeMap<PathBuf, String>,
    shut_down: bool,
}

/// Serves the client at the standard streams until it leaves. False when it left without saying so.
///
/// # Errors
/// When the client does not follow the protocol.
pub fn serve(tongue: Option<Tongue>, otherwise: Tongue, threads: Option<usize>) -> Result<bool, String> {
    let (connection, io) = Connection::stdio();
    let (id, params) = connection.initialize_start().map_err(|error| error.to_string())?;
    let params: Initialize = serde_json::from_value(params).map_err(|error| error.to_string())?;
    let encoding = Encoding::chosen(&params.encodings());
    let tongue = tongue.or_else(|| params.locale().map(Tongue::of_locale)).unwrap_or(otherwise);
    connection.initialize_finish(id, capabilities(encoding)).map_err(|error| error.to_string())?;

    let (events, inbox) = channel();
    let (jobs, todo) = channel();
    let done = events.clone();
    std::thread::spawn(move || {
        worker::work(&todo, |checked| done.send(Event::Checked(Box::new(checked))).is_ok());
    });
    let receiver = connection.receiver;
    let reader = std::thread::spawn(move || {
        for message in &receiver {
            let last = matches!(&message, Message::Notification(note) if note.method == "exit");
            if events.send(Event::Said(message)).is_err() || last {
                return;
            }
        }
        let _ = events.send(Event::Left);
    });
    let sender = connection.sender;
    let mut server = Server {
        out: Box::new(move |message| {
            // A client that is gone needs no answer.
            let _ = sender.send(message);
        }),
        jobs,
        tongue,
        encoding,
        related: params.shows_related(),
        threads,
        folders: params.folders(),
        buffers: BTreeMap::new(),
        overlay: Overlay::default(),
        generation: 0,
        due: None,
        last: None,
        shown: BTreeMap::new(),
        shut_down: false,
    };
    if params.watches() {
        server.watch();
    }
    server.changed();
    let orderly = server.run(&inbox);
    drop(server);
    let _ = reader.join();
    let _ = io.join();
    Ok(orderly)
}

fn capabilities(encoding: Encoding) -> Value {
    json!({
        "capabilities": {
            "positionEncoding": encoding.name(),
            "textDocumentSync": { "openClose": true, "change": 1, "save": true },
            "hoverProvider": true,
            "codeActionProvider": { "codeActionKinds": ["quickfix"] },
            "workspace": { "workspaceFolders": { "supported": true, "changeNotifications": true } },
        },
        "serverInfo": { "name": "facelint", "version": env!("CARGO_PKG_VERSION") },
    })
}

fn read<T: DeserializeOwned>(params: Value) -> Option<T> {
    serde_json::from_value(params).ok()
}

impl Server {
    /// Answers until the client leaves.
    fn run(&mut self, inbox: &Receiver<Event>) -> bool {
        loop {
            let event = match self.due {
                Some(due) => match inbox.recv_timeout(due.saturating_duration_since(Instant::now())) {
                    Ok(event) => event,
                    Err(RecvTimeoutError::Timeout) => {
                        self.start();
                        continue;
                    }
                    Err(RecvTimeoutError::Disconnected) => return self.shut_down,
                },
                None => match inbox.recv() {
                    Ok(event) => event,
                    Err(_) => return self.shut_down,
                },
            };
            match event {
                Event::Said(Message::Request(request)) => self.answer(request),
                Event::Said(Message::Notification(note)) if note.method == "exit" => return self.shut_down,
                Event::Said(Message::Notification(note)) => self.note(note),
                Event::Said(Message::Response(_)) => {}
                Event::Checked(checked) => self.show(*checked),
                Event::Left => return self.shut_down,
            }
        }
    }

    /// Something changed: what is being checked is out of date.
    fn changed(&mut self) {
        self.generation += 1;
        self.due = Some(Instant::now() + PAUSE);
    }

    fn start(&mut self) {
        self.due = None;
        let job = Job {
            generation: self.generation,
            roots: self.roots(),
            overlay: self.overlay.clone(),
            versions: self.buffers.iter().map(|(path, buffer)| (path.clone(), buffer.version)).collect(),
            threads: self.threads,
        };
        // The worker ends with the server only.
        let _ = self.jobs.send(job);
    }

    /// The folders, and open files outside of them.
    fn roots(&self) -> Vec<PathBuf> {
        let is_below = |path: &Path| {
            let folders = self.folders.iter().map(|folder| uri::real(folder));
            folders.into_iter().any(|folder| path.starts_with(folder))
        };
        let single = self.buffers.keys().filter(|path| !is_below(path) && path.is_file());
        self.folders.iter().filter(|folder| folder.is_dir()).chain(single).cloned().collect()
    }

    fn note(&mut self, note: Notification) {
        match note.method.as_str() {
            "textDocument/didOpen" => {
                let Some(open) = read::<DidOpen>(note.params) else { return };
                let document = open.text_document;
                self.edited(document.uri, document.version, document.text);
            }
            "textDocument/didChange" => {
                let Some(mut change) = read::<DidChange>(note.params) else { return };
                // Whole texts are asked for.
                let Some(last) = change.content_changes.pop() else { return };
                self.edited(change.text_document.uri, change.text_document.version, last.text);
            }
            "textDocument/didClose" => {
                let Some(close) = read::<DidClose>(note.params) else { return };
                let Some(path) = uri::path(&close.text_document.uri) else { return };
                self.overlay.remove(&path);
                self.buffers.remove(&uri::real(&path));
                self.changed();
            }
            "textDocument/didSave" | "workspace/didChangeWatchedFiles" => self.changed(),
            "workspace/didChangeWorkspaceFolders" => {
                let Some(change) = read::<ChangeFolders>(note.params) else { return };
                let gone: BTreeSet<PathBuf> =
                    change.event.removed.iter().filter_map(|folder| uri::path(&folder.uri)).collect();
                self.folders.retain(|folder| !gone.contains(folder));
                self.folders.extend(change.event.added.iter().filter_map(|folder| uri::path(&folder.uri)));
                self.changed();
            }
            _ => {}
        }
    }

    fn edited(&mut self, uri: String, version: Option<i64>, text: String) {
        let Some(path) = uri::path(&uri) else { return };
        self.overlay.set(&path, text);
        self.buffers.insert(uri::real(&path), Buffer { uri, version });
        self.changed();
    }

    fn answer(&mut self, request: Request) {
        let Request { id, method, params } = request;
        if self.shut_down {
            return self.reply(Response::new_err(
                id,
                ErrorCode::InvalidRequest as i32,
                "shut down".to_owned(),
            ));
        }
        let result = match method.as_str() {
            "shutdown" => {
                self.shut_down = true;
                Value::Null
            }
            "textDocument/hover" => match read::<TextPosition>(params) {
                Some(at) => self.hover(&at),
                None => return self.refuse(id),
            },
            "textDocument/codeAction" => match read::<CodeAction>(params) {
                Some(asked) => self.actions(&asked),
                None => return self.refuse(id),
            },
            _ => {
                let text = format!("{method} is not supported");
                return self.reply(Response::new_err(id, ErrorCode::MethodNotFound as i32, text));
            }
        };
        self.reply(Response::new_ok(id, result));
    }

    fn refuse(&self, id: RequestId) {
        self.reply(Response::new_err(id, ErrorCode::InvalidParams as i32, "invalid parameters".to_owned()));
    }

    fn reply(&self, response: Response) {
        (self.out)(Message::Response(response));
    }

    fn tell(&self, method: &str, params: Value) {
        (self.out)(Message::Notification(Notification::new(method.to_owned(), params)));
    }

    /// Asks to be told of files that change outside the editor.
    fn watch(&self) {
        let endings = Lang::extensions().join(",");
        let watchers =
            json!([{ "globPattern": format!("**/*.{{{endings},xml,json,toml,strings,storyboard}}") }]);
        let params = json!({ "registrations": [{
            "id": "files",
            "method": "workspace/didChangeWatchedFiles",
            "registerOptions": { "watchers": watchers },
        }] });
        let request =
            Request::new(RequestId::from("watch".to_owned()), "client/registerCapability".to_owned(), params);
        (self.out)(Message::Request(request));
    }

    /// The page of the rule at a position.
    fn hover(&self, at: &TextPosition) -> Value {
        let Some(path) = uri::path(&at.text_document.uri) else { return Value::Null };
        let Some(checked) = &self.last else { return Value::Null };
        let found = self.findings_at(checked, &path, (at.position, at.position));
        let Some((_, range)) = found.first() else { return Value::Null };
        let pages: Vec<String> = found
            .iter()
            .filter(|(_, other)| other == range)
            .filter_map(|(finding, _)| by_id(finding.rule))
            .map(|rule| manual::markdown(rule.meta(), self.tongue))
            .collect();
        json!({ "contents": { "kind": "markdown", "value": pages.join("\n---\n\n") }, "range": range })
    }
}
