pub fn scan(detector: &mut dyn rustface::Detector, image: &rustface::ImageData, times: u32) -> usize {
    let found = detector.detect(image).len(); // expect: missing-consent
    if times > 0 { scan(detector, image, times - 1) } else { found }
}

fn scan_quietly(detector: &mut dyn rustface::Detector, image: &rustface::ImageData, times: u32) -> usize {
    let found = detector.detect(image).len();
    if times > 0 { scan_quietly(detector, image, times - 1) } else { found }
}

pub fn punch(consent: &Consent, detector: &mut dyn rustface::Detector, image: &rustface::ImageData) -> usize {
    if !consent.face_consent {
        return 0;
    }
    scan_asked(detector, image, 3)
}

fn scan_asked(detector: &mut dyn rustface::Detector, image: &rustface::ImageData, times: u32) -> usize {
    let found = detector.detect(image).len();
    if times > 0 { scan_asked(detector, image, times - 1) } else { found }
}

pub struct Consent {
    pub face_consent: bool,
}
