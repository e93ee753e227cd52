fn check(user: &User) -> Result<(), Error> {
    if !user.agreed {
        return Err(Error::Consent);
    }
    audit(user).map_err(|e| Error::Audit(e))?;
    verify(user)
}

async fn find(store: &Store, id: Id) -> Option<Face> {
    let user = store.user(id).await?;
    if user.blocked {
        return None;
    }
    Some(user.face.clone())
}

fn load(store: &Store, id: Id) -> Result<Face, Error> {
    let face = store.face(id).ok_or(Error::Missing)?;
    ensure!(face.agreed, "no consent");
    if face.old { Err(Error::Old) } else { Ok(face) }
}
