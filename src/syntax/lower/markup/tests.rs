use crate::input::span::FileId;
use crate::syntax::dump;
use crate::syntax::ir::Unit;
use crate::syntax::lang::Lang;
use crate::syntax::parse::parse;

fn unit(text: &str, lang: Lang) -> Unit {
    parse(FileId(0), text, lang).unwrap()
}

/// What a file shows, without its imports and declarations.
fn shown(text: &str, lang: Lang) -> String {
    let whole = dump::unit(&unit(text, lang));
    let body: Vec<&str> = whole.lines().skip_while(|line| !line.contains("fn <template>")).skip(1).collect();
    let indent = body.first().map_or(0, |line| line.len() - line.trim_start().len());
    body.iter()
        .map(|line| line.get(indent..).unwrap_or(line.trim()))
        .collect::<Vec<_>>()
        .join("\n")
        .trim()
        .to_owned()
}

fn vue(template: &str) -> String {
    shown(&format!("<template>{template}</template>\n<script setup>\nconst a = 1\n</script>"), Lang::Vue)
}

fn wxml(text: &str) -> String {
    shown(text, Lang::Wxml)
}

#[test]
fn chains_of_conditions() {
    let want = "if a\n  p(children: \"1\")\nelse\n  if (b gt 2)\n    p(children: \"2\")\n  else\n    i()\n    b()\nu()";
    let text = "<p v-if=\"a\">1</p><!-- c -->\n<p v-else-if='b > 2'>2</p><template v-else><i/><b></b></template><u/>";
    assert_eq!(vue(text), want);
    let text = "<p wx:if=\"{{a}}\">1</p>\n<p wx:elif='{{b > 2}}'>2</p><block wx:else><i/><b></b></block><u/>";
    assert_eq!(wxml(text), want.replace("if a", "if this.a").replace("(b", "(this.b"));
    assert_eq!(wxml(&text.replace("wx:", "a:")), wxml(text));
    assert_eq!(vue("<template v-if=\"x\"><i/><b/></template>"), "if x\n  i()\n  b()");
    assert_eq!(vue("<p v-else>1</p>"), "p(children: \"1\")");
    assert_eq!(vue("<p v-if=\"a +\">1</p>"), "if ()\n  p(children: \"1\")");
}

#[test]
fn repetitions_and_their_names() {
    assert_eq!(
        vue(
            "<li v-for=\"({ id, name: n = 1 }, i) in list.filter(x => x.ok)\" v-if=\"id\">{{ n }}{{ i }}</li>"
        ),
        "loop id, n, i in list.filter(lambda)\n  if id\n    li(children: [n, i])"
    );
    assert_eq!(
        wxml("<v wx:for=\"{{list}}\" wx:key=\"id\">{{index}}{{item.a}}{{row}}</v>"),
        "loop item, index in this.list\n  v(children: [index, item.a, this.row])"
    );
    assert_eq!(
        wxml("<v wx:for='{{list}}' wx:for-item=\"row\" wx:for-index=\"i\">{{i}}{{row}}{{item}}</v>"),
        "loop row, i in this.list\n  v(children: [i, row, this.item])"
    );
    assert_eq!(wxml("<v s-for=\"a, i in list\">{{a}}</v>"), "loop a, i in this.list\n  v(children: a)");
}

#[test]
fn handlers() {
    assert_eq!(vue("<b @click=\"go\" @tap.stop='x.go'/>"), "b(onClick: ::go, onClick: x::go)");
    assert_eq!(
        vue("<b @click=\"n = 1; go($event)\"/>"),
        "b(onClick: lambda)\n  fn($event)\n    n = 1\n    go($event)"
    );
    assert_eq!(vue("<b @click=\"(e) => go(e)\"/>"), "b(onClick: lambda)\n  fn(e)\n    go(e)");
    assert_eq!(vue("<b @click=\"function () { go() }\"/>"), "b(onClick: lambda)\n  fn()\n    go()");
    assert_eq!(wxml("<b bindtap=\"go\" catch:x=\"{{f}}\"/>"), "b(onClick: this::go, onX: this.f)");
    let page = "<b onclick=\"go(this)\"></b><a href=\"javascript:stop()\"></a>";
    assert_eq!(
        shown(page, Lang::Html),
        "b(onClick: lambda)\n  fn($event)\n    go(this)\na(onClick: lambda)\n  fn(event)\n    stop()"
    );
}

