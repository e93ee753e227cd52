import Combine
import TencentCloudHuiyanSDKFace
import UIKit

protocol ConsentClient {
    func faceConsent() -> AnyPublisher<Bool, Never>
}

class CheckInViewController: UIViewController {
    private var client: ConsentClient!
    private var bag = Set<AnyCancellable>()

    @IBAction func punch(_ sender: UIButton) {
        client.faceConsent()
            .receive(on: DispatchQueue.main)
            .filter { $0 }
            .sink { _ in
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
            }
            .store(in: &bag)
    }

    @IBAction func checked(_ sender: UIButton) {
        client.faceConsent()
            .sink { granted in
                guard granted else { return }
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
            }
            .store(in: &bag)
    }
}

class UnfilteredViewController: UIViewController {
    private var client: ConsentClient!
    private var bag = Set<AnyCancellable>()

    @IBAction func punch(_ sender: UIButton) {
        client.faceConsent()
            .sink { _ in
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "read and decides nothing"
            }
            .store(in: &bag)
    }
}
