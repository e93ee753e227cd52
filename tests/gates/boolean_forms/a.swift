import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    private var user: User!

    @IBAction func boxed(_ sender: UIButton) {
        if user.faceConsent == true {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func conditional(_ sender: UIButton) {
        let ok = user.faceConsent ? true : false
        guard ok else { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    @IBAction func negated(_ sender: UIButton) {
        let refused = !user.faceConsent
        if refused {
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    @IBAction func text(_ sender: UIButton) {
        if UserDefaults.standard.string(forKey: "face_consent") == "1" {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func token(_ sender: UIButton) {
        guard !user.faceConsentToken.isEmpty else {
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    @IBAction func notAgreed(_ sender: UIButton) {
        if !isNotAgreed() {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    private func isNotAgreed() -> Bool { !user.faceConsent }

    @IBAction func elseIf(_ sender: UIButton) {
        if user.busy {
            title = "请稍候"
        } else if !user.faceConsent {
            title = "请先同意"
        } else {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func optional(_ sender: UIButton) {
        if UserDefaults.standard.value(forKey: "face_consent") as? Bool ?? false {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class NegatedViewController: UIViewController {
    private var user: User!

    @IBAction func negated(_ sender: UIButton) {
        let refused = !user.faceConsent
        if refused {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "wrong side"
        }
    }
}

class ElseIfViewController: UIViewController {
    private var user: User!

    @IBAction func elseIf(_ sender: UIButton) {
        if user.busy {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "another branch only"
        } else if !user.faceConsent {
            title = "请先同意"
        }
    }
}

struct User {
    let faceConsent: Bool
    let busy: Bool
    let faceConsentToken: String
}
