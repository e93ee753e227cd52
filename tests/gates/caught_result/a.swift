import TencentCloudHuiyanSDKFace
import UIKit

struct Guardian {
    enum Failure: Error { case noConsent }

    func ensureFaceConsent() throws {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { throw Failure.noConsent }
    }
}

class CheckInViewController: UIViewController {
    private let gate = Guardian()

    @IBAction func punch(_ sender: UIButton) {
        guard (try? gate.ensureFaceConsent()) != nil else { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class SwallowViewController: UIViewController {
    private let gate = Guardian()

    @IBAction func punch(_ sender: UIButton) {
        _ = try? gate.ensureFaceConsent()
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "is caught"
    }
}

class FailureViewController: UIViewController {
    private let gate = Guardian()

    @IBAction func punch(_ sender: UIButton) {
        do {
            try gate.ensureFaceConsent()
        } catch {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "wrong side"
        }
    }
}
