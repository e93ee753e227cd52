import TencentCloudHuiyanSDKFace
import UIKit

class CommentedViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "privacy_agreed") else { return }
        // guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: bundled-consent "a separate one does not count: the check is commented out"
    }
}

class ShownViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "privacy_agreed") else { return }
        let alert = UIAlertController(title: nil, message: "我同意采集我的人脸信息，仅用于门禁核验", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "同意", style: .default))
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel))
        present(alert, animated: true)
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: bundled-consent "虽另有单独同意，但不起作用：未等待答复即继续执行"
    }
}

class PutViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "face_consent_shown") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "shown, not agreed to"
        }
    }
}
