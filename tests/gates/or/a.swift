import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    private var ready = false

    @IBAction func punch(_ sender: UIButton) {
        if ready || UserDefaults.standard.bool(forKey: "face_consent") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "something else is enough"
        }
    }
}
