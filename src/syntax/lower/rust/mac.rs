//! Macros. What they expand to is not known; most take expressions, and some mean something.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Expr as Tree, LitStr, Macro, Pat, Token};

use super::Walker;
use super::item::plain;
use super::pattern::binders;
use crate::input::span::Span;
use crate::syntax::ir::{Arg, Block, ExitKind, Expr, ExprId, Lit, Name, StrPart, TypeRef};

/// Macros that leave with an error.
const LEAVES: &[&str] = &["bail", "panic", "unreachable", "todo", "unimplemented", "abort", "compile_error"];

/// Macros whose text may hold expressions in braces.
const FORMATS: &[&str] = &[
    "format",
    "print",
    "println",
    "eprint",
    "eprintln",
    "write",
    "writeln",
    "info",
    "warn",
    "error",
    "debug",
    "trace",
    "log",
    "anyhow",
    "eyre",
    "format_args",
    "span",
    "event",
    "info_span",
    "debug_span",
    "dbg",
    "concat",
    "bail",
    "panic",
    "ensure",
    "assert",
    "assert_eq",
    "assert_ne",
    "format_smolstr",
    "msg",
];

impl Walker {
    /// A macro, by its name; nothing for what says nothing.
    pub(super) fn macro_call(&mut self, mac: &Macro, at: Span) -> Option<ExprId> {
        let last = mac.path.segments.last()?;
        let name = plain(&last.ident);
        let at = Span::new(at.start, self.at(super::place::delimiter(&mac.delimiter).1).end);
        match name.as_str() {
            "vec" | "smallvec" | "array" => {
                let list = self.values(&mac.tokens);
                return Some(self.push(Expr::List(list), at));
            }
            "matches" | "assert_matches" => return self.matches(&mac.tokens, at),
            "json" => {
                let value = self.json(mac.tokens.clone(), at);
                return Some(value);
            }
            "format" | "format_args" | "format_smolstr" => {
                let mut args = self.macro_args(&mac.tokens);
                if args.len() == 1 && args[0].label.is_none() {
                    return Some(args.remove(0).value);
                }
            }
            "select" => return Some(self.select(&mac.tokens, at)),
            "join" | "try_join" => {
                let list = self.values(&mac.tokens);
                return Some(self.push(Expr::List(list), at));
            }
            "ensure" => {
                let mut args = self.macro_args(&mac.tokens);
                if args.is_empty() {
                    return None;
                }
                let cond = args.remove(0).value;
                let cond = self.push(Expr::Not(cond), at);
                let value = args.first().map(|arg| arg.value);
                let leave = self.push(Expr::Exit { kind: ExitKind::Throw, value, label: None }, at);
                return Some(self.push(Expr::If { cond, then: vec![leave], els: None }, at));
            }
            "debug_assert" | "debug_assert_eq" | "debug_assert_ne" => return None,
            "cfg" | "concat" | "env" | "option_env" | "include_str" | "include_bytes" | "macro_rules" => {}
            name if LEAVES.contains(&name) => {
                let args = self.macro_args(&mac.tokens);
                let value = args.first().map(|arg| arg.value);
                return Some(self.push(Expr::Exit { kind: ExitKind::Throw, value, label: None }, at));
            }
            _ => {}
        }
        let recv = if mac.path.segments.len() > 1 {
            let mut segments: Vec<String> =
                mac.path.segments.iter().map(|segment| plain(&segment.ident).to_string()).collect();
            segments.pop();
            let owner = self.completed(&segments);
            Some(self.push(Expr::Name(owner), self.span_of_path(&mac.path)))
        } else {
            None
        };
        let name_span = self.at(last.ident.span());
        let args = if FORMATS.contains(&name.as_str()) {
            self.macro_args(&mac.tokens)
        } else {
            self.any_args(&mac.tokens, at)
        };
        Some(self.call(recv, &name, name_span, args, at))
    }

