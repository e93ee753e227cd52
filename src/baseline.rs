//! The baseline: findings that are known, so that only new ones are told.
//!
//! One line a finding, sorted, without line numbers: `rule file fingerprint content`. Entries survive
//! moved and edited lines through the fingerprint, and renamed files through what it says of the content.

use std::fmt;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::{Finding, Say};
use crate::report::clean;
use crate::report::fingerprint::Print;

/// The name of the file that is looked for.
pub const NAME: &str = "facelint-baseline.txt";

/// The first line of every baseline; the number is that of the form.
const HEAD: &str = "# facelint baseline 1";
const REST: &str = "\
# Known findings, one a line: rule, file, fingerprint, content. `facelint baseline` writes them, `--prune` drops those
# that are gone. Order does not matter: `facelint-baseline.txt merge=union` in .gitattributes merges without conflicts.
";

/// A finding that is known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The rule.
    pub rule: String,
    /// The file as a URI below the repository.
    pub uri: String,
    /// The fingerprint.
    pub print: String,
    /// The fingerprint without the file.
    pub content: String,
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} {}", self.rule, self.uri, self.print, self.content)
    }
}

/// Known findings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    /// In the order of the file.
    pub entries: Vec<Entry>,
}

/// Why a baseline does not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The line, from one.
    pub line: usize,
    /// What is wrong with it.
    pub say: Say,
}

/// What a baseline makes of findings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// For each finding whether it is known.
    pub known: Vec<bool>,
    /// Indices of entries that are found no more.
    pub fixed: Vec<usize>,
}

impl Baseline {
    /// Reads a baseline.
    ///
    /// # Errors
    /// The first line that does not read.
    pub fn parse(text: &str) -> Result<Self, Broken> {
        let mut entries = Vec::new();
        let mut headed = false;
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            let broken = |say| Broken { line: index + 1, say };
            if line.is_empty() {
                continue;
            }
            if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|mark| line.starts_with(mark)) {
                return Err(broken(Say::new(
                    "the mark of a merge conflict; keep the entries of both sides",
                    "存在合并冲突标记；请保留双方条目",
                )));
            }
            if !headed {
                if line != HEAD {
                    return Err(broken(Say::new(
                        format!("not a baseline, the first line must be `{HEAD}`"),
                        format!("不是基线文件，首行应为 `{HEAD}`"),
                    )));
                }
                headed = true;
            }
            if line.starts_with('#') {
                continue;
            }
            entries.push(entry(line).map_err(broken)?);
        }
        if !headed {
            let say = Say::new(
                "the file is empty; `facelint baseline` writes one",
                "文件为空；可用 `facelint baseline` 生成",
            );
            return Err(Broken { line: 1, say });
        }
        Ok(Self { entries })
    }

    /// The entries of findings, sorted.
    pub fn of<'f>(findings: impl IntoIterator<Item = (&'f Finding, &'f Print)>) -> Self {
        let entries = findings.into_iter().map(|(finding, print)| Entry {
            rule: finding.rule.to_owned(),
            uri: print.uri.clone(),
            print: print.v1.clone(),
            content: print.content.clone(),
        });
        let mut entries: Vec<Entry> = entries.collect();
        entries.sort();
        entries.dedup();
        Self { entries }
    }

    /// The file.
    pub fn render(&self) -> String {
        let mut entries = self.entries.clone();
        entries.sort();
        entries.dedup();
        let lines: String = entries.iter().map(|entry| format!("{entry}\n")).collect();
        format!("{HEAD}\n{REST}{lines}")
    }

    /// Compares findings with the entries. Only what `checked` says was looked at can be fixed; an entry
    /// whose file is gone (`exists` knows none of that name) may be about the same code under a new name.
    pub fn compare(
        &self,
        findings: &[(&Finding, &Print)],
        checked: impl Fn(&str) -> bool,
        exists: impl Fn(&str) -> bool,
    ) -> Verdict {
        let prints: FxHashSet<(&str, &str)> =
            self.entries.iter().map(|entry| (entry.rule.as_str(), entry.print.as_str())).collect();
        let mut known: Vec<bool> =
            findings.iter().map(|(finding, print)| prints.contains(&(finding.rule, &print.v1))).collect();
        let found: FxHashSet<(&str, &str)> =
            findings.iter().map(|(finding, print)| (finding.rule, print.v1.as_str())).collect();
        let mut fixed = Vec::new();
        let mut moved: FxHashMap<(&str, &str), Vec<usize>> = FxHashMap::default();
        for (index, entry) in self.entries.iter().enumerate() {
            if found.contains(&(entry.rule.as_str(), entry.print.as_str())) || !checked(&entry.uri) {
                continue;
            }
            if exists(&entry.uri) {
                fixed.push(index);
            } else {
                moved.entry((&entry.rule, &entry.content)).or_default().push(index);
            }
        }
        for (index, (finding, print)) in findings.iter().enumerate() {
            if !known[index] {
                let places = moved.get_mut(&(finding.rule, print.content.as_str()));
                known[index] = places.and_then(Vec::pop).is_some();
            }
        }
        fixed.extend(moved.into_values().flatten());
        fixed.sort_unstable();
        Verdict { known, fixed }
    }
}

