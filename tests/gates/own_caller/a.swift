import TencentCloudHuiyanSDKFace
import UIKit

public class Again {
    public func scan(_ times: Int) {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
        DispatchQueue.main.asyncAfter(deadline: .now() + 1) { self.scan(times - 1) }
    }
}

public class Quiet {
    private func scanQuietly(_ times: Int) {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        if times > 0 { scanQuietly(times - 1) }
    }
}

class AskedViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        guard UserDefaults.standard.bool(forKey: "face_consent") else { return }
        scanAsked(3)
    }

    func scanAsked(_ times: Int) {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        if times > 0 { scanAsked(times - 1) }
    }
}
