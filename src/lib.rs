//! facelint finds where apps capture or recognise faces and checks how people are treated there.
//!
//! The stages are the modules: `input` finds and reads files, `syntax` lowers each to one form,
//! `knowledge` is what is known of SDKs, platforms, words and the law, `resource` what stands outside
//! code, `program` joins files, `analysis` asks the questions, `rules` judge, `report` tells.

pub mod analysis;
pub mod baseline;
pub mod changes;
pub mod cli;
pub mod config;
pub mod exit;
pub mod finding;
pub mod fix;
pub mod input;
pub mod knowledge;
pub mod lsp;
pub mod program;
pub mod report;
pub mod resource;
pub mod rules;
pub mod suppress;
pub mod syntax;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use analysis::evidence::Evidence;
use config::{Config, Fault, Trait, find, manifest};
use finding::Finding;
use input::clock::Stage;
use input::day::Day;
use input::discover::{Wanted, discover};
use input::notes::{Note, NoteKind};
use input::overlay::Overlay;
use input::prefilter::{IdentIndex, Needles};
use input::shard::Shard;
use input::snapshot::Snapshot;
use input::source::SourceMap;
use input::span::FileId;
use knowledge::words::vocabulary;
use program::candidate::candidates;
use program::demand::{Explored, explore};
use program::{Exhausted, Program};
use resource::android::{self, Android};
use resource::apple;
use resource::cargo;
use resource::phrase;
use resource::transport;
use resource::web::{self, Web};
use suppress::Suppressed;
use syntax::STACK;
use syntax::lang::Lang;

/// What to check and how.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Files and directories.
    pub roots: Vec<PathBuf>,
    /// Parse every file instead of those that matter.
    pub all: bool,
    /// Look into test directories as well.
    pub tests: bool,
    /// Number of threads; nothing for one a core.
    pub threads: Option<usize>,
    /// Where the configuration comes from.
    pub config: ConfigFrom,
    /// The day that deadlines are compared with; nothing for today.
    pub today: Option<Day>,
    /// What takes the place of files on disk.
    pub snapshot: Option<Snapshot>,
    /// The share of the apps to check; nothing for all.
    pub shard: Option<Shard>,
    /// The directory in which it is remembered what was found out about files; nothing for nowhere.
    pub cache: Option<PathBuf>,
}

/// Where the configuration comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ConfigFrom {
    /// Files above each path and below it.
    #[default]
    Project,
    /// This file and no other.
    File(PathBuf),
    /// Nowhere.
    Nowhere,
}

/// Why a run could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A path that was asked for.
    #[error("{}: {source}", path.display())]
    Path {
        /// The path.
        path: PathBuf,
        /// What the operating system says.
        source: std::io::Error,
    },
    /// A configuration that does not read, or says what cannot be.
    #[error("{}", config::fault::lines(.0))]
    Config(Vec<Fault>),
    /// No threads to work with.
    #[error("cannot start threads: {0}")]
    Threads(#[from] rayon::ThreadPoolBuildError),
}

/// The result of a run.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Files and their text.
    pub map: SourceMap,
    /// The facts.
    pub evidence: Evidence,
    /// What the rules say.
    pub findings: Vec<Finding>,
    /// What the project suppresses of it, and what the law does not apply to.
    pub suppressed: Vec<Suppressed>,
    /// What could not be seen.
    pub notes: Vec<Note>,
    /// How much was parsed.
    pub explored: Explored,
    /// The files that were parsed, in order; true for those that were looked at for what they hold, the others
    /// were asked for by what was read before.
    pub followed: Vec<(FileId, bool)>,
    /// The analysis failed and said nothing.
    pub failed: bool,
}

/// Checks files: from paths to findings.
///
/// # Errors
/// When a path cannot be read at all, the configuration is broken, or no thread can be started.
pub fn check(options: &Options) -> Result<Outcome, Error> {
    check_over(options, &Overlay::default())
}

