import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        UserDefaults.standard.set(true, forKey: "face_consent")
    }

    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "face_consent") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "without the person's act"
        }
    }
}

class BothButtonsViewController: UIViewController {
    @IBAction func ask(_ sender: UIButton) {
        let alert = UIAlertController(title: nil, message: "同意我们处理您的人脸信息，用于门禁通行？", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in UserDefaults.standard.set(true, forKey: "door_face") })
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel) { _ in UserDefaults.standard.set(true, forKey: "door_face") })
        present(alert, animated: true)
    }

    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "door_face") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "without the person's act"
        }
    }
}

class OneButtonViewController: UIViewController {
    @IBAction func ask(_ sender: UIButton) {
        let alert = UIAlertController(title: nil, message: "同意我们处理您的人脸信息，用于门禁通行？", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in UserDefaults.standard.set(true, forKey: "gate_face") })
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel) { _ in UserDefaults.standard.set(false, forKey: "gate_face") })
        present(alert, animated: true)
    }

    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "gate_face") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}
