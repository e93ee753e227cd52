//! `facelint baseline`, and what `check` makes of the file it writes.

use std::path::{Path, PathBuf};

use clap::Args;
use rustc_hash::FxHashSet;

use super::args::ScanArgs;
use super::fail::{Done, Fail, fail};
use super::told::Told;
use super::{roots, save, scan, write};
use crate::baseline::{Baseline, NAME, Verdict};
use crate::exit;
use crate::input::source::read_aside;
use crate::report::places::Places;
use crate::report::{Tongue, clean, detail};

/// Entries that are listed without `-v`.
const LISTED: usize = 10;

#[derive(Debug, Args)]
pub(super) struct BaselineArgs {
    #[command(flatten)]
    scan: ScanArgs,
    /// Only drop entries that are found no more.
    /// ｜只删除不再出现的条目。
    #[arg(long)]
    prune: bool,
}

/// Which baseline a check uses.
#[derive(Debug, Args)]
pub(super) struct KnownArgs {
    /// Leave out findings that this file lists [default: facelint-baseline.txt at the top of the project, when it is there].
    /// ｜略去此文件所列的问题［默认：项目根目录下的 facelint-baseline.txt（如果存在）］。
    #[arg(long, value_name = "FILE", conflicts_with = "no_baseline")]
    baseline: Option<PathBuf>,
    /// Tell known findings as well.
    /// ｜也报告基线中已知的问题。
    #[arg(long)]
    no_baseline: bool,
}

/// What a baseline has left out of a check.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Number of known findings.
    pub(super) count: usize,
    /// Lines about entries that are found no more.
    pub(super) fixed: String,
}

/// Leaves out what the baseline lists.
pub(super) fn leave_out(args: &KnownArgs, scan: &ScanArgs, told: &mut Told<'_>) -> Done<Known> {
    if args.no_baseline {
        return Ok(Known::default());
    }
    let tongue = scan.lang.tongue();
    let roots = roots(scan);
    let (path, baseline) = match &args.baseline {
        Some(path) => {
            let missing = || unread(path, "no such file or directory");
            (path.clone(), load(path)?.ok_or_else(missing)?)
        }
        None => {
            let path = default_path(&roots);
            match load(&path)? {
                Some(baseline) => (path, baseline),
                None => return Ok(Known::default()),
            }
        }
    };
    let Verdict { known, fixed } = Scope::new(told, &roots, scan).compare(&baseline, told);
    let count = known.iter().filter(|known| **known).count();
    let mut index = 0;
    told.retain(|_| {
        index += 1;
        !known[index - 1]
    });
    let listed = if scan.verbose { usize::MAX } else { LISTED };
    Ok(Known { count, fixed: fixed_lines(&baseline, &fixed, &path, tongue, listed) })
}

/// What was looked at.
struct Scope {
    files: FxHashSet<String>,
    /// What the URIs below each directory begin with.
    starts: Vec<String>,
}

impl Scope {
    /// Of a share only its files were looked at, of all else what lies below the directories.
    fn new(told: &Told<'_>, roots: &[PathBuf], scan: &ScanArgs) -> Self {
        let places = Places::new(roots);
        let dirs = (0..roots.len()).filter(|&root| scan.shard.is_none() && !roots[root].is_file());
        Self {
            files: told.map.ids().map(|id| places.uri(told.map, id)).collect(),
            starts: dirs.map(|root| places.root_start(root)).collect(),
        }
    }

    fn holds(&self, uri: &str) -> bool {
        let below = |start: &String| {
            start.is_empty() || uri.strip_prefix(start.as_str()).is_some_and(|rest| rest.starts_with('/'))
        };
        self.files.contains(uri) || self.starts.iter().any(below)
    }

    fn compare(&self, baseline: &Baseline, told: &Told<'_>) -> Verdict {
        let pairs: Vec<_> = told.findings.iter().zip(&told.prints).collect();
        baseline.compare(&pairs, |uri| self.holds(uri), |uri| self.files.contains(uri))
    }
}

