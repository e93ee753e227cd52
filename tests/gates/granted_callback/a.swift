import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        ConsentPrompt.ask(from: self, text: "我同意采集我的人脸信息用于考勤") { granted in
            if granted {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
            }
        }
    }
}

class CarelessViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        ConsentPrompt.ask(from: self, text: "我同意采集我的人脸信息用于考勤") { [weak self] granted in
            self?.title = granted ? "已同意" : "未同意"
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "a refusal does not turn back"
        }
    }
}

enum ConsentPrompt {
    static func ask(from host: UIViewController, text: String, done: @escaping (Bool) -> Void) {
        let alert = UIAlertController(title: nil, message: text, preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in done(true) })
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel) { _ in done(false) })
        host.present(alert, animated: true)
    }
}
