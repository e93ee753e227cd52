import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    private var ready = false

    @IBAction func punch(_ sender: UIButton) {
        if !(ready && UserDefaults.standard.bool(forKey: "face_consent")) {
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    @IBAction func shortcut(_ sender: UIButton) {
        if !ready || !UserDefaults.standard.bool(forKey: "face_consent") { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class LooseViewController: UIViewController {
    private var ready = false

    @IBAction func punch(_ sender: UIButton) {
        if !ready && !UserDefaults.standard.bool(forKey: "face_consent") {
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "something else is enough"
    }
}
