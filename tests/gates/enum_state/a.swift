import TencentCloudHuiyanSDKFace
import UIKit

enum ConsentState {
    case granted, denied, pending
}

struct User {
    let faceConsent: ConsentState
    let faceConsentText: String
}

class CheckInViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        if user.faceConsent == .granted {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func shortcut(_ sender: UIButton) {
        guard user.faceConsent == .granted else {
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    @IBAction func pattern(_ sender: UIButton) {
        if case .granted = user.faceConsent {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func text(_ sender: UIButton) {
        if user.faceConsentText == "granted" {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class NotRefusedViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        if user.faceConsent != .denied {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "not to have refused"
        }
    }
}

class PendingViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        if user.faceConsent == .pending {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "wrong side"
        }
    }
}
