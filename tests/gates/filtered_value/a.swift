import TencentCloudHuiyanSDKFace
import UIKit

struct User {
    let faceConsent: Bool
    let faceConsentAt: Date?
}

class CheckInViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        if let at = user.faceConsentAt {
            title = "授权于 \(at)"
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func listed(_ sender: UIButton) {
        if let user, user.faceConsent {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class UnfilteredViewController: UIViewController {
    private var user: User?

    @IBAction func punch(_ sender: UIButton) {
        if let user {
            title = "\(user.faceConsent)"
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "read and decides nothing"
        }
    }
}
