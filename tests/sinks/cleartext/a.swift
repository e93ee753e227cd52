import UIKit
import Vision

final class Terminal {
    func verify(_ image: UIImage) async throws {
        let request = VNDetectFaceRectanglesRequest()
        try VNImageRequestHandler(cgImage: image.cgImage!).perform([request])
        let jpeg = image.jpegData(compressionQuality: 1)!
        var post = URLRequest(url: URL(string: "http://gate.example.cn/verify")!)
        post.httpMethod = "POST"
        // expect: face-upload
        // expect: cleartext-transport
        let (data, _) = try await URLSession.shared.upload(for: post, from: jpeg)
        print(data.count)
    }
}
