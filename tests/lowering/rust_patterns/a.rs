fn f(command: Command, state: State) {
    match command {
        Command::Verify { user, image } => verify(user, image),
        Command::Enroll(image) => enroll(image),
        Command::Stop => stop(),
    }
    match state {
        State::Granted => start(),
        State::Denied | State::Pending => ask(),
        other => log(other),
    }
    match (user.adult, state) {
        (true, State::Granted) => start(),
        _ => ask(),
    }
    match user.age {
        0..=13 => guardian(),
        14 | 15 => ask(),
        _ => start(),
    }
    let (a, b) = pair();
    let User { name, .. } = user;
}
