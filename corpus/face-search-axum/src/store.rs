use dlib_face_recognition::FaceEncoding;
use sqlx::{Row, SqlitePool};

pub struct Person {
    pub owner: String,
    pub encoding: FaceEncoding,
}

pub async fn save(pool: &SqlitePool, owner: &str, encoding: &FaceEncoding) -> sqlx::Result<()> {
    let values: Vec<f64> = encoding.as_ref().to_vec();
    let json = serde_json::to_string(&values).unwrap_or_default();
    // expect: unencrypted-storage
    // expect: unbounded-retention
    sqlx::query("INSERT INTO faces (owner, encoding) VALUES (?, ?)").bind(owner).bind(json).execute(pool).await?;
    Ok(())
}

pub async fn all(pool: &SqlitePool) -> sqlx::Result<Vec<Person>> {
    let rows = sqlx::query("SELECT owner, encoding FROM faces").fetch_all(pool).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let values: Vec<f64> = serde_json::from_str(row.get("encoding")).ok()?;
            let encoding = FaceEncoding::from_vec(&values).ok()?;
            Some(Person { owner: row.get("owner"), encoding })
        })
        .collect())
}
