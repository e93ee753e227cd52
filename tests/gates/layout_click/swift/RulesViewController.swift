import TencentCloudHuiyanSDKFace
import UIKit

class RulesViewController: UIViewController {
    @IBAction func accept(_ sender: UIButton) {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    @IBAction func skip(_ sender: UIButton) {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
    }
}
