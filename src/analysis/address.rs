//! Where a request goes, and whether it can be read on the way.

use crate::input::span::Loc;
use crate::knowledge::services::overseas;
use crate::program::Entity;
use crate::program::link::NameTarget;
use crate::program::{ExprRef, FnId, Program};
use crate::resource::transport::exception;
use crate::syntax::ir::{Expr, FnKind, Lit, Name};
use crate::syntax::lang::Lang;

use super::evidence::{ClearFact, EndpointFact};
use super::flow::Hit;

/// Calls that set the address that relative ones are resolved against.
const BASES: &[&str] = &["baseUrl", "baseURL", "setBaseUrl", "base_url"];
/// Options that hold the address of a request, or the part of it that others are resolved against.
const ADDRESS_KEYS: &[&str] = &["url", "uri", "baseURL", "baseUrl", "path", "host", "hostname", "endpoint"];

impl Program<'_> {
    /// The address that data is sent to, as far as the code says.
    pub fn endpoint_of(&self, hit: &Hit) -> Option<EndpointFact> {
        let mut absolute: Vec<(String, ExprRef)> = Vec::new();
        let mut path: Option<(String, ExprRef)> = None;
        for (text, at) in self.address_texts(hit) {
            if is_absolute(&text) {
                absolute.push((text, at));
            } else if path.is_none() && looks_like_path(&text) {
                path = Some((text, at));
            }
        }
        if absolute.is_empty() {
            absolute = self.base_addresses();
        }
        // A plain address among several is the one to report.
        absolute.sort_by_key(|(text, _)| !is_plain(text));
        let Some((base, at)) = absolute.into_iter().next() else {
            let host = hit.host.clone().unwrap_or_default();
            let text = path.map_or(host.clone(), |(text, _)| text);
            let overseas = overseas(&text, &host);
            return (!text.is_empty()).then_some(EndpointFact {
                text,
                host,
                private: false,
                overseas,
                loc: None,
            });
        };
        let host = host_of(&base).to_owned();
        let text = match path {
            // `'http://' + host + path`: the scheme alone is no address.
            Some((path, _)) if host.is_empty() => path,
            Some((path, _)) if !path_of(&base).contains(path.trim_matches('/')) => {
                format!("{}/{}", base.trim_end_matches('/'), path.trim_start_matches('/'))
            }
            _ => base,
        };
        let (private, overseas) = (is_private(&host), overseas(&text, &host));
        Some(EndpointFact { private, overseas, text, host, loc: Some(self.loc(at)) })
    }

    /// Why the data can be read on the way, if it can.
    pub fn cleartext_of(&self, hit: &Hit, endpoint: Option<&EndpointFact>) -> Option<ClearFact> {
        if let Some(endpoint) = endpoint
            && is_plain(&endpoint.text)
            && let Some(loc) = endpoint.loc
        {
            return Some(ClearFact::Scheme { at: loc, allowed: self.allowed(endpoint) });
        }
        let allowed = || self.allowed(endpoint?).map(ClearFact::Allowed);
        self.unchecked(hit).map(ClearFact::Unchecked).or_else(allowed)
    }

    /// Where the app lets a host be talked to in the clear.
    fn allowed(&self, endpoint: &EndpointFact) -> Option<Loc> {
        exception(self.plain_hosts(), &endpoint.host).map(|(_, loc)| *loc)
    }

    /// The addresses that the code of an app writes for a request, other than in scripts and Apple's languages.
    pub(super) fn request_addresses(&self, hit: &Hit) -> Vec<String> {
        if self.is_script(hit.at.unit) || self.is_apple(hit.at.unit) {
            return Vec::new();
        }
        self.address_texts(hit).into_iter().map(|(text, _)| path_of(&text).to_owned()).collect()
    }

    /// Texts that may be addresses: in the operands of the call, and on the method that makes it.
    fn address_texts(&self, hit: &Hit) -> Vec<(String, ExprRef)> {
        let mut texts = Vec::new();
        for &func in &self.target(hit.at).fns {
            texts.extend(self.annotation_texts(func));
        }
        // Constructors of anonymous requests hold the address as an argument.
        for &at in hit.path.iter().rev().chain([&hit.at]) {
            // `request({ url })` of `axios.create({ baseURL })` in another file.
            if let Expr::Call { recv: None, callee: None, name, .. } = self.expr(at)
                && self.is_script(at.unit)
                && self.local(at, name).is_none()
            {
                let made = match self.scoped_entity(at.unit, name) {
                    Some(Entity::Value(value)) => Some(value),
                    Some(Entity::Field(owner, index)) => {
                        let unit = self.type_unit(owner);
                        self.ty(owner).fields[index].init.map(|expr| ExprRef { unit, expr })
                    }
                    _ => None,
                };
                if let Some(made) = made {
                    let behind = self.texts_behind(made, &[]);
                    texts.extend(behind.into_iter().filter(|(text, _)| is_absolute(text)));
                }
            }
            if matches!(self.expr(at), Expr::Call { .. } | Expr::New { .. }) && at.unit == hit.at.unit {
                let is_address = |text: &(String, ExprRef)| is_absolute(&text.0) || looks_like_path(&text.0);
                // What the body holds is no address where one stands before it.
                let own: Vec<_> = self
                    .address_operands(at)
                    .into_iter()
                    .flat_map(|place| self.texts_behind(place, &hit.stack))
                    .filter(is_address)
                    .collect();
                let literal = matches!(self.expr(at), Expr::New { ty, .. } if ty.is_empty());
                // `client.post('/face')` of a client that is made with the base of its addresses.
                if at == hit.at && !own.iter().any(|(text, _)| is_absolute(text)) {
                    texts.extend(self.client_bases(at));
                }
                if !self.is_script(at.unit) || own.is_empty() && !literal {
                    texts.extend(self.texts_behind(at, &hit.stack).into_iter().filter(is_address));
                } else {
                    texts.extend(own);
                }
            }
            if texts.len() > 40 {
                break;
            }
        }
        texts
    }

    /// The base address of the client that a call of a script is made on: what it was made with or set to.
    fn client_bases(&self, call: ExprRef) -> Vec<(String, ExprRef)> {
        let Expr::Call { recv: Some(recv), .. } = self.expr(call) else { return Vec::new() };
        let recv = ExprRef { unit: call.unit, expr: *recv };
        if !self.is_script(call.unit) || !matches!(self.expr(recv), Expr::Name(_) | Expr::Member { .. }) {
            return Vec::new();
        }
        let mut bases = Vec::new();
        for made in self.made_by(recv) {
            let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(made) else { continue };
            for arg in args {
                let options = ExprRef { unit: made.unit, expr: arg.value };
                for part in self.made_by(options) {
                    let Expr::New { ty, args, .. } = self.expr(part) else { continue };
                    let named = args.iter().filter(|arg| {
                        ty.is_empty() && arg.label.as_deref().is_some_and(|label| BASES.contains(&label))
                    });
                    bases.extend(named.map(|arg| ExprRef { unit: part.unit, expr: arg.value }));
                }
            }
        }
        if bases.is_empty() {
            bases.extend(self.default_bases(recv));
        }
        let texts = bases.into_iter().flat_map(|base| self.texts_behind(base, &[]));
        texts.filter(|(text, _)| is_absolute(text)).collect()
    }

    /// `client.defaults.baseURL = 'https://…'`, of the very client or of the library.
    fn default_bases(&self, client: ExprRef) -> Vec<ExprRef> {
        let known = self.dotted(client);
        let mut found = Vec::new();
        for name in BASES {
            for &at in self.uses_of(name) {
                let Expr::Member { recv, .. } = self.expr(at) else { continue };
                let inner = ExprRef { unit: at.unit, expr: *recv };
                let Expr::Member { recv, name, .. } = self.expr(inner) else { continue };
                let owner = ExprRef { unit: at.unit, expr: *recv };
                if name == "defaults"
                    && self.is_script(at.unit)
                    && known.is_some()
                    && self.dotted(owner) == known
                    && let Some(around) = self.around(at)
                    && let Expr::Assign { target, value, .. } = self.expr(around)
                    && *target == at.expr
                {
                    found.push(ExprRef { unit: at.unit, expr: *value });
                }
            }
        }
        found
    }

    /// The operands of a request of a script that may hold its address.
    fn address_operands(&self, call: ExprRef) -> Vec<ExprRef> {
        let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(call) else { return Vec::new() };
        if !self.is_script(call.unit) {
            return Vec::new();
        }
        let sub = |expr| ExprRef { unit: call.unit, expr };
        let mut places = self.opened_with(call);
        if matches!(self.expr(call), Expr::New { ty, .. } if ty.is_empty()) {
            let named = args
                .iter()
                .filter(|arg| arg.label.as_deref().is_some_and(|label| ADDRESS_KEYS.contains(&label)));
            return named.map(|arg| sub(arg.value)).collect();
        }
        for (index, arg) in args.iter().enumerate() {
            match self.expr(sub(arg.value)) {
                Expr::New { ty, args, .. } if ty.is_empty() => {
                    let named = args.iter().filter(|arg| {
                        arg.label.as_deref().is_some_and(|label| ADDRESS_KEYS.contains(&label))
                    });
                    places.extend(named.map(|arg| sub(arg.value)));
                }
                // An element is told by an attribute.
                _ if arg.label.as_deref() == Some("action") => places.push(sub(arg.value)),
                _ if index == 0 => places.push(sub(arg.value)),
                _ => {}
            }
        }
        places
    }

    /// The address that a request was opened with which is sent here: `x.open('POST', url)` of `x.send(body)`.
    pub(super) fn opened_with(&self, call: ExprRef) -> Vec<ExprRef> {
        let Expr::Call { recv: Some(recv), name, .. } = self.expr(call) else { return Vec::new() };
        let recv = ExprRef { unit: call.unit, expr: *recv };
        let Expr::Name(variable) = self.expr(recv) else { return Vec::new() };
        if name != "send" || !self.is_script(call.unit) {
            return Vec::new();
        }
        let Some(NameTarget::Local(local)) = self.name_target(recv) else { return Vec::new() };
        let reads = self.reads_of(local, variable).into_iter();
        reads
            .filter_map(|read| {
                let around = self.around(read)?;
                let Expr::Call { recv, name, args, .. } = self.expr(around) else { return None };
                let opens = *recv == Some(read.expr) && name == "open";
                let address = args.get(1).filter(|_| opens)?;
                Some(ExprRef { unit: read.unit, expr: address.value })
            })
            .collect()
    }

    fn annotation_texts(&self, func: FnId) -> Vec<(String, ExprRef)> {
        let unit = self.fn_unit(func);
        self.func(func)
            .annotations
            .iter()
            .flat_map(|annotation| &annotation.args)
            .filter_map(|arg| {
                let at = ExprRef { unit, expr: arg.value };
                self.constant_text(at).map(|text| (text, at))
            })
            .filter(|(text, _)| text.contains('/') || !text.contains(' '))
            .filter(|(text, _)| !text.contains(':') || is_absolute(text))
            .collect()
    }

    /// Absolute base addresses set anywhere in the project.
    fn base_addresses(&self) -> Vec<(String, ExprRef)> {
        let mut found = Vec::new();
        for name in BASES {
            self.want_uses(name, &[name], None);
            for &at in self.uses_of(name) {
                let Expr::Call { args, .. } = self.expr(at) else { continue };
                for arg in args {
                    let arg = ExprRef { unit: at.unit, expr: arg.value };
                    found.extend(
                        self.texts_behind(arg, &[]).into_iter().filter(|(text, _)| is_absolute(text)),
                    );
                    found.extend(self.configured_addresses(arg));
                }
            }
        }
        found.sort_by_key(|(_, at)| *at);
        found.dedup();
        found
    }

    /// The name of a field that the build file defines: `BuildConfig.BASE_URL`.
    pub(super) fn build_field(&self, at: ExprRef) -> Option<&Name> {
        let Expr::Member { recv, name, .. } = self.expr(at) else { return None };
        let recv = ExprRef { unit: at.unit, expr: *recv };
        let (Expr::Name(owner) | Expr::Member { name: owner, .. }) = self.expr(recv) else { return None };
        (owner == "BuildConfig").then_some(name)
    }

    /// Addresses that the build file defines.
    fn configured_addresses(&self, at: ExprRef) -> Vec<(String, ExprRef)> {
        self.slice(at, &[])
            .into_iter()
            .filter_map(|part| Some((self.build_field(part)?.clone(), part)))
            .flat_map(|(name, part)| {
                self.android.build_config(&name).into_iter().map(move |value| (value, part))
            })
            .filter(|(value, _)| is_absolute(value))
            .collect()
    }

    /// The place where the client that sends stops checking certificates or host names.
    fn unchecked(&self, hit: &Hit) -> Option<Loc> {
        if self.is_apple(hit.at.unit) || self.lang(hit.at.unit) == Lang::Dart {
            return self.switched_off(&self.client_units(hit), hit.at.unit);
        }
        if self.is_script(hit.at.unit) || self.is_rust(hit.at.unit) {
            return self.asked_not_to_check(hit.at, &hit.stack);
        }
        let verifiers = &self.model.trust.of(self.lang(hit.at.unit)).verifiers;
        let mut places: Vec<ExprRef> = verifiers
            .iter()
            .flat_map(|name| {
                self.want_uses(name, &[name.as_str()], None);
                self.uses_of(name)
            })
            .copied()
            .filter(|&at| match self.expr(at) {
                Expr::Call { args, .. } => {
                    args.iter().any(|arg| self.accepts_all(ExprRef { unit: at.unit, expr: arg.value }, 0))
                }
                Expr::Member { .. } => self.around(at).is_some_and(|around| match self.expr(around) {
                    Expr::Assign { target, value, .. } if *target == at.expr => {
                        self.accepts_all(ExprRef { unit: at.unit, expr: *value }, 0)
                    }
                    _ => false,
                }),
                _ => false,
            })
            .collect();
        places.sort_unstable();
        if places.is_empty() {
            return None;
        }
        // The default of the process, or the client at hand.
        let clients = self.client_units(hit);
        places
            .into_iter()
            .find(|&at| {
                let name = match self.expr(at) {
                    Expr::Call { name, .. } | Expr::Member { name, .. } => name.as_str(),
                    _ => return false,
                };
                name.starts_with("setDefault") || clients.contains(&at.unit)
            })
            .map(|at| self.loc(at))
    }

    /// Files that make the client of a request.
    fn client_units(&self, hit: &Hit) -> Vec<u32> {
        let mut units = vec![hit.at.unit];
        if let Expr::Call { recv: Some(recv), .. } = self.expr(hit.at) {
            let recv = ExprRef { unit: hit.at.unit, expr: *recv };
            units.extend(self.slice(recv, &hit.stack).into_iter().map(|part| part.unit));
        }
        if !self.annotated_service(hit) {
            units.sort_unstable();
            units.dedup();
            return units;
        }
        // An interface whose implementation a library makes: where its base address is set.
        for name in BASES {
            units.extend(self.uses_of(name).iter().map(|at| at.unit));
        }
        units.sort_unstable();
        units.dedup();
        units
    }

    fn annotated_service(&self, hit: &Hit) -> bool {
        self.target(hit.at).fns.iter().any(|&func| !self.func(func).has_body)
    }

    /// True for a verifier or trust manager that accepts whatever it is shown.
    fn accepts_all(&self, at: ExprRef, depth: u32) -> bool {
        if depth > 4 {
            return false;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Lambda(local) => self.always_true(self.global_fn(at.unit, *local)),
            Expr::New { ty, body, args } => {
                if let Some(body) = body {
                    let ty = self.global_type(at.unit, *body);
                    return self.type_accepts_all(ty);
                }
                if matches!(ty.simple(), "NoopHostnameVerifier" | "AllowAllHostnameVerifier") {
                    return true;
                }
                if let Some(id) = self.resolve(at, ty).as_project()
                    && self.type_accepts_all(id)
                {
                    return true;
                }
                args.iter().any(|arg| self.accepts_all(sub(arg.value), depth + 1))
            }
            Expr::Name(name) | Expr::Member { name, .. } => {
                matches!(name.as_str(), "ALLOW_ALL_HOSTNAME_VERIFIER" | "INSTANCE" if self.dotted(at).is_some_and(|path| path.contains("Noop") || path.contains("ALLOW_ALL")))
                    || self
                        .value_of(at)
                        .and_then(|value| value.ty().as_project())
                        .is_some_and(|id| self.type_accepts_all(id))
                    || self.definitions(at).into_iter().take(4).any(|def| self.accepts_all(def, depth + 1))
                    || self.initialised_with_all(at, depth)
            }
            Expr::Call { recv, args, .. } => {
                let target = self.target(at);
                if let Some(id) = target.constructs.as_ref().and_then(crate::program::link::Type::as_project)
                    && self.type_accepts_all(id)
                {
                    return true;
                }
                recv.is_some_and(|recv| self.accepts_all(sub(recv), depth + 1))
                    || args.iter().any(|arg| self.accepts_all(sub(arg.value), depth + 1))
                    || target
                        .fns
                        .iter()
                        .filter(|&&func| self.func(func).has_body)
                        .flat_map(|&func| self.returned_values(func))
                        .any(|value| self.accepts_all(value, depth + 1))
            }
            Expr::Cast(inner, _) => self.accepts_all(sub(*inner), depth + 1),
            Expr::List(list) => list.iter().any(|item| self.accepts_all(sub(*item), depth + 1)),
            _ => false,
        }
    }

    /// `context.init(null, trustAll, random)` before `context.getSocketFactory()`.
    fn initialised_with_all(&self, at: ExprRef, depth: u32) -> bool {
        let Expr::Name(name) = self.expr(at) else { return false };
        let Some(crate::program::link::NameTarget::Local(local)) = self.name_target(at) else { return false };
        self.reads_of(local, name).into_iter().any(|read| {
            self.around(read).is_some_and(|around| match self.expr(around) {
                Expr::Call { recv: Some(recv), name, args, .. } if *recv == read.expr && name == "init" => {
                    args.iter().any(|arg| {
                        let arg = ExprRef { unit: at.unit, expr: arg.value };
                        arg != at && self.accepts_all(arg, depth + 1)
                    })
                }
                _ => false,
            })
        })
    }

    fn type_accepts_all(&self, id: crate::program::TypeId) -> bool {
        let unit = self.type_unit(id);
        self.ty(id).fns.iter().any(|&local| {
            let func = self.global_fn(unit, local);
            let function = self.func(func);
            match function.name.as_str() {
                "checkServerTrusted" => function.kind == FnKind::Named && !self.does_anything(func),
                "verify" => function.params.len() == 2 && self.always_true(func),
                _ => false,
            }
        })
    }

    fn does_anything(&self, func: FnId) -> bool {
        self.body_exprs(func).into_iter().any(|at| {
            matches!(
                self.expr(at),
                Expr::Call { .. }
                    | Expr::New { .. }
                    | Expr::Exit { kind: crate::syntax::ir::ExitKind::Throw, .. }
            )
        })
    }

    pub(super) fn always_true(&self, func: FnId) -> bool {
        let values = self.returned_values(func);
        !values.is_empty()
            && values.into_iter().all(|value| matches!(self.expr(value), Expr::Lit(Lit::Bool(true))))
    }
}

