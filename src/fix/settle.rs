//! Which repairs hold: they are tried on texts in memory, and those that do not take their finding away, or
//! bring another, are given up.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::{Fix, MAX_FIXES, applied, combine, propose};
use crate::analysis::evidence::Evidence;
use crate::finding::Finding;
use crate::input::overlay::Overlay;
use crate::input::source::SourceMap;
use crate::input::span::FileId;

/// Repairs that break something are given up this often before all are.
const ROUNDS: usize = 4;

/// How often each rule finds something in each file.
type Counts = BTreeMap<(&'static str, PathBuf), usize>;

/// Repairs that hold together.
#[derive(Debug, Default)]
pub struct Settled {
    /// The repairs, each with its finding.
    pub fixes: Vec<(Finding, Fix)>,
    /// The files they change.
    pub texts: BTreeMap<FileId, String>,
}

/// The repairs of the `chosen` findings among `all` that hold. `check` looks at the project again with other
/// texts.
///
/// # Errors
/// Those of `check`.
pub fn settle<E>(
    map: &SourceMap,
    evidence: &Evidence,
    all: &[Finding],
    chosen: &[Finding],
    mut check: impl FnMut(&Overlay) -> Result<(SourceMap, Vec<Finding>), E>,
) -> Result<Settled, E> {
    let proposed =
        chosen.iter().filter_map(|finding| Some((finding.clone(), propose(map, evidence, finding)?)));
    let mut fixes: Vec<(Finding, Fix)> = proposed.take(MAX_FIXES).collect();
    let before = counts(map, all);
    for _ in 0..ROUNDS {
        let texts = texts(map, &fixes);
        if fixes.is_empty() || texts.is_empty() {
            break;
        }
        let mut overlay = Overlay::default();
        for (id, text) in &texts {
            overlay.set(&map.file(*id).path, text.clone());
        }
        let (again, findings) = check(&overlay)?;
        let after = counts(&again, &findings);
        let repaired = counts(map, fixes.iter().map(|(finding, _)| finding));
        let count =
            |counts: &Counts, key: &(&'static str, PathBuf)| counts.get(key).copied().unwrap_or_default();
        // What is still there, and what is new.
        let lasting =
            |key: &(&'static str, PathBuf)| count(&after, key) + count(&repaired, key) > count(&before, key);
        let grown: Vec<&PathBuf> = after
            .iter()
            .filter(|(key, after)| **after > count(&before, key))
            .map(|((_, path), _)| path)
            .collect();
        let kept: Vec<(Finding, Fix)> = fixes
            .iter()
            .filter(|(finding, fix)| {
                let changed = &map.file(fix.file).path;
                !lasting(&(finding.rule, map.file(finding.loc.file).path.clone()))
                    && !grown.contains(&changed)
            })
            .cloned()
            .collect();
        if kept.len() == fixes.len() {
            if grown.is_empty() {
                return Ok(Settled { fixes, texts });
            }
            // Something new far from every change.
            break;
        }
        fixes = kept;
    }
    Ok(Settled::default())
}

fn counts<'f>(map: &SourceMap, findings: impl IntoIterator<Item = &'f Finding>) -> Counts {
    let mut counts = Counts::new();
    for finding in findings {
        *counts.entry((finding.rule, map.file(finding.loc.file).path.clone())).or_default() += 1;
    }
    counts
}

fn texts(map: &SourceMap, fixes: &[(Finding, Fix)]) -> BTreeMap<FileId, String> {
    combine(fixes.iter().map(|(_, fix)| fix))
        .into_iter()
        .filter_map(|(id, edits)| Some((id, applied(&map.text(id)?.text, &edits)?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Outcome;

    const SCAN: &str = "\
import android.app.Activity;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import okhttp3.*;

public class ScanActivity extends Activity {
    public void onShot(byte[] jpeg) throws Exception {
        FaceDetection.getClient().process(InputImage.fromByteArray(jpeg, 1, 1, 0, 0));
        Request request = new Request.Builder().url(\"http://a.example.com/f\").post(RequestBody.create(null, jpeg)).build();
        new OkHttpClient().newCall(request).execute();
    }
}
";
    const RULE: &str = "cleartext-transport";

    fn map() -> SourceMap {
        let mut map = SourceMap::default();
        map.add_text("ScanActivity.java", SCAN);
        map.add_text("Other.java", "class Other {}");
        map
    }

    /// How many repairs hold when the second look finds something else than the first.
    fn held(second: impl Fn(&mut Vec<Finding>)) -> usize {
        let Outcome { map: first, evidence, findings, .. } =
            crate::analyse(map(), false, crate::input::day::Day::of(1_780_000_000));
        let chosen: Vec<Finding> = findings.iter().filter(|finding| finding.rule == RULE).cloned().collect();
        assert_eq!(chosen.len(), 1);
        let settled = settle(&first, &evidence, &findings, &chosen, |overlay| -> Result<_, ()> {
            assert!(overlay.get(std::path::Path::new("ScanActivity.java")).is_some());
            let mut again = findings.clone();
            second(&mut again);
            Ok((map(), again))
        });
        settled.unwrap().fixes.len()
    }

    #[test]
    fn only_what_takes_its_finding_away_and_brings_no_other_holds() {
        let gone = |findings: &mut Vec<Finding>| findings.retain(|finding| finding.rule != RULE);
        assert_eq!(held(gone), 1);
        assert_eq!(held(|_| ()), 0, "the finding is still there");
        let brings = |other: bool| {
            move |findings: &mut Vec<Finding>| {
                gone(findings);
                let mut new = findings[0].clone();
                new.rule = "covert-capture";
                if other {
                    new.loc.file = FileId(1);
                }
                findings.push(new);
            }
        };
        assert_eq!(held(brings(false)), 0, "another one in the changed file");
        assert_eq!(held(brings(true)), 0, "another one elsewhere");
    }
}
