//! Markup as a tree of elements with spans: Vue files, HTML pages, mini-program templates.
//!
//! The grammar is used for its tokens only. Which element holds which is decided here, by the rules of
//! the dialect: what `<col>` or `<input>` means differs between HTML and a template that has a
//! component of that name, and a tag that is never closed must not lose the page around it.

use std::borrow::Cow;
use std::cell::RefCell;

use smol_str::SmolStr;
use tree_sitter::{Node as TsNode, Parser};

use super::parse::tree;
use super::roles::children;
use crate::input::span::Span;

thread_local! {
    static PARSER: RefCell<Option<Parser>> = const { RefCell::new(None) };
}

/// Whose rules hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// A Vue single-file component.
    Vue,
    /// A page.
    Html,
    /// A template of a mini-program, whatever its platform.
    Mini,
}

/// An attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attr {
    /// Its name as written, modifiers and all: `@click.stop`, `wx:if`.
    pub(crate) name: SmolStr,
    /// What stands between the quotes; nothing where there is no `=`.
    pub(crate) value: Option<Span>,
    /// Name and value.
    pub(crate) span: Span,
}

/// An element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Element {
    /// Its tag.
    pub(crate) name: SmolStr,
    /// The tag of its start.
    pub(crate) name_span: Span,
    /// Attributes in order.
    pub(crate) attrs: Vec<Attr>,
    /// What it holds, as indices into [`Doc::nodes`].
    pub(crate) kids: Vec<usize>,
    /// The content of a script, a style or a block in another language.
    pub(crate) raw: Option<Span>,
    /// All of it.
    pub(crate) span: Span,
}

impl Element {
    /// The attribute of a name.
    pub(crate) fn attr(&self, name: &str) -> Option<&Attr> {
        self.attrs.iter().find(|attr| attr.name == name)
    }

    /// The text of an attribute's value.
    pub(crate) fn value<'t>(&self, text: &'t str, name: &str) -> Option<&'t str> {
        let value = self.attr(name)?.value?;
        Some(text.get(value.range()).unwrap_or_default().trim())
    }
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    /// An element.
    Element(Element),
    /// Text.
    Text(Span),
    /// What stands between double braces.
    Mustache(Span),
}

/// A document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Doc {
    /// Elements before what they hold.
    pub(crate) nodes: Vec<Node>,
    /// What stands in no element.
    pub(crate) roots: Vec<usize>,
    /// Comments in order.
    pub(crate) comments: Vec<Span>,
    /// Bytes inside syntax errors.
    pub(crate) error_bytes: u32,
}

impl Doc {
    /// An element by its index.
    pub(crate) fn element(&self, at: usize) -> Option<&Element> {
        match self.nodes.get(at) {
            Some(Node::Element(element)) => Some(element),
            _ => None,
        }
    }

    /// All elements, in order.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            _ => None,
        })
    }
}

/// Elements of HTML that hold nothing and have no end tag.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// Blocks whose content is another language, by dialect.
fn raw_blocks(dialect: Dialect) -> &'static [&'static str] {
    match dialect {
        Dialect::Vue => &["i18n", "docs", "route", "config", "page", "custom", "static-query", "page-query"],
        Dialect::Html => &[],
        Dialect::Mini => &["wxs", "sjs", "filter", "import-sjs", "qs"],
    }
}

/// Elements that end an open paragraph.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];

/// Reads a document; nothing when the deadline passed.
pub(crate) fn read(text: &str, dialect: Dialect) -> Option<Doc> {
    let (source, raw) = scrub(text, dialect);
    let tree = PARSER.with_borrow_mut(|slot| {
        let parser = slot.get_or_insert_with(|| {
            let mut parser = Parser::new();
            // Fails only for a grammar of an unsupported ABI, which a test rules out.
            let _ = parser.set_language(&tree_sitter_vue::LANGUAGE.into());
            parser
        });
        tree(parser, &source)
    })?;
    let mut builder = Builder { text: &source, dialect, doc: Doc::default(), open: Vec::new(), end: 0, raw };
    builder.walk(tree.root_node());
    builder.finish();
    Some(builder.doc)
}

