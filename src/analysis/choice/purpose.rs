//! What a face is taken for at a site. The names nearest to it decide first: the function, what runs on
//! with the picture, the class; then the texts of its screen; then those who open the screen.

use std::collections::VecDeque;

use rustc_hash::FxHashSet;

use super::{Choices, Purpose};
use crate::analysis::site::Site;
use crate::knowledge::catalog::FaceRole;
use crate::knowledge::words::{Text, tokens, vocabulary};
use crate::program::component::Component;
use crate::program::graph::EdgeKind;
use crate::program::{ExprRef, FnId, TypeId};
use crate::syntax::ir::{Expr, FnKind, TypeKind};

/// Functions beyond this number are not asked.
const MAX_FNS: usize = 2_000;
/// What a screen that is further away is called says nothing about this face.
const MAX_OPENINGS: usize = 2;
/// Two places belong together when a function this many calls back leads to both.
const NEAR_CALLS: usize = 5;
/// Callers of an extraction are asked this far for what is done with the numbers.
const MAX_CALLERS: usize = 60;

impl Choices<'_, '_> {
    /// What the face is taken for at a site.
    pub(in crate::analysis) fn purpose(&self, site: &Site, kept: bool) -> Purpose {
        let words = vocabulary();
        let api = self.program.catalog.api(site.api);
        let title = tokens(&api.title);
        // What adds a face to a set enrols it, whatever the function around is called. What else an SDK calls its
        // own says how a face is taken, and not what for.
        let adds = || site.role == FaceRole::Cloud && words.enrolment_ident.find(&title).is_some();
        if site.role == FaceRole::Enroll || adds() {
            return Purpose::Enrols;
        }
        if !site.role.verifies() {
            return Purpose::Unknown;
        }
        let named = self.named_purposes(site);
        let only = |purpose| named.contains(&purpose) && named.len() == 1;
        if named.contains(&Purpose::Verifies) {
            return Purpose::Verifies;
        }
        if only(Purpose::Enrols) {
            return Purpose::Enrols;
        }
        if named.contains(&Purpose::Observes) {
            return Purpose::Observes;
        }
        if self.only_kept(site, kept) {
            return Purpose::Enrols;
        }
        if let Some(purpose) = self.purpose_of_control(site) {
            return purpose;
        }
        // `faces.detect`, `DetectFace`; a live face is looked for to know who it is.
        let method = tokens(api.title.rsplit('.').next().unwrap_or_default());
        let any = |words: &[&str]| method.iter().any(|part| words.contains(&part.as_str()));
        let looks_only =
            ["detect", "attribute", "attributes", "beauty", "analyze", "annotate", "fusion", "fuse"];
        let looks = (method.first().into_iter().chain(method.last()))
            .any(|part| looks_only.contains(&part.as_str()))
            && !any(&["live", "liveness", "auth", "info", "compare", "verify", "search"]);
        match site.role {
            // A shot alone says nothing, nor does asking a vendor where the face is.
            FaceRole::Capture => Purpose::Unknown,
            FaceRole::Cloud if looks => Purpose::Unknown,
            _ => Purpose::Verifies,
        }
    }

    /// What the control says that starts a face of a script: "验证" on the button that takes the picture.
    fn purpose_of_control(&self, site: &Site) -> Option<Purpose> {
        if !self.program.is_script(site.at.unit) || site.role != FaceRole::Capture {
            return None;
        }
        let words = vocabulary();
        let labels = self.control_labels(site.at);
        // "识别" alone says how, and not what for.
        let normal: Vec<Text> =
            labels.iter().map(|label| Text::new(&label.replace("识别", " ").replace("識別", " "))).collect();
        if normal.iter().any(|label| words.enrolment.hit(label)) {
            return Some(Purpose::Enrols);
        }
        normal.iter().any(|label| words.verification.hit(label)).then_some(Purpose::Verifies)
    }

