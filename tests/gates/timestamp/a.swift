import TencentCloudHuiyanSDKFace
import UIKit

struct User {
    let faceConsentAt: Date?
}

class CheckInViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        if user.faceConsentAt != nil {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func shortcut(_ sender: UIButton) {
        if UserDefaults.standard.double(forKey: "face_consent_at") > 0 {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func timer(_ sender: UIButton) {
        if UserDefaults.standard.integer(forKey: "face_consent_at") <= 0 {
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class MissingStampViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        if user.faceConsentAt == nil {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "wrong side"
        }
    }
}
