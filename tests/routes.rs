//! Routes of servers: what a handler answers, and whether something on the way asks who it is.

#![allow(clippy::unwrap_used)]

#[path = "support/day.rs"]
mod day;

use day::today;
use facelint::input::source::SourceMap;

/// The routes of the first site's way, one a line.
fn routes(text: &str) -> Vec<String> {
    let head = "use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};\n\
        pub struct Camera { encoder: FaceEncoderNetwork, image: ImageMatrix, marks: Vec<FaceLandmarks> }\n\
        impl Camera { fn look(&self) { self.encoder.get_face_encodings(&self.image, &self.marks, 0); } }\n";
    let mut map = SourceMap::default();
    map.add_text("a.rs", &format!("{head}{text}"));
    let outcome = facelint::analyse(map, false, today());
    let way = outcome.evidence.sites[0].any_way.clone().unwrap();
    let each = way.routes.iter().map(|route| {
        let (method, path) =
            (route.method.clone().unwrap_or_default(), route.path.clone().unwrap_or_default());
        format!("{method} {path}{}", if route.authenticated { " asks" } else { "" })
    });
    each.collect()
}

#[test]
fn axum() {
    let handler = "async fn verify(State(camera): State<Camera>) { camera.look(); }";
    let open =
        "fn app() -> Router { Router::new().nest(\"/api\", Router::new().route(\"/verify\", post(verify))) }";
    assert_eq!(routes(&format!("{handler}{open}")), ["post /api/verify"]);
    let layered = "async fn require_auth(request: Request, next: Next) -> Response { next.run(request).await }
        fn app() -> Router { Router::new().route(\"/verify\", get(home).post(verify)).layer(from_fn(require_auth)) }";
    assert_eq!(routes(&format!("{handler}{layered}")), ["post /verify asks"]);
}

#[test]
fn attributes() {
    let actix =
        "#[post(\"/verify\")] async fn verify(camera: web::Data<Camera>, auth: BearerAuth) { camera.look(); }
        fn app() { App::new().service(web::scope(\"/v1\").service(verify)); }";
    assert_eq!(routes(actix), ["post /v1/verify asks"]);
    let rocket = "#[post(\"/verify\", data = \"<image>\")] fn verify(camera: &State<Camera>, image: Vec<u8>) { camera.look(); }
        fn app() { rocket::build().mount(\"/faces\", routes![verify]); }";
    assert_eq!(routes(rocket), ["post /faces/verify"]);
}