    /// True for a place that looks for a face on the way of a verification: a function a few calls back
    /// leads to both, and no name says that it is for something else.
    pub(in crate::analysis) fn serves(&self, site: &Site, verifying: &[&Site]) -> bool {
        let named = self.named_purposes(site);
        if !named.contains(&Purpose::Verifies) && named.iter().any(|purpose| *purpose != Purpose::Unknown) {
            return false;
        }
        let near = self.callers_near(site.at);
        verifying.iter().any(|other| self.callers_near(other.at).iter().any(|func| near.contains(func)))
    }

    /// The functions that lead to a place within a few calls.
    fn callers_near(&self, at: ExprRef) -> FxHashSet<FnId> {
        let mut near = FxHashSet::default();
        let mut level = vec![self.program.home(at)];
        for _ in 0..=NEAR_CALLS {
            let mut next = Vec::new();
            for func in level {
                let Some(node) = self.trace.node_of(func).filter(|node| node.reached) else { continue };
                if near.insert(func) {
                    let called = node.ins.iter().filter(|way| way.edge.kind != EdgeKind::Navigate);
                    next.extend(called.map(|way| way.from));
                    next.extend(node.made.as_ref().map(|(from, _)| *from));
                }
            }
            level = next;
        }
        near
    }

    /// The purposes that the nearest telling names on each way back say.
    fn named_purposes(&self, site: &Site) -> FxHashSet<Purpose> {
        let program = self.program;
        let start = program.home(site.at);
        let api = program.catalog.api(site.api).title.rsplit('.').next().unwrap_or_default();
        let mut found = FxHashSet::default();
        let mut seen = FxHashSet::default();
        let mut queue = VecDeque::from([(start, 0)]);
        while let Some((func, openings)) = queue.pop_front() {
            if !seen.insert(func) || seen.len() > MAX_FNS {
                continue;
            }
            let Some(node) = self.trace.node_of(func).filter(|node| node.reached) else { continue };
            // A wrapper that is called like the API says no more than it.
            let wraps = || program.func(program.named_fn(func)).name.eq_ignore_ascii_case(api);
            let mut purpose = self.purpose_of_fn(func).filter(|_| !wraps());
            if purpose.is_none() && func == start && site.role == FaceRole::Capture {
                purpose = self.purpose_of_continuation(site);
            }
            purpose = purpose.or_else(|| self.purpose_of_class(func));
            // Out of a screen, its texts are asked before those who open it.
            let leaves =
                node.entry.is_some() || node.ins.iter().any(|way| way.edge.kind == EdgeKind::Navigate);
            if purpose.is_none() && leaves {
                purpose = self.screen_of(func).and_then(|screen| self.purpose_of_screen(screen));
            }
            if let Some(purpose) = purpose {
                found.insert(purpose);
                continue;
            }
            if node.entry.is_some() {
                found.insert(Purpose::Unknown);
            }
            for way in &node.ins {
                let openings = openings + usize::from(way.edge.kind == EdgeKind::Navigate);
                if openings > MAX_OPENINGS {
                    found.insert(Purpose::Unknown);
                } else {
                    queue.push_back((way.from, openings));
                }
            }
            queue.extend(node.made.as_ref().map(|(from, _)| (*from, openings)));
        }
        found
    }

    /// What the name of a function says.
    fn purpose_of_fn(&self, func: FnId) -> Option<Purpose> {
        let program = self.program;
        let named = program.func(program.named_fn(func));
        (named.kind == FnKind::Named).then(|| purpose_of_name(&named.name)).flatten()
    }

    /// What the name of its class says, or of its file where it stands at the top level.
    fn purpose_of_class(&self, func: FnId) -> Option<Purpose> {
        let program = self.program;
        let top = program.top_type(program.owner(program.named_fn(func))?);
        let file = &program.map.file(program.unit(program.type_unit(top)).file).name;
        let purpose = if program.ty(top).kind == TypeKind::Module {
            let stem = file.rsplit('/').next().unwrap_or_default();
            purpose_of_name(stem.split('.').next().unwrap_or_default())
        } else {
            purpose_of_name(&program.ty(top).name)
        };
        let pages = program.is_script(program.type_unit(top));
        purpose.or_else(|| pages.then(|| purpose_of_folders(file)).flatten())
    }

