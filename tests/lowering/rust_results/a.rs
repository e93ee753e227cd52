fn f(user: User) {
    if let Err(error) = check(&user) {
        warn!("refused: {error}");
        return;
    }
    match verify(&user) {
        Ok(score) => show(score),
        Err(error) => fail(error),
    }
    if let Ok(face) = load(&user) {
        show(face);
    } else {
        return;
    }
    let Ok(face) = load(&user) else { return };
}
