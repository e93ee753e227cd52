import TencentCloudHuiyanSDKFace
import UIKit

private let ask = false

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if ask && !UserDefaults.standard.bool(forKey: "face_consent") {
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "always false"
    }
}

class SwitchedOnViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if Flags.faceConsent {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "always true"
        }
    }
}

enum Flags {
    static let faceConsent = true
}
