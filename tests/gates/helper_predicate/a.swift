import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if mayUseFace() {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func shortcut(_ sender: UIButton) {
        guard faceAllowed else { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    private func mayUseFace() -> Bool {
        UserDefaults.standard.bool(forKey: "face_consent")
    }

    private var faceAllowed: Bool {
        return UserDefaults.standard.bool(forKey: "face_consent")
    }
}

class CoveredViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if hasFaceConsent() {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "always true"
        }
    }

    private func hasFaceConsent() -> Bool { true }
}

class PolicyViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if canProceed() {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: bundled-consent
        }
    }

    private func canProceed() -> Bool {
        if UserDefaults.standard.bool(forKey: "privacy_policy_agreed") {
            return true
        }
        return false
    }
}
