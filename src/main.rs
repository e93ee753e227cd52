//! The `facelint` command.
fn main() {
    let path = std::env::args().nth(1).unwrap_or_default();
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    let lang = facelint::syntax::lang::Lang::of(std::path::Path::new(&path));
    if let Some(lang) = lang
        && let Ok(unit) = facelint::syntax::parse::parse(facelint::input::span::FileId(0), &text, lang)
    {
        println!("{}", facelint::syntax::dump::unit(&unit));
        println!("{:?}", unit.coverage);
    }
}
