//! Where the time of a run goes: one clock for all stages.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// A stage of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Finding the files.
    Discover,
    /// Making the catalogue, the model and the vocabulary.
    Tables,
    /// Looking for words of face APIs.
    Prefilter,
    /// Noting which file holds which names.
    Index,
    /// Reading resources and manifests.
    Resources,
    /// Parsing and lowering.
    Parse,
    /// Joining what was parsed.
    Link,
    /// Sites.
    Sites,
    /// Paths from entries to sites, and the gates on them.
    Trace,
    /// Paths of the data.
    Flow,
    /// Other ways, purposes and everything else that is asked.
    Answer,
    /// Judging the facts by the rules.
    Rules,
}

impl Stage {
    /// All stages, in the order in which they begin.
    pub const ALL: [Self; 12] = [
        Self::Discover,
        Self::Tables,
        Self::Prefilter,
        Self::Index,
        Self::Resources,
        Self::Parse,
        Self::Link,
        Self::Sites,
        Self::Trace,
        Self::Flow,
        Self::Answer,
        Self::Rules,
    ];

    /// The name in tables, in English and in Chinese.
    pub fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Discover => ("discover", "查找文件"),
            Self::Tables => ("tables", "载入知识表"),
            Self::Prefilter => ("prefilter", "预筛"),
            Self::Index => ("index", "建立索引"),
            Self::Resources => ("resources", "读取资源"),
            Self::Parse => ("parse", "解析"),
            Self::Link => ("link", "链接"),
            Self::Sites => ("sites", "人脸调用点"),
            Self::Trace => ("trace", "路径与同意"),
            Self::Flow => ("flow", "数据流"),
            Self::Answer => ("answer", "其他问题"),
            Self::Rules => ("rules", "规则"),
        }
    }
}

const STAGES: usize = Stage::ALL.len();
/// No stage is being timed.
const IDLE: usize = STAGES;

/// Time spent in each stage, without the stages inside it. Stages are begun and ended on the thread that
/// leads the run; the threads it waits for meanwhile count by the time it waits.
#[derive(Debug)]
pub struct Clock {
    nanos: [AtomicU64; STAGES],
    /// The stage that is being timed.
    current: AtomicUsize,
}

impl Default for Clock {
    fn default() -> Self {
        Self { nanos: Default::default(), current: AtomicUsize::new(IDLE) }
    }
}

impl Clock {
    /// Times some work; what it takes is not counted for the stage around it.
    pub fn time<T>(&self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let outer = self.current.swap(stage as usize, Ordering::Relaxed);
        let start = Instant::now();
        let done = work();
        self.book(stage, outer, start.elapsed());
        self.current.store(outer, Ordering::Relaxed);
        done
    }

    /// Counts time that was spent before there was a clock.
    pub fn add(&self, stage: Stage, spent: Duration) {
        self.book(stage, IDLE, spent);
    }

    fn book(&self, stage: Stage, outer: usize, spent: Duration) {
        let spent = u64::try_from(spent.as_nanos()).unwrap_or(u64::MAX);
        self.nanos[stage as usize].fetch_add(spent, Ordering::Relaxed);
        if let Some(around) = self.nanos.get(outer) {
            // Its own time is added when it ends: until then the counter wraps below zero.
            around.fetch_sub(spent, Ordering::Relaxed);
        }
    }

    /// The time spent in a stage.
    pub fn spent(&self, stage: Stage) -> Duration {
        let nanos = self.nanos[stage as usize].load(Ordering::Relaxed);
        Duration::from_nanos(if i64::try_from(nanos).is_ok() { nanos } else { 0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inner_stages_are_not_counted_twice() {
        let clock = Clock::default();
        let ms = Duration::from_millis;
        clock.book(Stage::Parse, Stage::Trace as usize, ms(30));
        assert_eq!(clock.spent(Stage::Trace), Duration::ZERO);
        clock.book(Stage::Trace, IDLE, ms(50));
        assert_eq!(clock.spent(Stage::Parse), ms(30));
        assert_eq!(clock.spent(Stage::Trace), ms(20));
        assert_eq!(clock.time(Stage::Rules, || clock.current.load(Ordering::Relaxed)), Stage::Rules as usize);
        assert_eq!(clock.current.load(Ordering::Relaxed), IDLE);
    }

    #[test]
    fn stages_are_numbered_in_order() {
        for (index, stage) in Stage::ALL.into_iter().enumerate() {
            assert_eq!(stage as usize, index);
        }
    }
}
