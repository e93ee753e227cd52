import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        func open() {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
        if UserDefaults.standard.bool(forKey: "face_consent") { open() }
    }
}

class EitherWayViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let open = { WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() } // expect: missing-consent "wrong side"
        if UserDefaults.standard.bool(forKey: "face_consent") { open() } else { open() }
    }
}
