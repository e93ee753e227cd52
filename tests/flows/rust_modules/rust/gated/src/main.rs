mod compare;
mod engine;
mod store;

use engine::Engine;
use store::User;

fn main() {
    let Some(user) = store::load() else { return };
    run(&user, &Engine::default());
}

fn run(user: &User, engine: &Engine) {
    if user.agreed() {
        engine::verify(engine);
    }
}
