import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "face_consent") || UserDefaults.standard.bool(forKey: "biometric_consent") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class EitherViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "face_consent") || UserDefaults.standard.bool(forKey: "privacy_agreed") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: bundled-consent "something else is enough"
        }
    }
}
