import TencentCloudHuiyanSDKFace
import UIKit

protocol ConsentDelegate: AnyObject {
    func consentDidFinish(agreed: Bool)
}

class ConsentViewController: UIViewController {
    weak var delegate: ConsentDelegate?
    private let yes = UIButton(type: .system)
    private let no = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        yes.setTitle("同意采集我的人脸信息", for: .normal)
        no.setTitle("不同意", for: .normal)
        yes.addTarget(self, action: #selector(agree), for: .touchUpInside)
        no.addTarget(self, action: #selector(refuse), for: .touchUpInside)
    }

    @objc private func agree() {
        delegate?.consentDidFinish(agreed: true)
        dismiss(animated: true)
    }

    @objc private func refuse() {
        delegate?.consentDidFinish(agreed: false)
        dismiss(animated: true)
    }
}

class HomeViewController: UIViewController, ConsentDelegate {
    @IBAction func face(_ sender: UIButton) {
        let screen = ConsentViewController()
        screen.delegate = self
        present(screen, animated: true)
    }

    func consentDidFinish(agreed: Bool) {
        if agreed {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class UncheckedViewController: UIViewController, ConsentDelegate {
    @IBAction func face(_ sender: UIButton) {
        let screen = ConsentViewController()
        screen.delegate = self
        present(screen, animated: true)
    }

    func consentDidFinish(agreed: Bool) {
        title = "result \(agreed)"
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "read and decides nothing"
    }
}
