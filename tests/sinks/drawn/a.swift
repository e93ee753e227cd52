import UIKit
import Vision

final class Enrolment {
    func enrol(_ image: UIImage) throws {
        let request = VNDetectFaceRectanglesRequest()
        try VNImageRequestHandler(cgImage: image.cgImage!).perform([request])
        send(resized(image))
        send(rendered(image))
        send(context(image))
        send(frame(request.results?.first?.boundingBox ?? .zero))
    }

    private func resized(_ image: UIImage) -> Data {
        UIGraphicsBeginImageContextWithOptions(CGSize(width: 200, height: 200), false, 1)
        image.draw(in: CGRect(x: 0, y: 0, width: 200, height: 200))
        let small = UIGraphicsGetImageFromCurrentImageContext()!
        UIGraphicsEndImageContext()
        return small.jpegData(compressionQuality: 0.8)!
    }

    private func rendered(_ image: UIImage) -> Data {
        let renderer = UIGraphicsImageRenderer(size: CGSize(width: 200, height: 200))
        let small = renderer.image { _ in
            image.draw(in: CGRect(x: 0, y: 0, width: 200, height: 200))
        }
        return small.pngData()!
    }

    private func context(_ image: UIImage) -> Data {
        let context = CGContext(data: nil, width: 200, height: 200, bitsPerComponent: 8, bytesPerRow: 0, space: CGColorSpaceCreateDeviceRGB(), bitmapInfo: 1)!
        context.draw(image.cgImage!, in: CGRect(x: 0, y: 0, width: 200, height: 200))
        return UIImage(cgImage: context.makeImage()!).pngData()!
    }

    private func frame(_ box: CGRect) -> Data {
        UIGraphicsBeginImageContextWithOptions(CGSize(width: 200, height: 200), false, 1)
        UIBezierPath(rect: box).stroke()
        let border = UIGraphicsGetImageFromCurrentImageContext()!
        UIGraphicsEndImageContext()
        return border.pngData()!
    }

    private func send(_ data: Data) {
        var request = URLRequest(url: URL(string: "https://api.example.cn/face")!)
        request.httpMethod = "POST"
        request.httpBody = data
        URLSession.shared.dataTask(with: request).resume() // expect: face-upload
    }
}
