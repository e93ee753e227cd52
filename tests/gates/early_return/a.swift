import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else {
            show("请先同意人脸信息处理规则")
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    @IBAction func shortcut(_ sender: UIButton) {
        if !UserDefaults.standard.bool(forKey: "face_consent") {
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class ForgetfulViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if !UserDefaults.standard.bool(forKey: "face_consent") {
            show("请先同意人脸信息处理规则")
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "a refusal does not turn back"
    }
}
