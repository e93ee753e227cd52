import FirebaseFirestore
import UIKit
import Vision

final class Enrolment {
    func enrol(_ image: UIImage, id: String) throws {
        let request = VNDetectFaceRectanglesRequest()
        try VNImageRequestHandler(cgImage: image.cgImage!).perform([request])
        guard let data = image.jpegData(compressionQuality: 0.9) else { return }
        let person: [String: Any] = ["name": id, "portrait": data.base64EncodedString()]
        Firestore.firestore().collection("residents").document(id).setData(person) // expect: face-upload
    }
}
