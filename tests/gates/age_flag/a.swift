import TencentCloudHuiyanSDKFace
import UIKit

enum AgeGroup {
    case child, adult
}

struct User {
    let isMinor: Bool
    let group: AgeGroup
}

class CheckInViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "face_consent") && !user.isMinor {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func group(_ sender: UIButton) {
        guard user.group != .child else { return }
        if UserDefaults.standard.bool(forKey: "face_consent") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func declared(_ sender: UIButton) {
        let alert = UIAlertController(title: nil, message: "我已年满十四周岁，同意采集我的人脸信息", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in self.open() })
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel))
        present(alert, animated: true)
    }

    private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class NoAgeViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "face_consent") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-age-gate
        }
    }
}
