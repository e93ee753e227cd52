//! Vocabulary by concept, in Simplified and Traditional Chinese and English, for texts and identifiers.
//!
//! Texts are compared after normalisation: compatibility forms folded, lower case, quotation marks and
//! (for Chinese terms) white space removed. English terms need word boundaries. Identifiers are split
//! into tokens and compared as contiguous token sequences, never as substrings.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};
use rustc_hash::FxHashSet;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfkc_quick};

use super::embedded::{WORDS, read};

type Table = BTreeMap<String, serde_json::Value>;

/// A set of terms for texts.
#[derive(Debug)]
pub struct Terms {
    /// Chinese terms, matched anywhere in the text without white space.
    dense: Matcher,
    /// Latin terms, matched at word boundaries.
    spaced: Matcher,
}

/// Terms with the automaton that finds them, which is made when it is first asked: no run asks all of them.
#[derive(Debug, Default)]
struct Matcher {
    terms: Vec<String>,
    automaton: OnceLock<Option<AhoCorasick>>,
}

impl Matcher {
    fn new(terms: Vec<String>) -> Self {
        Self { terms, automaton: OnceLock::new() }
    }

    /// The terms that occur, with their places.
    fn find<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (&'t str, Range<usize>)> {
        let build = || AhoCorasick::builder().match_kind(MatchKind::Standard).build(&self.terms).ok();
        let used = !self.terms.is_empty() && !text.is_empty();
        let automaton = used.then(|| self.automaton.get_or_init(build)).and_then(Option::as_ref);
        automaton.into_iter().flat_map(move |automaton| {
            let found = automaton.find_overlapping_iter(text);
            found.map(|found| (&*self.terms[found.pattern().as_usize()], found.range()))
        })
    }
}

impl Terms {
    fn new<'a>(terms: impl Iterator<Item = &'a str>) -> Self {
        let mut dense_terms = Vec::new();
        let mut spaced_terms = Vec::new();
        for term in terms {
            if term.is_ascii() {
                spaced_terms.push(spaced(&composed(term)));
            } else {
                dense_terms.push(dense(&composed(term)));
            }
        }
        Self { dense: Matcher::new(dense_terms), spaced: Matcher::new(spaced_terms) }
    }

    /// The first term found in the text.
    pub fn find<'t>(&'t self, text: &'t Text) -> Option<&'t str> {
        self.find_all(text).next()
    }

    /// True when any term occurs.
    pub fn hit(&self, text: &Text) -> bool {
        self.find(text).is_some()
    }

    /// All terms found, in no particular order, overlaps included.
    pub fn find_all<'t>(&'t self, text: &'t Text) -> impl Iterator<Item = &'t str> {
        let dense = self.dense.find(&text.dense).map(|(term, _)| term);
        let spaced = self.spaced.find(&text.spaced);
        let spaced = spaced.filter(|(_, range)| at_boundaries(&text.spaced, range.clone()));
        let spaced = spaced.map(|(term, _)| term);
        dense.chain(spaced)
    }
}

fn at_boundaries(text: &str, range: Range<usize>) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric();
    !text[..range.start].chars().next_back().is_some_and(letter)
        && !text[range.end..].chars().next().is_some_and(letter)
}

/// A set of token sequences for identifiers.
#[derive(Debug)]
pub struct Idents {
    sequences: Vec<Vec<String>>,
    joined: FxHashSet<String>,
}

impl Idents {
    fn new<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let sequences: Vec<Vec<String>> =
            names.map(|name| name.split('_').map(str::to_owned).collect::<Vec<_>>()).collect();
        let joined = sequences
            .iter()
            .filter(|sequence| sequence.len() > 1)
            .map(|sequence| sequence.concat())
            .collect();
        Self { sequences, joined }
    }

    /// The sequence found in the tokens of an identifier, joined by underscores.
    pub fn find(&self, tokens: &[String]) -> Option<String> {
        let whole = tokens.iter().find(|token| self.joined.contains(*token)).cloned();
        whole.or_else(|| {
            self.sequences
                .iter()
                .find(|sequence| tokens.windows(sequence.len()).any(|window| window == &sequence[..]))
                .map(|sequence| sequence.join("_"))
        })
    }

    /// The sequences.
    pub(super) fn sequences(&self) -> &[Vec<String>] {
        &self.sequences
    }

    /// True when any sequence occurs in the identifier.
    pub fn hit(&self, identifier: &str) -> bool {
        self.find(&tokens(identifier)).is_some()
    }
}

