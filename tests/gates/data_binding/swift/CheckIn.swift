import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBOutlet weak var agree: UISwitch!
    @IBOutlet weak var start: UIButton!

    override func viewDidLoad() {
        super.viewDidLoad()
        agree.addTarget(self, action: #selector(changed), for: .valueChanged)
    }

    @objc private func changed() {
        start.isEnabled = agree.isOn
    }

    @IBAction func punch(_ sender: Any) {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class LooseViewController: UIViewController {
    @IBOutlet weak var agree: UISwitch!
    @IBOutlet weak var start: UIButton!

    @IBAction func punch(_ sender: Any) {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
    }
}
