import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let alert = UIAlertController(title: nil, message: "是否同意采集您的人脸信息？", preferredStyle: .alert)
        let answer: (UIAlertAction) -> Void = { action in
            if action.style == .default {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
            }
        }
        alert.addAction(UIAlertAction(title: "同意", style: .default, handler: answer))
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel, handler: answer))
        present(alert, animated: true)
    }
}

class OtherButtonViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let alert = UIAlertController(title: nil, message: "是否同意采集您的人脸信息？", preferredStyle: .alert)
        let answer: (UIAlertAction) -> Void = { action in
            if action.style == .cancel {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "refused or closed"
            }
        }
        alert.addAction(UIAlertAction(title: "同意", style: .default, handler: answer))
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel, handler: answer))
        present(alert, animated: true)
    }
}
