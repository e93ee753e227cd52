import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    private var consents: ConsentDao!

    @IBAction func punch(_ sender: UIButton) {
        guard let consent = consents.findFaceConsent("u1") else { return }
        title = "授权于 \(consent.grantedAt)"
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    @IBAction func listed(_ sender: UIButton) {
        guard let consent = consents.findFaceConsent("u1"), consent.grantedAt > 0 else { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    @IBAction func bound(_ sender: UIButton) {
        if let consent = consents.findFaceConsent("u1") {
            title = "授权于 \(consent.grantedAt)"
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class IgnoredViewController: UIViewController {
    private var consents: ConsentDao!

    @IBAction func punch(_ sender: UIButton) {
        let at = consents.findFaceConsent("u1")?.grantedAt ?? 0
        title = "授权于 \(at)"
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "read and decides nothing"
    }
}

protocol ConsentDao {
    func findFaceConsent(_ userId: String) -> FaceConsent?
}

struct FaceConsent {
    let grantedAt: Int
}
