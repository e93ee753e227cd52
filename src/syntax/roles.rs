//! Role tables: what the node kinds of a grammar mean, written as `queries/<lang>/roles.scm`.
//!
//! Each row is a bare kind with a role and the selectors of its parts. The file is a valid tree-sitter
//! query (a test compiles it, which reports misspelt kinds with row and column), but it is read here
//! as a table: running queries over the larger grammars costs more than parsing.

use std::fmt;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;
use tree_sitter::{Language, Node};

/// What a node kind means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    Package,
    Import,
    Type,
    Fn,
    Ctor,
    Init,
    Field,
    EnumEntry,
    Let,
    Lambda,
    FnRef,
    Call,
    New,
    Arg,
    Member,
    Index,
    Name,
    This,
    Super,
    Str,
    Char,
    Bool,
    Int,
    Number,
    Null,
    ClassRef,
    If,
    Switch,
    Case,
    Loop,
    Try,
    Catch,
    Exit,
    Assign,
    Unary,
    Binary,
    Coalesce,
    Cast,
    Is,
    Block,
    Group,
    Annotation,
    Comment,
    Skip,
}

/// A part of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    Alias,
    Args,
    Body,
    Callee,
    Cases,
    Catches,
    Cond,
    CtorMods,
    Decls,
    Default,
    Delegate,
    Delegation,
    Else,
    Finally,
    Getter,
    Guard,
    Head,
    Index,
    Label,
    Left,
    Mods,
    Name,
    Op,
    Operand,
    Params,
    Parts,
    Path,
    Receiver,
    Recv,
    Resources,
    Ret,
    Right,
    Setter,
    Static,
    Subject,
    Supers,
    Target,
    Tests,
    Then,
    Trailing,
    Ty,
    Types,
    Value,
    Var,
    Wildcard,
}

const ROLES: &[(&str, Role)] = &[
    ("package", Role::Package),
    ("import", Role::Import),
    ("type", Role::Type),
    ("fn", Role::Fn),
    ("ctor", Role::Ctor),
    ("init", Role::Init),
    ("field", Role::Field),
    ("enum.entry", Role::EnumEntry),
    ("let", Role::Let),
    ("lambda", Role::Lambda),
    ("fn.ref", Role::FnRef),
    ("call", Role::Call),
    ("new", Role::New),
    ("arg", Role::Arg),
    ("member", Role::Member),
    ("index", Role::Index),
    ("name", Role::Name),
    ("this", Role::This),
    ("super", Role::Super),
    ("str", Role::Str),
    ("char", Role::Char),
    ("bool", Role::Bool),
    ("int", Role::Int),
    ("number", Role::Number),
    ("null", Role::Null),
    ("class.ref", Role::ClassRef),
    ("if", Role::If),
    ("switch", Role::Switch),
    ("case", Role::Case),
    ("loop", Role::Loop),
    ("try", Role::Try),
    ("catch", Role::Catch),
    ("exit", Role::Exit),
    ("assign", Role::Assign),
    ("unary", Role::Unary),
    ("binary", Role::Binary),
    ("coalesce", Role::Coalesce),
    ("cast", Role::Cast),
    ("is", Role::Is),
    ("block", Role::Block),
    ("group", Role::Group),
    ("annotation", Role::Annotation),
    ("comment", Role::Comment),
    ("skip", Role::Skip),
];

const PARTS: &[(&str, Part)] = &[
    ("alias", Part::Alias),
    ("args", Part::Args),
    ("body", Part::Body),
    ("callee", Part::Callee),
    ("cases", Part::Cases),
    ("catches", Part::Catches),
    ("cond", Part::Cond),
    ("ctor.mods", Part::CtorMods),
    ("decls", Part::Decls),
    ("default", Part::Default),
    ("delegate", Part::Delegate),
    ("delegation", Part::Delegation),
    ("else", Part::Else),
    ("finally", Part::Finally),
    ("getter", Part::Getter),
    ("guard", Part::Guard),
    ("head", Part::Head),
    ("index", Part::Index),
    ("label", Part::Label),
    ("left", Part::Left),
    ("mods", Part::Mods),
    ("name", Part::Name),
    ("op", Part::Op),
    ("operand", Part::Operand),
    ("params", Part::Params),
    ("parts", Part::Parts),
    ("path", Part::Path),
    ("receiver", Part::Receiver),
    ("recv", Part::Recv),
    ("resources", Part::Resources),
    ("ret", Part::Ret),
    ("right", Part::Right),
    ("setter", Part::Setter),
    ("static", Part::Static),
    ("subject", Part::Subject),
    ("supers", Part::Supers),
    ("target", Part::Target),
    ("tests", Part::Tests),
    ("then", Part::Then),
    ("trailing", Part::Trailing),
    ("ty", Part::Ty),
    ("types", Part::Types),
    ("value", Part::Value),
    ("var", Part::Var),
    ("wildcard", Part::Wildcard),
];

