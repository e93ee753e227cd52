import Foundation

final class PassStore {
    static let shared = PassStore()
    private let defaults = UserDefaults.standard

    var ticketNumber: String {
        defaults.string(forKey: "ticket") ?? ""
    }

    var faceConsent: Bool {
        defaults.bool(forKey: "face_consent")
    }

    func recordFaceConsent() {
        // expect: no-consent-withdrawal
        defaults.set(true, forKey: "face_consent")
    }
}
