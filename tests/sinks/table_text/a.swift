import UIKit
import Vision

final class Enrolment {
    private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

    func enrol(image: UIImage) throws {
        guard let picture = image.cgImage else { return }
        let request = VNDetectFaceRectanglesRequest()
        try VNImageRequestHandler(cgImage: picture).perform([request])
        guard let jpeg = image.jpegData(compressionQuality: 0.8) else { return }
        print(encode(jpeg)) // expect: face-data-in-logs
        print(ticket(jpeg))
    }

    private func encode(_ bytes: Data) -> String {
        var out = ""
        for byte in bytes {
            out.append(alphabet[Int(byte >> 2)])
        }
        return out
    }

    private func ticket(_ bytes: Data) -> String {
        var out = ""
        for index in 0..<bytes.count {
            out.append(alphabet[index % 64])
        }
        return out
    }
}
