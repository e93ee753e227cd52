import TencentCloudHuiyanSDKFace
import UIKit

struct User {
    let age: Int
}

class ThirteenViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        if !UserDefaults.standard.bool(forKey: "face_consent") || user.age < 13 { // expect: wrong-age-threshold
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class TwelveViewController: UIViewController {
    private static let limit = 12
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        // expect: wrong-age-threshold
        guard user.age > Self.limit else {
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class StrictViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "face_consent"), user.age >= 18 {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class InclusiveViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "face_consent") && user.age > 13 {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}
