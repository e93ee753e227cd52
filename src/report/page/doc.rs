//! A page as a tree, before it has a form: what is said, not how it looks. Both writers escape what they write, so
//! that no text of the scanned project can become markup.

/// What a mark or a card means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// Something is violated.
    Bad,
    /// A person has to look.
    Open,
    /// Shown to be there.
    Good,
    /// Neither.
    Calm,
}

impl Tone {
    /// The name in style sheets.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Bad => "bad",
            Self::Open => "open",
            Self::Good => "good",
            Self::Calm => "calm",
        }
    }
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Inline {
    /// Words.
    Text(String),
    /// Words that stand out.
    Strong(String),
    /// A name of the scanned project, or of something to type.
    Code(String),
    /// A file and a line.
    Place(String),
    /// Words of the scanned project.
    Quote(String),
    /// Something a person has to fill in.
    Gap(String),
    /// A short mark.
    Mark(Tone, String),
    /// Leads to another part of the page: its anchor and the words.
    Jump(String, String),
    /// Leads out of the page, only when a person follows it: the address and the words.
    Link(&'static str, String),
}

/// A line of text.
pub(super) type Line = Vec<Inline>;

/// A block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading: its depth from 2, its anchor (or nothing) and its words.
    Heading(u8, String, String),
    /// A paragraph.
    Para(Line),
    /// A paragraph of lesser weight.
    Small(Line),
    /// A list; numbered or not.
    List(bool, Vec<Line>),
    /// A table.
    Table(Table),
    /// Figures to see first: number and what it counts.
    Tiles(Vec<(Tone, usize, String)>),
    /// Something that is opened by who wants to see it; whether it is open from the start.
    Fold(bool, Line, Vec<Block>),
    /// A part that stands for itself.
    Card(Card),
    /// A way of faces.
    Picture(Picture),
}

/// A table. On a narrow screen each row becomes a list of its cells with the heads before them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// The heads.
    pub(super) head: Vec<String>,
    /// The rows.
    pub(super) rows: Vec<Vec<Line>>,
}

/// A part that stands for itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Card {
    /// What it comes to.
    pub(super) tone: Tone,
    /// Its anchor, or nothing.
    pub(super) id: String,
    /// Its depth as a heading.
    pub(super) depth: u8,
    /// The first line.
    pub(super) head: Line,
    /// What it holds.
    pub(super) body: Vec<Block>,
}

/// A way from an entry to sites, and on to where the faces go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Picture {
    /// What is passed, in order.
    pub(super) nodes: Vec<Node>,
    /// Words before the places where faces go, and those places.
    pub(super) ends: (String, Vec<Node>),
}

/// What a node of a picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// Where it starts.
    Entry,
    /// A step.
    Step,
    /// A gate that is passed.
    Gate,
    /// A gate that is not there.
    Lack,
    /// The face.
    Site,
    /// Where the face goes.
    End,
    /// Steps that are left out of the picture.
    More,
}

impl Figure {
    /// The name in style sheets.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Step => "step",
            Self::Gate => "gate",
            Self::Lack => "lack",
            Self::Site => "site",
            Self::End => "end",
            Self::More => "more",
        }
    }
}

/// A node of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    /// What it is.
    pub(super) figure: Figure,
    /// What it comes to.
    pub(super) tone: Tone,
    /// A word for what it is.
    pub(super) kind: String,
    /// What is there.
    pub(super) words: Line,
}

/// A whole page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Document {
    /// Its language as a tag.
    pub(super) lang: &'static str,
    /// Its title.
    pub(super) title: String,
    /// What it is about, below the title.
    pub(super) about: Vec<Line>,
    /// Parts to jump to.
    pub(super) parts: Vec<(&'static str, String)>,
    /// What it holds.
    pub(super) blocks: Vec<Block>,
    /// The last line.
    pub(super) foot: Line,
}

/// Words.
pub(super) fn text(words: impl Into<String>) -> Inline {
    Inline::Text(words.into())
}

/// Words that stand out.
pub(super) fn strong(words: impl Into<String>) -> Inline {
    Inline::Strong(words.into())
}

/// A name.
pub(super) fn code(name: impl Into<String>) -> Inline {
    Inline::Code(name.into())
}

/// A short mark.
pub(super) fn mark(tone: Tone, words: impl Into<String>) -> Inline {
    Inline::Mark(tone, words.into())
}

/// Something to fill in.
pub(super) fn gap(words: impl Into<String>) -> Inline {
    Inline::Gap(words.into())
}

/// A sentence of a rule, in which names stand between backticks.
pub(super) fn said(sentence: &str) -> Line {
    let mut line = Vec::new();
    let parts: Vec<&str> = sentence.split('`').collect();
    // An odd backtick belongs to a name of the project; from it on nothing is told apart.
    let paired = if parts.len() % 2 == 1 { parts.len() } else { parts.len().saturating_sub(2) };
    for (index, part) in parts[..paired].iter().enumerate() {
        match index % 2 {
            0 if part.is_empty() => {}
            0 => line.push(text(*part)),
            _ => line.push(code(*part)),
        }
    }
    if paired < parts.len() {
        line.push(text(parts[paired..].join("`")));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_sentences_are_told_apart() {
        assert_eq!(said("`a` calls `b`, then"), [code("a"), text(" calls "), code("b"), text(", then")]);
        assert_eq!(said("plain"), [text("plain")]);
        assert_eq!(said("`a` is `odd"), [code("a"), text(" is `odd")]);
        assert_eq!(said("`"), [text("`")]);
    }
}
