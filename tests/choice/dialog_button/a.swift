import TencentCloudHuiyanSDKFace
import UIKit

class SoleViewController: UIViewController {
    @IBAction func login(_ sender: UIButton) {
        let sheet = UIAlertController(title: "登录验证", message: nil, preferredStyle: .actionSheet)
        sheet.addAction(UIAlertAction(title: "刷脸验证", style: .default) { _ in self.verify() })
        sheet.addAction(UIAlertAction(title: "取消", style: .cancel))
        present(sheet, animated: true)
    }

    private func verify() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: sole-verification
    }
}

class OfferedViewController: UIViewController {
    @IBAction func login(_ sender: UIButton) {
        let sheet = UIAlertController(title: "登录验证", message: nil, preferredStyle: .actionSheet)
        sheet.addAction(UIAlertAction(title: "刷脸验证", style: .default) { _ in self.verify() })
        sheet.addAction(UIAlertAction(title: "密码验证", style: .default) { _ in self.password() })
        sheet.addAction(UIAlertAction(title: "取消", style: .cancel))
        present(sheet, animated: true)
    }

    private func verify() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    private func password() {
        title = "请输入密码"
    }
}
