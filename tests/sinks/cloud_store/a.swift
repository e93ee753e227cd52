import FirebaseDatabase
import FirebaseStorage
import UIKit
import Vision

final class CloudFaces {
    func enrol(_ image: UIImage, name: String) throws {
        let request = VNDetectFaceRectanglesRequest()
        try VNImageRequestHandler(cgImage: image.cgImage!).perform([request])
        guard let data = image.jpegData(compressionQuality: 0.9) else { return }
        let place = Storage.storage().reference().child("faces/\(name).jpg")
        place.putData(data, metadata: nil) { _, error in // expect: face-upload
            print(error?.localizedDescription ?? "")
        }
        Database.database().reference().child("visits").child(name).updateChildValues(["time": Date().timeIntervalSince1970])
    }
}