/// Blanks what is no markup and would be taken for it, byte for byte, and says where it was.
fn scrub(text: &str, dialect: Dialect) -> (Cow<'_, str>, Vec<Span>) {
    let mut found: Vec<Span> = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find('<').map(|open| at + open) {
        at = open + 1;
        let rest = &text[at..];
        if rest.starts_with("!--") {
            at = rest.find("-->").map_or(text.len(), |end| at + end);
            continue;
        }
        let name_end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len());
        let name = &rest[..name_end];
        let top = open == 0 || text[..open].ends_with(['\n', '\r']);
        let block = raw_blocks(dialect).contains(&name) && (dialect == Dialect::Mini || top);
        let template = dialect == Dialect::Vue && name == "template" && top;
        let script = matches!(name, "script" | "style") && dialect != Dialect::Mini;
        if !(block || template || script) {
            continue;
        }
        let Some(close) = tag_end(rest) else { break };
        let tag = &rest[..close];
        at += close;
        if tag.ends_with('/') || template && !foreign_template(tag) {
            continue;
        }
        let start = at + 1;
        let ending = format!("</{name}");
        // Another language seldom holds the tag of a template, but a script behind it may.
        let end = text.get(start..).and_then(|rest| rest.find(&ending));
        let Some(end) = end.map(|end| start + end) else { break };
        if !script {
            found.push(Span::new(start as u32, end as u32));
        }
        at = end;
    }
    if found.is_empty() && !text.contains('\0') {
        return (Cow::Borrowed(text), found);
    }
    let mut bytes = text.as_bytes().to_vec();
    for span in &found {
        for byte in &mut bytes[span.range()] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
    }
    for byte in &mut bytes {
        if *byte == 0 {
            *byte = b' ';
        }
    }
    match String::from_utf8(bytes) {
        Ok(source) => (Cow::Owned(source), found),
        Err(_) => (Cow::Borrowed(text), Vec::new()),
    }
}

/// The `>` that ends a tag, quotes heeded.
fn tag_end(rest: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in rest.bytes().enumerate() {
        match (quote, c) {
            (None, b'"' | b'\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            (None, b'>') => return Some(at),
            _ => {}
        }
    }
    None
}

/// True for the start tag of a template that is not written in HTML.
fn foreign_template(tag: &str) -> bool {
    let Some((_, value)) = tag.split_once(" lang=") else { return false };
    let value = value.trim_start_matches(['"', '\'']);
    !["html", "wxml", "axml", "vue"].iter().any(|known| value.starts_with(known))
}

struct Builder<'t> {
    text: &'t str,
    dialect: Dialect,
    doc: Doc,
    /// Open elements, outermost first.
    open: Vec<usize>,
    /// The end of the last token.
    end: usize,
    /// Blanked blocks.
    raw: Vec<Span>,
}

