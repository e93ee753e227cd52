import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    private let box = UISwitch()
    private let start = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        let label = UILabel()
        label.text = "我同意采集我的人脸信息"
        view.addSubview(UIStackView(arrangedSubviews: [box, label]))
        start.isEnabled = false
        box.addTarget(self, action: #selector(changed(_:)), for: .valueChanged)
        start.addTarget(self, action: #selector(open), for: .touchUpInside)
    }

    @objc private func changed(_ sender: UISwitch) {
        start.isEnabled = sender.isOn
    }

    @objc private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class LooseViewController: UIViewController {
    private let box = UISwitch()
    private let start = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        let label = UILabel()
        label.text = "我同意采集我的人脸信息"
        view.addSubview(UIStackView(arrangedSubviews: [box, label]))
        box.addTarget(self, action: #selector(changed(_:)), for: .valueChanged)
        start.addTarget(self, action: #selector(open), for: .touchUpInside)
    }

    @objc private func changed(_ sender: UISwitch) {
        start.alpha = sender.isOn ? 1 : 0.5
    }

    @objc private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
    }
}
