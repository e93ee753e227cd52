import Combine
import TencentCloudHuiyanSDKFace
import UIKit

final class DoorModel {
    let ticked = CurrentValueSubject<Bool, Never>(false)
    let loaded = CurrentValueSubject<Bool, Never>(false)

    func tick() {
        ticked.send(true)
    }

    func load() {
        loaded.send(true)
    }
}

class LiveViewController: UIViewController {
    private let model = DoorModel()

    @IBAction func ask(_ sender: UIButton) {
        let alert = UIAlertController(title: nil, message: "同意我们处理您的人脸信息，用于门禁通行？", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in self.model.tick() })
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel))
        present(alert, animated: true)
    }

    @IBAction func punch(_ sender: UIButton) {
        if model.ticked.value {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }

    @IBAction func early(_ sender: UIButton) {
        guard model.ticked.value else { return }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class LoadedViewController: UIViewController {
    private let model = DoorModel()

    @IBAction func punch(_ sender: UIButton) {
        if model.loaded.value {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
        }
    }
}

class UntickedViewController: UIViewController {
    private let model = DoorModel()

    @IBAction func punch(_ sender: UIButton) {
        if !model.ticked.value {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "wrong side"
        }
    }
}