#[test]
fn values() {
    assert_eq!(
        vue("<a :b='{ x, y: 1 }' :c=\"[1]\" d e=\"&lt;1\" :f/>"),
        "a(b: new (x: x, y: 1), c: [1], d: true, e: \"<1\", f: f)"
    );
    assert_eq!(
        vue("<i v-model=\"f.x\" checked disabled=\"disabled\"/>"),
        "i(model: f.x, checked: true, disabled: true)"
    );
    assert_eq!(vue("<i v-bind=\"all\" v-html=\"text\"/>"), "i(all, children: text)");
    assert_eq!(vue("<i :a=\"b &amp;&amp; c &lt; 1\"/>"), "i(a: (b and (c lt 1)))");
    assert_eq!(vue("<i v-show=\"a\"/><i :hidden='b'/>"), "if a\n  i()\nif not b\n  i()");
    assert_eq!(
        wxml("<i a=\"{{!x}}\" b=\"p {{x}} q\" c='{{ {d: 1} }}'/>"),
        "i(a: not this.x, b: \"p {this.x} q\", c: new (d: 1))"
    );
    assert_eq!(
        wxml("<template is=\"r\" data=\"{{...o, a, b: 1}}\"/>"),
        "template(is: \"r\", data: new (this.o, a: this.a, b: 1))"
    );
    assert_eq!(wxml("<v hidden=\"{{!ok}}\"/>"), "if not not this.ok\n  v()");
}

#[test]
fn texts() {
    assert_eq!(vue("<p>a &lt; b&nbsp;{{ a < b }} c\n  d</p>"), "p(children: [\"a < b\", (a lt b), \"c d\"])");
    assert_eq!(shown("<p>a<br>b<input>c", Lang::Html), "p(children: [\"a\", \"b\", input(), \"c\"])");
    assert_eq!(shown("{% if x %}<p>{{ y }}</p>{% endif %}", Lang::Html), "p(children: y)");
}

#[test]
fn slots() {
    assert_eq!(
        vue(
            "<d><template #footer=\"{ close }\"><b @click=\"close\"/></template>t<template v-slot:default>u</template></d>"
        ),
        "d(footer: b(onClick: ::close), children: [\"t\", \"u\"])"
    );
    assert_eq!(vue("<s><slot name=\"x\">y</slot></s>"), "s(children: slot(name: \"x\", children: \"y\"))");
    assert_eq!(
        wxml("<c><v slot=\"foot\">x</v></c>"),
        "c(foot: v(slot: \"foot\", children: \"x\"))".replace("slot: \"foot\", ", "")
    );
}

#[test]
fn scopes_of_components() {
    let template = "<template><p :a=\"b(x => x + c)\">{{ $t('k') }}{{ Math.max(d) }}</p></template>";
    assert_eq!(
        shown(template, Lang::Vue),
        "p(a: this.b(lambda), children: [this.$t(\"k\"), Math.max(this.d)])\n  fn(x)\n    (x + this.c)"
    );
    let setup = format!("{template}<script setup>let b</script>");
    assert_eq!(
        shown(&setup, Lang::Vue),
        "p(a: b(lambda), children: [this.$t(\"k\"), Math.max(d)])\n  fn(x)\n    (x + c)"
    );
    let modules = "<wxs module=\"m\">var a = 1 < 2</wxs><p>{{m.f(a)}}</p>";
    assert_eq!(wxml(modules), "p(children: m.f(this.a))");
}

#[test]
fn the_form_of_jsx() {
    let jsx = "function Page() { return <div><Box checked={agreed} onChange={e => set(e)} title='T'>I agree {name}</Box>{list}<button disabled={!agreed} onClick={() => { start() }}>Go</button></div> }";
    let vue = vue(
        "<div><Box :checked='agreed' @change='e => set(e)' title='T'>I agree {{ name }}</Box>{{ list }}<button :disabled='!agreed' @click='() => { start() }'>Go</button></div>",
    );
    let of_jsx = dump::unit(&unit(jsx, Lang::JavaScript));
    let of_jsx: Vec<&str> =
        of_jsx.lines().skip(1).map(|line| line.trim().trim_start_matches("return div")).collect();
    let vue: Vec<&str> = vue.lines().map(|line| line.trim().trim_start_matches("div")).collect();
    assert_eq!(of_jsx, vue);
}

