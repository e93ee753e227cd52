//! The catalogue of face APIs: `queries/sdk/*.toml` as typed rows, matched by qualified name.

mod needle;
mod rows;

use std::fmt;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::embedded::{SDKS, read};
use super::family::Families;
use super::pattern::PatternMap;
use needle::Needle;
use rows::{ApiRow, SdkFile};

/// What a face API does with a face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaceRole {
    /// The operating system checks; the app gets no face data.
    PlatformAuth,
    /// Removes enrolled faces.
    Erase,
    /// Finds that there is a face.
    Detect,
    /// Reads age, gender, emotion or the like.
    Analyze,
    /// Takes a picture of it.
    Capture,
    /// Checks that it is alive.
    Liveness,
    /// Sends it to a remote face API.
    Cloud,
    /// Adds it to those that are known.
    Enroll,
    /// Compares it with one.
    Verify,
    /// Looks for it among many.
    Identify,
}

impl FaceRole {
    /// The name used in reports and annotations.
    pub fn name(self) -> &'static str {
        match self {
            Self::PlatformAuth => "platform-auth",
            Self::Erase => "erase",
            Self::Detect => "detect",
            Self::Analyze => "analyze",
            Self::Capture => "capture",
            Self::Liveness => "liveness",
            Self::Cloud => "cloud",
            Self::Enroll => "enroll",
            Self::Verify => "verify",
            Self::Identify => "identify",
        }
    }

    /// Roles that make a component a recogniser.
    pub fn recognises(self) -> bool {
        self >= Self::Capture
    }

    /// Roles that can be a verification of a person.
    pub fn verifies(self) -> bool {
        matches!(self, Self::Verify | Self::Identify | Self::Liveness | Self::Cloud | Self::Capture)
    }
}

impl fmt::Display for FaceRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Whether an API itself sends face data to its vendor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sends {
    /// It does not.
    #[default]
    No,
    /// It does.
    Yes,
    /// Not known.
    Unknown,
}

/// Where a vendor's services are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Region {
    /// Mainland China.
    Mainland,
    /// Elsewhere.
    Overseas,
    /// Open source; there is no vendor service.
    Open,
    /// The device itself.
    Device,
}

/// Operands of a call that carry a secret of the app at the vendor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// Index of the SDK.
    pub sdk: usize,
    /// Arguments by position.
    pub args: Vec<usize>,
    /// Arguments, or entries of an options object, by label.
    pub labels: Vec<String>,
    /// The call serves other products of the vendor as well: only beside an API of the SDK.
    pub shared: bool,
}

/// Native methods of a project's own that work on pictures of faces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Native {
    /// One of these words is in the name.
    pub verbs: Vec<String>,
    /// A parameter has one of these types.
    pub pictures: Vec<String>,
    /// What it does.
    pub api: ApiId,
}

/// How an SDK is asked for attributes of a person: age, gender, emotion and the like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attributes {
    /// Index of the SDK.
    pub sdk: usize,
    /// Names of options whose value lists attributes.
    pub options: Vec<String>,
    /// Constants among the arguments that stand for one.
    pub flags: Vec<String>,
    /// Values that stand for all of them.
    pub all: Vec<String>,
}

/// An SDK.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sdk {
    /// Stable id, the file's name.
    pub id: String,
    /// Who makes it.
    pub vendor: String,
    /// What it is called.
    pub name: String,
    /// Where its services are.
    pub region: Region,
    /// Its documentation.
    pub docs: String,
}

/// What an API yields as face data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gives {
    /// Its result.
    Return,
    /// An argument it fills in.
    Arg(usize),
    /// Arguments of this type (simple name).
    Type(String),
    /// Byte arrays among its arguments.
    Bytes,
    /// What it hands to its callback.
    Callback,
    /// What the streams of the same component yield: a canvas that its video is drawn on.
    Frames,
}