fn fixed_lines(baseline: &Baseline, fixed: &[usize], path: &Path, tongue: Tongue, listed: usize) -> String {
    if fixed.is_empty() {
        return String::new();
    }
    let name = clean(&shown(path));
    let count = fixed.len();
    let mut out = match tongue {
        Tongue::En => {
            format!("note: {count} in {name} found no more, `facelint baseline --prune` drops them\n")
        }
        Tongue::Zh => {
            format!("提示：{name} 中有 {count} 条已不再出现，可用 `facelint baseline --prune` 删除\n")
        }
    };
    for &index in fixed.iter().take(listed) {
        let entry = &baseline.entries[index];
        out.push_str(&clean(&format!("  {} {}", entry.rule, entry.uri)));
        out.push('\n');
    }
    if count > listed {
        out.push_str(&match tongue {
            Tongue::En => format!("  and {} more, -v lists them\n", count - listed),
            Tongue::Zh => format!("  另有 {} 条，-v 全部列出\n", count - listed),
        });
    }
    out
}

/// Writes the baseline of a project.
pub(super) fn run(args: &BaselineArgs) -> Done {
    let tongue = args.scan.lang.tongue();
    args.scan.output.ready()?;
    let outcome = scan(&args.scan)?;
    if outcome.failed {
        fail!("the analysis failed, so no baseline was written", "分析失败，因此没有写入基线");
    }
    let roots = roots(&args.scan);
    let path = match args.scan.output.plain()? {
        Some(path) => path.to_owned(),
        None => default_path(&roots),
    };
    let told = Told::new(&outcome, &roots);
    let old = load(&path)?.unwrap_or_default();
    let scope = Scope::new(&told, &roots, &args.scan);
    let mut new = if args.prune {
        let fixed = scope.compare(&old, &told).fixed;
        let kept = old.entries.iter().enumerate().filter(|(index, _)| fixed.binary_search(index).is_err());
        Baseline { entries: kept.map(|(_, entry)| entry.clone()).collect() }
    } else {
        Baseline::of(told.findings.iter().zip(&told.prints))
    };
    if !args.prune {
        // What lies outside the checked paths stays as it was.
        new.entries.extend(old.entries.iter().filter(|entry| !scope.holds(&entry.uri)).cloned());
    }
    new.entries.sort();
    new.entries.dedup();
    let gone = old.entries.iter().filter(|entry| new.entries.binary_search(entry).is_err()).count();
    save::save(&path, &new.render())?;
    if !args.scan.quiet {
        let name = clean(&shown(&path));
        let count = new.entries.len();
        let text = match tongue {
            Tongue::En => format!("{name}: {count} known, {gone} dropped\n"),
            Tongue::Zh => format!("{name}：已知 {count} 条，删除 {gone} 条\n"),
        };
        write(anstream::stderr(), &text)?;
    }
    Ok(exit::CLEAN)
}

fn unread(path: &Path, why: &str) -> Fail {
    let (path, why) = (path.display(), detail::plain(why));
    Fail::new(format!("cannot read {path}: {}", why.en), format!("无法读取 {path}：{}", why.zh))
}

fn load(path: &Path) -> Done<Option<Baseline>> {
    let Some(text) = read_aside(path).map_err(|why| unread(path, &why))? else { return Ok(None) };
    Baseline::parse(&text).map(Some).map_err(|broken| {
        let place = format!("{}:{}", shown(path), broken.line);
        Fail::new(format!("{place}: {}", broken.say.en), format!("{place}：{}", broken.say.zh))
    })
}

/// The file at the top of the repository of the first path; without one, beside that path.
fn default_path(roots: &[PathBuf]) -> PathBuf {
    let first = roots.first().map_or(Path::new("."), PathBuf::as_path);
    let absolute = std::fs::canonicalize(first).unwrap_or_else(|_| first.to_path_buf());
    let dir = if absolute.is_file() { absolute.parent().unwrap_or(&absolute) } else { &absolute };
    let top = dir.ancestors().find(|above| above.join(".git").exists()).unwrap_or(dir);
    top.join(NAME)
}

/// A path as it is told: below the current directory where it is.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().and_then(std::fs::canonicalize).ok();
    let below = here.as_deref().and_then(|here| path.strip_prefix(here).ok());
    below.unwrap_or(path).display().to_string()
}
