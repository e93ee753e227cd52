import UIKit
import Vision

/// Methods that the project adds to a class of the system.
extension UIImage {
    func note() {
        print(self) // expect: face-data-in-logs
    }

    func send(with other: UIImage, name: String) {
        print(name)
        print(other) // expect: face-data-in-logs
    }

    func describe(_ text: String) {
        print(text)
    }
}

extension UIColor {
    func note() {
        print(self)
    }
}

final class Enrolment {
    func enrol(image: UIImage, icon: UIColor) throws {
        guard let picture = image.cgImage else { return }
        let request = VNDetectFaceRectanglesRequest()
        try VNImageRequestHandler(cgImage: picture).perform([request])
        let faces = request.results?.count ?? 0
        image.note()
        icon.note()
        image.describe("found \(faces)")
        image.send(with: image, name: "n")
    }
}
