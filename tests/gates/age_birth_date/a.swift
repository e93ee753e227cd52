import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        let years = Calendar.current.dateComponents([.year], from: user.birthDate, to: Date()).year ?? 0
        if years < 14 { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    @IBAction func shortcut(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        let limit = Calendar.current.date(byAdding: .year, value: -14, to: Date())!
        if user.birthDate > limit { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class HelperViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "face_consent") && user.isOldEnough() {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class ThirteenViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        let years = Calendar.current.dateComponents([.year], from: user.birthDate, to: Date()).year!
        guard years >= 13 else { return } // expect: wrong-age-threshold
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

struct User {
    let birthDate: Date

    func isOldEnough() -> Bool {
        let years = Calendar.current.dateComponents([.year], from: birthDate, to: Date()).year ?? 0
        return years >= 14
    }
}
