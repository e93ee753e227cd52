import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        title = UserDefaults.standard.bool(forKey: "face_consent") ? openFace() : "refused"
    }

    private func openFace() -> String {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        return "started"
    }
}

class SwappedViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        title = UserDefaults.standard.bool(forKey: "face_consent") ? "refused" : openFace()
    }

    private func openFace() -> String {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "wrong side"
        return "started"
    }
}

class ValueViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        title = if UserDefaults.standard.bool(forKey: "face_consent") { openFace() } else { "refused" }
    }

    private func openFace() -> String {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        return "started"
    }
}
