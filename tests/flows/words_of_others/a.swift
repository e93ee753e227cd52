import Combine
import UIKit
import Vision

// Flutter adds to a `sink`; in Combine it listens.
final class GatedController: UIViewController {
    private let agreed = PassthroughSubject<Bool, Never>()
    private var held = Set<AnyCancellable>()

    override func viewDidLoad() {
        super.viewDidLoad()
        agreed.sink { _ in
            let request = VNDetectFaceRectanglesRequest { _, _ in }
        }.store(in: &held)
    }

    @IBAction func scan(_ sender: UIButton) {
        let alert = UIAlertController(title: nil, message: "是否同意处理您的人脸信息？", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel))
        alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in self.agreed.send(true) })
        present(alert, animated: true)
    }
}

final class HastyController: UIViewController {
    private let agreed = PassthroughSubject<Bool, Never>()
    private var held = Set<AnyCancellable>()

    override func viewDidLoad() {
        super.viewDidLoad()
        agreed.sink { _ in
            let request = VNDetectFaceRectanglesRequest { _, _ in } // expect: missing-consent
        }.store(in: &held)
    }

    @IBAction func scan(_ sender: UIButton) {
        agreed.send(true)
    }
}
