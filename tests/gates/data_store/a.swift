import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    private let store = ConsentStore()

    @IBAction func punch(_ sender: UIButton) {
        if store.agreed {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func ask(_ sender: UIButton) {
        let alert = UIAlertController(title: nil, message: "我同意采集我的人脸信息", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in self.store.agree() })
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel))
        present(alert, animated: true)
    }
}

class GuideViewController: UIViewController {
    private let store = ConsentStore()

    @IBAction func punch(_ sender: UIButton) {
        if store.guided {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
        }
    }
}

final class ConsentStore {
    private enum Keys {
        static let faceRule = "face_rule_agreed"
        static let guideSeen = "guide_seen"
    }

    private let defaults = UserDefaults(suiteName: "group.demo")!

    var agreed: Bool { defaults.bool(forKey: Keys.faceRule) }
    var guided: Bool { defaults.bool(forKey: Keys.guideSeen) }

    func agree() {
        defaults.set(true, forKey: Keys.faceRule)
    }
}
