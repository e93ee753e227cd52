import Alamofire
import UIKit
import Vision

final class Counter {
    func count(_ picture: CGImage) throws -> Int {
        let request = VNDetectFaceRectanglesRequest()
        try VNImageRequestHandler(cgImage: picture).perform([request])
        return request.results?.count ?? 0
    }
}

/// What the shot is of stands in the address it is sent to.
final class StudentsController: UIViewController, UIImagePickerControllerDelegate, UINavigationControllerDelegate {
    private let registrationURL = "https://people.example.cn/upload-student-face"

    @IBAction func shoot(_ sender: UIButton) {
        let picker = UIImagePickerController()
        picker.sourceType = .camera
        picker.delegate = self
        present(picker, animated: true)
    }

    func imagePickerController(_ picker: UIImagePickerController, didFinishPickingMediaWithInfo info: [UIImagePickerController.InfoKey: Any]) {
        guard let image = info[.originalImage] as? UIImage, let jpeg = image.jpegData(compressionQuality: 0.8) else { return }
        register(jpeg)
    }

    private func register(_ jpeg: Data) {
        guard let url = URL(string: registrationURL) else { return }
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        request.httpBody = jpeg
        URLSession.shared.dataTask(with: request).resume() // expect: face-upload
    }
}

/// The same of a parcel.
final class ParcelsController: UIViewController, UIImagePickerControllerDelegate, UINavigationControllerDelegate {
    @IBAction func shoot(_ sender: UIButton) {
        let picker = UIImagePickerController()
        picker.sourceType = .camera
        picker.delegate = self
        present(picker, animated: true)
    }

    func imagePickerController(_ picker: UIImagePickerController, didFinishPickingMediaWithInfo info: [UIImagePickerController.InfoKey: Any]) {
        guard let image = info[.originalImage] as? UIImage, let jpeg = image.jpegData(compressionQuality: 0.8) else { return }
        var request = URLRequest(url: URL(string: "https://people.example.cn/parcels")!)
        request.httpMethod = "POST"
        request.httpBody = jpeg
        URLSession.shared.dataTask(with: request).resume()
    }
}

final class VisitorsController: UIViewController, UIImagePickerControllerDelegate, UINavigationControllerDelegate {
    @IBAction func shoot(_ sender: UIButton) {
        let picker = UIImagePickerController()
        picker.sourceType = .camera
        picker.delegate = self
        present(picker, animated: true)
    }

    func imagePickerController(_ picker: UIImagePickerController, didFinishPickingMediaWithInfo info: [UIImagePickerController.InfoKey: Any]) {
        guard let image = info[.originalImage] as? UIImage, let jpeg = image.jpegData(compressionQuality: 0.8) else { return }
        AF.upload(multipartFormData: { form in // expect: face-upload
            form.append(jpeg, withName: "file", fileName: "a.jpg", mimeType: "image/jpeg")
        }, to: "https://people.example.cn/face/visitors")
    }
}
