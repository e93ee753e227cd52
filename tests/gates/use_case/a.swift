import TencentCloudHuiyanSDKFace
import UIKit

struct Prefs {
    var granted: Bool { UserDefaults.standard.bool(forKey: "face_consent") }
}

struct FaceUseCase {
    let prefs: Prefs

    func callAsFunction() -> Bool { prefs.granted }
}

final class CheckInViewModel {
    private let mayUseFace: FaceUseCase

    init(mayUseFace: FaceUseCase) {
        self.mayUseFace = mayUseFace
    }

    func punch() {
        guard mayUseFace() else { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class CheckInViewController: UIViewController {
    private let model = CheckInViewModel(mayUseFace: FaceUseCase(prefs: Prefs()))

    @IBAction func punch(_ sender: UIButton) {
        model.punch()
    }
}
