//! What the law does not apply to, as the configuration attests: findings about it are kept apart with the provision.

use super::{RULE, Suppressed};
use crate::analysis::evidence::Evidence;
use crate::config::Exemption;
use crate::finding::{Finding, Say};
use crate::input::span::Loc;
use crate::knowledge::law::{Article, MEASURES_2, PIPL_72};

/// Takes out findings that the law does not apply to. One whose way begins in code that it applies to stays: what
/// ships is no research.
pub fn exempt(evidence: &Evidence, findings: Vec<Finding>, hidden: &mut Vec<Suppressed>) -> Vec<Finding> {
    let (mut kept, before) = (Vec::new(), hidden.len());
    for finding in findings {
        match exemption(evidence, &finding) {
            Some((exemption, at)) => {
                let (article, reason) = words(exemption);
                let exempt = Some(article);
                hidden.push(Suppressed { finding, reason, exempt, at, until: None });
            }
            None => kept.push(finding),
        }
    }
    if hidden.len() > before {
        hidden.sort_by(|a, b| (a.finding.loc, a.finding.rule).cmp(&(b.finding.loc, b.finding.rule)));
    }
    kept
}

fn exemption(evidence: &Evidence, finding: &Finding) -> Option<(Exemption, Loc)> {
    if finding.rule == RULE {
        return None;
    }
    let config = &evidence.config;
    let (exemption, at) = config.exemption(finding.loc.file)?;
    let whole = finding.flow.iter().all(|step| config.exemption(step.loc.file).is_some());
    whole.then_some((exemption, at?))
}

/// The provision, and what is attested.
fn words(exemption: Exemption) -> (Article, Say) {
    match exemption {
        Exemption::Elsewhere => {
            (MEASURES_2, Say::new("attested: used outside mainland China", "声明：不在中国大陆境内使用"))
        }
        Exemption::Household => (
            PIPL_72,
            Say::new("attested: personal or household affairs", "声明：自然人因个人或者家庭事务处理"),
        ),
        Exemption::Research => (
            MEASURES_2,
            Say::new(
                "attested: research and development of face recognition, or training of its algorithms",
                "声明：人脸识别技术研发、算法训练",
            ),
        ),
    }
}