/// One API.
#[derive(Clone, Debug)]
pub struct Api {
    /// Stable id of the row.
    pub id: String,
    /// Index of its SDK.
    pub sdk: usize,
    /// What it does; `None` for consent screens of vendors.
    pub role: Option<FaceRole>,
    /// It prepares only: no site, but evidence of the SDK and a source of types.
    pub setup: bool,
    /// A site only with face evidence of its own.
    pub generic: bool,
    /// Delivers frame after frame.
    pub stream: bool,
    /// What it gives only says where the picture lies.
    pub names: bool,
    /// It lets the person choose a picture that was taken before.
    pub picks: bool,
    /// Only with this text among the arguments; `""` for an empty string, `@face` for the name of something
    /// for faces.
    pub when: Option<String>,
    /// Only when this text stands in the same file.
    pub near: Option<String>,
    /// Only with this option, and not `false`: a label of an argument, or a dotted path in an options
    /// object. An object that is not seen counts. `@callback` for an argument that is called back.
    pub option: Option<String>,
    /// The attribute of an element that names where it sends what is chosen, without a call of the project.
    pub posts: Option<String>,
    /// Arguments that carry the picture.
    pub takes: Vec<usize>,
    /// What it yields.
    pub gives: Vec<Gives>,
    /// Methods of its delegate that are told what it yields.
    pub told: Vec<String>,
    /// Parameters of an overridden callback that carry the picture.
    pub params: Vec<usize>,
    /// Qualified result type.
    pub returns: Option<String>,
    /// Whether it sends face data to its vendor.
    pub sends: Sends,
    /// The trait it measures.
    pub biometric: String,
    /// The simple name shown in reports.
    pub title: String,
    /// The languages it is called from.
    pub families: Families,
}

/// A mistake in a catalogue file.
#[derive(Debug, thiserror::Error)]
pub enum CatalogError {
    /// Not valid TOML, or a key that does not exist.
    #[error("{file}: {error}")]
    Toml {
        /// The file.
        file: String,
        /// What is wrong, with its place.
        error: Box<toml::de::Error>,
    },
    /// A file of the binary that is not of the form of its kind, with its name.
    #[error("{0}")]
    Shipped(String),
    /// A row that cannot be used.
    #[error("{file}: {id}: {message}")]
    Row {
        /// The file.
        file: String,
        /// The row.
        id: String,
        /// What is wrong.
        message: String,
    },
}

/// The trait of a row that names none.
const FACE: &str = "face";

/// Index of an API in [`Catalog::apis`].
pub type ApiId = usize;

/// All SDKs, indexed for lookup.
#[derive(Debug, Default)]
pub struct Catalog {
    /// The biometric traits whose APIs take part; none: faces.
    traits: Vec<String>,
    /// The SDKs.
    pub sdks: Vec<Sdk>,
    /// Their APIs.
    pub apis: Vec<Api>,
    /// Methods and top-level functions by qualified name.
    pub calls: PatternMap<ApiId>,
    /// Constructors by qualified type.
    pub news: PatternMap<ApiId>,
    /// Base classes by qualified type.
    pub extends: PatternMap<ApiId>,
    /// Screens by qualified type.
    pub launches: PatternMap<ApiId>,
    /// Overridden callbacks by qualified method.
    pub overrides: PatternMap<ApiId>,
    /// URL fragments.
    pub urls: Vec<(String, ApiId)>,
    /// Intent actions.
    pub intents: Vec<(String, ApiId)>,
    /// Activity result contracts by qualified type.
    pub contracts: PatternMap<ApiId>,
    /// Native methods, by the words of their names.
    pub natives: Vec<Native>,
    /// Members that yield face data, by qualified name.
    pub data_members: PatternMap<()>,
    /// Callback methods whose parameters are face data, by qualified name.
    pub data_callbacks: PatternMap<Vec<usize>>,
    /// Calls that write face data to disk.
    pub stores: PatternMap<()>,
    /// Calls and constructions that are given secrets, by qualified name.
    pub credentials: PatternMap<usize>,
    /// What they are given.
    pub all_credentials: Vec<Credential>,
    /// Calls that yield attributes of a person and nothing else, by qualified name.
    pub attribute_calls: PatternMap<()>,
    /// How attributes are asked for in other calls.
    pub attributes: Vec<Attributes>,
    needles: Vec<Needle>,
    /// By SDK, names that decide by themselves.
    deciding: Vec<Vec<String>>,
}

impl Catalog {
    /// Reads the shipped files.
    ///
    /// # Errors
    /// On the first file that does not read; a test rules this out for what is shipped.
    pub fn load() -> Result<Self, CatalogError> {
        Self::of(&["face"])
    }

    /// Reads the shipped files, as far as they are about some biometric traits.
    ///
    /// # Errors
    /// As for [`Self::load`].
    pub fn of(traits: &[&str]) -> Result<Self, CatalogError> {
        let traits = traits.iter().map(|&name| name.to_owned()).collect();
        let mut catalog = Self { traits, ..Self::default() };
        for file in SDKS {
            catalog.add_rows(file.0, read(file).map_err(CatalogError::Shipped)?)?;
        }
        Ok(catalog)
    }

