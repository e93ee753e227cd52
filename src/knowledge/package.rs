//! Names of packages: however a module is imported, the catalogue and the model know it by one name.

use smol_str::SmolStr;

/// Beginnings that say where a package is from.
const SOURCES: [&str; 3] = ["npm:", "node:", "jsr:"];
/// Hosts that serve packages by their names.
const HOSTS: [&str; 6] =
    ["esm.sh/", "unpkg.com/", "cdn.skypack.dev/", "ga.jspm.io/npm:", "deno.land/x/", "esm.run/"];
/// Directories of what was built.
const BUILT: [&str; 11] =
    ["dist", "build", "lib", "es", "esm", "cjs", "umd", "bundle", "module", "miniprogram_dist", "src"];
/// Endings of scripts.
const ENDINGS: [&str; 4] = [".js", ".mjs", ".cjs", ".ts"];

/// The name of the package or of a part of it that a specifier stands for: without version, host, and the
/// directory and file it was built to. Anything else stays as it is.
///
/// `@scope/name/dist/name.esm.js` and `https://esm.sh/@scope/name@2` are `@scope/name`.
pub fn module_name(specifier: &str) -> SmolStr {
    let bare = SOURCES.iter().find_map(|source| specifier.strip_prefix(source)).unwrap_or(specifier);
    let path = match bare.strip_prefix("https://").or_else(|| bare.strip_prefix("http://")) {
        None => bare,
        Some(address) => {
            let served = HOSTS.iter().find_map(|host| address.strip_prefix(host));
            let found = served.or_else(|| address.split_once("/npm/").map(|(_, rest)| rest));
            match found {
                Some(found) => found.split(['?', '#']).next().unwrap_or(found),
                None => return specifier.into(),
            }
        }
    };
    if path.starts_with(['.', '/']) || path.is_empty() {
        return specifier.into();
    }
    let mut parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    // `esm.sh/v135/name`.
    if path.len() < specifier.len() && parts.len() > 1 && is_version(parts[0]) {
        parts.remove(0);
    }
    let owned = if path.starts_with('@') { 2 } else { 1 };
    if parts.len() < owned {
        return specifier.into();
    }
    let rest = parts.split_off(owned);
    if let Some(last) = parts.last_mut() {
        *last = last.split_once('@').map_or(*last, |(name, _)| name);
    }
    let file = |part: &str| part == "+esm" || ENDINGS.iter().any(|ending| part.ends_with(ending));
    match &rest[..] {
        [] => {}
        [one] if file(one) || BUILT.contains(one) => {}
        [dir, one] if BUILT.contains(dir) && file(one) => {}
        [dir, inner @ ..] if BUILT.contains(dir) => parts.extend(inner),
        rest => parts.extend(rest),
    }
    parts.join("/").into()
}

fn is_version(part: &str) -> bool {
    part.strip_prefix('v').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        || part == "stable"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_for_all_ways_to_import() {
        for (specifier, name) in [
            ("axios", "axios"),
            ("node:fs/promises", "fs/promises"),
            ("npm:pkg@1.2.3", "pkg"),
            ("@scope/name/dist/name.esm.js", "@scope/name"),
            ("@scope/name/dist/dialog/dialog", "@scope/name/dialog/dialog"),
            ("https://esm.sh/@scope/name@2?dev", "@scope/name"),
            ("https://esm.sh/v135/name@1/part", "name/part"),
            ("https://cdn.jsdelivr.net/npm/name.js@0.22.2/+esm", "name.js"),
            ("firebase/storage", "firebase/storage"),
            ("https://example.com/a.js", "https://example.com/a.js"),
            ("./face", "./face"),
            ("@/utils/face", "@/utils/face"),
            ("@", "@"),
            ("", ""),
        ] {
            assert_eq!(module_name(specifier), name, "{specifier}");
        }
    }
}
