//! What the analysis found out, as plain facts: rules read this and nothing else.

use std::sync::Arc;

use crate::config::Config;
use crate::input::day::Day;
use crate::input::span::Loc;
use crate::knowledge::catalog::{FaceRole, Region, Sends};
use crate::knowledge::model::SinkKind;
use crate::program::graph::{EdgeKind, EntryKind};

pub use super::attribute::AttributeFact;
pub use super::covert::{Unseen, UnseenFact};
pub use super::credential::CredentialFact;
pub use super::deletion::{DeletionFact, LeftFact};
pub use super::gate::refusal::{CoercionFact, Pressure};
pub use super::withdrawal::KeptConsentFact;

pub use super::notice::{Element, NoticeFact};
pub use super::placement::PlacementFact;
pub use super::suppression::{Flaw, SuppressionFact};

use super::gate::surface::Fault;
use super::gate::{Bits, Form};
use super::miss::MissKind;
use super::site::Confidence;

/// The facts of one run.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// What the project says about itself, by place.
    pub config: Arc<Config>,
    /// The day on which this is said.
    pub today: Option<Day>,
    /// The description of the project for its build tool or platform, nearest to its first site.
    pub manifest: Option<Loc>,
    /// Face sites, in the order of their places.
    pub sites: Vec<SiteFact>,
    /// Components that hold them.
    pub components: Vec<ComponentFact>,
    /// Face data that arrives somewhere, in the order of the places reported.
    pub flows: Vec<FlowFact>,
    /// What is wrong with prompts and controls that ask for consent, in the order of their places.
    pub surfaces: Vec<SurfaceFact>,
    /// Routes of servers behind which faces are handled, in the order of their places.
    pub endpoints: Vec<EndpointRoute>,
    /// Secrets at vendors of face services that stand in the source, in the order of their places.
    pub credentials: Vec<CredentialFact>,
    /// Calls that ask for attributes of a person where somebody is verified, in the order of their places.
    pub attributes: Vec<AttributeFact>,
    /// Where people are made to show their face, in the order of their places.
    pub coercions: Vec<CoercionFact>,
    /// Where a face consent is stored that nothing resets, in the order of their places.
    pub kept_consents: Vec<KeptConsentFact>,
    /// Functions that handle account deletion and leave faces behind, in the order of their places.
    pub deletions: Vec<DeletionFact>,
    /// What texts that ask for a face consent say and leave out, in the order of their places.
    pub notices: Vec<NoticeFact>,
    /// Private spaces in which something that looks at faces is placed, in the order of their places.
    pub placements: Vec<PlacementFact>,
    /// Suppressions that do not do what they are there for, in the order of their places.
    pub suppressions: Vec<SuppressionFact>,
}

/// A route of a server behind which faces are handled.
#[derive(Clone, Debug)]
pub struct EndpointRoute {
    /// The route.
    pub route: RouteFact,
    /// Its handler.
    pub handler: String,
    /// The place behind it that handles faces.
    pub at: Loc,
    /// The API there as reports show it.
    pub title: String,
    /// Index of the component of that place.
    pub component: usize,
    /// How sure that place is.
    pub confidence: Confidence,
}

/// A prompt or control that asks for consent to face processing in a way that does not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurfaceFact {
    /// What is wrong.
    pub fault: Fault,
    /// Where.
    pub loc: Loc,
    /// The text that asks, and its place.
    pub quote: (String, Loc),
}

/// The SDK an API belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SdkFact {
    /// Its id in the catalogue.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who makes it.
    pub vendor: String,
    /// Where the vendor's services are.
    pub region: Region,
}

/// A face site.
#[derive(Clone, Debug)]
pub struct SiteFact {
    /// The call.
    pub loc: Loc,
    /// The API as reports show it.
    pub title: String,
    /// It takes a picture that is there already.
    pub picked: bool,
    /// What it does.
    pub role: FaceRole,
    /// Its SDK.
    pub sdk: SdkFact,
    /// The biometric trait it is about: a face, mostly.
    pub biometric: String,
    /// Whether the API sends face data to its vendor.
    pub sends: Sends,
    /// Index of its component.
    pub component: usize,
    /// How sure it is.
    pub confidence: Confidence,
    /// Why a generic API counts.
    pub evidence: Option<String>,
    /// Delivers frames for other sites.
    pub stream: bool,
    /// Some entry leads to it.
    pub live: bool,
    /// It enrols, by its role or by the names around it.
    pub enrols: bool,
    /// It verifies somebody: for a login, a payment, admission.
    pub verifies: bool,
    /// Some way, the shortest.
    pub any_way: Option<WayFact>,
    /// A way without any consent.
    pub no_consent: Option<WayFact>,
    /// A way without a separate consent.
    pub no_separate: Option<WayFact>,
    /// A way without a consent to sending.
    pub no_upload: Option<WayFact>,
    /// A way without an age check.
    pub no_age: Option<WayFact>,
    /// The age check whose minors' side leads here without a guardian.
    pub minor: Option<MinorFact>,
    /// Gates on some way.
    pub gates: Vec<GateFact>,
    /// Gates by the ways that lack one, which do not count.
    pub misses: Vec<MissFact>,
    /// Why nobody sees that the face is taken.
    pub unseen: Option<UnseenFact>,
}

