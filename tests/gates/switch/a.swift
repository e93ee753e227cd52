import TencentCloudHuiyanSDKFace
import UIKit

enum Consent {
    case granted, denied, notAsked
}

protocol ConsentStore {
    func faceConsent() -> Consent
}

class CheckInViewController: UIViewController {
    private var store: ConsentStore!

    @IBAction func punch(_ sender: UIButton) {
        switch store.faceConsent() {
        case .granted:
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        case .denied:
            title = "您已拒绝"
        default:
            dismiss(animated: true)
        }
    }
}

class TwoAnswersViewController: UIViewController {
    private var store: ConsentStore!

    @IBAction func punch(_ sender: UIButton) {
        switch store.faceConsent() {
        case .granted, .notAsked:
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "something else is enough"
        case .denied:
            title = "您已拒绝"
        }
    }
}

class ConditionsViewController: UIViewController {
    private var store: ConsentStore!
    private var ready = false

    @IBAction func punch(_ sender: UIButton) {
        switch true {
        case !ready: title = "请稍候"
        case store.faceConsent() != .granted: title = "请先同意"
        default: WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class DefaultViewController: UIViewController {
    private var store: ConsentStore!

    @IBAction func punch(_ sender: UIButton) {
        switch store.faceConsent() {
        case .granted:
            dismiss(animated: true)
        default:
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "wrong side"
        }
    }
}
