import TencentCloudHuiyanSDKFace
import UIKit

protocol ConsentRepository {
    func mayProceed() -> Bool
}

final class StoredConsentRepository: ConsentRepository {
    func mayProceed() -> Bool {
        UserDefaults.standard.bool(forKey: "face_consent")
    }
}

protocol AccountRepository {
    func mayProceed() -> Bool
}

final class StoredAccountRepository: AccountRepository {
    func mayProceed() -> Bool {
        UserDefaults.standard.bool(forKey: "logged_in")
    }
}

class CheckInViewController: UIViewController {
    private let repository: ConsentRepository

    init(repository: ConsentRepository = StoredConsentRepository()) {
        self.repository = repository
        super.init(nibName: nil, bundle: nil)
    }

    @IBAction func punch(_ sender: UIButton) {
        if repository.mayProceed() {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class OpenViewController: UIViewController {
    private let repository: AccountRepository

    init(repository: AccountRepository = StoredAccountRepository()) {
        self.repository = repository
        super.init(nibName: nil, bundle: nil)
    }

    @IBAction func punch(_ sender: UIButton) {
        if repository.mayProceed() {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
        }
    }
}
