import UIKit
import Vision

final class FaceFolder {
    private let folder = FileManager.default.urls(for: .documentDirectory, in: .userDomainMask)[0]

    func enrol(_ image: UIImage) throws {
        let request = VNDetectFaceRectanglesRequest()
        try VNImageRequestHandler(cgImage: image.cgImage!).perform([request])
        guard let face = request.results?.first else { return }
        keep(image)
        try keepSafe(image)
        count(1)
        print(face.confidence)
    }

    private func keep(_ image: UIImage) {
        let file = folder.appendingPathComponent("face.jpg")
        if let data = image.jpegData(compressionQuality: 1.0) {
            do {
                // expect: unencrypted-storage
                // expect: unbounded-retention
                try data.write(to: file)
            } catch {
                print("failed", error)
            }
        }
    }

    private func keepSafe(_ image: UIImage) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("safe.jpg")
        let data = image.jpegData(compressionQuality: 1.0)!
        try data.write(to: file, options: [.atomic, .completeFileProtection])
        try FileManager.default.removeItem(at: file)
    }

    private func count(_ faces: Int) {
        try? "\(faces)".write(to: folder.appendingPathComponent("count.txt"), atomically: true, encoding: .utf8)
    }
}
