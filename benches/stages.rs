//! How fast each stage is, on sources that are made up: `cargo bench`, or `cargo bench -- parse` for one of them.
//! `docs/performance.md` says how to read the figures.

#![allow(clippy::unwrap_used, missing_docs)]

use divan::{Bencher, black_box, counter::BytesCount};
use facelint::input::day::Day;
use facelint::input::prefilter::{IdentIndex, Needles, seeds};
use facelint::input::source::SourceMap;
use facelint::input::span::FileId;
use facelint::knowledge::catalog::catalog;
use facelint::knowledge::model::model;
use facelint::program::Program;
use facelint::resource::android::Android;
use facelint::resource::web::Web;
use facelint::syntax::ir::Unit;
use facelint::syntax::lang::Lang;
use facelint::syntax::parse::parse;

fn main() {
    // What is made once in a run is not what is measured.
    catalog();
    model();
    divan::main();
}

/// A language, the ending of its files, what opens and closes a type, and a method.
struct Form {
    name: &'static str,
    ending: &'static str,
    open: &'static str,
    method: &'static str,
    close: &'static str,
}

const FORMS: &[Form] = &[
    Form {
        name: "java",
        ending: "java",
        open: "package com.example;\n\nimport java.util.List;\n\npublic class Rows {\n    private List<String> parts;\n",
        method: "\n    /** Adds what is not there yet. */\n    public boolean add@(String part, int limit) {\n        if (part == null || parts.size() >= limit) {\n            return false;\n        }\n        for (String known : parts) {\n            if (known.equals(part.trim())) return false;\n        }\n        return parts.add(part.trim());\n    }\n",
        close: "}\n",
    },
    Form {
        name: "kotlin",
        ending: "kt",
        open: "package com.example\n\nimport android.content.Context\n\nclass Rows(private val context: Context) {\n    private val parts = mutableListOf<String>()\n",
        method: "\n    /** Adds what is not there yet. */\n    fun add@(part: String?, limit: Int = 10): Boolean {\n        val text = part?.trim() ?: return false\n        if (parts.size >= limit || parts.any { it == text }) {\n            return false\n        }\n        return parts.add(text)\n    }\n",
        close: "}\n",
    },
    Form {
        name: "typescript",
        ending: "ts",
        open: "import { store } from './store';\n\nexport class Rows {\n  private parts: string[] = [];\n",
        method: "\n  /** Adds what is not there yet. */\n  async add@(part: string | undefined, limit = 10): Promise<boolean> {\n    const text = part?.trim();\n    if (!text || this.parts.length >= limit || this.parts.some((known) => known === text)) {\n      return false;\n    }\n    this.parts.push(text);\n    await store.save(`rows-${limit}`, this.parts);\n    return true;\n  }\n",
        close: "}\n",
    },
    Form {
        name: "rust",
        ending: "rs",
        open: "use std::collections::BTreeSet;\n\npub struct Rows {\n    parts: BTreeSet<String>,\n}\n\nimpl Rows {\n",
        method: "\n    /// Adds what is not there yet.\n    pub fn add@(&mut self, part: Option<&str>, limit: usize) -> bool {\n        let Some(text) = part.map(str::trim) else { return false };\n        if self.parts.len() >= limit || self.parts.contains(text) {\n            return false;\n        }\n        self.parts.insert(text.to_owned())\n    }\n",
        close: "}\n",
    },
    Form {
        name: "swift",
        ending: "swift",
        open: "import Foundation\n\nfinal class Rows {\n    private var parts: [String] = []\n",
        method: "\n    /// Adds what is not there yet.\n    func add@(_ part: String?, limit: Int = 10) -> Bool {\n        guard let text = part?.trimmingCharacters(in: .whitespaces) else { return false }\n        if parts.count >= limit || parts.contains(where: { $0 == text }) {\n            return false\n        }\n        parts.append(text)\n        return true\n    }\n",
        close: "}\n",
    },
    Form {
        name: "objc",
        ending: "m",
        open: "#import \"Rows.h\"\n\n@implementation Rows\n",
        method: "\n// Adds what is not there yet.\n- (BOOL)add@:(NSString *)part limit:(NSInteger)limit {\n    NSString *text = [part stringByTrimmingCharactersInSet:[NSCharacterSet whitespaceCharacterSet]];\n    if (text == nil || self.parts.count >= limit || [self.parts containsObject:text]) {\n        return NO;\n    }\n    [self.parts addObject:text];\n    return YES;\n}\n",
        close: "\n@end\n",
    },
    Form {
        name: "dart",
        ending: "dart",
        open: "import 'package:flutter/material.dart';\n\nclass Rows extends ChangeNotifier {\n  final List<String> parts = [];\n",
        method: "\n  /// Adds what is not there yet.\n  bool add@(String? part, {int limit = 10}) {\n    final text = part?.trim();\n    if (text == null || parts.length >= limit || parts.any((known) => known == text)) {\n      return false;\n    }\n    parts.add(text);\n    notifyListeners();\n    return true;\n  }\n",
        close: "}\n",
    },
    Form {
        name: "arkts",
        ending: "ets",
        open: "import router from '@ohos.router';\n\nexport class Rows {\n  private parts: string[] = [];\n",
        method: "\n  // Adds what is not there yet.\n  add@(part: string | undefined, limit: number): boolean {\n    const text = part?.trim();\n    if (!text || this.parts.length >= limit || this.parts.some((known) => known === text)) {\n      return false;\n    }\n    this.parts.push(text);\n    return true;\n  }\n",
        close: "}\n",
    },
];

