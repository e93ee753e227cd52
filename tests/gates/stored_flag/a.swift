import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    private var allowed = false

    override func viewWillAppear(_ animated: Bool) {
        super.viewWillAppear(animated)
        allowed = UserDefaults.standard.bool(forKey: "face_consent")
    }

    @IBAction func punch(_ sender: UIButton) {
        let ok = UserDefaults.standard.bool(forKey: "face_consent")
        title = "打卡"
        if ok {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func shortcut(_ sender: UIButton) {
        if allowed {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class OverwrittenViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        var ok = UserDefaults.standard.bool(forKey: "face_consent")
        ok = true
        if ok {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "without the person's act"
        }
    }
}
