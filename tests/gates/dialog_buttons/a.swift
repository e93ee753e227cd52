import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let alert = UIAlertController(title: "人脸识别服务协议", message: "我们将采集您的人脸图像用于考勤核验，是否同意？", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in self.open() })
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel))
        present(alert, animated: true)
    }

    private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class RefusedViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let alert = UIAlertController(title: "人脸识别服务协议", message: "我们将采集您的人脸图像用于考勤核验，是否同意？", preferredStyle: .alert)
        let agree = UIAlertAction(title: "同意", style: .default, handler: { _ in self.title = "谢谢" })
        let refuse = UIAlertAction(title: "不同意", style: .cancel, handler: { _ in
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
        })
        alert.addAction(agree)
        alert.addAction(refuse)
        present(alert, animated: true)
    }
}
