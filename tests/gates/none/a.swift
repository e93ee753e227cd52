import TencentCloudHuiyanSDKFace
import UIKit

class VerifyViewController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
    }
}
