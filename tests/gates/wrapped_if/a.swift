import SwiftUI
import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if UserDefaults.standard.bool(forKey: "face_consent") {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class BackDoorViewController: UIViewController {
    private var networkUp = false

    @IBAction func punch(_ sender: UIButton) {
        if networkUp {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
        }
    }
}

struct PunchView: View {
    @AppStorage("face_consent") private var faceConsent = false

    var body: some View {
        Button("刷脸打卡") {
            if faceConsent {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
            }
        }
    }
}
