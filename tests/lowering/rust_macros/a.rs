fn f(user: &User, image: &[u8]) {
    println!("{} of {name}", user.name);
    tracing::info!(user = %user.id, ?image, "seen {{}} {}", user.name);
    let body = json!({ "image": encode(image), "tags": ["a", user.name] });
    let list = vec![user.id, 2];
    sqlx::query!("INSERT INTO faces VALUES (?)", image);
    if matches!(user.state, State::Granted | State::Renewed) {
        start();
    }
    let text = format!("id {}", user.id);
    assert!(user.agreed, "no consent");
    tokio::select! {
        frame = camera.next() => show(frame),
        _ = stop.wait() => { quit(); }
    }
    spawn(async move { run(image).await });
}
