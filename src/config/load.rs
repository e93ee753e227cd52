//! From files to what holds where.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};
use serde::Deserialize as _;

use super::attest::{Assessment, Named, READABLE, lacks};
use super::find::{Above, is_inside, own_files, top};
use super::keys::{Keys, schema};
use super::sense::sense;
use super::tree::{Node, parse};
use super::validate::validate;
use super::{Config, DIR, Fault, NAME, Own, Scope};
use crate::input::discover::display_name;
use crate::input::say::Say;
use crate::input::source::{SourceFile, SourceMap, SourceText};
use crate::input::span::{FileId, Loc, Span};

/// What to load.
#[derive(Clone, Debug, Default)]
pub struct Load<'l> {
    /// Files above the roots, the farthest first.
    pub above: Vec<Above>,
    /// Files below the roots count as well.
    pub below: bool,
    /// The ids of the rules.
    pub rules: &'l [&'l str],
}

/// A configuration is no place for more.
const MAX_BYTES: usize = 256 * 1024;

/// A file of the configuration.
struct Source {
    file: FileId,
    root: usize,
    /// The directory of the file below its root; nothing for a file above it.
    dir: Option<String>,
    /// The way down from the directory of a file above.
    down: String,
    node: Node,
}

/// Reads the configuration of a map of files, and leaves the files out that it excludes.
///
/// # Errors
/// What is wrong with the files.
pub fn load(map: &mut SourceMap, load: &Load<'_>) -> Result<Config, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut owns = Vec::new();
    let mut sources = Vec::new();
    for (file, root, dir, down) in files(map, load) {
        // One that was asked for may have any name.
        let is_keys = map.file(file).name.rsplit('/').nth(1) != Some(DIR);
        let shown = shown(&map.file(file).path);
        let text = match map.text(file) {
            Some(text) if text.text.len() <= MAX_BYTES => text,
            Some(_) => {
                let say = Say::new("the file is too large: 256 KiB are the most", "文件过大：最大为 256 KiB");
                faults.push(Fault::whole(&shown, say));
                continue;
            }
            None => {
                faults.push(Fault::whole(
                    &shown,
                    Say::new("the file cannot be read as text", "无法以文本方式读取该文件"),
                ));
                continue;
            }
        };
        if !is_keys {
            owns.push(file);
            continue;
        }
        match read(&text, load.rules) {
            Ok(node) => sources.push(Source { file, root, dir, down, node }),
            Err(wrong) => {
                faults.extend(wrong.into_iter().map(|(span, say)| Fault::at(&shown, &text, span, say)));
            }
        }
    }
    if !faults.is_empty() {
        faults.sort();
        return Err(faults);
    }
    if sources.is_empty() && owns.is_empty() {
        return Ok(Config::default());
    }
    exclude(map, &mut sources, &mut owns);
    let mut config = Config::default();
    for &file in &owns {
        let text = map.text(file).map(|text| text.text.clone()).unwrap_or_default();
        let own = Own { loc: Loc::new(file, Span::new(0, 0)), whole: true, text };
        if is_sdk(&own.text) { config.sdks.push(own) } else { config.models.push(own) }
    }
    for source in &sources {
        config.sdks.extend(rows(source, "sdk"));
        config.models.extend(rows(source, "model"));
    }
    scopes(map, &sources, &mut config, &mut faults);
    config.research = research(map, &sources, &config);
    if faults.is_empty() { Ok(config) } else { Err(faults) }
}

/// The files of the configuration: those above first, then those below from the top down.
fn files(map: &mut SourceMap, load: &Load<'_>) -> Vec<(FileId, usize, Option<String>, String)> {
    let above = load.above.iter().map(|above| (above.file, above.root, None, above.down.clone()));
    let mut files: Vec<_> = above.collect();
    if !load.below {
        return files;
    }
    let given: Vec<FileId> = load.above.iter().map(|above| above.file).collect();
    let is_name = |file: &SourceFile| {
        file.name.rsplit('/').next() == Some(NAME)
            || file.name.ends_with(".toml") && file.name.rsplit('/').nth(1) == Some(DIR)
    };
    let is_ours = |file: &SourceFile| is_name(file) && is_inside(&file.path);
    let mut below: Vec<FileId> =
        map.ids().filter(|id| !given.contains(id)).filter(|&id| is_ours(map.file(id))).collect();
    // The walk passes hidden directories by.
    for &id in &below.clone() {
        let (path, name, root) = (map.file(id).path.clone(), map.file(id).name.clone(), map.file(id).root);
        let Some(dir) = path.parent().filter(|_| path.is_file()) else { continue };
        for own in own_files(dir) {
            let own_name = format!("{}{own}", name.strip_suffix(NAME).unwrap_or_default());
            if is_inside(&dir.join(&own))
                && !below
                    .iter()
                    .any(|&known| map.file(known).root == root && map.file(known).name == own_name)
            {
                below.push(map.add(dir.join(own), own_name, root));
            }
        }
    }
    let depth = |name: &str| {
        let (ups, slashes) = (name.matches("../").count() as isize, name.matches('/').count() as isize);
        if ups > 0 { -ups } else { slashes }
    };
    below.sort_by_key(|&id| (depth(&map.file(id).name), id));
    files.extend(below.into_iter().map(|id| {
        let file = map.file(id);
        let dir = file.name.rsplit_once('/').map_or("", |(dir, _)| dir);
        // A text at hand may as well lie above.
        let dir = (!dir.starts_with(".."))
            .then(|| dir.strip_suffix(DIR).unwrap_or(dir).trim_end_matches('/').to_owned());
        (id, file.root, dir, String::new())
    }));
    files
}