    /// What is done with the picture that a camera was asked for: calls in the callback, or where the
    /// screen takes the result.
    fn purpose_of_continuation(&self, site: &Site) -> Option<Purpose> {
        let program = self.program;
        let mut places: Vec<ExprRef> = Vec::new();
        if let Expr::Call { args, recv, .. } = program.expr(site.at) {
            let sub = |expr| ExprRef { unit: site.at.unit, expr };
            places.extend(args.iter().flat_map(|arg| self.deep_exprs(sub(arg.value))));
            for def in recv.iter().flat_map(|recv| program.definitions(sub(*recv))) {
                places.extend(self.deep_exprs(program.peel(def)));
            }
        }
        let unit = program.type_unit(site.component);
        for &local in &program.ty(site.component).fns {
            let func = program.global_fn(unit, local);
            if program.func(func).name == "onActivityResult" {
                places.extend(program.body_exprs(func));
            }
        }
        let mut found: Vec<Purpose> = places
            .into_iter()
            .filter_map(|at| match program.expr(at) {
                Expr::Call { name, .. } => purpose_of_name(name),
                _ => None,
            })
            .collect();
        found.dedup();
        match found[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// What the texts about the face on a screen say.
    fn purpose_of_screen(&self, screen: TypeId) -> Option<Purpose> {
        let program = self.program;
        let script = program.is_script(program.type_unit(screen));
        let shows =
            program.ty(screen).kind != TypeKind::Module && program.component(screen) == Component::Screen;
        if !script && !shows {
            return None;
        }
        if let Some(known) = self.screen_purposes.borrow().get(&screen) {
            return *known;
        }
        let texts = program.screen_texts(screen);
        let purpose = purpose_of_texts(texts.iter().map(|text| text.value.as_str()));
        self.screen_purposes.borrow_mut().insert(screen, purpose);
        purpose
    }

    /// True for numbers made of a face that nothing near compares and something keeps.
    fn only_kept(&self, site: &Site, kept: bool) -> bool {
        let program = self.program;
        let words = vocabulary();
        let api = program.catalog.api(site.api);
        let title = tokens(&api.title);
        let extracts = matches!(site.role, FaceRole::Verify | FaceRole::Identify)
            && (api.generic || words.extraction_ident.find(&title).is_some())
            && words.comparison_ident.find(&title).is_none();
        if !extracts {
            return false;
        }
        let mut keeps = kept;
        let mut seen = FxHashSet::default();
        let mut queue = VecDeque::from([program.home(site.at)]);
        while let Some(func) = queue.pop_front() {
            if !seen.insert(func) || seen.len() > MAX_CALLERS {
                continue;
            }
            for at in program.body_exprs(func) {
                let name = match program.expr(at) {
                    Expr::Call { name, .. } => name,
                    _ => continue,
                };
                let parts = tokens(name);
                if at != site.at && words.comparison_ident.find(&parts).is_some() {
                    return false;
                }
                keeps |= words.keeping_ident.find(&parts).is_some();
            }
            let Some(node) = self.trace.node_of(func) else { continue };
            // What opens a screen does nothing with its numbers.
            queue.extend(
                node.ins.iter().filter(|way| way.edge.kind != EdgeKind::Navigate).map(|way| way.from),
            );
            queue.extend(node.made.as_ref().map(|(from, _)| *from));
        }
        keeps
    }
}

/// What a name says about the purpose. A name that says both is of a verification, unless it prepares one.
pub(super) fn purpose_of_name(name: &str) -> Option<Purpose> {
    let words = vocabulary();
    let parts = tokens(name);
    if words.no_purpose_ident.find(&parts).is_some() {
        return None;
    }
    if words.preparing_ident.find(&parts).is_some() {
        return Some(Purpose::Enrols);
    }
    if words.observation_ident.find(&parts).is_some() {
        return Some(Purpose::Observes);
    }
    if words.verification_ident.find(&parts).is_some() {
        return Some(Purpose::Verifies);
    }
    if words.enrolment_ident.find(&parts).is_some() {
        return Some(Purpose::Enrols);
    }
    words.verification_weak_ident.find(&parts).map(|_| Purpose::Verifies)
}

/// What the folders of a page say that are its address: `app/enroll/liveness/page.tsx`. The nearest that says
/// something decides; that it verifies is said by more than a folder.
fn purpose_of_folders(file: &str) -> Option<Purpose> {
    const ROOTS: &[&str] = &["app", "pages", "routes", "views", "screens"];
    let folders: Vec<&str> = file.split('/').collect();
    let root = folders.iter().rposition(|folder| ROOTS.contains(folder))?;
    let told = folders.get(root + 1..folders.len() - 1)?.iter().rev();
    told.copied().find_map(purpose_of_name).filter(|purpose| *purpose != Purpose::Verifies)
}

/// What texts say; only those about the face count.
fn purpose_of_texts<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Purpose> {
    let words = vocabulary();
    let (mut enrols, mut verifies) = (false, false);
    for text in texts {
        let normal = Text::new(text);
        if !words.is_face_text(&normal) {
            continue;
        }
        // "Register the face that opens the door": the first step is what is done here.
        if words.enrolment.hit(&normal) {
            enrols = true;
        } else if words.verification.hit(&without_recognition(text)) {
            verifies = true;
        }
    }
    match (enrols, verifies) {
        (_, true) => Some(Purpose::Verifies),
        (true, false) => Some(Purpose::Enrols),
        _ => None,
    }
}

/// "人脸识别" is the name of the technology and says nothing about its use.
fn without_recognition(text: &str) -> Text {
    let mut rest = text.to_lowercase();
    for name in ["人脸识别", "人臉識別", "人臉辨識", "面部识别", "face recognition", "facial recognition"]
    {
        rest = rest.replace(name, " ");
    }
    Text::new(&rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_for() {
        for name in [
            "FaceLoginActivity",
            "openDoor",
            "DoorActivity",
            "payByFace",
            "onCheckIn",
            "AttendanceScreen",
            "RegisterAndRecognizeActivity",
            "IdentityFragment",
            "verifyFace",
            "PassGateActivity",
            "realNameAuth",
        ] {
            assert_eq!(purpose_of_name(name), Some(Purpose::Verifies), "{name}");
        }
        for name in [
            "FaceRegisterActivity",
            "enrollFace",
            "addUser",
            "startRegister",
            "FaceEnrollmentScreen",
            "setupFaceLogin",
            "OpenFacePayActivity",
            "BindFaceActivity",
            "registerVisitor",
            "caijiRenlian",
        ] {
            assert_eq!(purpose_of_name(name), Some(Purpose::Enrols), "{name}");
        }
        for name in ["ProctorAnalyzer", "ExamMonitorService", "EmotionActivity", "PassengerFlowFragment"] {
            assert_eq!(purpose_of_name(name), Some(Purpose::Observes), "{name}");
        }
        for name in [
            "MainActivity",
            "onCreate",
            "FaceCameraActivity",
            "analyze",
            "showDialog",
            "registerForActivityResult",
            "onLoginSuccess",
        ] {
            assert_eq!(purpose_of_name(name), None, "{name}");
        }
    }

    #[test]
    fn folders_of_pages_say_what_for() {
        assert_eq!(purpose_of_folders("src/app/enroll/liveness/page.tsx"), Some(Purpose::Enrols));
        assert_eq!(purpose_of_folders("src/app/enroll/verify/page.tsx"), None);
        assert_eq!(purpose_of_folders("src/register/page.tsx"), None);
        assert_eq!(purpose_of_folders("pages/index.js"), None);
    }

    #[test]
    fn texts_say_what_for() {
        let of = |texts: &[&str]| purpose_of_texts(texts.iter().copied());
        assert_eq!(of(&["人脸录入", "请正对屏幕"]), Some(Purpose::Enrols));
        assert_eq!(of(&["刷脸登录", "还没有账号？立即注册"]), Some(Purpose::Verifies));
        assert_eq!(of(&["人脸识别", "请正对屏幕"]), None);
        assert_eq!(of(&["录入用于开门的人脸"]), Some(Purpose::Enrols));
        assert_eq!(of(&["注册人脸", "人脸验证"]), Some(Purpose::Verifies));
    }
}
