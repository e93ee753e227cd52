//! Secrets of the app at a vendor of face services that stand in the source: literals in the place of a
//! secret, key or licence of a catalogued call, under such a name beside one, or on their way to one.

mod outside;

use rustc_hash::{FxHashMap, FxHashSet};

use super::site::Confidence;
use crate::input::span::Loc;
use crate::knowledge::catalog::{Region, Sends};
use crate::knowledge::pattern::Pattern;
use crate::knowledge::words::{raw, vocabulary};
use crate::program::link::Type;
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Expr, StrPart};

/// A secret that stands in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CredentialFact {
    /// The literal.
    pub loc: Loc,
    /// What it is called there.
    pub name: String,
    /// Who gave it out.
    pub vendor: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Values further back than this are not asked for.
const MAX_DEPTH: u32 = 4;
/// Calls that store or send a value under a name given before it.
const KEYED: &[&str] = &[
    "put",
    "set",
    "add",
    "append",
    "addFormDataPart",
    "addQueryParameter",
    "addHeader",
    "header",
    "param",
    "field",
    "addParam",
    "addParameter",
    "setParameter",
    "addEncoded",
    "setRequestHeader",
    "insert",
    "setValue",
    "query",
    "form",
    "queryParam",
    "addField",
];

impl Program<'_> {
    /// The secrets in the loaded units, in the order of their places.
    pub fn credentials(&self) -> Vec<CredentialFact> {
        let mut found: FxHashMap<ExprRef, CredentialFact> = FxHashMap::default();
        let mut vendors = Vendors::default();
        self.catalogued_credentials(&mut vendors, &mut found);
        self.named_credentials(&mut vendors, &mut found);
        let mut list: Vec<CredentialFact> = found.into_values().collect();
        list.sort_by(|a, b| (a.loc, &a.name).cmp(&(b.loc, &b.name)));
        list.dedup_by_key(|fact| fact.loc);
        list
    }

    /// Operands of catalogued calls: those that a row names, and variables with such a name.
    fn catalogued_credentials(&self, vendors: &mut Vendors, found: &mut FxHashMap<ExprRef, CredentialFact>) {
        let catalog = self.catalog;
        let words = vocabulary();
        let mut names: Vec<&str> = catalog
            .credentials
            .patterns()
            .chain(catalog.calls.patterns())
            .chain(catalog.news.patterns())
            .map(Pattern::last)
            .collect();
        names.sort_unstable();
        names.dedup();
        for &at in names.into_iter().flat_map(|name| self.uses_of(name)) {
            let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(at) else { continue };
            if args.is_empty() {
                continue;
            }
            let target = self.target(at);
            let sub = |expr| ExprRef { unit: at.unit, expr };
            let made = match &target.constructs {
                Some(Type::External(name, _)) => Some(name.as_str()),
                _ => None,
            };
            let row = target
                .names
                .iter()
                .map(smol_str::SmolStr::as_str)
                .chain(made)
                .find_map(|name| catalog.credentials.get(name).next());
            if let Some(row) = row.map(|&row| &catalog.all_credentials[row]) {
                let sdk = &catalog.sdks[row.sdk];
                if !row.shared || vendors.of(self, at.unit).contains(&row.sdk) {
                    for (index, arg) in args.iter().enumerate() {
                        let labelled = |label: &str| row.labels.iter().any(|known| known == label);
                        if row.args.contains(&index) || arg.label.as_deref().is_some_and(labelled) {
                            let name = self.slot_name(sub(arg.value)).unwrap_or_else(|| "licence".to_owned());
                            if words.not_credential_ident.hit(&name) {
                                continue;
                            }
                            self.take_literals(sub(arg.value), &name, &sdk.vendor, found);
                        }
                        if let Expr::New { args, .. } = self.expr(sub(arg.value)) {
                            for entry in
                                args.iter().filter(|entry| entry.label.as_deref().is_some_and(labelled))
                            {
                                let name = entry.label.as_deref().unwrap_or_default();
                                self.take_literals(sub(entry.value), name, &sdk.vendor, found);
                            }
                        }
                    }
                }
            }
            let api = target
                .apis(self)
                .into_iter()
                .find(|&api| catalog.api(api).families.allow(self.lang(at.unit)));
            if let Some(api) = api
                && self.has_vendor(catalog.api(api).sdk)
            {
                for arg in args {
                    let Some(name) = self.slot_name(sub(arg.value)) else { continue };
                    let written = matches!(self.expr(sub(arg.value)), Expr::Name(_) | Expr::Member { .. });
                    if written
                        && words.credential_key_ident.hit(&name)
                        && !words.not_credential_ident.hit(&name)
                    {
                        self.take_literals(sub(arg.value), &name, &catalog.sdk_of(api).vendor, found);
                    }
                }
            }
        }
    }

    /// Literals under the name of a secret in a file that calls a vendor's API, or where the name or its class is
    /// about faces.
    fn named_credentials(&self, vendors: &mut Vendors, found: &mut FxHashMap<ExprRef, CredentialFact>) {
        let words = vocabulary();
        for unit in 0..self.unit_count() {
            let candidates: Vec<(ExprRef, String)> = self
                .unit_exprs(unit)
                .filter(|at| !found.contains_key(at))
                .filter_map(|at| {
                    let Expr::Str(parts) = self.expr(at) else { return None };
                    let [StrPart::Text(text)] = &parts[..] else { return None };
                    let named = || {
                        self.name_given(at).filter(|name| {
                            words.credential_key_ident.hit(name) && !words.not_credential_ident.hit(name)
                        })
                    };
                    // A form that tells by itself needs no name.
                    let known = || is_known_form(text).then(|| "access key".to_owned());
                    looks_secret(text).then(named).flatten().or_else(known).map(|name| (at, name))
                })
                .collect();
            if candidates.is_empty() {
                continue;
            }
            let here = vendors.of(self, unit).iter().copied().min();
            for (at, name) in candidates {
                let about_faces =
                    self.owner(self.home(at)).is_some_and(|owner| words.is_face_ident(&self.ty(owner).name))
                        || words.is_face_ident(&name);
                let (vendor, confidence) = match here {
                    Some(sdk) if !is_of_another_service(&name) => {
                        (self.catalog.sdks[sdk].vendor.clone(), Confidence::High)
                    }
                    _ if about_faces && !is_of_another_service(&name) => match vendors.any(self) {
                        Some(sdk) => (self.catalog.sdks[sdk].vendor.clone(), Confidence::Medium),
                        None => continue,
                    },
                    _ => continue,
                };
                found.insert(at, CredentialFact { loc: self.loc(at), name, vendor, confidence });
            }
        }
    }

    /// The literals that a value is made of, when they look like secrets.
    fn take_literals(
        &self,
        at: ExprRef,
        name: &str,
        vendor: &str,
        found: &mut FxHashMap<ExprRef, CredentialFact>,
    ) {
        let mut stack = vec![(at, 0)];
        let mut seen = FxHashSet::default();
        while let Some((at, depth)) = stack.pop() {
            if depth > MAX_DEPTH || !seen.insert(at) {
                continue;
            }
            let sub = |expr| ExprRef { unit: at.unit, expr };
            if let Some((text, loc, key)) = self.text_outside(at) {
                let words = vocabulary();
                if looks_secret(&text)
                    && !is_of_another_service(&key)
                    && !words.not_credential_ident.hit(&key)
                {
                    let confidence = Confidence::High;
                    let fact = CredentialFact { loc, name: key, vendor: vendor.to_owned(), confidence };
                    found.entry(at).or_insert(fact);
                }
                continue;
            }
            match self.expr(at) {
                Expr::Str(parts) => {
                    if let [StrPart::Text(text)] = &parts[..]
                        && looks_secret(text)
                        && !is_of_another_service(name)
                    {
                        found.entry(at).or_insert_with(|| CredentialFact {
                            loc: self.loc(at),
                            name: self.name_given(at).unwrap_or_else(|| name.to_owned()),
                            vendor: vendor.to_owned(),
                            confidence: Confidence::High,
                        });
                    }
                }
                Expr::Name(_) | Expr::Member { .. } => {
                    stack.extend(self.definitions(at).into_iter().take(4).map(|def| (def, depth + 1)));
                }
                Expr::Cast(inner, _) => stack.push((sub(*inner), depth + 1)),
                // `process.env.KEY || "…"`
                Expr::Coalesce(a, b) | Expr::Or(a, b) => {
                    stack.extend([(sub(*a), depth + 1), (sub(*b), depth + 1)]);
                }
                _ => {}
            }
        }
    }

    /// The last name of a variable, field or member.
    pub(super) fn slot_name(&self, at: ExprRef) -> Option<String> {
        match self.expr(at) {
            Expr::Name(name) => Some(Self::last_segment(name).to_owned()),
            Expr::Member { name, .. } => Some(name.to_string()),
            Expr::Cast(inner, _) => self.slot_name(ExprRef { unit: at.unit, expr: *inner }),
            _ => None,
        }
    }

    /// The name under which a literal stands: of a variable, a field, an argument, a key.
    fn name_given(&self, at: ExprRef) -> Option<String> {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        let mut value = at;
        let mut around = self.around(at);
        // `KEY = env("KEY") || "…"`
        while let Some(outer) = around
            && matches!(self.expr(outer), Expr::Or(..) | Expr::Coalesce(..) | Expr::Cast(..))
        {
            value = outer;
            around = self.around(outer);
        }
        let Some(around) = around else { return self.field_set_to(value) };
        match self.expr(around) {
            Expr::Let { names, .. } => match &names[..] {
                [name] => Some(name.to_string()),
                _ => None,
            },
            Expr::Assign { target, .. } => self.slot_name(sub(*target)),
            Expr::Call { args, name, .. } => {
                let position = args.iter().position(|arg| arg.value == value.expr)?;
                if let Some(label) = &args[position].label {
                    return Some(label.to_string());
                }
                if position > 0 && KEYED.contains(&name.split(':').next().unwrap_or_default()) {
                    return self.constant_text(sub(args[position - 1].value));
                }
                // `setSecretKey("…")`
                (args.len() == 1).then(|| name.strip_prefix("set")).flatten().map(str::to_owned)
            }
            Expr::New { args, .. } => {
                args.iter().find(|arg| arg.value == value.expr)?.label.as_deref().map(str::to_owned)
            }
            _ => self.field_set_to(value),
        }
    }

    /// The field whose first value an expression is.
    fn field_set_to(&self, at: ExprRef) -> Option<String> {
        let owner = self.owner(self.home(at))?;
        let local = self.ty(owner).fields.iter().find(|field| field.init == Some(at.expr));
        if let Some(field) = local {
            return Some(field.name.to_string());
        }
        self.unit(at.unit)
            .types
            .iter()
            .flat_map(|ty| &ty.fields)
            .find(|field| field.init == Some(at.expr))
            .map(|field| field.name.to_string())
    }

    /// True for an SDK behind which somebody gives out secrets.
    fn has_vendor(&self, sdk: usize) -> bool {
        let gives = self.catalog.all_credentials.iter().any(|row| row.sdk == sdk)
            || self.catalog.apis.iter().any(|api| api.sdk == sdk && api.sends == Sends::Yes);
        gives && matches!(self.catalog.sdks[sdk].region, Region::Mainland | Region::Overseas)
    }
}

