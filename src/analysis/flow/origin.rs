//! Where a picture comes from, asked backwards: the variables it was held in before it reached a
//! face API are face data too.

use rustc_hash::FxHashSet;

use crate::knowledge::words::tokens;
use crate::program::link::{NameTarget, Type};
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::{Expr, FnKind};

use super::apple::{MEDIA_TYPES as APPLE_TYPES, NUMBERS};
use super::{Carries, Load};

/// Types that hold pictures, features or files of them.
const MEDIA_TYPES: &[&str] = &[
    "Bitmap",
    "Image",
    "ImageProxy",
    "Mat",
    "InputImage",
    "Frame",
    "ByteBuffer",
    "Buffer",
    "ByteArray",
    "FloatArray",
    "YuvImage",
    "MLFrame",
    "FirebaseVisionImage",
    "MPImage",
    "BDFaceImageInstance",
    "File",
    "Uri",
    "InputStream",
    "FileInputStream",
    "ByteArrayInputStream",
    "ArcSoftImageInfo",
    "HImage",
    "FaceFeature",
    "AFR_FSDKFace",
    "TensorImage",
    "TensorBuffer",
    "Tensor",
    "OnnxTensor",
    "Drawable",
    "BitmapDrawable",
    "Path",
    "ImageInfo",
];

/// The same in Rust.
const RUST_TYPES: &[&str] = &[
    "Bytes",
    "BytesMut",
    "DynamicImage",
    "GrayImage",
    "ImageBuffer",
    "ImageData",
    "ImageMatrix",
    "RgbImage",
    "RgbaImage",
];

/// Words in names of variables that hold pictures or features.
const MEDIA_WORDS: &[&str] = &[
    "image",
    "img",
    "bitmap",
    "bmp",
    "photo",
    "picture",
    "pic",
    "frame",
    "nv21",
    "yuv",
    "rgb",
    "bgr",
    "jpeg",
    "jpg",
    "data",
    "face",
    "bytes",
    "buffer",
    "base64",
    "mat",
    "file",
    "path",
    "uri",
    "feature",
    "embedding",
    "selfie",
    "preview",
    "crop",
    "cropped",
    "src",
    "template",
    "bgr24",
    "stream",
    "video",
];

/// Further words of scripts, where nothing says what a variable is but its name.
const SCRIPT_WORDS: &[&str] = &[
    "canvas",
    "blob",
    "snapshot",
    "screenshot",
    "webcam",
    "descriptor",
    "tensor",
    "pixels",
    "element",
    "input",
    "current",
];

/// Origins further back than this are not asked for.
const MAX_DEPTH: usize = 24;

