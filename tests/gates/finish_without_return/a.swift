import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        if !UserDefaults.standard.bool(forKey: "face_consent") {
            navigationController?.popViewController(animated: true)
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "a refusal does not turn back"
    }
}

class ClickViewController: UIViewController {
    private let punch = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        guard UserDefaults.standard.bool(forKey: "face_consent") else {
            navigationController?.popViewController(animated: true)
            return
        }
        punch.addTarget(self, action: #selector(open), for: .touchUpInside)
    }

    @objc private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}
