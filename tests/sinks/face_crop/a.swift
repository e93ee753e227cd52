import CoreML
import UIKit
import Vision

extension CIImage {
    func cropped(toFace found: VNFaceObservation) -> CIImage {
        cropped(to: VNImageRectForNormalizedRect(found.boundingBox, 640, 480))
    }

    func cropped(toLeaf found: VNRectangleObservation) -> CIImage {
        cropped(to: VNImageRectForNormalizedRect(found.boundingBox, 640, 480))
    }
}

final class Guests {
    private let model: VNCoreMLModel
    private var request: VNCoreMLRequest {
        let request = VNCoreMLRequest(model: model)
        request.imageCropAndScaleOption = .scaleFit
        return request
    }

    init(model: VNCoreMLModel) {
        self.model = model
    }

    func look(_ frame: CIImage, found: VNFaceObservation) throws {
        let cut = frame.cropped(toFace: found)
        print(cut) // expect: face-data-in-logs
        try VNImageRequestHandler(ciImage: cut).perform([request])
    }
}

final class Leaves {
    private let model: VNCoreMLModel
    private var request: VNCoreMLRequest {
        let request = VNCoreMLRequest(model: model)
        request.imageCropAndScaleOption = .scaleFit
        return request
    }

    init(model: VNCoreMLModel) {
        self.model = model
    }

    func look(_ frame: CIImage, found: VNRectangleObservation) throws {
        let cut = frame.cropped(toLeaf: found)
        print(cut)
        try VNImageRequestHandler(ciImage: cut).perform([request])
    }
}
