import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        defer { title = "打卡" }
        guard UserDefaults.standard.bool(forKey: "face_consent") else {
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class DeferredViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        defer {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "a refusal does not turn back"
        }
        if !UserDefaults.standard.bool(forKey: "face_consent") {
            return
        }
        title = "打卡"
    }
}

class CatchViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        do {
            try requireConsent()
        } catch {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "wrong side"
        }
    }

    private func requireConsent() throws {
        if !UserDefaults.standard.bool(forKey: "face_consent") {
            throw Refusal.missing
        }
    }
}

enum Refusal: Error {
    case missing
}
