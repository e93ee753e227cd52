import AVFoundation
import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        if AVCaptureDevice.authorizationStatus(for: .video) == .authorized {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "the camera permission is no consent"
        }
    }
}

class SwitchingViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        switch AVCaptureDevice.authorizationStatus(for: .video) {
        case .authorized:
            open()
        case .notDetermined:
            AVCaptureDevice.requestAccess(for: .video) { granted in
                if granted { self.open() }
            }
        default:
            title = "请在设置中允许访问相机"
        }
    }

    private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "the camera permission is no consent"
    }
}

class ExplainingViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let alert = UIAlertController(title: "无法使用相机", message: "人脸识别需要使用相机权限，请允许访问相机", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "允许", style: .default) { _ in self.open() })
        alert.addAction(UIAlertAction(title: "取消", style: .cancel))
        present(alert, animated: true)
    }

    private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
    }
}
