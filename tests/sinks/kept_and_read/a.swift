import UIKit
import Vision

final class Enrolment {
    func enrol(_ image: UIImage, nickname: String) throws {
        let request = VNDetectFaceRectanglesRequest()
        try VNImageRequestHandler(cgImage: image.cgImage!).perform([request])
        // expect: unencrypted-storage
        // expect: unbounded-retention
        UserDefaults.standard.set(image.jpegData(compressionQuality: 0.9), forKey: "portrait")
        UserDefaults.standard.set(nickname, forKey: "nickname")
    }
}

final class Sync {
    func send() {
        var request = URLRequest(url: URL(string: "https://api.example.cn/portrait")!)
        request.httpMethod = "POST"
        let portrait = UserDefaults.standard.data(forKey: "portrait")
        URLSession.shared.uploadTask(with: request, from: portrait).resume() // expect: face-upload
        let nickname = UserDefaults.standard.data(forKey: "nickname")
        URLSession.shared.uploadTask(with: request, from: nickname).resume()
    }
}