/// The children of one node with their fields, collected once for all selectors of a row.
pub(crate) type Children<'t> = SmallVec<[(Node<'t>, Option<u16>); 8]>;

/// Collects all children of a node, anonymous ones included.
pub(crate) fn children(node: Node<'_>) -> Children<'_> {
    let mut cursor = node.walk();
    let mut list = Children::new();
    if cursor.goto_first_child() {
        loop {
            list.push((cursor.node(), cursor.field_id().map(std::num::NonZero::get)));
            if !cursor.goto_next_sibling() {
                break;
            }
        }
    }
    list
}

#[derive(Clone, Copy, Debug)]
enum Pick {
    Field(u16),
    Kind(u16),
    /// A token; the ids of all its variants (a grammar may have several for one spelling).
    Token(u16),
    Named(i16),
    AnyNamed,
    This,
}

#[derive(Clone, Debug)]
struct Step {
    pick: Pick,
    before: Option<u16>,
    after: Option<u16>,
}

/// A selector: alternatives, each a union of walks down from the node.
/// `superclass + :interfaces type_list | [0]`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Selector {
    alternatives: Vec<Vec<Vec<Step>>>,
}

impl Selector {
    /// All nodes selected by the first alternative that selects any.
    pub(crate) fn all<'t>(&self, node: Node<'t>, kids: &Children<'t>) -> SmallVec<[Node<'t>; 4]> {
        for ways in &self.alternatives {
            let mut found: SmallVec<[Node<'t>; 4]> = SmallVec::new();
            for way in ways {
                let mut current: SmallVec<[Node<'t>; 4]> = SmallVec::new();
                for (depth, step) in way.iter().enumerate() {
                    if depth == 0 {
                        step.apply(node, kids, &mut current);
                    } else {
                        let from = std::mem::take(&mut current);
                        for parent in from {
                            step.apply(parent, &children(parent), &mut current);
                        }
                    }
                    if current.is_empty() {
                        break;
                    }
                }
                found.extend(current);
            }
            if !found.is_empty() {
                return found;
            }
        }
        SmallVec::new()
    }

    /// The first selected node.
    pub(crate) fn first<'t>(&self, node: Node<'t>, kids: &Children<'t>) -> Option<Node<'t>> {
        self.all(node, kids).first().copied()
    }
}

impl Step {
    fn apply<'t>(&self, node: Node<'t>, kids: &Children<'t>, out: &mut SmallVec<[Node<'t>; 4]>) {
        if matches!(self.pick, Pick::This) {
            out.push(node);
            return;
        }
        let mut from = 0;
        let mut upto = kids.len();
        if let Some(token) = self.after {
            match kids.iter().position(|(kid, _)| kid.kind_id() == token) {
                Some(at) => from = at + 1,
                None => return,
            }
        }
        if let Some(token) = self.before {
            match kids.iter().position(|(kid, _)| kid.kind_id() == token) {
                Some(at) => upto = at,
                None => return,
            }
        }
        let range = kids.get(from..upto).unwrap_or_default();
        let named = || range.iter().map(|(kid, _)| *kid).filter(|kid| kid.is_named() && !kid.is_extra());
        match self.pick {
            Pick::Field(field) => {
                out.extend(range.iter().filter(|(_, id)| *id == Some(field)).map(|(kid, _)| *kid));
            }
            Pick::Kind(kind) | Pick::Token(kind) => {
                out.extend(range.iter().map(|(kid, _)| *kid).filter(|kid| kid.kind_id() == kind));
            }
            Pick::Named(index) if index >= 0 => out.extend(named().nth(index as usize)),
            Pick::Named(index) => {
                let all: SmallVec<[Node<'t>; 8]> = named().collect();
                let at = all.len() as i32 + i32::from(index);
                out.extend(usize::try_from(at).ok().and_then(|at| all.get(at)).copied());
            }
            Pick::AnyNamed => out.extend(named()),
            Pick::This => {}
        }
    }
}

/// One row: a role and its parts.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) role: Role,
    parts: SmallVec<[(Part, Selector); 6]>,
    /// Properties that are words, not selectors (`kind "interface"`).
    words: SmallVec<[(Box<str>, Box<str>); 2]>,
}

