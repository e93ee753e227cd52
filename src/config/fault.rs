//! What is wrong with a configuration file, with its place.

use crate::input::say::Say;
use crate::input::source::SourceText;
use crate::input::span::Span;

/// A mistake in a configuration file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, as it can be opened from where facelint runs.
    pub file: String,
    /// One-based line.
    pub line: usize,
    /// One-based column, in characters.
    pub column: usize,
    /// The line itself.
    pub excerpt: String,
    /// How many characters of it are meant.
    pub width: usize,
    /// What is wrong, and what would be right.
    pub say: Say,
}

impl Fault {
    /// A mistake at a place of a file.
    pub(super) fn at(file: &str, text: &SourceText, span: Span, say: Say) -> Self {
        let line = text.line_index(span.start);
        let range = text.line_range(line);
        let excerpt = text.text.get(range.clone()).unwrap_or_default();
        let chars =
            |from: usize, to: usize| text.text.get(from..to.max(from)).map_or(0, |part| part.chars().count());
        let start = (span.start as usize).clamp(range.start, range.end);
        let end = (span.end as usize).clamp(start, range.end);
        Self {
            file: file.to_owned(),
            line: line + 1,
            column: chars(range.start, start) + 1,
            excerpt: excerpt.chars().take(MAX_EXCERPT).collect(),
            width: chars(start, end).max(1),
            say,
        }
    }

    /// A mistake of a file as a whole.
    pub(super) fn whole(file: &str, say: Say) -> Self {
        Self { file: file.to_owned(), line: 1, column: 1, excerpt: String::new(), width: 1, say }
    }
}

/// Mistakes, one a line, in English.
pub fn lines(faults: &[Fault]) -> String {
    let line = |fault: &Fault| format!("{}:{}:{}: {}", fault.file, fault.line, fault.column, fault.say.en);
    faults.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Longer lines are cut.
const MAX_EXCERPT: usize = 160;

/// The known name that comes nearest to an unknown one.
pub fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let plain = |text: &str| text.to_lowercase().replace(['-', ' '], "_");
    let name = plain(name);
    let length = name.chars().count();
    // Names are short: what is longer is none, and comparing it would take its time.
    if length > 64 {
        return None;
    }
    let near = known.into_iter().map(|each| (strsim::osa_distance(&name, &plain(each)), each));
    near.filter(|(distance, _)| *distance <= (length / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, each)| each)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_characters() {
        let text = SourceText::new("a = 1\n# 人\n人脸 = 2\n".to_owned());
        let fault = Fault::at("f", &text, Span::new(21, 22), Say::default());
        assert_eq!((fault.line, fault.column, fault.excerpt.as_str(), fault.width), (3, 6, "人脸 = 2", 1));
    }

    #[test]
    fn the_nearest_name_is_near() {
        assert_eq!(nearest("legal-bassis", ["legal_basis", "region"]), Some("legal_basis"));
        assert_eq!(nearest("colour", ["legal_basis", "region"]), None);
        assert_eq!(nearest(&"x".repeat(1000), ["x"]), None);
    }
}