/// Reads and checks one file.
fn read(text: &SourceText, rules: &[&str]) -> Result<Node, Vec<(Span, Say)>> {
    let node = parse(&text.text).map_err(|error| {
        let span =
            error.span().map_or(Span::default(), |range| Span::new(range.start as u32, range.end as u32));
        // The parser's own words, on one line.
        let words = error.message().lines().collect::<Vec<_>>().join("; ");
        vec![(span, Say::new(format!("not TOML: {words}"), format!("不是有效的 TOML：{words}")))]
    })?;
    let mut wrong = validate(&schema(), &node);
    if wrong.is_empty() {
        wrong = sense(&node, rules);
    }
    if wrong.is_empty()
        && let Err(error) = Keys::deserialize(node.value())
    {
        // The schema is made from the same types; this is the net below it.
        wrong.push((node.span, Say::new(error.to_string(), error.to_string())));
    }
    if wrong.is_empty() { Ok(node) } else { Err(wrong) }
}

/// Leaves out what the files exclude.
fn exclude(map: &mut SourceMap, sources: &mut Vec<Source>, owns: &mut Vec<FileId>) {
    let each = sources.iter().enumerate();
    let matchers: Vec<(usize, Gitignore)> =
        each.filter_map(|(index, source)| Some((index, matcher(source, "exclude")?))).collect();
    if matchers.is_empty() {
        return;
    }
    let keep = |_: FileId, file: &SourceFile| {
        let mut kept = true;
        for (index, matcher) in &matchers {
            let Some(name) = below(&sources[*index], file) else { continue };
            match matcher.matched_path_or_any_parents(&name, false) {
                ignore::Match::Ignore(_) => kept = false,
                ignore::Match::Whitelist(_) => kept = true,
                ignore::Match::None => {}
            }
        }
        kept
    };
    let ids = map.retain(keep);
    sources.retain_mut(|source| match ids[source.file.0 as usize] {
        Some(id) => {
            source.file = id;
            true
        }
        None => false,
    });
    *owns = owns.iter().filter_map(|own| ids[own.0 as usize]).collect();
}

/// The paths that a file names under a key, in the form of `.gitignore`.
fn matcher(source: &Source, key: &str) -> Option<Gitignore> {
    let mut builder = GitignoreBuilder::new("");
    for glob in source.node.find(key).map(Node::items).unwrap_or_default() {
        // Those that do not read were told as mistakes.
        let _ = builder.add_line(None, glob.text().unwrap_or_default());
    }
    builder.build().ok().filter(|matcher| !matcher.is_empty())
}

/// Files of research and development, by the nearest configuration that names such.
fn research(map: &SourceMap, sources: &[Source], config: &Config) -> Vec<FileId> {
    const KEY: &str = "exemptions.rnd_paths";
    let naming = sources.iter().filter(|source| source.node.find(KEY).is_some());
    let matchers: Vec<(&Source, Option<Gitignore>)> =
        naming.map(|source| (source, matcher(source, KEY))).collect();
    if matchers.is_empty() {
        return Vec::new();
    }
    let is_research = |id: &FileId| {
        let over = &config.of(*id).files;
        let nearest =
            over.iter().rev().find_map(|&file| matchers.iter().find(|(source, _)| source.file == file));
        let Some((source, Some(matcher))) = nearest else { return false };
        below(source, map.file(*id))
            .is_some_and(|name| matcher.matched_path_or_any_parents(&name, false).is_ignore())
    };
    map.ids().filter(is_research).collect()
}

/// The name of a file below the directory of a configuration; nothing when it is not there.
fn below(source: &Source, file: &SourceFile) -> Option<PathBuf> {
    if source.root != file.root {
        return None;
    }
    match &source.dir {
        None if file.name.starts_with("..") => None,
        None => Some(Path::new(&source.down).join(&file.name)),
        Some(dir) if dir.is_empty() => Some(PathBuf::from(&file.name)),
        Some(dir) => file.name.strip_prefix(dir.as_str())?.strip_prefix('/').map(PathBuf::from),
    }
}

