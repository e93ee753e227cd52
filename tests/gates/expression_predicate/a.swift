import TencentCloudHuiyanSDKFace
import UIKit

enum Consent {
    case granted
    case denied(at: Int)
    case unknown
}

protocol Store {
    func faceConsent() throws -> Consent
}

class CheckInViewController: UIViewController {
    private var store: Store!

    @IBAction func punch(_ sender: UIButton) {
        if allowed() {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    private func allowed() -> Bool {
        switch try? store.faceConsent() {
        case .granted: return true
        case .denied: return false
        default: return false
        }
    }
}

class SwappedViewController: UIViewController {
    private var store: Store!

    @IBAction func punch(_ sender: UIButton) {
        if allowed() {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "wrong side"
        }
    }

    private func allowed() -> Bool {
        switch try? store.faceConsent() {
        case .granted: false
        default: true
        }
    }
}

class CaughtViewController: UIViewController {
    private var store: Store!

    @IBAction func punch(_ sender: UIButton) {
        if allowed() {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "something else is enough"
        }
    }

    private func allowed() -> Bool {
        do {
            if case .granted = try store.faceConsent() { return true }
            return false
        } catch {
            return true
        }
    }
}
