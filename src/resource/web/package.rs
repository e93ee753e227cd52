//! Packages and the paths that modules may be named by: `package.json`, `tsconfig.json`, bundlers.

use super::data::{Datum, Kind};
use super::path;
use crate::input::span::FileId;

/// A `package.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Package {
    /// The file.
    pub file: FileId,
    /// Its directory, from the root of the project.
    pub dir: String,
    /// Its name.
    pub name: Option<String>,
    /// Files that others get when they import it, in the order in which they count, as written.
    pub mains: Vec<String>,
    /// Parts that may be imported by a path of their own: the path below the package and the file.
    pub exports: Vec<(String, String)>,
    /// Commands and what they run.
    pub bins: Vec<(String, String)>,
    /// Patterns of the directories of its workspace.
    pub workspaces: Vec<String>,
    /// Names of what it depends on, sorted.
    pub dependencies: Vec<String>,
    /// Scripts by name.
    pub scripts: Vec<(String, String)>,
}

impl Package {
    /// True when it depends on a package, at run time or to be built.
    pub fn depends_on(&self, name: &str) -> bool {
        self.dependencies.binary_search_by(|known| known.as_str().cmp(name)).is_ok()
    }
}

pub(super) fn read(file: FileId, name: &str, value: &Datum) -> Package {
    let mut package = Package {
        file,
        dir: path::split(name).0.to_owned(),
        name: value.text_at("name").map(str::to_owned),
        ..Package::default()
    };
    if let Some(exports) = value.get("exports") {
        match exports.entries().iter().any(|(key, _)| key.starts_with('.')) {
            true => {
                for (key, target) in exports.entries() {
                    let Some(target) = target_of(target, 0) else { continue };
                    match key.as_str() {
                        "." => package.mains.push(target),
                        key => package.exports.push((key.trim_start_matches("./").to_owned(), target)),
                    }
                }
            }
            false => package.mains.extend(target_of(exports, 0)),
        }
    }
    for key in ["source", "module", "browser", "main", "types"] {
        package.mains.extend(value.text_at(key).map(str::to_owned));
    }
    match value.get("bin") {
        Some(Datum { kind: Kind::Text(path), .. }) => {
            package.bins.push((package.name.clone().unwrap_or_default(), path.clone()));
        }
        Some(bins) => package.bins = strings(bins),
        None => {}
    }
    package.workspaces = value.texts_at("workspaces");
    if let Some(workspaces) = value.get("workspaces") {
        package.workspaces.extend(workspaces.texts_at("packages"));
    }
    for key in ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"] {
        let entries = value.get(key).map(Datum::entries).unwrap_or_default();
        package.dependencies.extend(entries.iter().map(|(name, _)| name.clone()));
    }
    package.dependencies.sort_unstable();
    package.dependencies.dedup();
    package.scripts = value.get("scripts").map(strings).unwrap_or_default();
    package
}

fn strings(value: &Datum) -> Vec<(String, String)> {
    value.entries().iter().filter_map(|(key, value)| Some((key.clone(), value.text()?.to_owned()))).collect()
}

/// The file of an export: of several conditions the one nearest to the source.
fn target_of(value: &Datum, depth: u32) -> Option<String> {
    if let Some(text) = value.text() {
        return Some(text.to_owned());
    }
    if depth > 8 {
        return None;
    }
    let entries = value.entries();
    let preferred = ["source", "development", "import", "module", "browser", "default", "require"];
    preferred
        .iter()
        .filter_map(|key| entries.iter().find(|(name, _)| name == key))
        .chain(entries.first())
        .find_map(|(_, value)| target_of(value, depth + 1))
}

/// A prefix of module specifiers and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// The directory below which it holds, from the root of the project.
    pub below: String,
    /// What a specifier begins with; the whole of it where it does not end in a slash.
    pub prefix: String,
    /// The path it stands for, from the root of the project.
    pub path: String,
}

impl Alias {
    /// What a specifier stands for.
    pub fn apply(&self, specifier: &str) -> Option<String> {
        let rest = specifier.strip_prefix(self.prefix.as_str())?;
        match self.prefix.is_empty() || self.prefix.ends_with('/') {
            true => Some(path::join(&self.path, rest)),
            false => rest.is_empty().then(|| self.path.clone()),
        }
    }
}

/// Aliases of a `tsconfig.json` or `jsconfig.json`, and the configurations that it extends.
pub(super) fn compiler(name: &str, value: &Datum) -> (Vec<Alias>, Vec<String>) {
    let dir = path::split(name).0;
    let extends = value
        .texts_at("extends")
        .into_iter()
        .chain(
            value
                .get("references")
                .map(Datum::items)
                .unwrap_or_default()
                .iter()
                .filter_map(|reference| reference.text_at("path").map(str::to_owned)),
        )
        .filter(|path| path.starts_with('.'))
        .map(|path| path::join(dir, &path))
        .collect();
    let Some(options) = value.get("compilerOptions") else { return (Vec::new(), extends) };
    let base = options.text_at("baseUrl");
    let root = path::join(dir, base.unwrap_or("."));
    let mut aliases = Vec::new();
    for (pattern, targets) in options.get("paths").map(Datum::entries).unwrap_or_default() {
        for target in targets.items().iter().filter_map(Datum::text) {
            aliases.push(Alias {
                below: dir.to_owned(),
                prefix: pattern.trim_end_matches('*').to_owned(),
                path: path::join(&root, target.trim_end_matches('*')),
            });
        }
    }
    if base.is_some() {
        aliases.push(Alias { below: dir.to_owned(), prefix: String::new(), path: root });
    }
    (aliases, extends)
}

