import TencentCloudHuiyanSDKFace
import UIKit

protocol ConsentService {
    func faceConsentGranted() async -> Bool
}

class CheckInViewController: UIViewController {
    private var consents: ConsentService!

    @IBAction func punch(_ sender: UIButton) {
        let answer = Task { await consents.faceConsentGranted() }
        title = "正在查询授权 \(answer)"
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "not awaited"
    }
}

class JobViewController: UIViewController {
    private var consents: ConsentService!
    private var agreed = false

    @IBAction func punch(_ sender: UIButton) {
        Task { agreed = await consents.faceConsentGranted() }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "not awaited"
    }
}

class AwaitViewController: UIViewController {
    private var consents: ConsentService!

    @IBAction func punch(_ sender: UIButton) {
        Task {
            async let answer = consents.faceConsentGranted()
            if await answer {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
            }
        }
    }

    @IBAction func value(_ sender: UIButton) {
        Task {
            let answer = Task { await consents.faceConsentGranted() }
            guard await answer.value else { return }
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}
