import CoreML
import os
import UIKit

final class Probe {
    private let model = try! FaceNet(configuration: MLModelConfiguration())
    private let logger = Logger(subsystem: "demo", category: "face")

    func probe(_ buffer: CVPixelBuffer) throws {
        let output = try model.prediction(image: buffer)
        print("embedding: \(output.embedding)") // expect: face-data-in-logs
        print("size: \(output.embedding.count)")
        logger.debug("face \(output.embedding)") // expect: face-data-in-logs
        logger.info("found one")
    }
}
