import TencentCloudHuiyanSDKFace
import UIKit

class ConsentViewController: UIViewController {
    @IBAction func agree(_ sender: Any) {
        performSegue(withIdentifier: "toFace", sender: self)
    }
}

class FaceViewController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class SkippedViewController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
    }
}