/// A text in the two normal forms that terms are matched against.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    dense: String,
    spaced: String,
}

impl Text {
    /// Normalises a text.
    pub fn new(text: &str) -> Self {
        let text = composed(text);
        Self { dense: dense(&text), spaced: spaced(&text) }
    }

    /// True when nothing but white space and quotation marks was there.
    pub fn is_empty(&self) -> bool {
        self.dense.is_empty()
    }

    /// What stands right before a term, in the form the term is in; nothing where the term is not.
    pub fn before(&self, term: &str) -> Option<&str> {
        let form = if term.is_ascii() { &self.spaced } else { &self.dense };
        form.find(term).map(|at| &form[..at])
    }

    /// The dense form.
    pub fn as_str(&self) -> &str {
        &self.dense
    }
}

/// One form for what Unicode can write in several. Nearly every text is in it already, and telling so is much
/// cheaper than composing it anew.
fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfkc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfkc().collect())
    }
}

fn dense(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| {
            !c.is_whitespace() && !matches!(c, '《' | '》' | '“' | '”' | '「' | '」' | '"' | '\'' | '<' | '>')
        })
        .map(unify)
        .collect()
}

fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        let c = if matches!(c, '’' | '‘') { '\'' } else { c };
        if c.is_whitespace() {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push(' ');
            gap = false;
        }
        out.push(c);
    }
    out
}

/// Characters that are one word in different spellings.
fn unify(c: char) -> char {
    match c {
        '帐' | '賬' | '帳' => '账',
        '號' => '号',
        other => other,
    }
}

/// Splits an identifier into lower-case tokens: `faceConsentAt`, `face_consent_at`, `FACE-CONSENT`.
pub fn tokens(identifier: &str) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    let mut current = String::new();
    let chars: Vec<char> = identifier.chars().collect();
    for (at, &c) in chars.iter().enumerate() {
        if !c.is_alphanumeric() {
            if !current.is_empty() {
                list.push(std::mem::take(&mut current));
            }
            continue;
        }
        let before = at.checked_sub(1).map(|at| chars[at]);
        let after = chars.get(at + 1);
        let starts = c.is_uppercase()
            && (before.is_some_and(|before| before.is_lowercase() || before.is_numeric())
                || (before.is_some_and(char::is_uppercase)
                    && after.is_some_and(|after| after.is_lowercase())));
        let number = c.is_numeric() != before.is_some_and(char::is_numeric)
            && before.is_some_and(char::is_alphanumeric);
        if (starts || number) && !current.is_empty() {
            list.push(std::mem::take(&mut current));
        }
        current.extend(c.to_lowercase());
    }
    if !current.is_empty() {
        list.push(current);
    }
    list
}

