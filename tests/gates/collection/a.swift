import TencentCloudHuiyanSDKFace
import UIKit

struct User {
    let grantedConsents: Set<String>
    let consents: [String: Bool]
}

class CheckInViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        if user.grantedConsents.contains("face") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func shortcut(_ sender: UIButton) {
        guard user.consents["face_recognition"] == true else {
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class OtherPurposeViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        if user.grantedConsents.contains("marketing") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
        }
    }
}
