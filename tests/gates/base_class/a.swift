import TencentCloudHuiyanSDKFace
import UIKit

class ConsentedViewController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        if UserDefaults.standard.bool(forKey: "face_consent") {
            onAllowed()
        } else {
            dismiss(animated: true)
        }
    }

    func onAllowed() {
    }
}

class CheckInViewController: ConsentedViewController {
    override func onAllowed() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class PlainViewController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        begin()
    }

    func begin() {
    }
}

class GateViewController: PlainViewController {
    override func begin() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
    }
}
