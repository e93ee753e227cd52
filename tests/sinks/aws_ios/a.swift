import AWSRekognition
import AWSS3
import UIKit

/// A project's own methods on the vendor's class.
extension AWSRekognition {
    func find(_ face: UIImage) {
        let request = AWSRekognitionSearchFacesByImageRequest()!
        let image = AWSRekognitionImage()!
        image.bytes = face.jpegData(compressionQuality: 0.5)
        request.image = image
        self.searchFaces(byImage: request).continueWith { _ in nil }
    }
}

final class PeopleController: UIViewController, UIImagePickerControllerDelegate, UINavigationControllerDelegate {
    @IBAction func shoot(_ sender: UIButton) {
        let picker = UIImagePickerController()
        picker.sourceType = .camera
        picker.delegate = self
        present(picker, animated: true)
    }

    func imagePickerController(_ picker: UIImagePickerController, didFinishPickingMediaWithInfo info: [UIImagePickerController.InfoKey: Any]) {
        guard let image = info[.originalImage] as? UIImage else { return }
        AWSRekognition.default().find(image)
        keep(image)
    }

    private func keep(_ image: UIImage) {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        // expect: unencrypted-storage
        // expect: unbounded-retention
        try? image.pngData()!.write(to: place)
        let request = AWSS3TransferManagerUploadRequest()!
        request.bucket = "people"
        request.body = place
        let manager = AWSS3TransferManager.default()
        manager.upload(request).continueWith { _ in nil } // expect: face-upload
    }

    func report(_ message: String) {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try? message.data(using: .utf8)!.write(to: place)
        let request = AWSS3TransferManagerUploadRequest()!
        request.body = place
        AWSS3TransferManager.default().upload(request).continueWith { _ in nil }
    }
}