fn entry(line: &str) -> Result<Entry, Say> {
    let parts: Vec<&str> = line.split_whitespace().collect();
    let [rule, uri, print, content] = parts[..] else {
        let count = parts.len();
        return Err(Say::new(
            format!("an entry has four parts (rule, file, fingerprint, content), this one has {count}"),
            format!("条目应有四部分（规则、文件、指纹、内容），此处为 {count} 部分"),
        ));
    };
    let is_hex = |text: &str, length: usize| {
        text.len() == length && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    };
    if !is_hex(print, 32) || !is_hex(content, 16) {
        return Err(Say::new(
            format!("`{}` is no fingerprint", clean(if is_hex(print, 32) { content } else { print })),
            format!("`{}` 不是指纹", clean(if is_hex(print, 32) { content } else { print })),
        ));
    }
    let owned = str::to_owned;
    Ok(Entry { rule: owned(rule), uri: owned(uri), print: owned(print), content: owned(content) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(rule: &str, uri: &str, number: u8) -> String {
        format!("{rule} {uri} {} {}", format!("{number:02x}").repeat(16), format!("{number:02x}").repeat(8))
    }

    #[test]
    fn what_is_written_is_read() {
        let text = format!("{HEAD}\n{}\n{}\n", line("b", "z.kt", 1), line("a", "a%20b.kt", 2));
        let baseline = Baseline::parse(&text).unwrap();
        assert_eq!(baseline.entries.len(), 2);
        let again = Baseline::parse(&baseline.render()).unwrap();
        assert_eq!(again.entries[0].rule, "a");
        assert_eq!(again.render(), baseline.render());
        // Two branches that were merged line by line.
        let twice = format!("{text}{}\n", line("b", "z.kt", 1));
        assert_eq!(Baseline::parse(&twice).unwrap().render(), baseline.render());
        assert!(Baseline::parse(&Baseline::default().render()).unwrap().entries.is_empty());
    }

    #[test]
    fn broken_files_say_where() {
        for (text, line, word) in [
            ("", 1, "empty"),
            ("hello\n", 1, "not a baseline"),
            ("# facelint baseline 2\n", 1, "first line"),
            ("# facelint baseline 1\nmissing-consent a.kt\n", 2, "four parts"),
            ("# facelint baseline 1\nmissing-consent a.kt xyz 00\n", 2, "no fingerprint"),
            ("# facelint baseline 1\n\n<<<<<<< HEAD\n", 3, "conflict"),
        ] {
            let broken = Baseline::parse(text).unwrap_err();
            assert_eq!(broken.line, line, "{text}");
            assert!(broken.say.en.contains(word), "{text}: {}", broken.say.en);
        }
    }
}