/// A source of about 40 kB.
fn source(form: &Form) -> String {
    let count = 40_000 / form.method.len();
    let methods: String = (0..count).map(|n| form.method.replace('@', &n.to_string())).collect();
    format!("{}{methods}{}", form.open, form.close)
}

fn form(name: &str) -> &'static Form {
    FORMS.iter().find(|form| form.name == name).unwrap()
}

fn lang(form: &Form) -> Lang {
    Lang::of(std::path::Path::new(&format!("a.{}", form.ending))).unwrap()
}

const NAMES: [&str; 8] = ["java", "kotlin", "typescript", "rust", "swift", "objc", "dart", "arkts"];

/// Twenty files of a language.
fn files(form: &Form) -> (SourceMap, Vec<FileId>, usize) {
    let mut map = SourceMap::default();
    let text = source(form);
    let ids: Vec<FileId> =
        (0..20).map(|n| map.add_text(&format!("Rows{n}.{}", form.ending), &text)).collect();
    (map, ids, text.len() * 20)
}

#[divan::bench(args = NAMES)]
fn prefilter(bencher: Bencher<'_, '_>, name: &str) {
    let form = form(name);
    let (map, ids, size) = files(form);
    let needles = Needles::new(&catalog().needles(lang(form)));
    bencher.counter(BytesCount::new(size)).bench(|| seeds(black_box(&map), &ids, &needles));
}

#[divan::bench(args = NAMES)]
fn names(bencher: Bencher<'_, '_>, name: &str) {
    let (map, ids, size) = files(form(name));
    bencher.counter(BytesCount::new(size)).bench(|| IdentIndex::build(black_box(&map), &ids));
}

#[divan::bench(args = NAMES)]
fn parse_and_lower(bencher: Bencher<'_, '_>, name: &str) {
    let form = form(name);
    let (text, lang) = (source(form), lang(form));
    let size = BytesCount::new(text.len());
    bencher.counter(size).bench(|| parse(FileId(0), black_box(&text), lang).unwrap());
}

#[divan::bench(args = NAMES)]
fn take_from_cache(bencher: Bencher<'_, '_>, name: &str) {
    let form = form(name);
    let text = source(form);
    let bytes = postcard::to_allocvec(&parse(FileId(0), &text, lang(form)).unwrap()).unwrap();
    let size = BytesCount::new(text.len());
    bencher.counter(size).bench(|| postcard::from_bytes::<Unit>(black_box(&bytes)).unwrap());
}

#[divan::bench(args = NAMES)]
fn link(bencher: Bencher<'_, '_>, name: &str) {
    let form = form(name);
    let (map, ids, size) = files(form);
    let (android, web) = (Android::new(&map), Web::new(&map));
    let text = source(form);
    let lang = lang(form);
    let units =
        || -> Vec<(Unit, Lang)> { ids.iter().map(|&id| (parse(id, &text, lang).unwrap(), lang)).collect() };
    bencher.counter(BytesCount::new(size)).with_inputs(units).bench_local_values(|units| {
        let program = Program::new(&map, &android, &web, catalog(), model(), None);
        program.load(units);
    });
}

/// A screen that takes a face, opened by one of so many others.
#[divan::bench(args = [1, 10, 100])]
fn trace(bencher: Bencher<'_, '_>, screens: usize) {
    let face = "package com.example\n\nimport android.app.Activity\nimport android.os.Bundle\nimport com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk\n\nclass FaceActivity : Activity() {\n    override fun onCreate(state: Bundle?) {\n        super.onCreate(state)\n        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)\n    }\n}\n";
    let make = || {
        let mut map = SourceMap::default();
        map.add_text("FaceActivity.kt", face);
        for n in 0..screens {
            let text = format!(
                "package com.example\n\nimport android.app.Activity\nimport android.content.Intent\nimport android.view.View\n\nclass Home{n}Activity : Activity() {{\n    fun onScan(view: View) {{\n        if (!getPreferences(0).getBoolean(\"face_consent\", false)) return\n        startActivity(Intent(this, FaceActivity::class.java))\n    }}\n}}\n"
            );
            map.add_text(&format!("Home{n}Activity.kt"), &text);
        }
        map
    };
    bencher.with_inputs(make).bench_local_values(|map| facelint::analyse(map, false, Day::of(0)));
}