/// The SDKs of vendors that units call, found out once for each unit.
#[derive(Default)]
struct Vendors {
    of: FxHashMap<u32, FxHashSet<usize>>,
    any: Option<Option<usize>>,
}

impl Vendors {
    fn of(&mut self, program: &Program<'_>, unit: u32) -> &FxHashSet<usize> {
        self.of.entry(unit).or_insert_with(|| called(program, unit))
    }

    /// Some vendor's SDK that the project calls.
    fn any(&mut self, program: &Program<'_>) -> Option<usize> {
        if let Some(known) = self.any {
            return known;
        }
        let mut all = FxHashSet::default();
        for unit in 0..program.unit_count() {
            all.extend(self.of(program, unit).iter().copied());
        }
        let first = all.into_iter().min();
        self.any = Some(first);
        first
    }
}

fn called(program: &Program<'_>, unit: u32) -> FxHashSet<usize> {
    let catalog = program.catalog;
    let mut sdks = FxHashSet::default();
    let patterns = catalog.calls.patterns().chain(catalog.news.patterns()).chain(catalog.launches.patterns());
    let mut names: Vec<&str> = patterns.map(Pattern::last).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        for &at in program.uses_in(name, unit) {
            if matches!(program.expr(at), Expr::Call { .. } | Expr::New { .. }) {
                let apis = program.target(at).apis(program);
                let faces = apis.iter().map(|&api| catalog.api(api)).filter(|api| {
                    !api.generic && api.biometric.contains("face") && api.families.allow(program.lang(unit))
                });
                sdks.extend(faces.map(|api| api.sdk).filter(|&sdk| program.has_vendor(sdk)));
            }
        }
    }
    if let Some(text) = program.map.text(program.unit(unit).file) {
        let urls = catalog.urls.iter().filter(|(url, _)| text.text.contains(url.as_str()));
        sdks.extend(urls.map(|(_, api)| catalog.api(*api).sdk).filter(|&sdk| program.has_vendor(sdk)));
    }
    sdks
}

