import UIKit
import Vision

final class FaceShot {
    func data(for image: UIImage) -> Data? {
        let request = VNDetectFaceRectanglesRequest()
        try? VNImageRequestHandler(cgImage: image.cgImage!).perform([request])
        return image.jpegData(compressionQuality: 0.8)
    }
}

final class Album: UIViewController {
    let shots = Pool.shared.shots()

    @IBAction func add(_ sender: UIButton) {
        let shot = shots.next()
        let data = shot.data(for: UIImage(named: "me")!)
        try? data?.write(to: URL(fileURLWithPath: NSTemporaryDirectory() + "/shot.jpg")) // expect: unencrypted-storage // expect: unbounded-retention
    }
}

final class Notes: UIViewController {
    let lines = Pool.shared.lines()

    @IBAction func save(_ sender: UIButton) {
        let line = lines.next()
        let data = line.data(using: .utf8)
        try? data?.write(to: URL(fileURLWithPath: NSTemporaryDirectory() + "/note.txt"))
    }
}