    /// True for a row about a trait that takes part. What the operating system checks is always told: it can be the
    /// other way that a person has.
    fn takes(&self, row: &ApiRow) -> bool {
        let name = row.biometric.as_deref().unwrap_or(FACE);
        let wanted = |each: &str| match self.traits.as_slice() {
            [] => each == FACE,
            traits => traits.iter().any(|known| known == each),
        };
        row.role == Some(FaceRole::PlatformAuth) || name.split('|').any(wanted)
    }

    /// Adds one file in the form of `queries/sdk/`.
    ///
    /// # Errors
    /// When it does not read, has unknown keys, or holds a row that nothing can match.
    pub fn add(&mut self, file: &str, text: &str) -> Result<(), CatalogError> {
        let parsed: SdkFile = toml::from_str(text)
            .map_err(|error| CatalogError::Toml { file: file.to_owned(), error: Box::new(error) })?;
        self.add_rows(file, parsed)
    }

    fn add_rows(&mut self, file: &str, mut parsed: SdkFile) -> Result<(), CatalogError> {
        let rows = parsed.api.len();
        parsed.api.retain(|row| self.takes(row));
        // A file about nothing that takes part is as if it were not there.
        if rows > 0 && parsed.api.is_empty() {
            return Ok(());
        }
        let sdk = self.sdks.len();
        let fail = |id: &str, message: &str| CatalogError::Row {
            file: file.to_owned(),
            id: id.to_owned(),
            message: message.to_owned(),
        };
        for row in &parsed.seek {
            let some = Families::of(&row.lang).map_err(|message| fail(&parsed.id, &message))?;
            self.needles.extend(row.needles.iter().map(|text| Needle {
                text: text.clone(),
                families: some,
                sdk,
            }));
        }
        let all = Families::of(&parsed.lang).map_err(|message| fail(&parsed.id, &message))?;
        let sought = parsed.seek.iter().flat_map(|row| &row.needles);
        if let Some(short) = parsed.needles.iter().chain(sought).find(|needle| needle.len() < 5) {
            return Err(fail(short, "a needle has at least 5 bytes"));
        }
        let mut deciding: Vec<String> = Vec::new();
        for row in parsed.api {
            let api = self.apis.len();
            if row.role.is_none() && row.gate.is_none() {
                return Err(fail(&row.id, "a row has a role or a gate"));
            }
            if row.evidence.is_empty() {
                return Err(fail(&row.id, "evidence is required"));
            }
            let langs = if row.lang.is_empty() { &parsed.lang } else { &row.lang };
            if langs.is_empty() {
                return Err(fail(&row.id, "no language"));
            }
            let families = Families::of(langs).map_err(|message| fail(&row.id, &message))?;
            let targets = [
                &row.call,
                &row.new,
                &row.extends,
                &row.launch,
                &row.url,
                &row.overrides,
                &row.intent,
                &row.contract,
                &row.native,
            ];
            // A native method of the project's own has a name of faces beside it.
            if !row.generic && !row.setup && row.native.is_empty() {
                deciding.extend(targets.iter().flat_map(|list| list.iter().cloned()));
            }
            let title = targets
                .iter()
                .flat_map(|list| list.iter())
                .next()
                .ok_or_else(|| fail(&row.id, "nothing to match"))
                .map(|name| title(name, row.url.is_empty()))?;
            for name in &row.call {
                self.calls.insert(name, api);
            }
            for name in &row.new {
                self.news.insert(name, api);
            }
            for name in &row.extends {
                self.extends.insert(name, api);
                // Starting the vendor's own class is a site as well.
                self.launches.insert(name, api);
            }
            for name in &row.launch {
                self.launches.insert(name, api);
            }
            for name in &row.overrides {
                self.overrides.insert(name, api);
            }
            for name in &row.contract {
                self.contracts.insert(name, api);
            }
            if !row.native.is_empty() {
                self.natives.push(Native { verbs: row.native, pictures: row.pictures, api });
            }
            // An address is its own needle.
            self.needles.extend(row.url.iter().map(|url| Needle {
                text: url.clone(),
                families: Families::default(),
                sdk,
            }));
            self.urls.extend(row.url.iter().map(|url| (url.clone(), api)));
            self.intents.extend(row.intent.iter().map(|action| (action.clone(), api)));
            self.apis.push(Api {
                gives: row.gives.iter().filter_map(|text| gives(text)).collect(),
                id: row.id,
                sdk,
                role: row.role,
                setup: row.setup,
                generic: row.generic,
                stream: row.stream,
                names: row.names,
                picks: row.picks,
                when: row.when,
                near: row.near,
                option: row.option,
                posts: row.posts,
                takes: row.takes,
                told: row.told,
                params: row.params,
                returns: row.returns,
                sends: row.sends,
                biometric: row.biometric.unwrap_or_else(|| FACE.to_owned()),
                title,
                families,
            });
        }
        for row in parsed.data {
            for name in &row.member {
                self.data_members.insert(name, ());
            }
            if let Some(name) = &row.callback {
                self.data_callbacks.insert(name, row.params.clone());
            }
        }
        for row in parsed.store {
            for name in &row.call {
                self.stores.insert(name, ());
            }
        }
        for row in parsed.credential {
            let index = self.all_credentials.len();
            for name in row.call.iter().chain(&row.new) {
                self.credentials.insert(name, index);
                deciding.push(name.clone());
            }
            self.all_credentials.push(Credential {
                sdk,
                args: row.args,
                labels: row.label,
                shared: row.shared,
            });
        }
        for row in parsed.attribute {
            for name in &row.call {
                self.attribute_calls.insert(name, ());
            }
            self.attributes.push(Attributes { sdk, options: row.option, flags: row.flag, all: row.all });
        }
        self.needles.extend(parsed.needles.into_iter().map(|text| Needle { text, families: all, sdk }));
        self.deciding.push(deciding);
        self.sdks.push(Sdk {
            id: parsed.id,
            vendor: parsed.vendor,
            name: parsed.name,
            region: parsed.region,
            docs: parsed.docs,
        });
        Ok(())
    }

