import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "face_consent") {
            DispatchQueue.main.asyncAfter(deadline: .now() + 0.3) {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
            }
        }
    }

    @IBAction func later(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        perform(#selector(open), with: nil, afterDelay: 0.3)
    }

    @objc private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    @IBAction func queued(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        OperationQueue.main.addOperation {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func timed(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        Timer.scheduledTimer(withTimeInterval: 1, repeats: false) { _ in
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class DelayedViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        DispatchQueue.main.asyncAfter(deadline: .now() + 0.3) {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
        }
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        title = "打卡"
    }
}
