import UIKit
import Vision

final class CheckInModel: ObservableObject {
    @Published private(set) var admitted = false
    private let client = ClubClient()

    func checkIn(_ picture: UIImage) {
        guard let image = picture.cgImage else { return }
        // expect: missing-consent
        // expect: missing-age-gate
        let request = VNDetectFaceRectanglesRequest()
        let handler = VNImageRequestHandler(cgImage: image)
        try? handler.perform([request])
        guard let faces = request.results, faces.count == 1 else { return }
        keep(picture)
        client.admit(picture) { [weak self] ok in
            DispatchQueue.main.async {
                self?.admitted = ok
            }
        }
    }

    private func keep(_ picture: UIImage) {
        let folder = FileManager.default.urls(for: .documentDirectory, in: .userDomainMask)[0]
        // expect: unencrypted-storage
        // expect: unbounded-retention
        try? picture.jpegData(compressionQuality: 0.8)?.write(to: folder.appendingPathComponent("last-face.jpg"))
    }
}
