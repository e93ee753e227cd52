import TencentCloudHuiyanSDKFace
import UIKit

enum ConsentError: Error {
    case missing
}

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        do {
            try requireConsent()
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        } catch {
            title = "未授权"
        }
    }

    private func requireConsent() throws {
        guard UserDefaults.standard.bool(forKey: "face_consent") else {
            throw ConsentError.missing
        }
    }
}

class QuietViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        try? requireConsent()
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "is caught"
    }

    private func requireConsent() throws {
        if !UserDefaults.standard.bool(forKey: "face_consent") { throw ConsentError.missing }
    }
}

class SwallowedViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        do {
            if !UserDefaults.standard.bool(forKey: "face_consent") {
                throw ConsentError.missing
            }
        } catch {
            title = "未授权"
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "is caught"
    }
}

class StrictViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        precondition(UserDefaults.standard.bool(forKey: "face_consent"), "no consent")
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}
