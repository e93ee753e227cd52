import AVFoundation
import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let alert = UIAlertController(title: nil, message: "我同意采集我的人脸信息，仅用于门禁核验", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in self.askForCamera() })
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel, handler: nil))
        present(alert, animated: true)
    }

    private func askForCamera() {
        AVCaptureDevice.requestAccess(for: .video) { granted in
            if granted {
                DispatchQueue.main.async {
                    WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
                }
            }
        }
    }
}

class DirectViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        AVCaptureDevice.requestAccess(for: .video) { granted in
            guard granted else { return }
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "the camera permission is no consent"
        }
    }
}
