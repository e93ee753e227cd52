import TencentCloudHuiyanSDKFace
import UIKit

private let trial = false

class CheckInViewController: UIViewController {
    @IBAction func off(_ sender: UIButton) {
        if trial {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func turn(_ sender: UIButton) {
        guard Build.trial else { return }
        start()
    }

    private func start() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class SwitchedOnViewController: UIViewController {
    @IBAction func on(_ sender: UIButton) {
        guard !Build.trial else { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
    }
}

class OlderViewController: UIViewController {
    @IBAction func on(_ sender: UIButton) {
        if #available(iOS 17, *) {
            dismiss(animated: true)
        } else {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
        }
    }
}

enum Build {
    static let trial = false
}