/// Checks files with other texts laid over some of them.
///
/// # Errors
/// When a path cannot be read at all, or no thread can be started.
pub fn check_over(options: &Options, overlay: &Overlay) -> Result<Outcome, Error> {
    let mut pool = rayon::ThreadPoolBuilder::new().stack_size(STACK);
    if let Some(threads) = options.threads {
        pool = pool.num_threads(threads);
    }
    let pool = pool.build()?;
    pool.install(|| {
        with_wanted(options.tests, |wanted| {
            let failed = |(path, source)| Error::Path { path, source };
            let start = Instant::now();
            // A file that has a text and is not on disk yet is added by the overlay.
            let there = options.roots.iter().filter(|root| root.exists() || overlay.get(root).is_none());
            let there: Vec<PathBuf> = there.cloned().collect();
            let listed = options.snapshot.as_ref().and_then(|snapshot| snapshot.discover(&there, wanted));
            let map = match listed {
                Some(map) => map,
                None => discover(&there, wanted).map_err(failed)?,
            };
            map.clock.add(Stage::Discover, start.elapsed());
            let mut map = match &options.snapshot {
                Some(snapshot) => snapshot.apply(map, &options.roots, wanted),
                None => map,
            };
            if let Some(shard) = options.shard {
                shard.keep(&mut map, &options.roots, config::NAME);
            }
            overlay.lay(&mut map, &options.roots, |path| wanted.takes(path));
            let mut load =
                config::Load { below: options.config == ConfigFrom::Project, ..config::Load::default() };
            for (index, root) in options.roots.iter().enumerate() {
                match &options.config {
                    ConfigFrom::Project => load.above.extend(find::above(&mut map, index, root)),
                    ConfigFrom::File(file) => {
                        let given = find::given(&mut map, index, root, file);
                        load.above.push(given.map_err(|source| failed((file.clone(), source)))?);
                    }
                    ConfigFrom::Nowhere => {}
                }
            }
            let config = rules::with_ids(|ids| config::load(&mut map, &config::Load { rules: ids, ..load }));
            let config = config.map_err(Error::Config)?;
            if let Some(dir) = &options.cache {
                map.remember(dir, &options.roots, &sought(&config));
            }
            let setting = Setting { all: options.all, config, today: options.today };
            let outcome = analyse_with(map, setting).map_err(Error::Config)?;
            outcome.map.save();
            Ok(outcome)
        })
    })
}

/// What stands for the words that are looked for besides those that are shipped.
fn sought(config: &Config) -> Vec<u8> {
    let mut all = Vec::new();
    let mut add = |text: &str| {
        all.extend_from_slice(&text.len().to_le_bytes());
        all.extend_from_slice(text.as_bytes());
    };
    config.traits().into_iter().for_each(|each| add(each.name()));
    config.sdks.iter().for_each(|own| add(&own.text));
    all
}

