import TencentCloudHuiyanSDKFace
import UIKit

class RulesViewController: UIViewController {
    private let accept = UIButton(type: .system)
    private let later = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        let words = UILabel()
        words.text = "人脸信息处理规则：我们将采集您的人脸图像用于考勤。"
        accept.setTitle("同意并继续", for: .normal)
        later.setTitle("暂不", for: .normal)
        accept.addTarget(self, action: #selector(tapped(_:)), for: .touchUpInside)
        later.addTarget(self, action: #selector(tapped(_:)), for: .touchUpInside)
        view.addSubview(words)
    }

    @objc private func tapped(_ sender: UIButton) {
        if sender == accept {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        } else {
            dismiss(animated: true)
        }
    }
}

class LaterViewController: UIViewController {
    private let accept = UIButton(type: .system)
    private let later = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        let words = UILabel()
        words.text = "人脸信息处理规则：我们将采集您的人脸图像用于考勤。"
        accept.setTitle("同意并继续", for: .normal)
        later.setTitle("暂不", for: .normal)
        accept.addTarget(self, action: #selector(tapped(_:)), for: .touchUpInside)
        later.addTarget(self, action: #selector(tapped(_:)), for: .touchUpInside)
        view.addSubview(words)
    }

    @objc private func tapped(_ sender: UIButton) {
        if sender == later {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
        }
    }
}