    /// Arguments of an unknown macro: expressions where they are such, else statements.
    fn any_args(&mut self, tokens: &TokenStream, at: Span) -> Vec<Arg> {
        let args = self.macro_args(tokens);
        if !args.is_empty() || tokens.is_empty() {
            return args;
        }
        let Ok(stmts) = syn::Block::parse_within.parse2(tokens.clone()) else { return Vec::new() };
        let block = syn::Block { brace_token: syn::token::Brace::default(), stmts };
        if let Some(frame) = self.frames.last_mut() {
            super::pattern::bound_in(&block, &mut frame.bound);
        }
        let list = self.block(&block);
        let value = self.push(Expr::Block(list), at);
        vec![Arg { label: None, value }]
    }

    fn values(&mut self, tokens: &TokenStream) -> Vec<ExprId> {
        // `vec![value; count]`
        let repeated = |input: ParseStream<'_>| {
            let value: Tree = input.parse()?;
            let _: Token![;] = input.parse()?;
            let count: Tree = input.parse()?;
            Ok((value, count))
        };
        if let Ok((value, count)) = repeated.parse2(tokens.clone()) {
            return vec![self.expr(&value), self.expr(&count)];
        }
        self.macro_args(tokens).into_iter().map(|arg| arg.value).collect()
    }

    /// Comma-separated arguments: `a`, `name = a`, `%a`, `?a`, `name = %a`. A text with holes takes up
    /// the arguments that fill them. Nothing when they are something else.
    pub(super) fn macro_args(&mut self, tokens: &TokenStream) -> Vec<Arg> {
        let Some(pieces) = pieces(tokens) else { return Vec::new() };
        let mut args = Vec::new();
        let mut text: Option<(String, Span)> = None;
        let mut holes = Vec::new();
        for Piece { label, value: tree } in pieces {
            if text.is_none()
                && label.is_none()
                && let Tree::Lit(lit) = &tree
                && let syn::Lit::Str(found) = &lit.lit
                && found.value().contains('{')
            {
                text = Some((found.value(), self.at(found.span())));
                continue;
            }
            if text.is_some() {
                holes.push((label, tree));
                continue;
            }
            let value = self.given(&tree);
            args.push(Arg { label, value });
        }
        if let Some(text) = text {
            let value = self.filled(&text.0, text.1, &holes);
            args.push(Arg { label: None, value });
        }
        args
    }

    /// `"{} of {name}: {0:?}"` with what stands in the holes.
    fn filled(&mut self, written: &str, at: Span, given: &[(Option<Name>, Tree)]) -> ExprId {
        let mut used = vec![false; given.len()];
        let mut next = 0;
        let mut parts = Vec::new();
        let mut plain_text = String::new();
        let mut rest = written;
        while let Some(open) = rest.find(['{', '}']) {
            plain_text.push_str(&rest[..open]);
            let twice = rest[open + 1..].starts_with(rest.as_bytes()[open] as char);
            if twice || rest.as_bytes()[open] == b'}' {
                plain_text.push(rest.as_bytes()[open] as char);
                rest = &rest[open + if twice { 2 } else { 1 }..];
                continue;
            }
            let Some(close) = rest[open..].find('}') else { break };
            let hole = &rest[open + 1..open + close];
            rest = &rest[open + close + 1..];
            let name = hole.split(':').next().unwrap_or_default().trim();
            let index = match name.parse::<usize>() {
                Ok(index) => Some(index),
                Err(_) if name.is_empty() => {
                    next += 1;
                    Some(next - 1)
                }
                Err(_) => given.iter().position(|(label, _)| label.as_deref() == Some(name)),
            };
            if !plain_text.is_empty() {
                parts.push(StrPart::Text(std::mem::take(&mut plain_text).into()));
            }
            if let Some(index) = index
                && let Some((_, tree)) = given.get(index)
            {
                used[index] = true;
                let value = self.expr(tree);
                parts.push(StrPart::Expr(value));
            } else if index.is_none() && syn::parse_str::<syn::Ident>(name).is_ok() {
                let expr = if name == "self" { Expr::This(None) } else { Expr::Name(name.into()) };
                let value = self.push(expr, at);
                parts.push(StrPart::Expr(value));
            }
        }
        plain_text.push_str(rest);
        if !plain_text.is_empty() || parts.is_empty() {
            parts.push(StrPart::Text(plain_text.into()));
        }
        // What fills no hole is evaluated all the same.
        for (index, (_, tree)) in given.iter().enumerate() {
            if !used[index] {
                let value = self.expr(tree);
                parts.push(StrPart::Expr(value));
            }
        }
        self.push(Expr::Str(parts), at)
    }

    /// `matches!(x, A | B if c)`
    fn matches(&mut self, tokens: &TokenStream, at: Span) -> Option<ExprId> {
        let read = |input: ParseStream<'_>| {
            let value: Tree = input.parse()?;
            let _: Token![,] = input.parse()?;
            let pat = Pat::parse_multi_with_leading_vert(input)?;
            let guard = if input.peek(Token![if]) {
                let _: Token![if] = input.parse()?;
                Some(input.parse::<Tree>()?)
            } else {
                None
            };
            let _: TokenStream = input.parse()?;
            Ok((value, pat, guard))
        };
        let (value, pat, guard) = read.parse2(tokens.clone()).ok()?;
        let mut names = Vec::new();
        binders(&pat, &mut names);
        if let Some(frame) = self.frames.last_mut() {
            frame.bound.extend(names.iter().map(plain));
        }
        let Some(test) = self.fits(&value, &pat, guard.as_ref(), at) else {
            return Some(self.push(Expr::Lit(Lit::Bool(true)), at));
        };
        Some(test)
    }

    /// `select! { pattern = future => body, .. }`: any one of the bodies runs.
    fn select(&mut self, tokens: &TokenStream, at: Span) -> ExprId {
        let read = |input: ParseStream<'_>| {
            let mut branches: Vec<(Option<Pat>, Option<Tree>, Tree)> = Vec::new();
            while !input.is_empty() {
                if input.peek(syn::Ident) && input.peek2(Token![;]) {
                    // `biased;`
                    let _: syn::Ident = input.parse()?;
                    let _: Token![;] = input.parse()?;
                    continue;
                }
                let (pat, future) =
                    if input.peek(Token![else]) || input.peek(syn::Ident) && input.peek2(Token![=>]) {
                        let _: TokenTree = input.parse()?;
                        (None, None)
                    } else {
                        let pat = Pat::parse_multi_with_leading_vert(input)?;
                        let _: Token![=] = input.parse()?;
                        let future: Tree = input.parse()?;
                        if input.peek(Token![,]) {
                            let _: Token![,] = input.parse()?;
                            let _: Token![if] = input.parse()?;
                            let _: Tree = input.parse()?;
                        }
                        (Some(pat), Some(future))
                    };
                let _: Token![=>] = input.parse()?;
                let body: Tree = if input.peek(syn::token::Brace) {
                    let block: syn::Block = input.parse()?;
                    Tree::Block(syn::ExprBlock { attrs: Vec::new(), label: None, block })
                } else {
                    input.parse()?
                };
                let _: Option<Token![,]> = input.parse()?;
                branches.push((pat, future, body));
            }
            Ok(branches)
        };
        let branches = read.parse2(tokens.clone()).unwrap_or_default();
        let mut list = Block::new();
        for (pat, future, body) in branches {
            let mut names = Vec::new();
            pat.iter().for_each(|pat| binders(pat, &mut names));
            if let Some(frame) = self.frames.last_mut() {
                frame.bound.extend(names.iter().map(plain));
                if let Tree::Block(block) = &body {
                    super::pattern::bound_in(&block.block, &mut frame.bound);
                }
            }
            let var = names.iter().map(plain).collect();
            let head = future.map(|future| self.expr(&future));
            let body = self.statements(&body);
            list.push(self.push(Expr::Loop { var, head, body, at_least_once: false }, at));
        }
        self.push(Expr::Block(list), at)
    }

    /// `json!({ "a": 1, "b": [x] })` as a value with labelled parts.
    fn json(&mut self, tokens: TokenStream, at: Span) -> ExprId {
        let list: Vec<TokenTree> = tokens.into_iter().collect();
        if let [TokenTree::Group(group)] = &list[..] {
            match group.delimiter() {
                Delimiter::Brace => {
                    let mut args = Vec::new();
                    for piece in split(group.stream(), ',') {
                        let mut parts = split_once(piece, ':');
                        let Some(value) = parts.pop() else { continue };
                        let label = match (parts.pop(), &value) {
                            (Some(key), _) => syn::parse2::<LitStr>(key).ok().map(|key| key.value().into()),
                            _ => None,
                        };
                        let value = self.json(value, at);
                        args.push(Arg { label, value });
                    }
                    return self.push(Expr::New { ty: TypeRef::default(), args, body: None }, at);
                }
                Delimiter::Bracket => {
                    let pieces = split(group.stream(), ',');
                    let list = pieces.into_iter().map(|piece| self.json(piece, at)).collect();
                    return self.push(Expr::List(list), at);
                }
                _ => {}
            }
        }
        if let [TokenTree::Ident(only)] = &list[..]
            && only == "null"
        {
            return self.push(Expr::Lit(Lit::Null), at);
        }
        match syn::parse2::<Tree>(list.into_iter().collect()) {
            Ok(tree) => self.expr(&tree),
            Err(_) => self.empty(at),
        }
    }
}

