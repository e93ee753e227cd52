//! What tells a file from another without reading it.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

/// Size, times and place of a file, as git compares them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stat {
    size: u64,
    /// When the content changed, in nanoseconds.
    modified: i128,
    /// When anything about the file changed, in nanoseconds; the same again where that is not known.
    changed: i128,
    /// Device and number of the file; zero where there are none.
    place: (u64, u64),
}

/// File systems whose clocks tick this often at least, and those that keep whole seconds or pairs of them.
const TICK: Duration = Duration::from_millis(50);
const SECONDS: Duration = Duration::from_secs(3);

impl Stat {
    /// Of a file.
    pub(super) fn of(meta: &Metadata) -> Self {
        let modified = meta.modified().map_or(0, nanos);
        #[cfg(unix)]
        let (changed, place) = {
            use std::os::unix::fs::MetadataExt as _;
            let changed = i128::from(meta.ctime()) * 1_000_000_000 + i128::from(meta.ctime_nsec());
            (changed, (meta.dev(), meta.ino()))
        };
        #[cfg(not(unix))]
        let (changed, place) = (modified, (0, 0));
        Self { size: meta.len(), modified, changed, place }
    }

    /// False when the file could change once more within the same tick of its clock, and nobody would see it.
    pub(super) fn is_settled(&self, now: SystemTime) -> bool {
        let last = self.changed.max(self.modified);
        let wait = if last % 1_000_000_000 == 0 { SECONDS } else { TICK };
        // A time to come says nothing.
        last > 0 && last + i128::try_from(wait.as_nanos()).unwrap_or(i128::MAX) < nanos(now)
    }
}

fn nanos(time: SystemTime) -> i128 {
    let nanos = |span: Duration| i128::try_from(span.as_nanos()).unwrap_or(i128::MAX);
    match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) => nanos(since),
        Err(before) => -nanos(before.duration()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fresh_files_are_not_trusted() {
        let at = |changed| Stat { size: 1, modified: 5, changed, place: (1, 2) };
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(100);
        assert!(at(99_900_000_001).is_settled(now));
        assert!(!at(99_960_000_001).is_settled(now));
        assert!(!at(100_000_000_001).is_settled(now));
        assert!(!at(98_000_000_000).is_settled(now));
        assert!(at(96_000_000_000).is_settled(now));
        assert!(!Stat { modified: 200_000_000_000, ..at(5) }.is_settled(now));
    }
}
