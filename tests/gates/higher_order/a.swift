import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        withConsent { WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() }
    }

    private func withConsent(_ action: () -> Void) {
        if UserDefaults.standard.bool(forKey: "face_consent") { action() } else { dismiss(animated: true) }
    }
}

class TimedViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        timed { WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() } // expect: missing-consent
    }

    private func timed(_ action: () -> Void) {
        let start = Date()
        action()
        title = "took \(Date().timeIntervalSince(start))"
    }
}
