import UIKit
import Vision

enum Api {
    static let base = "https://api.example.cn"

    static func verify(_ data: Data) {
        var request = URLRequest(url: URL(string: base + "/auth/verify-request")!)
        request.httpMethod = "POST"
        URLSession.shared.uploadTask(with: request, from: data).resume() // expect: face-upload
    }

    static func send(_ data: Data, to place: URL) {
        var request = URLRequest(url: place)
        request.httpMethod = "POST"
        URLSession.shared.uploadTask(with: request, from: data).resume()
    }
}

final class SignUp {
    func selfie(_ image: UIImage, place: URL) throws {
        let request = VNDetectFaceRectanglesRequest()
        try VNImageRequestHandler(cgImage: image.cgImage!).perform([request])
        let data = image.jpegData(compressionQuality: 0.9)!
        Api.verify(data)
        Api.send(data, to: place) // expect: face-upload
    }
}

final class Papers {
    func licence(_ file: Data, place: URL) {
        Api.verify(file)
        Api.send(file, to: place)
    }

    func insurance(_ file: Data, place: URL) {
        Api.verify(file)
        Api.send(file, to: place)
    }
}
