import Alamofire
import UIKit
import Vision

final class FaceStep {
    var shot: UIImage?
    var shotFile: URL?

    func check(_ image: UIImage) throws {
        let request = VNDetectFaceLandmarksRequest()
        try VNImageRequestHandler(cgImage: image.cgImage!).perform([request])
        shot = image
        keep()
    }

    func keep() {
        let folder = FileManager.default.urls(for: .documentDirectory, in: .userDomainMask)[0]
        let name = "doorShot.jpg"
        let file = folder.appendingPathComponent(name)
        try? shot!.jpegData(compressionQuality: 1)!.write(to: file) // expect: unencrypted-storage
        prepare() // the file goes on from here under its name
    }

    func prepare() {
        shotFile = folder().appendingPathComponent("doorShot.jpg")
        send(shotFile!)
        sendLog(folder().appendingPathComponent("door.log"))
    }

    func folder() -> URL {
        FileManager.default.urls(for: .documentDirectory, in: .userDomainMask)[0]
    }

    func send(_ file: URL) {
        AF.upload(multipartFormData: { form in // expect: face-upload
            form.append(file, withName: "picture", fileName: "doorShot.jpg", mimeType: "image/jpeg")
        }, to: "https://gate.example.cn/pictures").response { _ in }
    }

    func sendLog(_ file: URL) {
        AF.upload(multipartFormData: { form in
            form.append(file, withName: "log", fileName: "door.log", mimeType: "text/plain")
        }, to: "https://gate.example.cn/logs").response { _ in }
    }

    func done() {
        try? FileManager.default.removeItem(at: folder().appendingPathComponent("doorShot.jpg"))
    }
}
