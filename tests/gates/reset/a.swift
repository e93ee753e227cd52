import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    private var agreed = false

    @IBAction func ask(_ sender: UIButton) {
        let alert = UIAlertController(title: nil, message: "同意我们处理您的人脸信息，用于门禁通行？", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in self.agreed = true })
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel) { _ in self.agreed = false })
        present(alert, animated: true)
    }

    @IBAction func punch(_ sender: UIButton) {
        if agreed {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}