impl Builder<'_> {
    /// Tokens in the order of the file, without recursion.
    fn walk(&mut self, root: TsNode<'_>) {
        let mut cursor = root.walk();
        loop {
            let node = cursor.node();
            let below = self.token(node);
            if below && cursor.goto_first_child() {
                continue;
            }
            while !cursor.goto_next_sibling() {
                if !cursor.goto_parent() {
                    return;
                }
            }
        }
    }

    /// Takes a node; true when what it holds is to be looked at.
    fn token(&mut self, node: TsNode<'_>) -> bool {
        match node.kind() {
            "start_tag" => self.start(node, false),
            "self_closing_tag" => self.start(node, true),
            "end_tag" | "erroneous_end_tag" => {
                let name = self.name_in(node).map(|(name, _)| name).unwrap_or_default();
                self.gap(node.start_byte());
                self.end = node.end_byte();
                self.close(&name, node.end_byte());
            }
            "text" | "entity" => {
                self.gap(node.start_byte());
                self.end = node.end_byte();
                self.add_text(span(node));
            }
            "interpolation" => {
                self.gap(node.start_byte());
                self.end = node.end_byte();
                let (start, end) = (node.start_byte() + 2, node.end_byte().saturating_sub(2));
                self.add(Node::Mustache(Span::new(start as u32, end as u32)));
            }
            "raw_text" => {
                self.end = node.end_byte();
                if let Some(&top) = self.open.last()
                    && let Some(Node::Element(element)) = self.doc.nodes.get_mut(top)
                {
                    element.raw = Some(span(node));
                }
            }
            "comment" => {
                self.gap(node.start_byte());
                self.end = node.end_byte();
                self.doc.comments.push(span(node));
            }
            "doctype" => self.end = node.end_byte(),
            _ => {
                if node.is_error() {
                    self.doc.error_bytes += (node.end_byte() - node.start_byte()) as u32;
                }
                return true;
            }
        }
        false
    }

    /// Text that the grammar took for none.
    fn gap(&mut self, until: usize) {
        let Some(between) = self.text.get(self.end..until) else { return };
        if !between.trim().is_empty() && !between.contains('<') {
            self.add_text(Span::new(self.end as u32, until as u32));
        }
    }

    fn add_text(&mut self, at: Span) {
        let text = self.text.get(at.range()).unwrap_or_default();
        if !text.trim().is_empty() {
            self.add(Node::Text(at));
        }
    }

    fn add(&mut self, node: Node) -> usize {
        let index = self.doc.nodes.len();
        self.doc.nodes.push(node);
        match self.open.last().and_then(|&top| self.doc.nodes.get_mut(top)) {
            Some(Node::Element(parent)) => parent.kids.push(index),
            _ => self.doc.roots.push(index),
        }
        index
    }

    /// The tag of a node. The grammar ends it at a dot or an underscore.
    fn name_in(&self, node: TsNode<'_>) -> Option<(SmolStr, Span)> {
        let found = children(node)
            .into_iter()
            .map(|(kid, _)| kid)
            .find(|kid| matches!(kid.kind(), "tag_name" | "erroneous_end_tag_name"))?;
        let start = found.start_byte();
        let rest = self.text.get(start..node.end_byte())?;
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | ':' | '_' | '.')))
            .unwrap_or(rest.len());
        let name = &rest[..end];
        let name = match self.dialect {
            Dialect::Html => name.to_ascii_lowercase().into(),
            _ => name.into(),
        };
        Some((name, Span::new(start as u32, (start + end) as u32)))
    }

    fn start(&mut self, node: TsNode<'_>, closed: bool) {
        self.gap(node.start_byte());
        self.end = node.end_byte();
        let Some((name, name_span)) = self.name_in(node) else { return };
        let attrs = children(node)
            .into_iter()
            .filter(|(kid, _)| matches!(kid.kind(), "attribute" | "directive_attribute"))
            .filter(|(kid, _)| kid.start_byte() >= name_span.end as usize)
            .filter_map(|(kid, _)| self.attr(kid))
            .collect();
        self.implied_ends(&name, node.start_byte());
        let void = self.dialect != Dialect::Mini && VOID.contains(&name.as_str());
        let element = Element { name, name_span, attrs, span: span(node), ..Element::default() };
        let index = self.add(Node::Element(element));
        if closed || void {
            return;
        }
        self.open.push(index);
        let block = self.raw.iter().find(|raw| raw.start as usize == node.end_byte()).copied();
        if let Some(Node::Element(element)) = self.doc.nodes.get_mut(index) {
            element.raw = block;
        }
    }

    fn attr(&self, node: TsNode<'_>) -> Option<Attr> {
        let value = children(node)
            .into_iter()
            .map(|(kid, _)| kid)
            .find(|kid| matches!(kid.kind(), "attribute_value" | "quoted_attribute_value"));
        let name_end = value.map_or(node.end_byte(), |value| value.start_byte());
        let name = self.text.get(node.start_byte()..name_end)?.trim_end().trim_end_matches('=').trim_end();
        let value = value.map(|value| match value.kind() {
            "quoted_attribute_value" => {
                let end = value.end_byte().saturating_sub(1).max(value.start_byte() + 1);
                Span::new(value.start_byte() as u32 + 1, end as u32)
            }
            _ => span(value),
        });
        Some(Attr { name: name.into(), value, span: span(node) })
    }

    /// Ends elements that HTML lets be left open when a sibling starts.
    fn implied_ends(&mut self, name: &str, at: usize) {
        if self.dialect == Dialect::Mini {
            return;
        }
        loop {
            let Some(top) = self.open.last().and_then(|&top| self.doc.element(top)) else { return };
            let ends = match top.name.as_str() {
                "li" => name == "li",
                "option" => matches!(name, "option" | "optgroup"),
                "dt" | "dd" => matches!(name, "dt" | "dd"),
                "td" | "th" => matches!(name, "td" | "th" | "tr"),
                "tr" => name == "tr",
                "p" => BLOCKS.contains(&name),
                _ => false,
            };
            if !ends {
                return;
            }
            self.pop(at);
        }
    }

    fn pop(&mut self, at: usize) {
        if let Some(top) = self.open.pop()
            && let Some(Node::Element(element)) = self.doc.nodes.get_mut(top)
        {
            element.span.end = element.span.end.max(at as u32);
        }
    }

    /// An end tag: it ends the nearest element of its name, and what was left open in that.
    fn close(&mut self, name: &str, at: usize) {
        let position = self
            .open
            .iter()
            .rposition(|&open| self.doc.element(open).is_some_and(|element| element.name == name));
        let Some(position) = position else { return };
        while self.open.len() > position {
            self.pop(at);
        }
    }

    fn finish(&mut self) {
        let end = self.text.len();
        self.gap(end);
        while !self.open.is_empty() {
            self.pop(end);
        }
        self.doc.comments.sort_unstable();
    }
}

