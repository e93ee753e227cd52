import TencentCloudHuiyanSDKFace
import UIKit

class HiddenViewController: UIViewController {
    private let face = UIButton(type: .system)
    private let sms = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        title = "登录验证"
        face.setTitle("刷脸登录", for: .normal)
        sms.setTitle("短信验证码登录", for: .normal)
        sms.isHidden = true
        face.addTarget(self, action: #selector(verify), for: .touchUpInside)
        sms.addTarget(self, action: #selector(open), for: .touchUpInside)
    }

    @objc private func verify() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: sole-verification
    }

    @objc private func open() {
        title = "短信"
    }
}
