import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "face_consent") && !UserDefaults.standard.bool(forKey: "face_consent_withdrawn") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class NeverAskedViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        guard !UserDefaults.standard.bool(forKey: "face_consent_withdrawn") else { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "not to have refused"
    }
}

class WithdrawnViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "face_consent_withdrawn") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "wrong side"
        }
    }
}