/// A screen, page, class or file that holds sites.
#[derive(Clone, Debug)]
pub struct ComponentFact {
    /// Its name.
    pub name: String,
    /// Its place.
    pub loc: Loc,
    /// What it does with faces.
    pub class: Class,
    /// What it offers besides the face where it verifies someone.
    pub choice: ChoiceFact,
    /// It is a screen of the project with a camera, and nothing on it is described, spoken or shown in large letters.
    pub inaccessible: bool,
}

/// What a component does with faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Finds faces and keeps nothing.
    Detection,
    /// Finds faces and keeps or sends what it saw.
    KeptDetection,
    /// Captures or recognises.
    Recognition,
}

/// What a person can do instead of showing the face.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ChoiceFact {
    /// Nobody is verified here.
    #[default]
    NotAsked,
    /// Nothing.
    None {
        /// Where the decision is made: the screens looked at.
        screens: Vec<(String, Loc)>,
        /// Where faces are looked for on the same flow.
        detections: Vec<Loc>,
        /// What names another way and is none.
        barred: Vec<BarredFact>,
    },
    /// Another way, but only after the face failed or was refused.
    Late {
        /// The control or call.
        loc: Loc,
        /// What says so.
        text: String,
    },
    /// Another way from the start.
    Offered {
        /// The control or call.
        loc: Loc,
        /// What says so.
        text: String,
    },
}

/// A control that names another way and is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarredFact {
    /// The control or call.
    pub loc: Loc,
    /// What it says.
    pub text: String,
    /// It leads to the face; else it is hidden, disabled or never run.
    pub back: bool,
}

/// A way from an entry to a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WayFact {
    /// How it starts.
    pub entry: Option<EntryKind>,
    /// Its steps.
    pub steps: Vec<StepFact>,
    /// The routes that the function answers which it starts in.
    pub routes: Vec<RouteFact>,
}

/// A route of a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteFact {
    /// Where it is registered, or the function that answers it.
    pub loc: Loc,
    /// The method, in lower case.
    pub method: Option<String>,
    /// The path, as far as it is written out.
    pub path: Option<String>,
    /// Something on its way asks who it is.
    pub authenticated: bool,
}

/// A step of a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepFact {
    /// The place.
    pub loc: Loc,
    /// The function it is in.
    pub func: String,
    /// How the next one comes to run.
    pub how: Option<EdgeKind>,
    /// Gates passed there before it goes on; none in the steps of data.
    pub gates: Vec<GateFact>,
}

/// A gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateFact {
    /// What passing it establishes.
    pub bits: Bits,
    /// How.
    pub form: Form,
    /// Where.
    pub loc: Loc,
    /// The text that decided.
    pub quote: Option<(String, Loc)>,
    /// The name that decided where there was no text.
    pub name: Option<String>,
    /// First age on the side of adults.
    pub first_adult: Option<i64>,
}

/// A gate that does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissFact {
    /// What passing it was to establish.
    pub wanted: Bits,
    /// Why it does not.
    pub kind: MissKind,
    /// Where, unless it stands beside another site that it may well be right for.
    pub loc: Option<Loc>,
    /// What it is about: a state, or the way that goes round it.
    pub name: Option<String>,
}

/// Minors who get through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MinorFact {
    /// The age check.
    pub loc: Loc,
    /// The way from there.
    pub way: WayFact,
}

/// Face data that arrives somewhere.
#[derive(Clone, Debug)]
pub struct FlowFact {
    /// What kind of place.
    pub kind: SinkKind,
    /// The call to report.
    pub loc: Loc,
    /// The call that really sends or writes, where that is another.
    pub sink: Loc,
    /// Name of the call.
    pub callee: String,
    /// Index of the component the data comes from.
    pub component: usize,
    /// The API it comes from.
    pub source: String,
    /// Encrypted on the way, or by the place itself.
    pub protected: bool,
    /// A consent that names the sending stands before it.
    pub upload_consent: bool,
    /// Where it is sent.
    pub endpoint: Option<EndpointFact>,
    /// Why it can be read on the way.
    pub cleartext: Option<ClearFact>,
    /// A call that erases it.
    pub erased: Option<Loc>,
    /// The way of the data, source first.
    pub steps: Vec<StepFact>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Where data is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndpointFact {
    /// The address as far as it is known.
    pub text: String,
    /// Its host.
    pub host: String,
    /// Loopback or a private network.
    pub private: bool,
    /// The service outside mainland China that it is.
    pub overseas: Option<String>,
    /// Where it stands.
    pub loc: Option<Loc>,
}

impl EndpointFact {
    /// The address as it is shown: where the host is unknown, the path alone.
    pub fn shown(&self) -> &str {
        match self.text.split_once("://") {
            Some((_, path)) if self.host.is_empty() && path.len() > 1 && path.starts_with('/') => path,
            _ => &self.text,
        }
    }
}

/// Why data can be read on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClearFact {
    /// The address says so.
    Scheme {
        /// The address.
        at: Loc,
        /// Where the app allows it for this host.
        allowed: Option<Loc>,
    },
    /// Certificates are not checked.
    Unchecked(Loc),
    /// The app lets this host be talked to in the clear.
    Allowed(Loc),
}
