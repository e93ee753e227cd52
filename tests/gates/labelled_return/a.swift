import TencentCloudHuiyanSDKFace
import UIKit

struct User {
    let faceConsent: Bool
    let name: String
}

class CheckInViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        DispatchQueue.main.async { [weak self] in
            guard let self, self.user.faceConsent else { return }
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class InnerReturnViewController: UIViewController {
    private var user: User!

    @IBAction func punch(_ sender: UIButton) {
        let greet = {
            guard self.user.faceConsent else { return }
            self.title = self.user.name
        }
        greet()
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "a refusal does not turn back"
    }
}
