//! Places as the protocol counts them: lines from zero, columns in units that client and server agree on.

use super::message::{Position, Range};
use crate::input::source::SourceText;
use crate::input::span::Span;

/// The unit of columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    Utf16,
}

impl Encoding {
    /// The one to use among those a client offers. Every client knows UTF-16.
    pub(super) fn chosen(offered: &[&str]) -> Self {
        if offered.contains(&"utf-8") { Self::Utf8 } else { Self::Utf16 }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16 => "utf-16",
        }
    }

    /// The position of a byte.
    pub(super) fn position(self, text: &SourceText, offset: u32) -> Position {
        let line = text.line_index(offset);
        let range = text.line_range(line);
        let to = crate::input::span::boundary(&text.text, offset as usize).clamp(range.start, range.end);
        let before = &text.text[range.start..to];
        let character = match self {
            Self::Utf8 => before.len(),
            Self::Utf16 => before.encode_utf16().count(),
        };
        Position { line: line as u32, character: character as u32 }
    }

    /// The range of a span.
    pub(super) fn range(self, text: &SourceText, span: Span) -> Range {
        Range { start: self.position(text, span.start), end: self.position(text, span.end) }
    }

    /// The part of a span that is underlined: what is on its first line.
    pub(super) fn first_line(self, text: &SourceText, span: Span) -> Range {
        let line = text.line_range(text.line_index(span.start));
        let end = (span.end as usize).min(line.end).max(span.start as usize);
        self.range(text, Span::new(span.start, end as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_what_was_agreed() {
        let text = SourceText::new("a\n人😀b(\n)".to_owned());
        let span = Span::new(2 + 3 + 4, 13);
        let at = |encoding: Encoding| {
            let range = encoding.first_line(&text, span);
            (range.start.line, range.start.character, range.end.line, range.end.character)
        };
        assert_eq!(at(Encoding::Utf16), (1, 3, 1, 5));
        assert_eq!(at(Encoding::Utf8), (1, 7, 1, 9));
        assert_eq!(Encoding::chosen(&["utf-16", "utf-8"]), Encoding::Utf8);
        assert_eq!(Encoding::chosen(&[]), Encoding::Utf16);
    }
}
