import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let dialog = UIAlertController(title: "Face recognition consent", message: "We compare your face with your badge photo. Do you agree?", preferredStyle: .alert)
        [("I agree", true), ("Decline", false)].forEach { title, agreed in
            dialog.addAction(UIAlertAction(title: title, style: .default) { _ in
                if agreed {
                    self.dismiss(animated: true)
                }
            })
        }
        present(dialog, animated: true)
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "not awaited"
    }
}

class SheetViewController: UIViewController {
    @IBAction func punch(_ sender: UIButton) {
        let sheet = UIAlertController(title: "Face recognition consent", message: "We compare your face with your badge photo. Do you agree?", preferredStyle: .actionSheet)
        let agree = UIAlertAction(title: "I agree", style: .default) { _ in
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
        let decline = UIAlertAction(title: "Decline", style: .cancel)
        [agree, decline].forEach { sheet.addAction($0) }
        present(sheet, animated: true)
    }
}
