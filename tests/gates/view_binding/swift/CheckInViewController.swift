import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBOutlet private weak var rules: UISwitch!
    @IBOutlet private weak var tone: UISwitch!

    @IBAction func punch(_ sender: UIButton) {
        guard rules.isOn else {
            title = "请先勾选"
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    @IBAction func sound(_ sender: UIButton) {
        if tone.isOn {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
        }
    }
}
