import UIKit
import Vision

struct Member {
    let age: Int
}

final class CheckInModel: ObservableObject {
    @Published private(set) var admitted = false
    private let client = ClubClient()
    private let member = Member(age: 30)

    func checkIn(_ picture: UIImage) {
        guard member.age >= 14, let image = picture.cgImage else { return }
        let request = VNDetectFaceRectanglesRequest()
        let handler = VNImageRequestHandler(cgImage: image)
        try? handler.perform([request])
        guard let faces = request.results, faces.count == 1 else { return }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("face.jpg")
        defer { try? FileManager.default.removeItem(at: file) }
        try? picture.jpegData(compressionQuality: 0.8)?.write(to: file, options: .completeFileProtection)
        client.admit(picture) { [weak self] ok in
            DispatchQueue.main.async {
                self?.admitted = ok
            }
        }
    }
}