/// True for the name of a secret that belongs to something else than faces.
fn is_of_another_service(name: &str) -> bool {
    vocabulary().other_credential_ident.hit(name)
}

/// True for a text that looks as if nobody made it up to be read.
fn looks_secret(text: &str) -> bool {
    let text = text.trim();
    if text.len() < 16 || text.len() > 8192 {
        return false;
    }
    if !text.chars().all(|c| c.is_ascii_alphanumeric() || "+/=_-.: \n".contains(c)) {
        return false;
    }
    let count = |fits: fn(&char) -> bool| text.chars().filter(fits).count();
    let (digits, letters) = (count(char::is_ascii_digit), count(char::is_ascii_alphabetic));
    let distinct: FxHashSet<char> = text.chars().collect();
    if digits < 2 || letters < 4 || distinct.len() < 9 || text.contains("://") {
        return false;
    }
    let lower = text.to_ascii_lowercase();
    if raw("credential.placeholder").iter().any(|word| lower.contains(word.as_str())) {
        return false;
    }
    // Words and file names have long runs of letters; what is random does not, unless it is long.
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let (mut mixed, mut longest) = (0usize, 0usize);
    for word in words {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let alternates = word.as_bytes().windows(2).filter(|pair| class(pair[0]) != class(pair[1])).count();
        if digits > 0 && alternates >= 3 {
            mixed += word.len();
        }
        longest = longest.max(word.len());
    }
    mixed * 2 >= text.len() && longest >= 8
}