impl Row {
    pub(crate) fn part(&self, part: Part) -> Option<&Selector> {
        self.parts.iter().find(|(name, _)| *name == part).map(|(_, selector)| selector)
    }

    pub(crate) fn word(&self, key: &str) -> Option<&str> {
        self.words.iter().find(|(name, _)| &**name == key).map(|(_, value)| &**value)
    }
}

/// The table of one grammar, indexed by kind id.
#[derive(Debug, Default)]
pub(crate) struct Roles {
    rows: FxHashMap<u16, Row>,
}

impl Roles {
    /// The row of a kind. ERROR nodes (kind 65535) have none.
    pub(crate) fn row(&self, kind: u16) -> Option<&Row> {
        self.rows.get(&kind)
    }
}

/// A mistake in a role table.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct RolesError {
    line: usize,
    message: String,
}

impl fmt::Display for RolesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

/// Keys whose value is a word rather than a selector.
const WORD_KEYS: &[&str] = &["kind", "exit", "once", "named", "components"];

/// Reads a role table against its grammar.
pub(crate) fn read(text: &str, language: &Language) -> Result<Roles, RolesError> {
    let mut roles = Roles::default();
    let tokens = tokens(text)?;
    let mut at = 0;
    while at < tokens.len() {
        let line = tokens[at].1;
        let fail = |message: String| RolesError { line, message };
        let end = matching(&tokens, at).ok_or_else(|| fail("unbalanced parentheses".to_owned()))?;
        // ((kind) @role (#set! key "value") ...)
        let [Token::Open, Token::Open, Token::Atom(kind), Token::Close, Token::Atom(role), ..] =
            &tokens[at..=end].iter().map(|(token, _)| token.clone()).collect::<Vec<_>>()[..]
        else {
            return Err(fail("a row has the form ((kind) @role (#set! part \"selector\") ...)".to_owned()));
        };
        let role_name = role.trim_start_matches('@');
        let role = ROLES
            .iter()
            .find(|(name, _)| *name == role_name)
            .map(|(_, role)| *role)
            .ok_or_else(|| fail(format!("no role is called {role_name}")))?;
        let mut row = Row { role, parts: SmallVec::new(), words: SmallVec::new() };
        let mut inner = at + 5;
        while inner < end {
            let stop = matching(&tokens, inner).ok_or_else(|| fail("unbalanced parentheses".to_owned()))?;
            let [_, (Token::Atom(set), _), (Token::Atom(key), _), (Token::Text(value), line), _] =
                &tokens[inner..=stop]
            else {
                return Err(fail("expected (#set! part \"selector\")".to_owned()));
            };
            if set != "#set!" {
                return Err(fail(format!("unknown directive {set}")));
            }
            if WORD_KEYS.contains(&key.as_str()) {
                row.words.push((key.as_str().into(), value.as_str().into()));
            } else {
                let part = PARTS
                    .iter()
                    .find(|(name, _)| name == key)
                    .map(|(_, part)| *part)
                    .ok_or_else(|| fail(format!("no part is called {key}")))?;
                let selector =
                    selector(value, language).map_err(|message| RolesError { line: *line, message })?;
                row.parts.push((part, selector));
            }
            inner = stop + 1;
        }
        let id = language.id_for_node_kind(kind, true);
        if id == 0 {
            return Err(fail(format!("the grammar has no node kind {kind}")));
        }
        if roles.rows.insert(id, row).is_some() {
            return Err(fail(format!("{kind} has two rows")));
        }
        at = end + 1;
    }
    Ok(roles)
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Open,
    Close,
    Atom(String),
    Text(String),
}

fn tokens(text: &str) -> Result<Vec<(Token, usize)>, RolesError> {
    let mut list = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        let mut rest = line;
        loop {
            rest = rest.trim_start();
            let Some(first) = rest.chars().next() else { break };
            match first {
                ';' => break,
                '(' => {
                    list.push((Token::Open, number));
                    rest = &rest[1..];
                }
                ')' => {
                    list.push((Token::Close, number));
                    rest = &rest[1..];
                }
                '"' => {
                    let end = rest[1..].find('"').ok_or_else(|| RolesError {
                        line: number,
                        message: "string without end".to_owned(),
                    })?;
                    list.push((Token::Text(rest[1..=end].to_owned()), number));
                    rest = &rest[end + 2..];
                }
                _ => {
                    let end = rest.find([' ', '(', ')', '"']).unwrap_or(rest.len());
                    list.push((Token::Atom(rest[..end].to_owned()), number));
                    rest = &rest[end..];
                }
            }
        }
    }
    Ok(list)
}

