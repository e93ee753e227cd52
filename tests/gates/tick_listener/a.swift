import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    private let policyBox = UISwitch()
    private let faceBox = UISwitch()
    private let start = UIButton(type: .system)
    private var first = false
    private var second = false

    override func viewDidLoad() {
        super.viewDidLoad()
        let policy = UILabel()
        policy.text = "我已阅读并同意《隐私政策》"
        let face = UILabel()
        face.text = "我同意采集我的人脸信息"
        view.addSubview(UIStackView(arrangedSubviews: [policyBox, policy]))
        view.addSubview(UIStackView(arrangedSubviews: [faceBox, face]))
        policyBox.addTarget(self, action: #selector(policyChanged(_:)), for: .valueChanged)
        faceBox.addTarget(self, action: #selector(faceChanged(_:)), for: .valueChanged)
        start.addTarget(self, action: #selector(open), for: .touchUpInside)
    }

    @objc private func policyChanged(_ sender: UISwitch) {
        first = sender.isOn
    }

    @objc private func faceChanged(_ sender: UISwitch) {
        second = sender.isOn
    }

    @objc private func open() {
        if first && second {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class PolicyViewController: UIViewController {
    private let policyBox = UISwitch()
    private let start = UIButton(type: .system)
    private var first = false

    override func viewDidLoad() {
        super.viewDidLoad()
        let policy = UILabel()
        policy.text = "我已阅读并同意《隐私政策》"
        view.addSubview(UIStackView(arrangedSubviews: [policyBox, policy]))
        policyBox.addTarget(self, action: #selector(policyChanged(_:)), for: .valueChanged)
        start.addTarget(self, action: #selector(open), for: .touchUpInside)
    }

    @objc private func policyChanged(_ sender: UISwitch) {
        first = sender.isOn
    }

    @objc private func open() {
        if first {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: bundled-consent
        }
    }
}
