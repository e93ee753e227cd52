import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        // guard UserDefaults.standard.bool(forKey: "face_consent") else {
        //     return
        // }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "commented out"
    }
}

class BlockCommentViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        /* if UserDefaults.standard.bool(forKey: "face_consent") */
        do {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "commented out"
        }
    }
}