macro_rules! vocabulary {
    ($($(#[$doc:meta])* $name:ident: $kind:ident = [$($path:literal),+ $(,)?];)+) => {
        /// The vocabulary, one field a concept.
        #[derive(Debug)]
        pub struct Vocabulary { $($(#[$doc])* pub $name: $kind,)+ }

        impl Vocabulary {
            fn load(tables: &Table) -> Self {
                Self { $($name: $kind::new([$($path),+].into_iter().flat_map(|path| list(tables, path))),)+ }
            }
        }

        /// Paths of the lists in use, for the test that none is misspelt.
        #[cfg(test)]
        const PATHS: &[&str] = &[$($($path),+),+];
    };
}

vocabulary! {
    /// Texts that are surely about human face recognition.
    face: Terms = ["face_context.strong_sc", "face_context.strong_tc", "face_context.strong_en"];
    /// Texts that may be about faces.
    face_weak: Terms = ["face_context.weak_sc", "face_context.weak_tc", "face_context.weak_en"];
    /// Words with "face" in them that mean something else.
    not_face: Terms = ["face_context.not_face"];
    /// Identifiers about face recognition.
    face_ident: Idents = ["face_context.ident", "face_context.pinyin"];
    /// Words in names of model files about faces.
    face_model_ident: Idents = ["face_model.ident"];
    /// Texts that name a consent to face processing.
    face_consent: Terms = ["face_consent.strong_sc", "face_consent.strong_tc", "face_consent.strong_en"];
    /// Identifiers of such a consent.
    face_consent_ident: Idents = ["face_consent.ident", "face_consent.pinyin"];
    /// Labels of controls that agree.
    agree: Terms = ["face_consent.agree_controls"];
    /// Labels of controls that refuse.
    refuse: Terms = ["face_consent.refuse_controls"];
    /// Sentences that pretend consent without an act.
    passive: Terms = ["face_consent.not_valid_as_consent"];
    /// Texts about privacy policies, user agreements and terms.
    general: Terms = ["general_agreement.sc", "general_agreement.tc", "general_agreement.en"];
    /// Identifiers of such agreements.
    general_ident: Idents = ["general_agreement.ident", "general_agreement.pinyin"];
    /// Texts about the camera permission.
    camera: Terms = ["camera_permission.sc", "camera_permission.tc", "camera_permission.en"];
    /// Identifiers about the camera permission.
    camera_ident: Idents = ["camera_permission.ident"];
    /// Controls that agree to everything at once.
    everything: Terms = ["bundle.also_bad"];
    /// Texts about minors.
    minor: Terms = ["minor.strong_sc", "minor.strong_tc", "minor.strong_en"];
    /// Identifiers about minors, ages and birth dates.
    minor_ident: Idents = ["minor.ident", "minor.pinyin"];
    /// Texts about guardians.
    guardian: Terms = ["guardian.strong_sc", "guardian.strong_tc", "guardian.strong_en"];
    /// Identifiers about guardians.
    guardian_ident: Idents = ["guardian.ident", "guardian.pinyin"];
    /// Texts that mention guardians without asking them.
    not_guardian: Terms = ["guardian.not_guardian_consent"];
    /// Texts that say data is sent.
    transmission: Terms = ["n2b_method.transmission_terms", "n7_recipients.strong_sc", "n7_recipients.strong_tc", "n7_recipients.strong_en"];
    /// Texts that offer another way than the face.
    alternative: Terms = [
        "alternative.generic.sc", "alternative.generic.tc", "alternative.generic.en",
        "alternative.sms_code.sc", "alternative.sms_code.tc", "alternative.sms_code.en",
        "alternative.password.sc", "alternative.password.tc", "alternative.password.en",
        "alternative.id_document.sc", "alternative.id_document.tc", "alternative.id_document.en",
        "alternative.manual_review.sc", "alternative.manual_review.tc", "alternative.manual_review.en",
        "alternative.bank_card.sc", "alternative.bank_card.tc", "alternative.bank_card.en",
        "alternative.in_person.sc", "alternative.in_person.tc", "alternative.in_person.en",
        "alternative.card_qr_device.sc", "alternative.card_qr_device.tc", "alternative.card_qr_device.en",
        "alternative.national_id_service.sc", "alternative.national_id_service.en",
    ];
    /// Identifiers of other ways.
    alternative_ident: Idents = [
        "alternative.generic.ident", "alternative.sms_code.ident", "alternative.password.ident",
        "alternative.id_document.ident", "alternative.manual_review.ident", "alternative.bank_card.ident",
        "alternative.in_person.ident", "alternative.card_qr_device.ident", "alternative.national_id_service.ident",
    ];
    /// Texts of ways that use a thing or a place: they are offered for many other goals as well.
    alternative_thing: Terms = [
        "alternative.id_document.sc", "alternative.id_document.tc", "alternative.id_document.en",
        "alternative.bank_card.sc", "alternative.bank_card.tc", "alternative.bank_card.en",
        "alternative.card_qr_device.sc", "alternative.card_qr_device.tc", "alternative.card_qr_device.en",
    ];
    /// Identifiers of such ways.
    alternative_thing_ident: Idents = [
        "alternative.id_document.ident", "alternative.bank_card.ident", "alternative.card_qr_device.ident",
    ];
    /// Texts that are no other way: retrying, another face picture, upkeep.
    not_alternative: Terms = ["alternative.not_an_alternative"];
    /// Words before the name of the face that turn it down.
    turned_down: Terms = ["alternative.turned_down"];
    /// Labels of controls that finish an input.
    submit: Terms = ["alternative.submit"];
    /// Labels of what belongs to an input.
    input_part: Terms = ["alternative.input_part"];
    /// Names of credentials.
    credential_ident: Idents = ["alternative.name.credential"];
    /// Names of what is done with a credential.
    act_ident: Idents = ["alternative.name.act"];
    /// Names of looking after a credential.
    upkeep_ident: Idents = ["alternative.name.upkeep"];
    /// Names of documents.
    document_ident: Idents = ["alternative.name.document"];
    /// Names of steps that take a picture of a document.
    document_step_ident: Idents = ["alternative.name.document_step"];
    /// Names of screens that serve other goals.
    elsewhere_ident: Idents = ["alternative.name.elsewhere"];
    /// Identifiers of a verification of somebody.
    verification_ident: Idents = ["verification.ident"];
    /// Identifiers that are of one where nothing else says more.
    verification_weak_ident: Idents = ["verification.weak"];
    /// Texts of a verification of somebody.
    verification: Terms = ["verification.text"];
    /// Identifiers of getting to know somebody.
    enrolment_ident: Idents = ["enrolment.ident"];
    /// Identifiers of preparing a verification.
    preparing_ident: Idents = ["enrolment.preparing"];
    /// Texts of getting to know somebody.
    enrolment: Terms = ["enrolment.text"];
    /// Identifiers that only look as if they said what for.
    no_purpose_ident: Idents = ["no_purpose.ident"];
    /// Identifiers of watching, counting and measuring.
    observation_ident: Idents = ["observation.ident"];
    /// Identifiers of turning a face into numbers.
    extraction_ident: Idents = ["extraction.ident"];
    /// Identifiers of comparing such numbers.
    comparison_ident: Idents = ["comparison.ident"];
    /// Identifiers of keeping them.
    keeping_ident: Idents = ["keeping.ident"];
    /// Identifiers of what follows a face that was not accepted.
    failure_ident: Idents = ["failure.ident"];
    /// Identifiers of what follows one that was.
    success_ident: Idents = ["success.ident"];
    /// Texts that name the other way in general.
    alternative_generic: Terms = ["alternative.generic.sc", "alternative.generic.tc", "alternative.generic.en"];
    /// Identifiers of erasure.
    erasure_ident: Idents = ["erasure.ident", "erasure.pinyin"];
    /// Identifiers of retention limits.
    retention_ident: Idents = ["retention.ident", "retention.pinyin"];
    /// Identifiers of secrets of the app at a vendor.
    credential_key_ident: Idents = ["credential.ident"];
    /// Identifiers of what only stands around such a secret.
    not_credential_ident: Idents = ["credential.not"];
    /// Identifiers of secrets of something else.
    other_credential_ident: Idents = ["credential.other"];
    /// Identifiers of attributes of a person.
    attribute_ident: Idents = ["attribute.ident"];
    /// Texts that name a place which is private inside.
    private_place: Terms = ["private_place.inside_sc", "private_place.tc", "private_place.inside_en"];
    /// Identifiers of such places.
    private_place_ident: Idents = ["private_place.inside_ident", "private_place.inside_pinyin"];
    /// Texts about help for disabled and elderly people.
    accessibility: Terms = ["accessibility.help"];
    /// Texts that name the processor and how to reach it.
    notice_contact: Terms = ["n1_processor_contact.strong_sc", "n1_processor_contact.strong_tc", "n1_processor_contact.strong_en", "notice_element.contact"];
    /// Words in the names of those who process.
    processor_name: Terms = ["processor_name.mark"];
    /// Texts that say what faces are processed for.
    notice_purpose: Terms = ["n2a_purpose.strong_sc", "n2a_purpose.strong_tc", "n2a_purpose.strong_en", "notice_element.purpose"];
    /// Texts that say how.
    notice_method: Terms = ["n2b_method.strong_sc", "n2b_method.strong_tc", "n2b_method.strong_en", "notice_element.method"];
    /// Texts that say how long they are kept.
    notice_retention: Terms = ["retention.strong_sc", "retention.strong_tc", "retention.strong_en", "notice_element.retention"];
    /// Texts that say why it is necessary.
    notice_necessity: Terms = ["n3a_necessity.strong_sc", "n3a_necessity.strong_tc", "n3a_necessity.strong_en", "notice_element.necessity"];
    /// Texts that say what it means for the person.
    notice_impact: Terms = ["n3b_impact.strong_sc", "n3b_impact.strong_tc", "n3b_impact.strong_en", "notice_element.impact"];
    /// Texts that say how rights are exercised.
    notice_rights: Terms = ["withdrawal.strong_sc", "withdrawal.strong_tc", "withdrawal.strong_en", "notice_element.rights"];
    /// References to a document that is not shown.
    notice_reference: Terms = ["notice_element.reference"];
    /// Parts of names of files that are such a document.
    notice_document_ident: Idents = ["notice_element.document"];
    /// Texts about giving up an account.
    account_deletion: Terms = ["account_deletion.strong_sc", "account_deletion.strong_tc", "account_deletion.strong_en"];
    /// Identifiers of giving up an account.
    account_deletion_ident: Idents = ["account_deletion.own"];
    /// Identifiers of removing a user, which is that only where a server is asked to.
    user_removal_ident: Idents = ["account_deletion.user"];
    /// Texts that only end a session or a device's registration.
    not_account_deletion: Terms = ["account_deletion.not"];
    /// Identifiers of withdrawing a consent.
    withdrawal_ident: Idents = ["withdrawal.ident"];
    /// Texts that leave no choice but to show the face.
    coercion_face: Terms = ["coercion.face_sc", "coercion.face_tc", "coercion.face_en"];
    /// Texts that threaten those who refuse.
    coercion_refusal: Terms = ["coercion.refusal_sc", "coercion.refusal_tc", "coercion.refusal_en"];
    /// Texts that take such a threat back.
    coercion_unless: Terms = ["coercion.unless"];
    /// Identifiers of logging somebody out.
    logout_ident: Idents = ["coercion.logout_ident"];
    /// Purpose and method, in an impact assessment.
    assessed_purpose: Terms = ["purpose.object"];
    /// That they are lawful and necessary.
    assessed_lawful: Terms = ["purpose.judged"];
    /// Rights of persons, in an impact assessment.
    assessed_rights: Terms = ["impact.object"];
    /// What lessens the impact on them.
    assessed_mitigation: Terms = ["impact.measures"];
    /// What can happen to the data, in an impact assessment.
    assessed_incident: Terms = ["risk.object"];
    /// That it is a risk.
    assessed_risk: Terms = ["risk.judged"];
    /// Measures of protection, in an impact assessment.
    assessed_protection: Terms = ["protection.object"];
    /// That they work and fit the risk.
    assessed_fit: Terms = ["protection.judged"];
    /// Texts that name a place which the public may enter.
    public_place: Terms = ["public_place.sc", "public_place.en"];
    /// Identifiers of stored or uploaded face pictures.
    storage_ident: Idents = ["storage_upload.ident", "storage_upload.pinyin"];
}

/// A list of the vocabulary in small letters that is no set of terms: parts of values, beginnings of keys.
pub fn raw(path: &str) -> &'static [String] {
    static LISTS: OnceLock<BTreeMap<&'static str, Vec<String>>> = OnceLock::new();
    let lists = LISTS.get_or_init(|| {
        let tables = tables();
        RAW.iter().map(|&path| (path, list(&tables, path).into_iter().map(str::to_owned).collect())).collect()
    });
    lists.get(path).map(Vec::as_slice).unwrap_or_default()
}

/// The lists of [`raw`].
const RAW: &[&str] = &[
    "coercion.negated",
    "notice_script.simplified",
    "notice_script.traditional",
    "credential.placeholder",
    "credential.form",
    "n2b_method.denied",
    "n2b_method.not_denied",
    "n2b_method.turns",
    "placeholders.mark",
    "private_place.forbidden",
    "private_place.looks",
    "private_place.outside",
];

/// True for a text in Simplified Chinese, or in Chinese that both scripts write alike.
pub fn is_simplified(text: &str) -> bool {
    let holds = |list: &str| raw(list).iter().any(|letter| text.contains(letter.as_str()));
    let chinese = text.chars().any(|letter| matches!(letter, '\u{4e00}'..='\u{9fff}'));
    chinese && (holds("notice_script.simplified") || !holds("notice_script.traditional"))
}

impl Terms {
    /// The terms as they are written where they are written plainly.
    pub(super) fn plain(&self) -> impl Iterator<Item = &str> {
        self.dense.terms.iter().chain(&self.spaced.terms).map(String::as_str)
    }
}

/// Words that are about a human face by themselves.
pub(super) const FACE_TOKENS: [&str; 5] = ["face", "faces", "facial", "selfie", "liveness"];

impl Vocabulary {
    /// Words for which a file is read wherever they stand in it: sentences that leave no choice, the end of an account,
    /// a consent to face processing that may be stored.
    pub fn telling(&self) -> Vec<String> {
        let texts =
            self.coercion_face.plain().chain(self.account_deletion.plain()).chain(self.private_place.plain());
        let texts = texts.map(str::to_owned);
        let mut words: Vec<String> = texts.collect();
        let consents = self.face_consent_ident.sequences.iter().filter(|sequence| sequence.len() > 1);
        for sequence in self.account_deletion_ident.sequences.iter().chain(consents) {
            let pascal = |part: &String| {
                let mut chars = part.chars();
                chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
            };
            let camel: String = sequence.iter().map(pascal).collect();
            let mut small = camel.chars();
            words.extend(small.next().map(|first| first.to_lowercase().chain(small).collect::<String>()));
            words.push(camel);
            words.push(sequence.join("_"));
            words.push(sequence.join("-"));
        }
        words.sort_unstable();
        words.dedup();
        words
    }

    /// True for texts and words that are about a human face, weak terms included, unless they are one
    /// of the look-alikes.
    pub fn is_face_text(&self, text: &Text) -> bool {
        self.face.hit(text)
            || self.face_consent.hit(text)
            || (self.face_weak.hit(text) && !self.not_face.hit(text))
    }

    /// True for identifiers about a human face: a catalogued sequence, or the word itself.
    pub fn is_face_ident(&self, identifier: &str) -> bool {
        let tokens = tokens(identifier);
        if self.face_ident.find(&tokens).is_some() || self.face_consent_ident.find(&tokens).is_some() {
            return true;
        }
        let look_alike = Text::new(identifier);
        tokens.iter().any(|token| FACE_TOKENS.contains(&token.as_str()))
            && !tokens.windows(2).any(|pair| {
                matches!(
                    (pair[0].as_str(), pair[1].as_str()),
                    ("type", "face")
                        | ("font", "face")
                        | ("face", "book")
                        | ("watch", "face")
                        | ("clock", "face")
                        | ("face", "id")
                        | ("bold", "face")
                )
            })
            && !self.not_face.hit(&look_alike)
    }
}

fn list<'t>(tables: &'t Table, path: &str) -> Vec<&'t str> {
    let mut segments = path.split('.');
    let mut value = segments.next().and_then(|segment| tables.get(segment));
    for segment in segments {
        value = value.and_then(|value| value.get(segment));
    }
    let items = value.and_then(serde_json::Value::as_array);
    items.into_iter().flatten().filter_map(serde_json::Value::as_str).collect()
}

fn tables() -> Table {
    let mut all = Table::new();
    for file in WORDS {
        // Unreadable vocabulary is reported by a test.
        all.extend(read::<Table>(file).unwrap_or_default());
    }
    all
}

/// The vocabulary, loaded at first use.
pub fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    VOCABULARY.get_or_init(|| Vocabulary::load(&tables()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads_and_every_list_exists() {
        for file in WORDS {
            read::<Table>(file).unwrap_or_else(|error| panic!("{error}"));
        }
        let tables = tables();
        for path in PATHS.iter().chain(RAW) {
            assert!(!list(&tables, path).is_empty(), "{path} is empty or misspelt");
        }
    }

    #[test]
    fn scripts_are_told_apart() {
        for text in ["我们将采集您的人脸信息", "同意", "Agree 同意并继续"] {
            assert!(is_simplified(text), "{text}");
        }
        for text in ["我們將採集您的臉部特徵，保存期限為三十日", "I agree", "請確認"] {
            assert!(!is_simplified(text), "{text}");
        }
    }

    #[test]
    fn texts_match_after_normalisation() {
        let words = vocabulary();
        for text in ["我已阅读并同意《人脸识别 服务协议》", "Face  Recognition Consent", "請先完成人臉辨識"]
        {
            assert!(words.is_face_text(&Text::new(text)), "{text}");
        }
        for text in ["Sign in with Facebook", "Interface settings", "换个表面", "面部护理"] {
            assert!(!words.is_face_text(&Text::new(text)), "{text}");
        }
        assert!(words.general.hit(&Text::new("用户协议和隐私政策")));
        assert!(words.agree.hit(&Text::new("I Agree")));
        assert!(!words.agree.hit(&Text::new("disagreement")));
    }

    #[test]
    fn identifiers_split_into_tokens() {
        assert_eq!(tokens("faceConsentAt"), ["face", "consent", "at"]);
        assert_eq!(tokens("HAS_FACE_CONSENT"), ["has", "face", "consent"]);
        assert_eq!(tokens("btnFACELogin2"), ["btn", "face", "login", "2"]);
        let words = vocabulary();
        assert!(words.face_consent_ident.hit("hasFaceConsent"));
        assert!(words.face_consent_ident.hit("faceconsent"));
        assert!(words.is_face_ident("FaceRegisterActivity"));
        for name in [
            "Typeface",
            "SurfaceView",
            "interfaceName",
            "facebookLogin",
            "preface",
            "enableFaceId",
            "face.smiling",
        ] {
            assert!(!words.is_face_ident(name), "{name}");
        }
    }
}