fn is_absolute(text: &str) -> bool {
    ["http://", "https://", "ws://", "wss://"].iter().any(|scheme| text.trim_start().starts_with(scheme))
}

fn is_plain(text: &str) -> bool {
    ["http://", "ws://"].iter().any(|scheme| text.trim_start().starts_with(scheme))
}

/// A relative address rather than any other text.
fn looks_like_path(text: &str) -> bool {
    let text = text.trim();
    text.len() > 2
        && text.contains('/')
        && !text.contains(' ')
        && !text.starts_with("image/")
        && !text.starts_with("multipart/")
        && !text.starts_with("application/")
        && !text.starts_with("text/")
        && !text.starts_with("video/")
        && !text.starts_with("data:")
        && !text.contains(";base64")
        && !text.contains(['^', '\\', '"', '|', '<', '>'])
        && text.is_ascii()
}

/// What follows the host; all of an address that names none.
fn path_of(address: &str) -> &str {
    match address.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => address,
    }
}

fn host_of(address: &str) -> &str {
    let rest = address.trim().split_once("://").map_or(address, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    if let Some(inner) = host.strip_prefix('[') {
        return inner.split(']').next().unwrap_or_default();
    }
    host.split(':').next().unwrap_or_default()
}

/// Loopback, link-local and private networks.
fn is_private(host: &str) -> bool {
    if matches!(host, "localhost" | "::1") || host.ends_with(".local") || host.ends_with(".localhost") {
        return true;
    }
    let parts: Vec<u8> = host.split('.').map_while(|part| part.parse().ok()).collect();
    match parts[..] {
        [a, b, _, _] if host.split('.').count() == 4 => {
            a == 127
                || a == 10
                || a == 192 && b == 168
                || a == 172 && (16..32).contains(&b)
                || a == 169 && b == 254
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_and_networks() {
        assert_eq!(host_of("https://user@api.example:8443/a?b"), "api.example");
        assert_eq!(host_of("http://[::1]:80/x"), "::1");
        for host in ["localhost", "127.0.0.1", "10.0.2.2", "192.168.1.5", "172.20.0.1", "printer.local"] {
            assert!(is_private(host), "{host}");
        }
        for host in ["172.32.0.1", "8.8.8.8", "10.example", "api.example", ""] {
            assert!(!is_private(host), "{host}");
        }
    }

    #[test]
    fn addresses_and_paths() {
        assert!(is_absolute("https://a") && !is_absolute("api/a"));
        assert!(is_plain("ws://a") && !is_plain("wss://a"));
        assert!(looks_like_path("api/face") && !looks_like_path("image/jpeg") && !looks_like_path("人/脸"));
    }
}
