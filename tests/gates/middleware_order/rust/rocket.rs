use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome, Request};
use rocket::State;

pub struct Desk {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub struct FaceConsented;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for FaceConsented {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match request.cookies().get_private("face_consent") {
            Some(_) => Outcome::Success(FaceConsented),
            None => Outcome::Error((Status::Forbidden, ())),
        }
    }
}

#[rocket::post("/punch")]
fn punch(desk: &State<Desk>, _consent: FaceConsented) -> Status {
    desk.encoder.get_face_encodings(&desk.image, &desk.marks, 0);
    Status::NoContent
}

#[rocket::post("/open")]
fn open(desk: &State<Desk>) -> Status {
    desk.encoder.get_face_encodings(&desk.image, &desk.marks, 1); // expect: missing-consent
    Status::NoContent
}

#[rocket::launch]
fn rocket() -> _ {
    rocket::build().mount("/", rocket::routes![punch, open])
}