/// A file of rows that is about face APIs rather than about what platforms do.
fn is_sdk(text: &str) -> bool {
    let table: toml::Table = toml::from_str(text).unwrap_or_default();
    ["api", "needles", "vendor", "credential", "attribute", "seek", "data", "store"]
        .iter()
        .any(|key| table.contains_key(*key))
}

/// The rows in a file under a key, each as a text of its own.
fn rows(source: &Source, key: &str) -> Vec<Own> {
    let items = source.node.get(key).map(Node::items).unwrap_or_default();
    let text = |item: &Node| toml::to_string(&item.value()).unwrap_or_default();
    items
        .iter()
        .map(|item| Own { loc: Loc::new(source.file, item.key), whole: false, text: text(item) })
        .collect()
}

/// What holds where: one scope for every set of files that some file is below of.
fn scopes(map: &mut SourceMap, sources: &[Source], config: &mut Config, faults: &mut Vec<Fault>) {
    let mut known: BTreeMap<Vec<usize>, u32> = BTreeMap::new();
    let mut by_file = Vec::with_capacity(map.len());
    let ids: Vec<FileId> = map.ids().collect();
    for id in ids {
        let file = map.file(id);
        let mut over: Vec<usize> = (0..sources.len())
            .filter(|&index| sources[index].file == id || below(&sources[index], file).is_some())
            .collect();
        if let Some(root) = over.iter().rposition(|&index| is_root(&sources[index].node)) {
            over.drain(..root);
        }
        if over.is_empty() {
            by_file.push(u32::MAX);
            continue;
        }
        let scope = match known.get(&over) {
            Some(&scope) => scope,
            None => {
                let scope = merge(map, sources, &over, faults);
                config.scopes.push(scope);
                let at = config.scopes.len() as u32 - 1;
                known.insert(over, at);
                at
            }
        };
        by_file.push(scope);
    }
    // Documents that scopes name were added meanwhile.
    config.by_file = by_file;
}

fn is_root(node: &Node) -> bool {
    node.get("root").is_some_and(|root| root.value() == toml::Value::Boolean(true))
}

/// What several files say together; the last one has the last word.
fn merge(map: &mut SourceMap, sources: &[Source], over: &[usize], faults: &mut Vec<Fault>) -> Scope {
    let mut table = toml::Table::new();
    let mut places: BTreeMap<String, (usize, Span)> = BTreeMap::new();
    for &index in over {
        if let toml::Value::Table(own) = sources[index].node.value() {
            put(&mut table, own, "", &mut places);
        }
        mark(&sources[index].node, String::new(), index, &mut places);
    }
    // Each file's own, whoever is nearer.
    for key in ["root", "exclude", "sdk", "model"] {
        table.remove(key);
    }
    // Every file was read by itself before.
    let keys = Keys::deserialize(toml::Value::Table(table)).unwrap_or_default();
    let mut named = |key: &str, path: &str| -> (Named, Option<FileId>) {
        let Some(&(index, _)) = places.get(key) else { return (Named::Nothing, None) };
        resolve(map, &sources[index], path.trim()).unwrap_or_else(|say| {
            let source = &sources[index];
            let span = source.node.find(key).map_or(Span::default(), |node| node.span);
            if let Some(text) = map.text(source.file) {
                let fault = Fault::at(&shown(&map.file(source.file).path), &text, span, say);
                if !faults.contains(&fault) {
                    faults.push(fault);
                }
            }
            (Named::Nothing, None)
        })
    };
    let (pia, text) = named("pia.path", &keys.pia.path);
    let (minor_rules, _) = named("minors.rules_path", &keys.minors.rules_path);
    let elsewhere = !keys.pia.document_id.trim().is_empty() || !keys.pia.sha256.is_empty();
    let text = text.and_then(|file| map.text(file));
    let is_blank = text.as_ref().is_some_and(|text| text.text.trim().is_empty());
    let assessment = Assessment {
        named: match pia {
            Named::There if is_blank => Named::Lost,
            Named::Nothing if elsewhere => Named::There,
            other => other,
        },
        lacks: text.filter(|_| !is_blank).map(|text| lacks(&text.text)).unwrap_or_default(),
    };
    let places =
        places.into_iter().map(|(key, (index, span))| (key, Loc::new(sources[index].file, span))).collect();
    let head = over.last().map(|&index| first_line(map, sources[index].file));
    let files = over.iter().map(|&index| sources[index].file).collect();
    Scope { keys, files, assessment, minor_rules, head, places }
}