fn matching(tokens: &[(Token, usize)], open: usize) -> Option<usize> {
    let mut depth = 0;
    for (at, (token, _)) in tokens.iter().enumerate().skip(open) {
        match token {
            Token::Open => depth += 1,
            Token::Close => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// Reads `a b | [0] | body after else`. A word in single quotes is a token of the grammar.
fn selector(text: &str, language: &Language) -> Result<Selector, String> {
    let alternatives = text
        .split(" | ")
        .map(|ways| ways.split(" + ").map(|way| walk(way, language)).collect())
        .collect::<Result<_, String>>()?;
    Ok(Selector { alternatives })
}

fn walk(way: &str, language: &Language) -> Result<Vec<Step>, String> {
    let mut steps: Vec<Step> = Vec::new();
    let mut words = way.split_whitespace();
    while let Some(word) = words.next() {
        if word == "before" || word == "after" {
            let token = words.next().ok_or_else(|| format!("{word} needs a token"))?;
            let id = token_id(token.trim_matches('\''), language)?;
            let step = steps.last_mut().ok_or_else(|| format!("{word} needs something to restrict"))?;
            if word == "before" {
                step.before = Some(id);
            } else {
                step.after = Some(id);
            }
            continue;
        }
        steps.push(Step { pick: pick(word, language)?, before: None, after: None });
    }
    if steps.is_empty() { Err("empty selector".to_owned()) } else { Ok(steps) }
}

fn pick(word: &str, language: &Language) -> Result<Pick, String> {
    if word == "." {
        return Ok(Pick::This);
    }
    if word == "*" {
        return Ok(Pick::AnyNamed);
    }
    if let Some(index) = word.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return index.parse().map(Pick::Named).map_err(|_| format!("bad index {word}"));
    }
    if let Some(token) = word.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        return token_id(token, language).map(Pick::Token);
    }
    if let Some(field) = word.strip_prefix(':') {
        return language
            .field_id_for_name(field)
            .map(|id| Pick::Field(id.get()))
            .ok_or_else(|| format!("the grammar has no field {field}"));
    }
    match language.id_for_node_kind(word, true) {
        0 => Err(format!("the grammar has no node kind {word}")),
        id => Ok(Pick::Kind(id)),
    }
}

fn token_id(token: &str, language: &Language) -> Result<u16, String> {
    match language.id_for_node_kind(token, false) {
        0 => Err(format!("the grammar has no token {token}")),
        id => Ok(id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn java() -> Language {
        tree_sitter_java::LANGUAGE.into()
    }

    fn select(source: &str, kind: &str, text: &str) -> Vec<String> {
        let mut parser = tree_sitter::Parser::new();
        parser.set_language(&java()).unwrap();
        let tree = parser.parse(source, None).unwrap();
        let mut found = None;
        let mut stack = vec![tree.root_node()];
        while let Some(node) = stack.pop() {
            if node.kind() == kind {
                found = Some(node);
                break;
            }
            stack.extend(children(node).into_iter().rev().map(|(kid, _)| kid));
        }
        let node = found.unwrap();
        let selector = selector(text, &java()).unwrap();
        selector.all(node, &children(node)).iter().map(|node| source[node.byte_range()].to_owned()).collect()
    }

    #[test]
    fn selectors_pick_fields_kinds_positions_and_tokens() {
        let source = "class A { void f() { if (x) { a(); } else { b(); } } }";
        assert_eq!(select(source, "if_statement", ":consequence"), ["{ a(); }"]);
        assert_eq!(select(source, "if_statement", "block after else"), ["{ b(); }"]);
        assert_eq!(select(source, "if_statement", "block before else *"), ["a();"]);
        assert_eq!(select(source, "if_statement", "[-1] [0] [0] :name"), ["b"]);
        assert_eq!(select(source, "if_statement", "lambda_expression | 'else'"), ["else"]);
    }

    #[test]
    fn mistakes_name_their_line() {
        let error = read("; a comment\n((nonsense_kind) @if)", &java()).unwrap_err();
        assert_eq!(error.to_string(), "line 2: the grammar has no node kind nonsense_kind");
        let error = read("((if_statement) @if (#set! cond \"nowhere\"))", &java()).unwrap_err();
        assert!(error.to_string().contains("no node kind nowhere"));
    }
}