/// Says which files matter.
pub fn with_wanted<T>(tests: bool, ask: impl FnOnce(Wanted<'_>) -> T) -> T {
    let mut extensions = Lang::extensions();
    extensions.extend(android::EXTENSIONS);
    extensions.extend(apple::EXTENSIONS);
    extensions.extend(web::EXTENSIONS);
    extensions.extend(phrase::DATA);
    let names: Vec<&str> =
        [android::NAMES, cargo::NAMES, manifest::NAMES, transport::NAMES, &[config::NAME]].concat();
    ask(Wanted { extensions: &extensions, names: &names, tests })
}

/// Checks files that are at hand, with the configuration among them. A broken one is a note. Deadlines are compared with
/// a day, which is today in China for those who are asked now.
pub fn analyse(mut map: SourceMap, all: bool, today: Day) -> Outcome {
    let load = config::Load { below: true, ..config::Load::default() };
    let config = rules::with_ids(|ids| config::load(&mut map, &config::Load { rules: ids, ..load }));
    let config = config.unwrap_or_else(|faults| {
        map.note(Note::new("", NoteKind::Unreadable, config::fault::lines(&faults)));
        Config::default()
    });
    let setting = Setting { all, config, today: Some(today) };
    match analyse_with(map, setting) {
        Ok(outcome) => outcome,
        Err(faults) => {
            let map = SourceMap::default();
            map.note(Note::new("", NoteKind::Unreadable, config::fault::lines(&faults)));
            let notes = map.take_notes();
            Outcome { map, notes, failed: true, ..Outcome::default() }
        }
    }
}

/// How files are checked.
#[derive(Clone, Debug, Default)]
pub struct Setting {
    /// Parse every file instead of those that matter.
    pub all: bool,
    /// What the project says about itself.
    pub config: Config,
    /// The day that deadlines are compared with; nothing for today.
    pub today: Option<Day>,
}

/// Checks files that are at hand.
///
/// # Errors
/// When rows of the project's own do not read.
pub fn analyse_with(map: SourceMap, setting: Setting) -> Result<Outcome, Vec<Fault>> {
    let Setting { all, config, today } = setting;
    let known = config::known::Known::new(&map, &config)?;
    let code: Vec<FileId> = map.ids().filter(|&id| Lang::of(&map.file(id).path).is_some()).collect();
    let mut failed = false;
    map.clock.time(Stage::Tables, || known.catalog());
    let faces_only = config.traits() == [Trait::Face];
    let holding = || candidates(&map, &code, known.catalog(), suppress::MARK, faces_only);
    let first = if all { code.clone() } else { map.clock.time(Stage::Prefilter, holding) };
    let mut followed = Vec::new();
    let (mut evidence, explored) = if first.is_empty() {
        Default::default()
    } else {
        // Most projects have nothing to do with faces and end before this.
        map.clock.time(Stage::Tables, || (known.model(), vocabulary()));
        let telling = || IdentIndex::build_telling(&map, &code, &Needles::new(&vocabulary().telling()));
        let index = (!all).then(|| map.clock.time(Stage::Index, telling));
        let (android, web) = map.clock.time(Stage::Resources, || (Android::new(&map), Web::new(&map)));
        let mut given_up = 0;
        loop {
            let mut program =
                Program::new(&map, &android, &web, known.catalog(), known.model(), index.as_ref());
            let answer = survive(&map, || explore(&mut program, &first, analysis::gather::gather));
            if let Answer::Exhausted(Exhausted { file }) = answer
                && given_up < MAX_GIVEN_UP
                && !map.is_left_out(file)
            {
                // One file is made to take time; the others are still to be checked.
                given_up += 1;
                map.leave_out(file);
                let file = map.file(file);
                let note = Note::new(&file.name, NoteKind::NotFollowed, TOO_MUCH).below(file.root);
                map.note(note);
                continue;
            }
            let parsed = code.iter().copied().filter(|&id| program.unit_of(id).is_some());
            followed = parsed.map(|id| (id, first.binary_search(&id).is_ok())).collect();
            break match answer {
                Answer::Whole(answer) => answer,
                Answer::Exhausted(_) => {
                    map.note(Note::new("", NoteKind::NotFollowed, TOO_MUCH));
                    failed = true;
                    Default::default()
                }
                Answer::Failed => {
                    failed = true;
                    Default::default()
                }
            };
        }
    };
    evidence.manifest =
        manifest::of(&map, evidence.sites.iter().find(|site| site.live).map(|site| site.loc.file));
    let today = today.unwrap_or_else(Day::today);
    evidence.today = Some(today);
    evidence.config = Arc::new(config);
    let findings = map.clock.time(Stage::Rules, || rules::check_all(&evidence));
    let (findings, mut suppressed) = suppress::apply(&map, &mut evidence, findings, today);
    let findings = suppress::exempt(&evidence, findings, &mut suppressed);
    let notes = map.take_notes();
    Ok(Outcome { map, evidence, findings, suppressed, notes, explored, followed, failed })
}

/// Files that are left out of a run because they take too much work; with more the run fails.
const MAX_GIVEN_UP: usize = 8;
const TOO_MUCH: &str = "the analysis would take too much work";

/// How an analysis ended.
#[derive(Debug, PartialEq, Eq)]
enum Answer<T> {
    Whole(T),
    Exhausted(Exhausted),
    Failed,
}

/// A mistake of the analysis itself must not take the report with it: it becomes a note.
fn survive<T>(map: &SourceMap, ask: impl FnOnce() -> T) -> Answer<T> {
    match catch_unwind(AssertUnwindSafe(ask)) {
        Ok(answer) => Answer::Whole(answer),
        Err(payload) => match Exhausted::of(&*payload) {
            Some(exhausted) => Answer::Exhausted(exhausted),
            None => {
                map.note(Note::new("", NoteKind::Internal, "the analysis failed; please report this"));
                Answer::Failed
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_analysis_is_a_note() {
        let map = SourceMap::default();
        assert_eq!(survive(&map, || 1), Answer::Whole(1));
        assert!(map.take_notes().is_empty());
        assert_eq!(survive(&map, || -> u32 { panic!("a mistake") }), Answer::Failed);
        assert_eq!(map.take_notes().len(), 1);
    }
}
