import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    private var ready = false

    @IBAction func punch(_ sender: UIButton) {
        if ready && UserDefaults.standard.bool(forKey: "face_consent") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func listed(_ sender: UIButton) {
        if ready, UserDefaults.standard.bool(forKey: "face_consent") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func shortcut(_ sender: UIButton) {
        let started = UserDefaults.standard.bool(forKey: "face_consent") && open()
        title = started ? "识别中" : "未授权"
    }

    private func open() -> Bool {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        return true
    }
}