impl Program<'_> {
    /// Expressions that hold what `at` is made of, nearest first, each with what it carries.
    pub fn picture_origins(&self, at: ExprRef) -> Vec<(ExprRef, Load)> {
        let mut walk = Back { program: self, found: Vec::new(), seen: FxHashSet::default() };
        walk.visit(at, Load::DATA, &[], 0);
        walk.found
    }

    /// True when an expression may hold a picture, a feature or a file of one.
    pub fn is_media(&self, at: ExprRef) -> bool {
        match self.type_of(at) {
            Type::External(name, args) => {
                let simple = name.rsplit('.').next().unwrap_or_default();
                if name == "[]" {
                    return args.first().is_none_or(|element| {
                        matches!(element, Type::External(name, _) if matches!(name.as_str(), "byte" | "float" | "int" | "double" | "Byte" | "u8" | "i8" | "f32" | "f64"))
                    });
                }
                if self.is_rust(at.unit) {
                    let number = |element: &Type| {
                        element
                            .external_simple()
                            .is_some_and(|name| matches!(name, "u8" | "i8" | "f32" | "f64"))
                    };
                    if RUST_TYPES.contains(&simple) || simple == "Vec" && args.first().is_some_and(number) {
                        return true;
                    }
                }
                if self.is_apple(at.unit) {
                    let number = |element: &Type| {
                        element.external_simple().is_some_and(|name| NUMBERS.contains(&name))
                    };
                    if APPLE_TYPES.contains(&simple) || args.first().is_some_and(number) {
                        return true;
                    }
                }
                if MEDIA_TYPES.contains(&simple) {
                    return true;
                }
                simple == "String" && self.has_media_name(at)
            }
            Type::Unknown => self.has_media_name(at),
            _ => false,
        }
    }

    /// True for pictures and raw frames by their type.
    fn is_picture(&self, at: ExprRef) -> bool {
        let Type::External(name, _) = self.type_of(at) else { return false };
        if self.is_apple(at.unit) {
            return APPLE_TYPES.contains(&name.rsplit('.').next().unwrap_or_default());
        }
        matches!(
            name.rsplit('.').next().unwrap_or_default(),
            "Bitmap" | "Mat" | "YuvImage" | "Image" | "ImageProxy" | "[]" | "ByteArray"
        )
    }

    /// Values that other screens put under the key that a call gets.
    fn extras_put(&self, get: ExprRef) -> Vec<ExprRef> {
        let extras = &self.model.extras;
        let Expr::Call { name, args, .. } = self.expr(get) else { return Vec::new() };
        if !extras.get.contains(name.as_str()) {
            return Vec::new();
        }
        let key =
            args.first().and_then(|arg| self.constant_text(ExprRef { unit: get.unit, expr: arg.value }));
        key.map(|key| self.extra_values(&key)).unwrap_or_default()
    }

    fn has_media_name(&self, at: ExprRef) -> bool {
        let name = match self.expr(at) {
            Expr::Name(name) | Expr::Member { name, .. } | Expr::Call { name, .. } => name,
            Expr::Index { recv, .. } => return self.has_media_name(ExprRef { unit: at.unit, expr: *recv }),
            Expr::Cast(inner, _) => return self.has_media_name(ExprRef { unit: at.unit, expr: *inner }),
            _ => return false,
        };
        let script = self.is_script(at.unit);
        tokens(name).iter().any(|token| {
            MEDIA_WORDS.contains(&token.as_str()) || script && SCRIPT_WORDS.contains(&token.as_str())
        })
    }
}

/// True for the name of something that holds several pictures.
pub(crate) fn names_pictures(name: &str) -> bool {
    tokens(name).iter().any(|token| token.strip_suffix('s').is_some_and(|one| MEDIA_WORDS.contains(&one)))
}

struct Back<'w, 'p> {
    program: &'w Program<'p>,
    found: Vec<(ExprRef, Load)>,
    seen: FxHashSet<(ExprRef, usize)>,
}

