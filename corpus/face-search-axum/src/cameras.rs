/// A camera whose pictures are searched.
pub struct FaceCamera {
    pub id: u32,
    pub place: &'static str,
}

pub const CAMERAS: &[FaceCamera] = &[
    FaceCamera { id: 1, place: "Front desk" },
    FaceCamera { id: 2, place: "Staff locker room" }, // expect: private-space-capture
];
