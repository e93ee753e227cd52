import UIKit
import Vision
import WebKit

class LostViewController: UIViewController {
    let web = WKWebView()

    func ask(_ handler: VNImageRequestHandler) {
        let alert = UIAlertController(title: "人脸识别授权", message: "是否同意《人脸信息处理规则》？", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in
            try? handler.perform([VNDetectFaceRectanglesRequest()])
        })
        alert.addAction(UIAlertAction(title: "不同意", style: .cancel))
        alert.addAction(UIAlertAction(title: "查看规则", style: .default) { _ in self.openRules() })
        present(alert, animated: true)
    }

    func openRules() {
        let url = Bundle.main.url(forResource: "face_rules", withExtension: "html")! // expect: dead-notice-link
        web.loadFileURL(url, allowingReadAccessTo: url)
    }

    func openHelp() {
        let url = Bundle.main.url(forResource: "camera_help", withExtension: "html")!
        web.loadFileURL(url, allowingReadAccessTo: url)
    }
}
