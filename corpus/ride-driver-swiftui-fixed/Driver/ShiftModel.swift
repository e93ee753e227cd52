import Foundation

final class ShiftModel: ObservableObject {
    @Published var onDuty = false
    @Published private(set) var faceConsent = UserDefaults.standard.bool(forKey: "driver_face_consent")

    var driverAge: Int {
        UserDefaults.standard.integer(forKey: "driver_age")
    }

    func setFaceConsent(_ agreed: Bool) {
        faceConsent = agreed
        UserDefaults.standard.set(agreed, forKey: "driver_face_consent")
    }
}
