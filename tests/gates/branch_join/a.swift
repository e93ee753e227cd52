import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    private var firstTime = false

    @IBAction func punch(_ sender: UIButton) {
        if firstTime {
            guard UserDefaults.standard.bool(forKey: "face_consent") else {
                return
            }
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "another branch only"
    }
}

class BothWaysViewController: UIViewController {
    private var firstTime = false

    @IBAction func punch(_ sender: UIButton) {
        if firstTime {
            guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        } else {
            if !UserDefaults.standard.bool(forKey: "face_consent") {
                dismiss(animated: true)
                return
            }
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}
