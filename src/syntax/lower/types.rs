//! Types as written, from text. `Map<String, List<? extends Foo>>`, `(Int) -> Unit`, `byte[]`, `Foo?`.

use crate::syntax::ir::TypeRef;

/// Nested deeper than this the rest of a type is left out.
const MAX_NESTING: u32 = 32;

/// Parses a type. Never fails: what is not understood is left out.
pub(crate) fn parse_type(text: &str) -> TypeRef {
    let mut parser = Parser { rest: text, depth: 0 };
    parser.parse()
}

struct Parser<'t> {
    rest: &'t str,
    depth: u32,
}

const NOISE: &[&str] = &[
    "final",
    "in",
    "out",
    "vararg",
    "suspend",
    "extends",
    "super",
    "readonly",
    "const",
    "dyn",
    "inout",
    "some",
    "any",
    "covariant",
    "required",
    "late",
];

impl Parser<'_> {
    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches(|c: char| c.is_whitespace() || c == '&');
    }

    fn eat(&mut self, token: &str) -> bool {
        self.skip_space();
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn word(&mut self) -> Option<String> {
        self.skip_space();
        let end = self
            .rest
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$' | '.' | '`' | ':' | '@' | '/')))
            .unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        if word.is_empty() {
            return None;
        }
        self.rest = rest;
        Some(word.replace('`', ""))
    }

    fn parse(&mut self) -> TypeRef {
        self.depth += 1;
        let mut ty = if self.depth > MAX_NESTING { TypeRef::default() } else { self.head() };
        loop {
            if self.eat("[]") {
                ty = TypeRef { path: "[]".into(), args: vec![ty] };
            } else if !(self.eat("?") || self.eat("!!") || self.eat("...")) {
                break;
            }
        }
        self.depth -= 1;
        ty
    }

    fn head(&mut self) -> TypeRef {
        if self.eat("(") {
            return self.group();
        }
        if self.rest.starts_with('[') && !self.rest.starts_with("[]") {
            return self.bracketed();
        }
        if self.eat("?") || self.eat("*") {
            // A wildcard; its bound follows.
        }
        loop {
            let Some(word) = self.word() else { return TypeRef::default() };
            if word.starts_with('@') {
                self.skip_group();
                continue;
            }
            if NOISE.contains(&word.as_str()) {
                if self.eat("(") {
                    return self.group();
                }
                continue;
            }
            let mut args = Vec::new();
            let mut path = word;
            if self.eat("<") {
                args = self.list('>');
                // `Outer<T>.Inner`
                if self.rest.starts_with('.')
                    && let Some(inner) = self.word()
                {
                    path.push_str(&inner);
                    if self.eat("<") {
                        args = self.list('>');
                    }
                }
            }
            // Receiver of a function type with receiver: `Foo.() -> Unit`.
            if path.ends_with('.') && self.eat("(") {
                return self.group();
            }
            return TypeRef { path: path.trim_end_matches('.').into(), args };
        }
    }

    /// `[Foo]`, `[Key: Value]`.
    fn bracketed(&mut self) -> TypeRef {
        let mut depth = 0;
        let (mut colon, mut comma, mut close) = (None, false, None);
        for (at, c) in self.rest.char_indices() {
            match c {
                '[' | '(' | '<' => depth += 1,
                ']' | ')' | '>' => depth -= 1,
                ':' if depth == 1 => colon = colon.or(Some(at)),
                ',' if depth == 1 => comma = true,
                _ => {}
            }
            if depth == 0 {
                close = Some(at);
                break;
            }
        }
        let Some(close) = close else { return TypeRef::default() };
        let (inner, rest) = (&self.rest[1..close], &self.rest[close + 1..]);
        self.rest = rest;
        let part = |text| Parser { rest: text, depth: self.depth }.parse();
        match colon {
            _ if comma || inner.trim().is_empty() => TypeRef::default(),
            Some(at) => TypeRef {
                path: "Map".into(),
                args: vec![
                    part(inner.get(..at - 1).unwrap_or_default()),
                    part(inner.get(at..).unwrap_or_default()),
                ],
            },
            None => TypeRef { path: "[]".into(), args: vec![part(inner)] },
        }
    }

    /// After an opening parenthesis: a function type or a type in parentheses.
    fn group(&mut self) -> TypeRef {
        let mut args = self.list(')');
        if self.eat("->") || self.eat("=>") {
            args.push(self.parse());
            return TypeRef { path: TypeRef::FUNCTION.into(), args };
        }
        args.into_iter().next().unwrap_or_default()
    }

    fn list(&mut self, close: char) -> Vec<TypeRef> {
        let mut list = Vec::new();
        loop {
            self.skip_space();
            if self.rest.is_empty() {
                return list;
            }
            if self.rest.starts_with(close) {
                self.rest = &self.rest[close.len_utf8()..];
                return list;
            }
            let before = self.rest.len();
            if self.eat(",") {
                continue;
            }
            let ty = self.parse();
            // `name: Type` inside a function type.
            if !ty.path.ends_with(':') && !self.eat(":") {
                list.push(ty);
            }
            if self.rest.len() == before {
                // Nothing was consumed: step over one character so that the loop ends.
                let step = self.rest.chars().next().map_or(0, char::len_utf8);
                self.rest = &self.rest[step..];
            }
        }
    }

    fn skip_group(&mut self) {
        if !self.eat("(") {
            return;
        }
        let mut depth = 1;
        let mut end = self.rest.len();
        for (at, c) in self.rest.char_indices() {
            match c {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                end = at + 1;
                break;
            }
        }
        self.rest = &self.rest[end..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bracketed_types() {
        let array = parse_type("[Vector]");
        assert_eq!((array.path.as_str(), array.args[0].path.as_str()), ("[]", "Vector"));
        let map = parse_type("[String: [Float]]?");
        assert_eq!((map.path.as_str(), map.args[0].path.as_str()), ("Map", "String"));
        assert_eq!(map.args[1].args[0].path, "Float");
        assert_eq!(parse_type("[Info.Key : Any]").args[0].path, "Info.Key");
        assert!(parse_type("[a, b]").is_empty() && parse_type("[").is_empty());
    }

    fn show(ty: &TypeRef) -> String {
        if ty.args.is_empty() {
            return ty.path.to_string();
        }
        format!("{}<{}>", ty.path, ty.args.iter().map(show).collect::<Vec<_>>().join(","))
    }

    #[test]
    fn notations_of_all_languages() {
        for (text, want) in [
            ("FaceDetector?", "FaceDetector"),
            ("Map<String, List<? extends Foo>>", "Map<String,List<Foo>>"),
            ("byte[]", "[]<byte>"),
            ("(Int, String) -> Unit", "fun<Int,String,Unit>"),
            ("suspend (bitmap: Bitmap) -> Unit", "fun<Bitmap,Unit>"),
            ("(() -> Unit)?", "fun<Unit>"),
            ("@Nullable final android.graphics.Bitmap", "android.graphics.Bitmap"),
            ("Outer<T>.Inner", "Outer.Inner<T>"),
            ("MutableStateFlow<Boolean>", "MutableStateFlow<Boolean>"),
            ("Foo.() -> Unit", "fun<Unit>"),
            ("", ""),
            ("<<<", ""),
        ] {
            assert_eq!(show(&parse_type(text)), want, "{text}");
        }
    }
}
