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

/// The messages about open routes, one a route.
fn open_routes(files: &[(&str, &str)]) -> Vec<String> {
    let mut map = SourceMap::default();
    for (name, text) in files {
        map.add_text(name, text);
    }
    let outcome = facelint::analyse(map, false, today());
    let open = outcome.findings.iter().filter(|found| found.rule == "unauthenticated-face-endpoint");
    open.map(|found| found.message.en.to_string())
        .map(|text| text.split('`').nth(1).unwrap().to_owned())
        .collect()
}

#[test]
fn spring() {
    let controller = |extra: &str| {
        format!(
            "import com.baidu.aip.face.AipFace;\nimport org.springframework.web.bind.annotation.*;\n\
            @RestController\n@RequestMapping(\"/faces\")\n{extra}public class People {{\n  private AipFace client;\n\
            @PostMapping(\"/search\")\n  public String search(@RequestBody String image) {{ return client.search(image, \"BASE64\", \"g\", null).toString(); }}\n\
            @GetMapping(\"/help\")\n  public String help() {{ return \"help\"; }}\n}}\n"
        )
    };
    assert_eq!(open_routes(&[("People.java", &controller(""))]), ["POST /faces/search"]);
    assert!(open_routes(&[("People.java", &controller("@PreAuthorize(\"hasRole('STAFF')\")\n"))]).is_empty());
    let filter = "import org.springframework.web.servlet.HandlerInterceptor;\npublic class Login implements HandlerInterceptor {}\n";
    assert!(open_routes(&[("People.java", &controller("")), ("Login.java", filter)]).is_empty());
    // The same without a server.
    let plain = controller("").replace("@RestController\n", "");
    assert!(open_routes(&[("People.java", &plain)]).is_empty());
}

#[test]
fn next() {
    let package = ("package.json", "{\"dependencies\": {\"next\": \"14\"}}");
    let body = "const found = await faceapi.detectSingleFace(req.body.image).withFaceLandmarks().withFaceDescriptor();";
    let page = format!(
        "import * as faceapi from '@vladmandic/face-api';\nexport default async function handler(req, res) {{ {body} res.json({{ ok: !!found }}); }}\n"
    );
    assert_eq!(open_routes(&[package, ("pages/api/faces.ts", &page)]), ["/api/faces"]);
    let route =
        page.replace("export default async function handler(req, res)", "export async function POST(req)");
    assert_eq!(open_routes(&[package, ("src/app/api/faces/route.ts", &route)]), ["POST /api/faces"]);
    assert_eq!(
        open_routes(&[package, ("app/(main)/faces/route.ts", &route)]),
        ["POST /faces"],
        "groups have no address"
    );
    let asks = page.replace(body, &format!("if (!req.user) return res.status(401).end(); {body}"));
    assert!(open_routes(&[package, ("pages/api/faces.ts", &asks)]).is_empty());
    let middleware = ("middleware.ts", "export { default } from 'next-auth/middleware';\n");
    assert!(open_routes(&[package, middleware, ("pages/api/faces.ts", &page)]).is_empty());
    // A folder of that name in another kind of project is no route.
    assert!(open_routes(&[("pages/api/faces.ts", &page)]).is_empty());
}

/// Where an application starts, what it does not lead to is dead; a page of documentation starts none.
#[test]
fn a_page_that_loads_nothing_decides_nothing() {
    let scan = "import * as faceapi from '@vladmandic/face-api';\nexport async function scan(video) { return faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor(); }\n";
    let live = |page: &str| {
        let mut map = SourceMap::default();
        map.add_text("index.html", page);
        map.add_text("start.js", "console.log(1);\n");
        map.add_text("src/scan.js", scan);
        facelint::analyse(map, false, today()).evidence.sites[0].live
    };
    assert!(live("<h1>How to scan</h1>"));
    assert!(!live("<script type=\"module\" src=\"start.js\"></script>"));
}
