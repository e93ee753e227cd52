/// A camera that looks for tenants' faces.
pub struct FaceCamera {
    pub id: &'static str,
    pub place: &'static str,
}

pub const FACE_CAMERAS: &[FaceCamera] = &[
    FaceCamera { id: "l-01", place: "Lobby, lift hall A" },
    FaceCamera { id: "l-02", place: "Car park B2, lift hall C" },
    // expect: private-space-capture
    FaceCamera { id: "l-07", place: "Gym changing room" },
];
