use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome, Request};
use rocket::{get, post, routes, Build, Rocket, State};

pub struct User {
    pub face_consent: bool,
    pub name: String,
}

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub struct Consented(pub User);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Consented {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let user = stored(request);
        if user.face_consent {
            Outcome::Success(Consented(user))
        } else {
            Outcome::Error((Status::Forbidden, ()))
        }
    }
}

#[post("/punch")]
fn punch(_consented: Consented, camera: &State<Camera>) -> Status {
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    Status::Ok
}

#[get("/maybe")]
fn maybe(_consented: Option<Consented>, camera: &State<Camera>) -> Status {
    compare(camera)
}

fn compare(camera: &Camera) -> Status {
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 1); // expect: missing-consent
    Status::Ok
}

pub fn server() -> Rocket<Build> {
    rocket::build().mount("/", routes![punch, maybe])
}
