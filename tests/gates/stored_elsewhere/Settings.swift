import Foundation

enum Settings {
    static var stepDone: Bool {
        get { UserDefaults.standard.bool(forKey: "step_done") }
        set { UserDefaults.standard.set(newValue, forKey: "step_done") }
    }

    static var tourDone: Bool {
        get { UserDefaults.standard.bool(forKey: "tour_done") }
        set { UserDefaults.standard.set(newValue, forKey: "tour_done") }
    }
}