    /// Adds rows of a project's own in the same form.
    ///
    /// # Errors
    /// What is wrong, with the bytes of the text that it is about.
    pub fn add_own(&mut self, text: &str) -> Result<(), (String, Option<std::ops::Range<usize>>)> {
        self.add("", text).map_err(|error| match error {
            CatalogError::Toml { error, .. } => (error.message().to_owned(), error.span()),
            CatalogError::Row { id, message, .. } => {
                let at = text.find(&format!("\"{id}\"")).map(|at| at..at + id.len() + 2);
                (format!("`{id}`: {message}"), at)
            }
            CatalogError::Shipped(message) => (message, None),
        })
    }

    /// The API behind an id.
    pub fn api(&self, id: ApiId) -> &Api {
        &self.apis[id]
    }

    /// The SDK of an API.
    pub fn sdk_of(&self, id: ApiId) -> &Sdk {
        &self.sdks[self.apis[id].sdk]
    }
}

/// The name of an API as reports show it.
pub(crate) fn title(name: &str, qualified: bool) -> String {
    if !qualified {
        return name.to_owned();
    }
    let segments: Vec<&str> = name.split('.').filter(|segment| *segment != "**").collect();
    let keep = segments.len().saturating_sub(2);
    let tail = &segments[keep..];
    // A package before a top-level function says nothing.
    match tail {
        [owner, name] if owner.starts_with(|c: char| c.is_lowercase() || c == '@') => (*name).to_owned(),
        _ => tail.join("."),
    }
}

fn gives(text: &str) -> Option<Gives> {
    match text.split_once(' ') {
        None if text == "return" => Some(Gives::Return),
        None if text == "bytes" => Some(Gives::Bytes),
        None if text == "callback" => Some(Gives::Callback),
        None if text == "frames" => Some(Gives::Frames),
        Some(("arg", index)) => index.parse().ok().map(Gives::Arg),
        Some(("type", name)) => Some(Gives::Type(name.to_owned())),
        _ => None,
    }
}

/// The shipped catalogue, loaded at first use. A file that does not read is reported by a test.
pub fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| Catalog::load().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_files_read() {
        let catalog = Catalog::load().unwrap();
        assert!(catalog.apis.len() > 200);
        let mut ids: Vec<_> = catalog.apis.iter().map(|api| &api.id).collect();
        ids.sort_unstable();
        let before = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), before, "ids of rows are unique");
    }

    #[test]
    fn every_yield_is_understood() {
        for shipped in SDKS {
            let file: SdkFile = read(shipped).unwrap();
            for row in &file.api {
                for word in &row.gives {
                    assert!(gives(word).is_some(), "{}: {}: {word}", shipped.0, row.id);
                }
            }
        }
    }

    #[test]
    fn unknown_keys_are_errors() {
        let mut catalog = Catalog::default();
        let text = "id = \"x\"\nvendor = \"x\"\nname = \"x\"\nregion = \"open\"\ndocs = \"\"\nlang = []\nneedles = []\ncolour = 1\n";
        let error = catalog.add("x.toml", text).unwrap_err().to_string();
        assert!(error.contains("colour"), "{error}");
    }

    #[test]
    fn roles_have_their_order() {
        assert!(FaceRole::Identify.recognises() && FaceRole::Capture.recognises());
        assert!(!FaceRole::Detect.recognises() && !FaceRole::PlatformAuth.recognises());
    }
}
