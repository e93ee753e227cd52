import UIKit
import Vision

final class Enrolment {
    private let session = URLSession.shared

    func enrol(image: UIImage, name: String) throws {
        guard let picture = image.cgImage else { return }
        let request = VNDetectFaceRectanglesRequest()
        try VNImageRequestHandler(cgImage: picture).perform([request])
        guard let faces = request.results, !faces.isEmpty else { return }
        send(image, name: name)
        report(faces.count)
    }

    private func send(_ image: UIImage, name: String) {
        guard let jpeg = image.jpegData(compressionQuality: 0.8) else { return }
        var request = URLRequest(url: URL(string: "https://people.example.cn/faces")!)
        request.httpMethod = "POST"
        let body = ["name": name, "image": jpeg.base64EncodedString()]
        request.httpBody = try? JSONSerialization.data(withJSONObject: body)
        session.dataTask(with: request) { _, _, _ in }.resume() // expect: face-upload
    }

    private func report(_ count: Int) {
        var request = URLRequest(url: URL(string: "https://people.example.cn/counts")!)
        request.httpMethod = "POST"
        request.httpBody = try? JSONEncoder().encode(["count": count])
        session.dataTask(with: request).resume()
    }
}
