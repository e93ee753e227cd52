import Foundation

/// The code that was sent by text message for this shift.
enum CodeCheck {
    static func accepts(_ code: String) -> Bool {
        code.count == 6 && code == UserDefaults.standard.string(forKey: "shift_code")
    }
}
