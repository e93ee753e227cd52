use aes_gcm::aead::{Aead, KeyInit, OsRng};
use aes_gcm::{AeadCore, Aes256Gcm, Key, Nonce};
use dlib_face_recognition::FaceEncoding;
use sqlx::{Row, SqlitePool};

pub struct Person {
    pub owner: String,
    pub encoding: FaceEncoding,
}

pub fn key_from_env() -> anyhow::Result<[u8; 32]> {
    let hex = std::env::var("FACE_KEY")?;
    let mut key = [0; 32];
    hex::decode_to_slice(hex, &mut key)?;
    Ok(key)
}

pub async fn save(pool: &SqlitePool, key: &[u8; 32], owner: &str, encoding: &FaceEncoding) -> anyhow::Result<()> {
    let values: Vec<f64> = encoding.as_ref().to_vec();
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key));
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let sealed = cipher
        .encrypt(&nonce, serde_json::to_vec(&values)?.as_ref())
        .map_err(|error| anyhow::anyhow!("{error}"))?;
    sqlx::query("INSERT INTO faces (owner, nonce, sealed) VALUES (?, ?, ?)")
        .bind(owner)
        .bind(nonce.to_vec())
        .bind(sealed)
        .execute(pool)
        .await?;
    Ok(())
}

pub async fn all(pool: &SqlitePool, key: &[u8; 32]) -> anyhow::Result<Vec<Person>> {
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key));
    let rows = sqlx::query("SELECT owner, nonce, sealed FROM faces").fetch_all(pool).await?;
    let mut people = Vec::new();
    for row in rows {
        let nonce: Vec<u8> = row.get("nonce");
        let sealed: Vec<u8> = row.get("sealed");
        let open = cipher.decrypt(Nonce::from_slice(&nonce), sealed.as_ref()).map_err(|error| anyhow::anyhow!("{error}"))?;
        let values: Vec<f64> = serde_json::from_slice(&open)?;
        if let Ok(encoding) = FaceEncoding::from_vec(&values) {
            people.push(Person { owner: row.get("owner"), encoding });
        }
    }
    Ok(people)
}

pub async fn forget(pool: &SqlitePool, owner: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM faces WHERE owner = ?").bind(owner).execute(pool).await?;
    sqlx::query("UPDATE face_consents SET withdrawn_at = CURRENT_TIMESTAMP WHERE user = ?").bind(owner).execute(pool).await?;
    Ok(())
}
