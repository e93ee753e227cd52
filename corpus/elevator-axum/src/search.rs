use aws_sdk_rekognition::primitives::Blob;
use aws_sdk_rekognition::types::Image;
use aws_sdk_rekognition::Client;
use anyhow::Context;
use base64::prelude::{Engine, BASE64_STANDARD};

const COLLECTION: &str = "tower-tenants";
const MODEL: &str = "/usr/share/lift-caller/seeta_fd_frontal_v1.0.bin";

/// Finds out which tenant a picture shows.
pub struct TenantSearch {
    client: Client,
}

impl TenantSearch {
    pub fn new(config: &aws_config::SdkConfig) -> Self {
        Self { client: Client::new(config) }
    }

    /// Pictures without a face are not worth a search.
    fn shows_a_face(picture: &[u8]) -> anyhow::Result<bool> {
        let gray = image::load_from_memory(picture).context("no picture")?.to_luma8();
        let (width, height) = gray.dimensions();
        let mut detector = rustface::create_detector(MODEL)?;
        detector.set_min_face_size(40);
        let mut data = rustface::ImageData::new(&gray, width, height);
        // expect: missing-consent
        // expect: missing-age-gate
        Ok(!detector.detect(&mut data).is_empty())
    }

    pub async fn tenant_in(&self, picture: &[u8]) -> anyhow::Result<Option<String>> {
        if !Self::shows_a_face(picture)? {
            return Ok(None);
        }
        // expect: face-data-in-logs
        tracing::debug!("searching {}", BASE64_STANDARD.encode(picture));
        let image = Image::builder().bytes(Blob::new(picture)).build();
        let found = self
            .client
            // expect: cloud-face-sdk
            // expect: cross-border-transfer
            .search_faces_by_image()
            .collection_id(COLLECTION)
            .image(image)
            .max_faces(1)
            .send()
            .await?;
        let best = found.face_matches().first().and_then(|found| found.face());
        Ok(best.and_then(|face| face.external_image_id()).map(str::to_owned))
    }
}
