import TencentCloudHuiyanSDKFace
import UIKit

struct User {
    let age: Int
}

class ElderViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent"), user.age < 60 else { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-age-gate
    }
}

class BothViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent"), user.age >= 14, user.age < 60 else { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}
