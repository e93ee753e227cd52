import UIKit
import Vision

class Desk: UIViewController {
    func send(_ photo: UIImage) {
        try? VNImageRequestHandler(cgImage: photo.cgImage!, options: [:]).perform([VNDetectFaceRectanglesRequest()])
        post(photo.jpegData(compressionQuality: 0.9)!)
    }

    func post(_ data: Data) {
        var request = URLRequest(url: URL(string: "https://people.example.cn/faces")!)
        request.httpMethod = "POST"
        request.httpBody = data
        URLSession.shared.dataTask(with: request) { _, _, _ in }.resume() // expect: face-upload
    }
}

class Notes: UIViewController {
    func send(_ photo: UIImage) {
        try? VNImageRequestHandler(cgImage: photo.cgImage!, options: [:]).perform([VNRecognizeTextRequest()])
        var request = URLRequest(url: URL(string: "https://people.example.cn/notes")!)
        request.httpMethod = "POST"
        request.httpBody = photo.jpegData(compressionQuality: 0.9)!
        URLSession.shared.dataTask(with: request) { _, _, _ in }.resume()
    }
}
