import AVFoundation
import UIKit
import Vision

final class FrameSource: NSObject, AVCaptureVideoDataOutputSampleBufferDelegate {
    weak var delegate: AVCaptureVideoDataOutputSampleBufferDelegate?

    func captureOutput(_ output: AVCaptureOutput, didOutput buffer: CMSampleBuffer, from connection: AVCaptureConnection) {
        delegate?.captureOutput?(output, didOutput: buffer, from: connection)
    }
}

final class ScanController: UIViewController, AVCaptureVideoDataOutputSampleBufferDelegate {
    private let source = FrameSource()

    override func viewDidLoad() {
        super.viewDidLoad()
        source.delegate = self
    }

    func captureOutput(_ output: AVCaptureOutput, didOutput buffer: CMSampleBuffer, from connection: AVCaptureConnection) {
        let request = VNDetectFaceRectanglesRequest { _, _ in } // expect: missing-consent
    }
}
