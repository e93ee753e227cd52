import UIKit
import Vision

final class HandInController: UIViewController {
    override func viewDidDisappear(_ animated: Bool) {
        super.viewDidDisappear(animated)
        handIn(leaving: true)
    }

    @IBAction func ask(_ sender: UIButton) {
        let alert = UIAlertController(title: "人脸核验", message: "交卷前将采集您的人脸信息用于核验身份，是否同意？", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel))
        alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in self.handIn(leaving: false) })
        present(alert, animated: true)
    }

    private func handIn(leaving: Bool) {
        guard !leaving else { return }
        let request = VNDetectFaceRectanglesRequest()
        try? VNImageRequestHandler(ciImage: CIImage()).perform([request])
    }
}

final class ForcedController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        handIn(leaving: false)
    }

    private func handIn(leaving: Bool) {
        guard !leaving else { return }
        let request = VNDetectFaceRectanglesRequest() // expect: missing-consent
        try? VNImageRequestHandler(ciImage: CIImage()).perform([request])
    }
}