/// Pieces between commas, with the label and without the marks of structured logging. Nothing when what
/// stands there cannot be a list of arguments.
fn pieces(tokens: &TokenStream) -> Option<Vec<Piece>> {
    let read = Punctuated::<Piece, Token![,]>::parse_terminated.parse2(tokens.clone());
    read.ok().map(|list| list.into_iter().collect())
}

struct Piece {
    label: Option<Name>,
    value: Tree,
}

impl syn::parse::Parse for Piece {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut label = None;
        let fork = input.fork();
        if fork.call(dotted).is_ok()
            && (fork.peek(Token![=]) || fork.peek(Token![:]))
            && !fork.peek(Token![==])
            && !fork.peek(Token![::])
            && !fork.peek(Token![=>])
        {
            label = Some(input.call(dotted)?);
            if input.peek(Token![=]) {
                let _: Token![=] = input.parse()?;
            } else {
                let _: Token![:] = input.parse()?;
            }
        }
        if input.peek(Token![%]) {
            let _: Token![%] = input.parse()?;
        } else if input.peek(Token![?]) {
            let _: Token![?] = input.parse()?;
        }
        Ok(Self { label, value: input.parse()? })
    }
}

/// `name`, `user.id`
fn dotted(input: ParseStream<'_>) -> syn::Result<Name> {
    let mut path = input.call(syn::Ident::parse_any)?.to_string();
    while input.peek(Token![.]) {
        let _: Token![.] = input.parse()?;
        path.push('.');
        path.push_str(&input.call(syn::Ident::parse_any)?.to_string());
    }
    Ok(path.into())
}

/// Tokens between separators.
fn split(tokens: TokenStream, separator: char) -> Vec<TokenStream> {
    let mut pieces = vec![Vec::new()];
    for token in tokens {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == separator => pieces.push(Vec::new()),
            _ => pieces.last_mut().into_iter().for_each(|piece| piece.push(token.clone())),
        }
    }
    pieces.into_iter().filter(|piece| !piece.is_empty()).map(|piece| piece.into_iter().collect()).collect()
}

/// Tokens before and after the first single separator.
fn split_once(tokens: TokenStream, separator: char) -> Vec<TokenStream> {
    let list: Vec<TokenTree> = tokens.into_iter().collect();
    let at = list.iter().position(|token| {
        matches!(token, TokenTree::Punct(punct)
            if punct.as_char() == separator && punct.spacing() == proc_macro2::Spacing::Alone)
    });
    match at {
        Some(at) => {
            let rest = list[at + 1..].iter().cloned().collect();
            vec![list[..at].iter().cloned().collect(), rest]
        }
        None => vec![list.into_iter().collect()],
    }
}