fn class(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => 0,
        b'a'..=b'z' => 1,
        b'A'..=b'Z' => 2,
        _ => 3,
    }
}

/// True for a key whose beginning tells what it is.
fn is_known_form(text: &str) -> bool {
    raw("credential.form").iter().any(|form| {
        let (start, length) = form.split_once(' ').unwrap_or((form, "0"));
        let least: usize = length.parse().unwrap_or(usize::MAX);
        text.starts_with(start) && text.len() >= least && looks_secret(text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_and_what_stands_in_their_place() {
        for text in [
            "8nNWi6advDQ3taYUA7KkfRDEUNp73dnpZedYpy4gdWRR",
            "d7hlN0rmOZVQPta7ykWQix8UbRD4mURC",
            "MjbYmagnmpEfuIlc1D97oSR1",
            "0e6e2c5a9b3f4d7c8a1b2c3d4e5f6071",
            "9f2c1d3e-77aa-4b1c-9e0d-5a6b7c8d9e0f",
        ] {
            assert!(looks_secret(text), "{text}");
        }
        for text in [
            "your-api-key-goes-here-1234",
            "idl-license.face-android",
            "XXXXXXXXXXXXXXXXXXXXXXXX",
            "face_secret_key_version_2",
            "https://api-cn.faceplusplus.com/facepp/v3/detect",
            "rest/2.0/face/v3/search",
            "FACEPP_API_SECRET",
            "com.example.face.Licence2",
            "shared_prefs_key_face_login_01",
            "application/json; charset=utf-8",
        ] {
            assert!(!looks_secret(text), "{text}");
        }
        assert!(is_known_form("AKIAIOSFODNN7QZWXPLE2") && !is_known_form("d7hlN0rmOZVQPta7ykWQix8UbRD4mURC"));
    }

    #[test]
    fn keys_of_other_services() {
        assert!(is_of_another_service("BD_OCR_SECRET") && is_of_another_service("amapApiKey"));
        assert!(!is_of_another_service("SECRET_KEY") && !is_of_another_service("sdkKey"));
    }
}
