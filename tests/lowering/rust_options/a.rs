fn f(session: Option<Session>, store: Store) {
    let Some(session) = session else {
        return;
    };
    if let Some(user) = store.user(session.id) && user.agreed {
        start(user);
    }
    let known = session.consent.as_ref().is_some_and(|consent| consent.granted);
    let flag = store.flag.unwrap_or(false);
    if session.consent.is_none() {
        return;
    }
    match session.user {
        Some(user) => start(user),
        None => {}
    }
    while let Some(frame) = camera.next() {
        show(frame);
    }
}