impl Back<'_, '_> {
    /// `stack` holds the calls whose results were asked for, so that parameters of the callee lead back
    /// to the arguments of that very call.
    fn visit(&mut self, at: ExprRef, load: Load, stack: &[ExprRef], depth: usize) {
        let program = self.program;
        if depth > MAX_DEPTH || self.found.len() > 200 || !self.seen.insert((at, stack.len())) {
            return;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match program.expr(at) {
            Expr::Name(name) => {
                if !program.is_media(at) && depth > 0 {
                    return;
                }
                let target = program.name_target(at);
                if matches!(target, None | Some(NameTarget::Type(_) | NameTarget::Fn(_))) {
                    return;
                }
                self.found.push((at, load));
                match target {
                    Some(NameTarget::Local(local)) => self.local(local, name, load, stack, depth),
                    Some(NameTarget::Field(owner, index)) => {
                        let name = program.ty(owner).fields[index].name.clone();
                        for def in program.field_definitions(owner, &name) {
                            self.visit(def, load, &[], depth + 1);
                        }
                    }
                    Some(NameTarget::Getter(func)) => self.results(func, load, stack, depth),
                    _ => {}
                }
            }
            Expr::Member { recv, name, .. } => {
                if program.carries_nothing(at, name) {
                    return;
                }
                match program.member_owner(sub(*recv), name) {
                    Some(owner) => {
                        self.found.push((at, load));
                        for def in program.field_definitions(owner, name) {
                            self.visit(def, load, &[], depth + 1);
                        }
                    }
                    None => {
                        let next = if name == "path" || name == "absolutePath" {
                            Load { carries: Carries::Handle, ..load }
                        } else {
                            load
                        };
                        // `req.body.image` is a picture wherever the same words stand.
                        let inner = program.around(at).is_some_and(
                            |around| matches!(program.expr(around), Expr::Member { recv, .. } if *recv == at.expr),
                        );
                        if program.is_script(at.unit) && !inner && program.has_media_name(at) {
                            self.found.push((at, next));
                        }
                        self.visit(sub(*recv), next, stack, depth + 1);
                    }
                }
            }
            Expr::Call { recv, name, args, .. } => {
                let target = program.target(at);
                let bodies: Vec<FnId> =
                    target.fns.iter().copied().filter(|&func| program.func(func).has_body).collect();
                if !bodies.is_empty() {
                    let mut inner = stack.to_vec();
                    inner.push(at);
                    for func in bodies {
                        self.results(func, load, &inner, depth);
                    }
                    // A converter fills its result out of sight: the picture it was given is the origin.
                    for arg in args {
                        if program.is_picture(sub(arg.value)) {
                            self.visit(sub(arg.value), load, stack, depth + 1);
                        }
                    }
                    return;
                }
                if program.carries_nothing(at, name) {
                    return;
                }
                for put in program.extras_put(at) {
                    self.visit(put, load, &[], depth + 1);
                }
                let reads = program.step_of(&target) == Some(crate::knowledge::model::StepKind::Reads)
                    || name.starts_with("decodeFile")
                    || name.ends_with("FromFile")
                    || name.contains("fromFilePath");
                let next = if reads { Load { carries: Carries::Handle, ..load } } else { load };
                if let Some(recv) = recv {
                    self.operand(sub(*recv), next, stack, depth);
                }
                for arg in args {
                    match program.expr(sub(arg.value)) {
                        Expr::Lambda(local) => {
                            if program.model.inline.calls.contains(name.as_str()) {
                                let lambda = program.global_fn(at.unit, *local);
                                self.results(lambda, load, stack, depth);
                            }
                        }
                        _ => self.operand(sub(arg.value), next, stack, depth),
                    }
                }
            }
            Expr::New { args, .. } => {
                let file = matches!(&program.target(at).constructs, Some(Type::External(name, _)) if name.ends_with("File"));
                let next = if file { Load { carries: Carries::Handle, ..load } } else { load };
                // A folder is not what stands in it.
                let folder = usize::from(file && args.len() > 1);
                for arg in &args[folder..] {
                    self.operand(sub(arg.value), next, stack, depth);
                }
            }
            Expr::Index { recv, .. } => self.visit(sub(*recv), load, stack, depth + 1),
            Expr::Cast(inner, _) => self.visit(sub(*inner), load, stack, depth + 1),
            Expr::Coalesce(a, b) => {
                self.visit(sub(*a), load, stack, depth + 1);
                self.visit(sub(*b), load, stack, depth + 1);
            }
            Expr::If { then, els, .. } => {
                for last in then.last().into_iter().chain(els.iter().filter_map(|els| els.last())) {
                    self.visit(sub(*last), load, stack, depth + 1);
                }
            }
            Expr::List(list) | Expr::Block(list) => {
                for item in list {
                    self.operand(sub(*item), load, stack, depth);
                }
            }
            Expr::Try { body, .. } => {
                if let Some(last) = body.last() {
                    self.visit(sub(*last), load, stack, depth + 1);
                }
            }
            _ => {}
        }
    }

    fn operand(&mut self, at: ExprRef, load: Load, stack: &[ExprRef], depth: usize) {
        let program = self.program;
        let nested = matches!(program.expr(at), Expr::Call { .. } | Expr::New { .. } | Expr::Cast(..));
        if nested || program.is_media(at) {
            self.visit(at, load, stack, depth + 1);
        }
    }

    fn local(&mut self, local: Local, name: &str, load: Load, stack: &[ExprRef], depth: usize) {
        let program = self.program;
        if let Def::Param(index) = local.def
            && let Some((&call, rest)) = stack.split_last()
            && program.target(call).fns.contains(&local.func)
        {
            if let Expr::Call { args, .. } | Expr::New { args, .. } = program.expr(call)
                && let Some(value) = program.arg_for(args, local.func, index)
            {
                self.visit(ExprRef { unit: call.unit, expr: value }, load, rest, depth + 1);
            }
            return;
        }
        for def in program.local_definitions(local, name) {
            self.visit(def, load, stack, depth + 1);
        }
    }

    fn results(&mut self, func: FnId, load: Load, stack: &[ExprRef], depth: usize) {
        let program = self.program;
        if program.func(func).kind == FnKind::Init {
            return;
        }
        for value in program.returned_values(func) {
            self.visit(value, load, stack, depth + 1);
        }
    }
}
