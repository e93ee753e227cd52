import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if !UserDefaults.standard.bool(forKey: "face_consent") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "wrong side"
        }
    }
}

class InvertedReturnViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        guard !UserDefaults.standard.bool(forKey: "face_consent") else {
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "wrong side"
    }
}

class EqualsFalseViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "face_consent") == false {
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}
