import TencentCloudHuiyanSDKFace
import UIKit

class FaceRulesViewController: UIViewController {
    var onYes: (() -> Void)?
    var onNo: (() -> Void)?
    private let agree = UIButton(type: .system)
    private let refuse = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        let words = UILabel()
        words.text = "我们将采集您的人脸图像，仅用于考勤核验。"
        view.addSubview(words)
        agree.setTitle("同意", for: .normal)
        refuse.setTitle("不同意", for: .normal)
        agree.addTarget(self, action: #selector(yes), for: .touchUpInside)
        refuse.addTarget(self, action: #selector(no), for: .touchUpInside)
    }

    @objc private func yes() {
        dismiss(animated: true)
        onYes?()
    }

    @objc private func no() {
        dismiss(animated: true)
        onNo?()
    }
}

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let dialog = FaceRulesViewController()
        dialog.onYes = {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
        dialog.onNo = { [weak self] in self?.dismiss(animated: true) }
        present(dialog, animated: true)
    }
}

class SwappedViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let dialog = FaceRulesViewController()
        dialog.onYes = { [weak self] in self?.dismiss(animated: true) }
        dialog.onNo = {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "refused or closed"
        }
        present(dialog, animated: true)
    }
}
