import UIKit
import Vision

final class Terminal {
    func verify(_ image: UIImage) async throws {
        let request = VNDetectFaceRectanglesRequest()
        try VNImageRequestHandler(cgImage: image.cgImage!).perform([request])
        let jpeg = image.jpegData(compressionQuality: 1)!
        var post = URLRequest(url: URL(string: "https://gate.example.cn/verify")!)
        post.httpMethod = "POST"
        // expect: face-upload
        // expect: cleartext-transport
        _ = try await URLSession.shared.upload(for: post, from: jpeg)
    }

    func verifySafely(_ image: UIImage) async throws {
        let request = VNDetectFaceRectanglesRequest()
        try VNImageRequestHandler(cgImage: image.cgImage!).perform([request])
        let jpeg = image.jpegData(compressionQuality: 1)!
        var post = URLRequest(url: URL(string: "https://face.example.cn/verify")!)
        post.httpMethod = "POST"
        // expect: face-upload
        _ = try await URLSession.shared.upload(for: post, from: jpeg)
    }
}
