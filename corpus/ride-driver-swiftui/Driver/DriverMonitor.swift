import AVFoundation
import UIKit
import Vision
import os

/// Takes a picture of the driver every ten minutes of a shift and has it compared.
final class DriverMonitor: NSObject, ObservableObject, AVCapturePhotoCaptureDelegate {
    let session = AVCaptureSession()
    private let output = AVCapturePhotoOutput()
    private let logger = Logger(subsystem: "cn.example.driver", category: "monitor")
    private var timer: Timer?

    func start() {
        guard let device = AVCaptureDevice.default(.builtInWideAngleCamera, for: .video, position: .front),
              let input = try? AVCaptureDeviceInput(device: device) else { return }
        session.beginConfiguration()
        session.addInput(input)
        session.addOutput(output)
        session.commitConfiguration()
        DispatchQueue.global().async { self.session.startRunning() }
        timer = Timer.scheduledTimer(withTimeInterval: 600, repeats: true) { [weak self] _ in
            self?.snap()
        }
    }

    func stop() {
        timer?.invalidate()
        session.stopRunning()
    }

    private func snap() {
        // expect: covert-capture
        output.capturePhoto(with: AVCapturePhotoSettings(), delegate: self)
    }

    func photoOutput(_ output: AVCapturePhotoOutput, didFinishProcessingPhoto photo: AVCapturePhoto, error: Error?) {
        guard let data = photo.fileDataRepresentation(), let image = UIImage(data: data)?.cgImage else { return }
        let request = VNDetectFaceRectanglesRequest()
        try? VNImageRequestHandler(cgImage: image).perform([request])
        guard request.results?.isEmpty == false else { return }
        // expect: face-data-in-logs
        logger.debug("driver picture \(data.base64EncodedString(), privacy: .public)")
        Task { await send(data) }
    }

    private func send(_ jpeg: Data) async {
        var request = URLRequest(url: URL(string: "https://driver-check.s3.us-west-2.amazonaws.com/face/latest.jpg")!)
        request.httpMethod = "PUT"
        request.setValue("image/jpeg", forHTTPHeaderField: "Content-Type")
        // expect: cross-border-transfer
        _ = try? await URLSession.shared.upload(for: request, from: jpeg)
    }
}
