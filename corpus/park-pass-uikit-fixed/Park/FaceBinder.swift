import UIKit
import Vision

/// Looks for one face in a picture and binds it to the annual pass.
final class FaceBinder {
    private let session = URLSession(configuration: .ephemeral)
    private let endpoint = URL(string: "https://pass.happyvalley.example.cn/api/v2/faces")!

    func bind(_ picture: UIImage) async -> Bool {
        guard let image = picture.cgImage, let jpeg = picture.jpegData(compressionQuality: 0.85) else { return false }
        let request = VNDetectFaceRectanglesRequest()
        try? VNImageRequestHandler(cgImage: image).perform([request])
        guard request.results?.count == 1 else { return false }

        var upload = URLRequest(url: endpoint)
        upload.httpMethod = "POST"
        upload.setValue(PassStore.shared.ticketNumber, forHTTPHeaderField: "X-Ticket")
        guard let (_, response) = try? await session.upload(for: upload, from: jpeg) else { return false }
        return (response as? HTTPURLResponse)?.statusCode == 201
    }
}
