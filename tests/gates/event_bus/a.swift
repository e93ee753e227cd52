import TencentCloudHuiyanSDKFace
import UIKit

extension Notification.Name {
    static let rulesAccepted = Notification.Name("rulesAccepted")
    static let screenOn = Notification.Name("screenOn")
}

class CheckInViewController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        NotificationCenter.default.addObserver(self, selector: #selector(accepted), name: .rulesAccepted, object: nil)
    }

    @objc private func accepted() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    @IBAction func punch(_ sender: UIButton) {
        let alert = UIAlertController(title: "人脸信息处理规则", message: "我们将采集您的人脸图像用于考勤，是否同意？", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in
            NotificationCenter.default.post(name: .rulesAccepted, object: nil)
        })
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel))
        present(alert, animated: true)
    }
}

class ScreenOnViewController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        NotificationCenter.default.addObserver(self, selector: #selector(screenOn), name: .screenOn, object: nil)
    }

    override func viewWillAppear(_ animated: Bool) {
        super.viewWillAppear(animated)
        NotificationCenter.default.post(name: .screenOn, object: nil)
    }

    @objc private func screenOn() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
    }
}
