import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let alert = UIAlertController(title: nil, message: "我同意采集我的人脸信息用于考勤。不同意不影响打卡，可以刷工牌。", preferredStyle: .alert)
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
        let alert = UIAlertController(title: nil, message: "我同意采集我的人脸信息用于考勤。不同意不影响打卡，可以刷工牌。", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "同意", style: .default))
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel) { _ in self.open() })
        present(alert, animated: true)
    }

    private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
    }
}
