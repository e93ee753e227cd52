import TencentCloudHuiyanSDKFace
import UIKit

struct User {
    let age: Int
    let isMember: Bool
}

class CommentedViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        // guard user.age >= 14 else { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-age-gate "commented out"
    }
}

class AfterViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-age-gate "事后才核实"
        if user.age < 14 { return }
        title = "打卡成功"
    }
}

class OneCallerViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        if user.age >= 14 { open() }
    }

    @IBAction func retry(_ sender: UIButton) {
        open()
    }

    private func open() {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-age-gate "the way in through `OneCallerViewController.retry` does not ask"
    }
}

class EitherViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        if user.isMember || user.age >= 14 {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-age-gate "something else is enough"
        }
    }
}

class CheckedViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        guard user.age >= 14 else { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}