fn span(node: TsNode<'_>) -> Span {
    Span::new(node.start_byte() as u32, node.end_byte() as u32)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    fn show(text: &str, dialect: Dialect) -> String {
        let doc = read(text, dialect).unwrap();
        let mut out = String::new();
        for &root in &doc.roots {
            print(&doc, text, root, &mut out);
        }
        out.trim().to_owned()
    }

    fn print(doc: &Doc, text: &str, at: usize, out: &mut String) {
        match &doc.nodes[at] {
            Node::Text(span) => {
                let _ = write!(out, " {:?}", text[span.range()].trim());
            }
            Node::Mustache(span) => {
                let _ = write!(out, " {{{}}}", text[span.range()].trim());
            }
            Node::Element(element) => {
                let _ = write!(out, " {}", element.name);
                for attr in &element.attrs {
                    let value = attr.value.map(|value| &text[value.range()]);
                    let _ =
                        write!(out, "[{}{}]", attr.name, value.map(|v| format!("={v}")).unwrap_or_default());
                }
                if !element.kids.is_empty() {
                    out.push('(');
                    element.kids.iter().for_each(|&kid| print(doc, text, kid, out));
                    out.push_str(" )");
                }
            }
        }
    }

    #[test]
    fn elements_attributes_texts() {
        let text = "<template><div @click.stop=\"go(1)\" :a='b' c v-slot:x=\"{ y }\" #z>T {{ a < b }} U</div></template>";
        assert_eq!(
            show(text, Dialect::Vue),
            "template( div[@click.stop=go(1)][:a=b][c][v-slot:x={ y }][#z]( \"T\" {a < b} \"U\" ) )"
        );
    }

    #[test]
    fn open_tags_do_not_swallow_the_page() {
        assert_eq!(
            show("<div>a<br>b<input type=text>c<ul><li>1<li>2</ul></div><p>x<p>y", Dialect::Html),
            "div( \"a\" br \"b\" input[type=text] \"c\" ul( li( \"1\" ) li( \"2\" ) ) ) p( \"x\" ) p( \"y\" )"
        );
        assert_eq!(show("<div><span>a</div></b><i>z</i>", Dialect::Html), "div( span( \"a\" ) ) i( \"z\" )");
    }

    #[test]
    fn a_component_may_be_called_like_a_void_element() {
        assert_eq!(
            show("<template><Row><Col span=\"1\">a</Col><Input/><el_x.y/></Row></template>", Dialect::Vue),
            "template( Row( Col[span=1]( \"a\" ) Input el_x.y ) )"
        );
        assert_eq!(
            show("<view><input a=\"{{b}}\"></input>x</view>", Dialect::Mini),
            "view( input[a={{b}}] \"x\" )"
        );
    }

    #[test]
    fn other_languages_are_left_out() {
        let text = "<template lang=\"pug\">\ndiv(a=\"<b\") {{ x\n</template>\n<script>\nif (a<b) { '</template>' }\n</script>\n";
        let doc = read(text, Dialect::Vue).unwrap();
        let raws: Vec<&str> =
            doc.elements().filter_map(|element| element.raw).map(|raw| text[raw.range()].trim()).collect();
        assert_eq!(doc.error_bytes, 0);
        assert_eq!(raws[1], "if (a<b) { '</template>' }");
        let text = "<view>{{m.f(1)}}</view><wxs module=\"m\">\nif (a<b && c>d) {}\n</wxs><text>z</text>";
        let doc = read(text, Dialect::Mini).unwrap();
        assert_eq!(show(text, Dialect::Mini), "view( {m.f(1)} ) wxs[module=m] text( \"z\" )");
        assert!(
            doc.elements().any(|element| element.raw.is_some_and(|raw| text[raw.range()].contains("c>d")))
        );
    }

    #[test]
    fn damage_and_odd_bytes() {
        for text in [
            "",
            "<",
            "<a",
            "<a b=\"",
            "</a>",
            "{{",
            "{{ a",
            "<a>{{ b }",
            "\0<a>\0</a>",
            "<!-- ",
            "<a\r\nb\r\n>\r\nc</a>",
            "text only",
            "<script>",
            "<template lang='pug'>",
        ] {
            for dialect in [Dialect::Vue, Dialect::Html, Dialect::Mini] {
                let _ = read(text, dialect);
            }
        }
        assert_eq!(show("<a\r\nb=\"1\"\r\n>\r\nc\r\n</a>\r\n", Dialect::Html), "a[b=1]( \"c\" )");
        assert_eq!(show("a <b>c</b> d", Dialect::Html), "\"a\" b( \"c\" ) \"d\"");
    }
}
