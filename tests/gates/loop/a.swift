import TencentCloudHuiyanSDKFace
import UIKit

struct Notice {
    let faceConsent: Bool
}

class CheckInViewController: UIViewController {
    private var notices: [Notice] = []

    @IBAction func punch(_ sender: UIButton) {
        for notice in notices {
            if !notice.faceConsent {
                return
            }
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "another branch only"
    }
}

class WaitingViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        while !UserDefaults.standard.bool(forKey: "face_consent") {
            showRules()
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    private func showRules() {
        title = "请阅读人脸信息处理规则"
    }
}

class ContinueViewController: UIViewController {
    private var notices: [Notice] = []

    @IBAction func punch(_ sender: UIButton) {
        for notice in notices {
            guard notice.faceConsent else { continue }
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func filtered(_ sender: UIButton) {
        for notice in notices where notice.faceConsent {
            title = "\(notice)"
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}
