import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if !UserDefaults.standard.bool(forKey: "face_consent") {
            present(SettingsViewController(), animated: true)
        } else {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class WrongWayViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "face_consent") {
            dismiss(animated: true)
        } else {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "wrong side"
        }
    }
}

class SettingsViewController: UIViewController {
}
