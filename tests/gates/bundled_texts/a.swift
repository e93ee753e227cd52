import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let alert = UIAlertController(title: nil, message: "请阅读并同意《用户协议》《隐私政策》和《人脸识别服务协议》", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in self.open() })
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel))
        present(alert, animated: true)
    }

    private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: bundled-consent
    }
}

class PolicyViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let sheet = UIAlertController(title: "Privacy policy", message: "Please agree to our privacy policy and terms of service before you continue.", preferredStyle: .actionSheet)
        sheet.addAction(UIAlertAction(title: "I agree", style: .default, handler: { [weak self] _ in
            self?.open()
        }))
        sheet.addAction(UIAlertAction(title: "Decline", style: .cancel, handler: nil))
        present(sheet, animated: true, completion: nil)
    }

    private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: bundled-consent
    }
}

class ReferringViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let alert = UIAlertController(title: "人脸信息单独同意", message: "我同意采集我的人脸信息用于考勤。更多内容详见《隐私政策》。", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in self.open() })
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel))
        present(alert, animated: true)
    }

    private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class UpdateViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let alert = UIAlertController(title: nil, message: "发现新版本，是否立即更新？", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "确定", style: .default) { _ in self.open() })
        alert.addAction(UIAlertAction(title: "取消", style: .cancel))
        present(alert, animated: true)
    }

    private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
    }
}
