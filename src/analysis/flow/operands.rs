//! What the model says about a call and its operands.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::knowledge::model::{Operand, SinkKind, StepKind};
use crate::program::link::{NameTarget, Target, Type, accessor_name};
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::{Expr, FnKind};

/// A stream to somewhere.
#[derive(Clone, Copy, Debug)]
pub struct Channel {
    /// The sink it leads to.
    pub sink: usize,
    /// The operand that names the file.
    pub target: Option<ExprRef>,
    /// What is written is encrypted.
    pub secure: bool,
    /// Writing a file's name is writing the file.
    pub handles: bool,
}

/// A scope function: `recv.apply { .. }`.
#[derive(Clone, Copy, Debug)]
pub struct Scope {
    /// What the lambda runs on.
    pub recv: ExprRef,
    /// The call of the scope function.
    pub call: ExprRef,
    /// The lambda.
    pub lambda: FnId,
    /// The call's result is the receiver.
    pub returns: bool,
}

/// Streams wrapped more often than this are given up.
const MAX_DEPTH: u32 = 5;

impl Program<'_> {
    /// The sinks a call is, with whether its receiver protects them.
    pub fn sinks_of(&self, call: ExprRef, target: &Target) -> SmallVec<[(usize, bool); 2]> {
        let mut found: SmallVec<[(usize, bool); 2]> = SmallVec::new();
        let mut add = |sink: usize, secure: bool| {
            if !found.iter().any(|(known, _)| *known == sink) {
                found.push((sink, secure));
            }
        };
        let bodies = target.fns.iter().any(|&func| self.func(func).has_body);
        if !bodies {
            for name in &target.names {
                for &sink in self.model.sinks.get(name) {
                    // A writer that leads somewhere has the methods of the console.
                    let led = self.model.all_sinks[sink].kind == SinkKind::Log
                        && matches!(self.expr(call), Expr::Call { recv: Some(recv), .. }
                            if self.channel_of(ExprRef { unit: call.unit, expr: *recv }).is_some());
                    if !led && self.sink_fits(sink, call) {
                        add(sink, self.receiver_is_secure(call) || self.arguments_secure(sink, call));
                    }
                }
            }
            if target.names.iter().any(|name| self.catalog.stores.get(name).next().is_some())
                && let Some(&sink) = self.model.sinks.get("org.apache.commons.io.FileUtils.copyFile").next()
            {
                add(sink, false);
            }
        }
        for &func in &target.fns {
            for annotation in &self.func(func).annotations {
                for (name, package, sink) in &self.model.annotated_sinks {
                    if annotation.name.rsplit('.').next() == Some(name.as_str())
                        && self.imports_package(self.fn_unit(func), package)
                        && !self.only_reads(func, &annotation.name)
                    {
                        let kind = self.model.all_sinks[*sink].kind;
                        add(*sink, kind == SinkKind::Database && self.is_protected(SinkKind::Database));
                    }
                }
            }
        }
        if found.is_empty() && !bodies {
            let Expr::Call { recv: Some(recv), name, .. } = self.expr(call) else { return found };
            let owner = match self.expr(ExprRef { unit: call.unit, expr: *recv }) {
                Expr::Name(name) | Expr::Member { name, .. } => name.clone(),
                _ => return found,
            };
            for (classes, methods, sink) in &self.model.named_sinks {
                if classes.contains(owner.as_str())
                    && methods.contains(name.as_str())
                    && self.sink_fits(*sink, call)
                {
                    found.push((*sink, false));
                }
            }
        }
        found
    }

    /// True when a sink is about the language and the arguments of a call.
    fn sink_fits(&self, sink: usize, call: ExprRef) -> bool {
        let row = &self.model.all_sinks[sink];
        if !row.families.allow(self.lang(call.unit)) {
            return false;
        }
        if row.when.is_empty() {
            return true;
        }
        // `query("INSERT ..").bind(face).execute(db)`: the words may stand at the head of a chain.
        let mut at = call;
        while let Expr::Call { recv, args, .. } = self.expr(at) {
            let says = args.iter().any(|arg| {
                let text = self.partial_text(ExprRef { unit: call.unit, expr: arg.value }).to_lowercase();
                row.when.iter().any(|when| text.contains(when.as_str()))
            });
            if says {
                return true;
            }
            let Some(recv) = recv else { break };
            at = ExprRef { unit: call.unit, expr: *recv };
        }
        false
    }

    /// True when an argument asks for protection: `.completeFileProtection`.
    fn arguments_secure(&self, sink: usize, call: ExprRef) -> bool {
        let names = &self.model.all_sinks[sink].secure_when;
        let Expr::Call { args, .. } = self.expr(call) else { return false };
        !names.is_empty()
            && args.iter().flat_map(|arg| self.subtree(ExprRef { unit: call.unit, expr: arg.value })).any(
                |part| match self.expr(part) {
                    Expr::Name(name) | Expr::Member { name, .. } => {
                        names.iter().any(|known| known == name.as_str())
                    }
                    _ => false,
                },
            )
    }

    /// A query annotation whose text reads rather than writes.
    fn only_reads(&self, func: FnId, annotation: &str) -> bool {
        let unit = self.fn_unit(func);
        let rows = self.func(func).annotations.iter().filter(|row| row.name == annotation);
        let text: String = rows
            .flat_map(|row| &row.args)
            .map(|arg| self.partial_text(ExprRef { unit, expr: arg.value }))
            .collect::<String>()
            .trim_start()
            .to_ascii_lowercase();
        text.starts_with("select") || text.starts_with("delete")
    }

    /// True when a unit imports from a package.
    pub fn imports_package(&self, unit: u32, package: &str) -> bool {
        package.is_empty() || self.unit(unit).imports.iter().any(|import| import.path.starts_with(package))
    }

    /// The step a call is.
    pub fn step_of(&self, target: &Target) -> Option<StepKind> {
        target.names.iter().find_map(|name| self.model.steps.get(name).next().copied())
    }

    /// True when the call is a catalogued face API that is no camera shot.
    pub fn is_face_api(&self, target: &Target) -> bool {
        target.apis(self).iter().any(|&api| {
            let api = self.catalog.api(api);
            !api.setup && !api.generic && api.role.is_some()
        })
    }

    /// The stream an expression is, followed through variables and wrappers.
    pub fn channel_of(&self, at: ExprRef) -> Option<Channel> {
        self.channel_deep(at, 0)
    }

    fn channel_deep(&self, at: ExprRef, depth: u32) -> Option<Channel> {
        if depth > MAX_DEPTH {
            return None;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::New { args, .. } => {
                let target = self.target(at);
                let Some(Type::External(name, _)) = &target.constructs else { return None };
                if let Some(inner) = self.wrapped(name, args.first().map(|arg| sub(arg.value)), depth) {
                    return inner;
                }
                if let Some(&sink) = self.model.channel_news.get(name).next() {
                    let row = &self.model.all_sinks[sink];
                    let file = match row.target {
                        Some(Operand::Arg(index)) => args.get(index).map(|arg| sub(arg.value)),
                        _ => None,
                    };
                    return Some(Channel { sink, target: file, secure: row.secure, handles: row.handles });
                }
                match self.model.step_news.get(name).next() {
                    Some(StepKind::Wraps) => self.channel_deep(sub(args.first()?.value), depth + 1),
                    Some(StepKind::Encrypts) => {
                        let inner = self.channel_deep(sub(args.first()?.value), depth + 1)?;
                        Some(Channel { secure: true, ..inner })
                    }
                    _ => None,
                }
            }
            Expr::Call { recv, args, .. } => {
                let target = self.target(at);
                for name in &target.names {
                    // A row that protects what is written is the more telling one.
                    let rows = self.model.channels.get(name).copied();
                    if let Some(sink) = rows.max_by_key(|&sink| self.model.all_sinks[sink].secure) {
                        let row = &self.model.all_sinks[sink];
                        let file = match row.target {
                            Some(Operand::Arg(index)) => args.get(index).map(|arg| sub(arg.value)),
                            Some(Operand::Recv) => recv.map(sub),
                            _ => None,
                        };
                        return Some(Channel {
                            sink,
                            target: file,
                            secure: row.secure,
                            handles: row.handles,
                        });
                    }
                }
                // Constructors written like calls.
                if let Some(Type::External(name, _)) = &target.constructs {
                    if let Some(inner) = self.wrapped(name, args.first().map(|arg| sub(arg.value)), depth) {
                        return inner;
                    }
                    if let Some(&sink) = self.model.channel_news.get(name).next() {
                        let row = &self.model.all_sinks[sink];
                        let file = args.first().map(|arg| sub(arg.value));
                        return Some(Channel {
                            sink,
                            target: file,
                            secure: row.secure,
                            handles: row.handles,
                        });
                    }
                    return match self.model.step_news.get(name).next() {
                        Some(StepKind::Wraps) => self.channel_deep(sub(args.first()?.value), depth + 1),
                        Some(StepKind::Encrypts) => {
                            let inner = self.channel_deep(sub(args.first()?.value), depth + 1)?;
                            Some(Channel { secure: true, ..inner })
                        }
                        _ => None,
                    };
                }
                let bodies: Vec<FnId> =
                    target.fns.iter().copied().filter(|&func| self.func(func).has_body).collect();
                bodies
                    .into_iter()
                    .flat_map(|func| self.returned_values(func))
                    .find_map(|value| self.channel_deep(value, depth + 1))
                    .or_else(|| {
                        recv.filter(|_| target.fns.is_empty() && self.wraps_stream(at))
                            .and_then(|recv| self.channel_deep(sub(recv), depth + 1))
                    })
            }
            Expr::Name(_) | Expr::Member { .. } => self
                .definitions(at)
                .into_iter()
                .take(6)
                .find_map(|def| self.channel_deep(def, depth + 1))
                .or_else(|| self.property_channel(at)),
            Expr::This(None) => self.channel_deep(self.scope_of(at)?.recv, depth + 1),
            Expr::Cast(inner, _) => self.channel_deep(sub(*inner), depth + 1),
            Expr::Coalesce(a, _) => self.channel_deep(sub(*a), depth + 1),
            _ => None,
        }
    }

    /// What a writer leads to that takes a file as well as another writer or stream; none when it is no
    /// such writer, or is given a file.
    fn wrapped(&self, name: &str, first: Option<ExprRef>, depth: u32) -> Option<Option<Channel>> {
        self.model.channel_news.get(name).next()?;
        self.model.step_news.get(name).next().filter(|step| **step == StepKind::Wraps)?;
        let inner = first?;
        let found = self.channel_deep(inner, depth + 1);
        let ty = self.type_of(inner);
        let stream = ty
            .external_simple()
            .is_some_and(|simple| simple.ends_with("Stream") || simple.ends_with("Writer"));
        (found.is_some() || stream).then_some(found)
    }

    /// A call that hands a value to those that observe the receiver.
    pub(super) fn publishes(&self, recv: ExprRef, name: &str) -> bool {
        self.observable(recv.unit).set.contains(name) && self.is_observable(&self.type_of(recv))
    }

    /// `connection.outputStream`: the property of a getter that is a channel.
    fn property_channel(&self, at: ExprRef) -> Option<Channel> {
        let Expr::Member { recv, name, .. } = self.expr(at) else { return None };
        let recv = ExprRef { unit: at.unit, expr: *recv };
        let Type::External(owner, _) = self.type_of(recv) else { return None };
        let getter = accessor_name(&owner, name);
        let &sink = self.model.channels.get(&getter).next()?;
        let row = &self.model.all_sinks[sink];
        let target = matches!(row.target, Some(Operand::Recv)).then_some(recv);
        Some(Channel { sink, target, secure: row.secure, handles: row.handles })
    }

    /// The scope function around a place whose lambda runs on a receiver: `x.apply { .. }`.
    pub fn scope_of(&self, at: ExprRef) -> Option<Scope> {
        let mut func = self.home(at);
        while self.func(func).kind == FnKind::Lambda {
            let written = self.written_at(func)?;
            let call = self.around(written)?;
            if self.builds_with(call, written) {
                return Some(Scope { recv: call, call, lambda: func, returns: true });
            }
            if let Expr::Call { recv, name, args, .. } = self.expr(call)
                && self.model.inline.receiver_as_this.contains(name.as_str())
            {
                let recv =
                    recv.or_else(|| args.first().map(|arg| arg.value).filter(|&arg| arg != written.expr))?;
                let returns = self.model.inline.returns_receiver.contains(name.as_str());
                return Some(Scope {
                    recv: ExprRef { unit: call.unit, expr: recv },
                    call,
                    lambda: func,
                    returns,
                });
            }
            func = self.parent(func)?;
        }
        None
    }

    /// The call that a lambda is an argument of, when that call sends what the lambda sets.
    pub fn request_around(&self, at: ExprRef) -> Option<(ExprRef, usize)> {
        let mut func = self.home(at);
        while self.func(func).kind == FnKind::Lambda {
            let written = self.written_at(func)?;
            let call = self.around(written)?;
            if matches!(self.expr(call), Expr::Call { .. }) {
                let target = self.target(call);
                let sink = self
                    .sinks_of(call, &target)
                    .into_iter()
                    .find(|(sink, _)| self.model.all_sinks[*sink].kind == SinkKind::Network);
                if let Some((sink, _)) = sink {
                    return Some((call, sink));
                }
            }
            func = self.parent(func)?;
        }
        None
    }

    /// `stream.buffered()` and the like.
    fn wraps_stream(&self, at: ExprRef) -> bool {
        matches!(self.expr(at), Expr::Call { name, .. } if matches!(name.as_str(), "buffered" | "buffer" | "bufferedWriter" | "writer" | "apply" | "also"))
    }

    /// True when the receiver of a call was made by something that encrypts.
    fn receiver_is_secure(&self, call: ExprRef) -> bool {
        let Expr::Call { recv: Some(recv), .. } = self.expr(call) else { return false };
        self.is_secure(ExprRef { unit: call.unit, expr: *recv }, 0)
    }

    fn is_secure(&self, at: ExprRef, depth: u32) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Call { recv, .. } => {
                let target = self.target(at);
                let direct =
                    target.names.iter().any(|name| self.model.secure_calls.get(name).next().is_some());
                direct
                    || recv.is_some_and(|recv| self.is_secure(sub(recv), depth + 1))
                    || target
                        .fns
                        .iter()
                        .flat_map(|&func| self.returned_values(func))
                        .any(|value| self.is_secure(value, depth + 1))
            }
            Expr::New { .. } => match &self.target(at).constructs {
                Some(Type::External(name, _)) => self.model.secure_news.get(name).next().is_some(),
                _ => false,
            },
            Expr::Name(_) | Expr::Member { .. } => {
                let definitions = self.definitions(at);
                !definitions.is_empty() && definitions.into_iter().all(|def| self.is_secure(def, depth + 1))
            }
            Expr::Cast(inner, _) => self.is_secure(sub(*inner), depth + 1),
            _ => false,
        }
    }

    /// True when something in the project protects all its stores of a kind.
    pub fn is_protected(&self, kind: SinkKind) -> bool {
        let names: Vec<String> = self
            .model
            .secure_news
            .patterns()
            .filter(|pattern| self.model.secure_news.get(&pattern.path()).any(|whole| *whole == Some(kind)))
            .map(|pattern| pattern.last().to_owned())
            .collect();
        names.iter().any(|name| {
            self.want_uses(name, &[name], None);
            self.uses_of(name).iter().any(|&at| matches!(self.expr(at), Expr::New { .. } | Expr::Call { .. }))
        })
    }

    /// True when the key of an encryption stands in the source, which protects nothing.
    pub fn has_fixed_key(&self, cipher: ExprRef) -> bool {
        let home = self.named_fn(self.home(cipher));
        let Some(owner) = self.owner(home) else { return false };
        let span = self.ty(owner).span;
        let unit = cipher.unit;
        self.uses_of("SecretKeySpec").iter().any(|&at| {
            if at.unit != unit || !span.contains(self.loc(at).span) {
                return false;
            }
            let (Expr::New { args, .. } | Expr::Call { args, .. }) = self.expr(at) else { return false };
            let Some(key) = args.first().map(|arg| ExprRef { unit, expr: arg.value }) else { return false };
            self.is_fixed_bytes(key, 0)
        })
    }

    fn is_fixed_bytes(&self, at: ExprRef, depth: u32) -> bool {
        if depth > 3 {
            return false;
        }
        match self.expr(at) {
            Expr::Str(_) => self.constant_text(at).is_some(),
            Expr::Call { recv: Some(recv), name, .. }
                if matches!(name.as_str(), "getBytes" | "toByteArray" | "decode") =>
            {
                self.is_fixed_bytes(ExprRef { unit: at.unit, expr: *recv }, depth + 1)
            }
            Expr::Name(_) | Expr::Member { .. } => {
                let definitions = self.definitions(at);
                definitions.len() == 1 && self.is_fixed_bytes(definitions[0], depth + 1)
            }
            _ => false,
        }
    }

    /// Calls that read what is passed between screens or kept by key, under a key.
    pub fn extra_reads(&self, key: &str) -> Vec<ExprRef> {
        let extras = &self.model.extras;
        let index = self.memo.extra_reads.get_or_init(|| {
            let mut index: FxHashMap<String, Vec<ExprRef>> = FxHashMap::default();
            let mut names: Vec<&String> = extras.get.iter().chain(&extras.keyed_get).collect();
            names.sort_unstable();
            names.dedup();
            for &at in names.into_iter().flat_map(|name| self.uses_of(name)) {
                let Expr::Call { recv, name, args, .. } = self.expr(at) else { continue };
                let plain = extras.get.contains(name.as_str());
                let keyed =
                    || recv.is_some_and(|recv| self.is_keyed_state(ExprRef { unit: at.unit, expr: recv }));
                if (plain || keyed())
                    && let Some(arg) = args.first()
                    && let Some(key) = self.constant_text(ExprRef { unit: at.unit, expr: arg.value })
                {
                    index.entry(key).or_default().push(at);
                }
            }
            index
        });
        index.get(key).cloned().unwrap_or_default()
    }

    /// Values that are passed between screens under a key.
    pub fn extra_values(&self, key: &str) -> Vec<ExprRef> {
        let index = self.memo.extra_values.get_or_init(|| {
            let mut index: FxHashMap<String, Vec<ExprRef>> = FxHashMap::default();
            let mut names: Vec<&String> = self.model.extras.put.iter().collect();
            names.sort_unstable();
            for &at in names.into_iter().flat_map(|name| self.uses_of(name)) {
                let Expr::Call { args, .. } = self.expr(at) else { continue };
                if let [key, value] = &args[..]
                    && let Some(key) = self.constant_text(ExprRef { unit: at.unit, expr: key.value })
                {
                    index.entry(key).or_default().push(ExprRef { unit: at.unit, expr: value.value });
                }
            }
            index
        });
        index.get(key).cloned().unwrap_or_default()
    }

    /// True for an object that keeps values by key and is known by its type or name.
    pub fn is_keyed_state(&self, at: ExprRef) -> bool {
        let types = &self.model.extras.keyed_types;
        if types.contains(self.type_name(at).as_str()) {
            return true;
        }
        match self.expr(at) {
            Expr::Name(name) | Expr::Member { name, .. } => types.contains(name.as_str()),
            _ => false,
        }
    }

    /// The call, among those around an expression and the lambdas it stands in, that has one of these
    /// names.
    pub fn enclosing_call_named(&self, at: ExprRef, names: &[&str]) -> Option<ExprRef> {
        let mut func = Some(self.home(at));
        while let Some(id) = func {
            if let Some(written) = self.written_at(id)
                && let Some(around) = self.around(written)
                && let Expr::Call { name, .. } = self.expr(around)
                && names.contains(&name.as_str())
            {
                return Some(around);
            }
            func = self.parent(id).filter(|_| self.func(id).kind == FnKind::Lambda);
        }
        None
    }

    /// The object whose content an expression is a view of.
    pub(super) fn viewed(&self, at: ExprRef) -> ExprRef {
        let mut whole = at;
        for _ in 0..MAX_VIEWS {
            let inner = match self.expr(whole) {
                Expr::Member { recv, name, .. } if VIEWS.contains(&name.as_str()) => *recv,
                Expr::Call { recv: Some(recv), name, args, .. }
                    if args.len() <= 1 && VIEWS.contains(&name.as_str()) =>
                {
                    *recv
                }
                _ => break,
            };
            whole = ExprRef { unit: at.unit, expr: inner };
        }
        whole
    }

    /// Lambdas that a called variable may hold.
    pub fn functions_held(&self, call: ExprRef) -> Vec<FnId> {
        let Expr::Call { recv, name, .. } = self.expr(call) else { return Vec::new() };
        let mut definitions = match recv {
            None => match self.local(call, name) {
                Some(local) => self.local_definitions(local, name),
                None => {
                    let mut owner = self.owner(self.home(call));
                    let mut found = Vec::new();
                    while let Some(id) = owner {
                        if let Some(ty) =
                            self.lineage(id).into_iter().find(|&ty| self.field(ty, name).is_some())
                        {
                            found = self.field_definitions(ty, name);
                            break;
                        }
                        owner = self.outer(id);
                    }
                    found
                }
            },
            Some(recv) if matches!(name.as_str(), "invoke" | "accept" | "call") => {
                self.definitions(ExprRef { unit: call.unit, expr: *recv })
            }
            Some(recv) => {
                let recv = ExprRef { unit: call.unit, expr: *recv };
                self.member_owner(recv, name)
                    .map(|owner| self.field_definitions(owner, name))
                    .unwrap_or_default()
            }
        };
        let mut lambdas = Vec::new();
        let mut depth = 0;
        while !definitions.is_empty() && depth < 6 {
            depth += 1;
            let mut next = Vec::new();
            for at in definitions {
                match self.expr(at) {
                    Expr::Lambda(local) => lambdas.push(self.global_fn(at.unit, *local)),
                    Expr::FnRef { .. } => lambdas.extend(self.target(at).fns.iter().copied()),
                    Expr::Name(name) => match self.name_target(at) {
                        Some(NameTarget::Fn(func)) => lambdas.push(func),
                        Some(NameTarget::Local(local)) => next.extend(self.local_definitions(local, name)),
                        _ => next.extend(self.definitions(at)),
                    },
                    Expr::Member { .. } => next.extend(self.definitions(at)),
                    Expr::Cast(inner, _) => next.push(ExprRef { unit: at.unit, expr: *inner }),
                    _ => {}
                }
            }
            definitions = next;
        }
        lambdas.sort_unstable();
        lambdas.dedup();
        lambdas
    }
}

/// Members and methods that show the content of an object in another form.
const VIEWS: &[&str] = &["buffer", "getBuffer", "rewind", "order", "asFloatBuffer", "duplicate"];
/// Views are looked through this deep.
const MAX_VIEWS: usize = 4;
