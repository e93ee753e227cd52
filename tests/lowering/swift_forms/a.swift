import Vision

final class Gate: UIViewController {
    @IBOutlet weak var button: UIButton!
    @Published private(set) var agreed = false
    static let shared = Gate()
    var ready: Bool { agreed }
    var step = 0 { didSet { show(oldValue) } }

    init(name: String, _ id: Int = 3) {
        self.name = name
        super.init(nibName: nil, bundle: nil)
    }

    @IBAction func start(_ sender: Any) {
        guard let user = session?.user, user.age >= 14, agreed else {
            return
        }
        guard let self = self else { return }
        if let face = store.face, !face.old { use(face) }
        if case .granted = status { go() }
        button.addTarget(self, action: #selector(tapped(_:)), for: .touchUpInside)
        session.load(with: url) { data, _ in
            print("got \(data)")
        } failure: { [weak self] in
            self?.done($0)
        }
        switch status {
        case .authorized, .limited: go()
        case let .failure(error) where retry: fail(error)
        case 0...13: guardian()
        default: break
        }
        #if DEBUG
        debug()
        #else
        release()
        #endif
        let match = try? await engine.match(a ?? b)
        let options = ["k": 1, "face": image]
    }
}

extension Gate: Delegate {
    func done(_ code: Int) async throws -> Bool { code == 0 }
}

extension Other {
    func more() {}
}

struct Screen: View {
    @State private var on = false
    var body: some View {
        VStack(spacing: 3) {
            Toggle("agree", isOn: $on)
            Button("Go") { vm.start() }.disabled(!on)
        }
        .onAppear { load() }
    }
}

enum Mode: String { case login, pay = "p" }
protocol Flow: AnyObject { func go(x: Int); var y: Int { get } }

func negated() -> Bool {
    if !store.flags.bool(forKey: "x") && !self.check().done { return !a.b }
    return x > -y.z(1)
}
