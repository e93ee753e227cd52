pub struct Person {
    pub face_consent: bool,
}

impl Person {
    pub fn agreed(&self) -> bool {
        self.face_consent
    }
}

pub fn load() -> Option<Person> {
    None
}