/// The first line of a file.
pub(super) fn first_line(map: &SourceMap, file: FileId) -> Loc {
    let end = map.text(file).map_or(0, |text| text.line_range(0).end);
    Loc::new(file, Span::new(0, end as u32))
}

/// Lays a table over another: tables key by key, everything else whole.
fn put(table: &mut toml::Table, own: toml::Table, path: &str, places: &mut BTreeMap<String, (usize, Span)>) {
    for (key, value) in own {
        let inner = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        match (table.get_mut(&key), value) {
            (Some(toml::Value::Table(old)), toml::Value::Table(new)) => put(old, new, &inner, places),
            (_, value) => {
                let below = format!("{inner}.");
                places.retain(|known, _| *known != inner && !known.starts_with(&below));
                table.insert(key, value);
            }
        }
    }
}

/// Writes down where keys stand.
fn mark(node: &Node, path: String, index: usize, places: &mut BTreeMap<String, (usize, Span)>) {
    use super::tree::Kind;
    let inner = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match &node.kind {
        Kind::Table(table) => table.iter().for_each(|(key, node)| mark(node, inner(key), index, places)),
        Kind::List(list) => {
            list.iter().enumerate().for_each(|(at, node)| mark(node, inner(&at.to_string()), index, places));
        }
        Kind::Leaf(_) => {}
    }
    if !path.is_empty() {
        places.insert(path, (index, node.key));
    }
}

/// The document that a path of a configuration names.
fn resolve(map: &mut SourceMap, source: &Source, path: &str) -> Result<(Named, Option<FileId>), Say> {
    if path.is_empty() {
        return Ok((Named::Nothing, None));
    }
    if path.contains("://") {
        return Ok((Named::There, None));
    }
    let leaves = || {
        let en =
            format!("`{path}` leaves the project; name a file inside it, an address, or a `document_id`");
        Say::new(en, format!("`{path}` 超出了项目范围；请填写项目内的文件、网址或者 `document_id`"))
    };
    let config = map.file(source.file);
    let (disk, name) = (config.path.clone(), config.name.clone());
    let is_plain =
        |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir | Component::ParentDir);
    if !Path::new(path).components().all(is_plain) || path.contains(['\\', '\0']) {
        return Err(leaves());
    }
    let dir = name.rsplit_once('/').map_or("", |(dir, _)| dir);
    let wanted = if dir.is_empty() { normal(path) } else { normal(&format!("{dir}/{path}")) };
    let inside = normal(path);
    let below = inside.strip_prefix(&source.down).map(|rest| rest.trim_start_matches('/'));
    let known = map.ids().find(|&id| {
        let file = map.file(id);
        file.root == source.root
            && (file.name == wanted
                || source.dir.is_none() && !source.down.is_empty() && below == Some(&file.name))
    });
    if known.is_some() {
        return Ok((Named::There, known));
    }
    // Not among the files that are scanned: on disk it may be all the same.
    let Ok(real) = std::fs::canonicalize(&disk) else { return outside(&wanted, leaves) };
    let (Some(dir), Some(top)) = (real.parent(), real.parent().and_then(top)) else {
        return Ok((Named::Lost, None));
    };
    let target = PathBuf::from(normal(&format!("{}/{path}", dir.to_string_lossy().replace('\\', "/"))));
    if !target.starts_with(&top) {
        return Err(leaves());
    }
    let Ok(target) = std::fs::canonicalize(&target) else { return Ok((Named::Lost, None)) };
    if !target.starts_with(&top) {
        return Err(leaves());
    }
    let Some(meta) = std::fs::metadata(&target).ok().filter(|meta| meta.is_file() && meta.len() > 0) else {
        return Ok((Named::Lost, None));
    };
    let ending =
        target.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
    let readable = READABLE.contains(&ending.as_str()) && meta.len() <= crate::input::source::MAX_FILE_BYTES;
    Ok((Named::There, readable.then(|| map.add(target, wanted, source.root))))
}

/// A document of files that are only at hand as texts.
fn outside(wanted: &str, leaves: impl Fn() -> Say) -> Result<(Named, Option<FileId>), Say> {
    if wanted.starts_with("..") { Err(leaves()) } else { Ok((Named::Lost, None)) }
}

/// A path without `.` and without `..` that something stands before.
fn normal(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let root = if path.starts_with('/') { "/" } else { "" };
    format!("{root}{}", parts.join("/"))
}

/// A file as it can be opened from here.
pub(super) fn shown(path: &Path) -> String {
    let here = std::env::current_dir().ok();
    let below = here.and_then(|here| path.strip_prefix(here).ok().map(Path::to_path_buf));
    display_name(&below.unwrap_or_else(|| path.to_path_buf()))
}
