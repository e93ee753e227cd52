import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent"), user.age >= 14 else {
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    @IBAction func shortcut(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        switch user.age {
        case 0...13: return
        default: WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class TextOnlyViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        title = user.age < 14 ? "小朋友，你好" : "您好"
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-age-gate "looked at and decides nothing"
    }
}

struct User {
    let age: Int
}
