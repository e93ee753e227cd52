import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        Task {
            if await askFaceConsent() {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
            }
        }
    }

    @IBAction func turnBack(_ sender: UIButton) {
        Task { @MainActor in
            guard await askFaceConsent() else { return }
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    private func askFaceConsent() async -> Bool {
        await withCheckedContinuation { continuation in
            let alert = UIAlertController(title: nil, message: "是否同意采集您的人脸信息用于考勤？", preferredStyle: .alert)
            alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in continuation.resume(returning: true) })
            alert.addAction(UIAlertAction(title: "不同意", style: .cancel) { _ in continuation.resume(returning: false) })
            present(alert, animated: true)
        }
    }
}

class UncheckedViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        Task {
            _ = await askFaceConsent()
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "read and decides nothing"
        }
    }

    private func askFaceConsent() async -> Bool {
        await withCheckedContinuation { continuation in
            let alert = UIAlertController(title: nil, message: "是否同意采集您的人脸信息用于考勤？", preferredStyle: .alert)
            alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in continuation.resume(returning: true) })
            alert.addAction(UIAlertAction(title: "不同意", style: .cancel) { _ in continuation.resume(returning: false) })
            present(alert, animated: true)
        }
    }
}
