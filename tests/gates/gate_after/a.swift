import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "only afterwards"
        guard UserDefaults.standard.bool(forKey: "face_consent") else {
            return
        }
        title = "打卡成功"
    }
}
