import Alamofire
import UIKit
import Vision

final class Uploader {
    func check(_ image: UIImage) throws {
        let request = VNDetectFaceLandmarksRequest()
        try VNImageRequestHandler(cgImage: image.cgImage!).perform([request])
        guard request.results?.isEmpty == false else { return }
        multipart(image)
        byHand(image)
    }

    private func multipart(_ image: UIImage) {
        let data = image.jpegData(compressionQuality: 0.9)!
        AF.upload(multipartFormData: { form in // expect: face-upload
            form.append(data, withName: "face", fileName: "face.jpg", mimeType: "image/jpeg")
        }, to: "https://people.example.cn/faces").responseDecodable(of: Reply.self) { _ in }
    }

    private func byHand(_ image: UIImage) {
        var body = Data()
        body.append("--x\r\n".data(using: .utf8)!)
        if let png = image.pngData() {
            body.append(png)
        }
        var request = URLRequest(url: URL(string: "https://people.example.cn/faces")!)
        request.httpMethod = "POST"
        URLSession.shared.uploadTask(with: request, from: body) { _, _, _ in }.resume() // expect: face-upload
    }

    func greet(name: String) {
        AF.request("https://people.example.cn/greetings", method: .post, parameters: ["name": name]).response { _ in }
    }
}

struct Reply: Decodable {
    let ok: Bool
}
