import TencentCloudHuiyanSDKFace
import UIKit

struct User {
    let age: Int
}

class CheckInViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        if user.age < 14 && !UserDefaults.standard.bool(forKey: "guardian_consent") { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class BranchViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        if user.age < 14 {
            let alert = UIAlertController(title: nil, message: "我是该未成年人的监护人，同意采集孩子的人脸信息", preferredStyle: .alert)
            alert.addAction(UIAlertAction(title: "监护人同意", style: .default) { _ in self.open() })
            alert.addAction(UIAlertAction(title: "不同意", style: .cancel))
            present(alert, animated: true)
        } else {
            let alert = UIAlertController(title: nil, message: "我同意采集我的人脸信息", preferredStyle: .alert)
            alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in self.open() })
            alert.addAction(UIAlertAction(title: "不同意", style: .cancel))
            present(alert, animated: true)
        }
    }

    private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class LeakyViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        if user.age < 14 {
            title = "儿童模式"
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: minor-without-guardian
        } else {
            title = "普通模式"
        }
    }
}