/// Aliases in the configuration of a bundler: `'@': path.resolve(__dirname, 'src')`,
/// `{ find: '@', replacement: .. }`, `.set('@', resolve('src'))`.
pub(super) fn bundler(name: &str, text: &str) -> Vec<Alias> {
    let dir = path::split(name).0;
    let mut aliases = Vec::new();
    for (at, _) in text.match_indices("alias").chain(text.match_indices(".set(")) {
        let mut rest = text.get(at..).unwrap_or_default();
        // The table of an alias is short; what stands behind it is something else.
        let end = rest.char_indices().map(|(at, _)| at).take_while(|&at| at <= 1200).last().unwrap_or(0);
        rest = &rest[..end];
        let block = rest.find('{').map_or(rest, |open| &rest[open..]);
        let block = match rest.starts_with(".set(") {
            true => rest.split_once(')').map_or(rest, |(set, _)| set),
            false => &block[..closing(block)],
        };
        for line in block.split([',', '\n']).collect::<Vec<_>>().windows(2) {
            let joined = line.join(" ");
            aliases.extend(alias_in(dir, line[0]).or_else(|| alias_in(dir, &joined)));
        }
        aliases.extend(block.split([',', '\n']).next_back().and_then(|line| alias_in(dir, line)));
    }
    aliases.sort_by(|a, b| (&a.prefix, &a.path).cmp(&(&b.prefix, &b.path)));
    aliases.dedup();
    aliases
}

/// The end of the block that a text begins with.
fn closing(text: &str) -> usize {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '{' | '[' | '(' => depth += 1,
            '}' | ']' | ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

fn alias_in(dir: &str, line: &str) -> Option<Alias> {
    let quoted: Vec<&str> =
        line.split(['"', '\'', '`']).skip(1).step_by(2).filter(|part| !part.is_empty()).collect();
    let key = line.trim_start().trim_start_matches(['{', '(']).trim_start();
    let word = key.split(':').next().unwrap_or_default().trim();
    let is_word =
        !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$' | '@'));
    let (name, target) = match quoted[..] {
        [name, target, ..] => (name, quoted.last().copied().unwrap_or(target)),
        [target] if is_word && !matches!(word, "find" | "replacement") => (word, target),
        _ => return None,
    };
    let target = target.trim_start_matches("/").trim_end_matches('/');
    let fits = !target.contains([' ', '*', '$', '^']) && !name.contains([' ', '.']) && !name.is_empty();
    fits.then(|| Alias {
        below: dir.to_owned(),
        prefix: format!("{}/", name.trim_end_matches('/')),
        path: path::join(dir, target),
    })
}

#[cfg(test)]
mod tests {
    use super::super::data::json;
    use super::*;

    #[test]
    fn packages() {
        let text = r#"{"name": "@a/b", "main": "./lib/index.js", "exports": {".": {"import": "./src/index.ts"},
          "./x": "./src/x.ts"}, "bin": {"run": "./cli.js"}, "workspaces": ["packages/*"],
          "dependencies": {"vue": "3"}, "devDependencies": {"vite": "5"}}"#;
        let package = read(FileId(0), "p/package.json", &json(text).unwrap());
        assert_eq!(package.mains, ["./src/index.ts", "./lib/index.js"]);
        assert_eq!(package.exports, [("x".to_owned(), "./src/x.ts".to_owned())]);
        assert!(package.depends_on("vite") && !package.depends_on("react") && package.dir == "p");
    }

    #[test]
    fn paths_of_compilers_and_bundlers() {
        let text = r#"{ /* c */ "extends": "./base.json", "compilerOptions": {"baseUrl": ".", "paths": {"@/*": ["src/*"], "~lib": ["lib/index.ts"]}} }"#;
        let (aliases, extends) = compiler("web/tsconfig.json", &json(text).unwrap());
        assert_eq!(extends, ["web/base.json"]);
        assert_eq!(aliases[0].apply("@/a/b").as_deref(), Some("web/src/a/b"));
        assert_eq!(aliases[1].apply("~lib").as_deref(), Some("web/lib/index.ts"));
        assert_eq!(aliases[2].apply("components/x").as_deref(), Some("web/components/x"));
        for text in [
            "resolve: { alias: { '@': path.resolve(__dirname, './src') } }",
            "resolve: { alias: { \"@\": fileURLToPath(new URL('./src', import.meta.url)), } }",
            "alias: [{ find: '@', replacement: resolve('src') }]",
            "config.resolve.alias.set('@', resolve('src'))",
        ] {
            let aliases = bundler("web/vite.config.ts", text);
            assert_eq!(
                aliases.iter().find_map(|alias| alias.apply("@/x")).as_deref(),
                Some("web/src/x"),
                "{text}"
            );
        }
    }
}
