import TencentCloudHuiyanSDKFace
import UIKit

private let rulesVersion = 3

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.integer(forKey: "face_consent_version") >= rulesVersion {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func shortcut(_ sender: UIButton) {
        guard rulesVersion <= UserDefaults.standard.integer(forKey: "face_consent_version") else {
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class OutdatedViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.integer(forKey: "face_consent_version") < rulesVersion {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "wrong side"
        }
    }
}