#[test]
fn scripts_of_a_page_and_of_a_component() {
    let page = "<script src=\"https://cdn.example.com/lib@1/dist/lib.min.js\"></script><script src=\"js/a.js?v=2\"></script><script src='/b.js'></script><script type=\"application/json\">{\"a\": 1}</script><script>function go() {}</script>\n<script type=module>import x from './x.js'</script>";
    let page = unit(page, Lang::Html);
    let paths: Vec<&str> = page.imports.iter().map(|import| import.path.as_str()).collect();
    assert_eq!(paths, ["https://cdn.example.com/lib@1/dist/lib.min.js", "./js/a.js", "/b.js", "./x.js"]);
    assert!(page.imports[1].wildcard && !page.imports[3].wildcard);
    let text = "<script lang=\"ts\">\nexport const a: number = 1\n</script>\n<script setup lang=\"ts\">\nfunction go(x: string) {}\n</script>\n<template><b @click=\"go(a as string)\"/></template>";
    let component = unit(text, Lang::Vue);
    assert_eq!(component.coverage.error_bytes, 0);
    let go = component.fns.iter().find(|function| function.name == "go").unwrap();
    assert_eq!(&text[go.name_span.range()], "go");
    assert!(shown(text, Lang::Vue).contains("go((a as string))"), "{}", shown(text, Lang::Vue));
    assert_eq!(unit("<template lang=\"pug\">\ndiv(@click=\"x\")\n</template>", Lang::Vue).exprs.len(), 0);
}

#[test]
fn positions_are_those_of_the_file() {
    let text = "<template>\r\n  <p :a=\"x &amp;&amp; 人脸.z\">{{ go(人脸) }}</p>\r\n</template>";
    let unit = unit(text, Lang::Vue);
    for (expr, span) in unit.exprs.iter().zip(&unit.spans) {
        if let crate::syntax::ir::Expr::Member { name, name_span, .. } = expr {
            assert_eq!(&text[name_span.range()], name.as_str());
        }
        assert!(text.get(span.range()).is_some());
    }
}

#[test]
fn nested_deeply() {
    // Lowering runs on threads with room for its limits.
    let run = std::thread::Builder::new().stack_size(64 * 1024 * 1024).spawn(nested).unwrap();
    run.join().unwrap();
}

fn nested() {
    for levels in [300, 100_000] {
        let text = format!("{}x{}", "<b>".repeat(levels), "</b>".repeat(levels));
        for lang in [Lang::Html, Lang::Wxml, Lang::Vue] {
            let text = if lang == Lang::Vue { format!("<template>{text}</template>") } else { text.clone() };
            if let Ok(unit) = parse(FileId(0), &text, lang) {
                assert!(unit.coverage.too_deep);
            }
        }
    }
    let text = format!("<p>{{{{ {}1{} }}}}</p>", "(".repeat(8_000), ")".repeat(8_000));
    let _ = parse(FileId(0), &text, Lang::Wxml);
}

/// Files that are cut, doubled and scrambled in every way keep their spans inside the text.
#[test]
fn mutated() {
    let seeds = [
        (
            Lang::Vue,
            "<template><div v-if=\"a &amp;&amp; b\" @click='go(1)'>人{{ t('x') }}<i v-for=\"(x, i) in l\">{{ x }}</i><template #f=\"{ y }\">{{ y }}</template></div></template>\n<script setup lang=\"ts\">\nconst a = ref(false)\n</script>\n<style>a > b {}</style>",
        ),
        (
            Lang::Wxml,
            "<wxs module=\"m\">var a = 1 < 2</wxs><view wx:for=\"{{l}}\" class=\"a {{b ? 'c' : ''}}\" bindtap=\"go\">{{item.x}}<template is=\"t\" data=\"{{...item}}\"/></view>",
        ),
        (
            Lang::Html,
            "<!DOCTYPE html><p onclick=\"go()\">a &amp; b<br><script>if (a < b) { go('</p>') }</script><ul><li>1<li>2</ul>",
        ),
    ];
    let mut state = 7u64;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below.max(1)
    };
    for (lang, seed) in seeds {
        for _ in 0..400 {
            let mut chars: Vec<char> = seed.chars().collect();
            for _ in 0..=random(4) {
                let (at, to) = (random(chars.len()), random(chars.len()));
                match random(5) {
                    0 => chars.truncate(at.max(1)),
                    1 => {
                        chars.remove(at);
                    }
                    2 => chars
                        .insert(at, ['<', '>', '"', '{', '}', '/', '\0', '\r', '&', '人', '`'][random(11)]),
                    3 => chars.swap(at, to),
                    _ => {
                        let piece: Vec<char> = chars[at.min(to)..at.max(to)].to_vec();
                        chars.splice(at..at, piece);
                    }
                }
            }
            let text: String = chars.into_iter().collect();
            let unit =
                parse(FileId(0), &text, lang).unwrap_or_else(|failure| panic!("{failure:?}: {text:?}"));
            for span in &unit.spans {
                assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
            }
            for function in &unit.fns {
                assert!(
                    text.get(function.span.range()).is_some()
                        && text.get(function.name_span.range()).is_some(),
                    "{text:?}"
                );
            }
        }
    }
}
