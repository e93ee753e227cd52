import AVFoundation
import UIKit

final class SelfieViewController: UIViewController, AVCapturePhotoCaptureDelegate {
    private let output = AVCapturePhotoOutput()
    private let hint = UILabel()

    override func viewDidLoad() {
        super.viewDidLoad()
        hint.text = "请将人脸置于框内"
        view.addSubview(hint)
    }

    @IBAction func shoot(_ sender: UIButton) {
        output.capturePhoto(with: AVCapturePhotoSettings(), delegate: self)
    }

    func photoOutput(_ output: AVCapturePhotoOutput, didFinishProcessingPhoto photo: AVCapturePhoto, error: Error?) {
        guard let data = photo.fileDataRepresentation(), let image = UIImage(data: data) else { return }
        upload(image)
    }

    private func upload(_ image: UIImage) {
        let jpeg = image.jpegData(compressionQuality: 0.7)
        var request = URLRequest(url: URL(string: "https://people.example.cn/selfie")!)
        request.httpMethod = "POST"
        request.httpBody = jpeg
        URLSession.shared.dataTask(with: request).resume() // expect: face-upload
    }
}

final class PickerViewController: UIViewController, UIImagePickerControllerDelegate, UINavigationControllerDelegate {
    @IBAction func pick(_ sender: UIButton) {
        title = "人脸录入"
        let picker = UIImagePickerController()
        picker.sourceType = .camera
        picker.cameraDevice = .front
        picker.delegate = self
        present(picker, animated: true)
    }

    func imagePickerController(_ picker: UIImagePickerController, didFinishPickingMediaWithInfo info: [UIImagePickerController.InfoKey: Any]) {
        picker.dismiss(animated: true)
        guard let image = info[.originalImage] as? UIImage else { return }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("face.jpg")
        // expect: unencrypted-storage
        // expect: unbounded-retention
        try? image.jpegData(compressionQuality: 1)?.write(to: file)
    }
}
