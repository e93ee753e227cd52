import CoreML
import UIKit
import Vision

final class Templates {
    private let model = try! FaceNet(configuration: MLModelConfiguration())

    func enrol(_ buffer: CVPixelBuffer) throws {
        let output = try model.prediction(image: buffer)
        let embedding = (0..<output.embedding.count).map { output.embedding[$0].floatValue }
        // expect: unencrypted-storage
        // expect: unbounded-retention
        UserDefaults.standard.set(embedding, forKey: "template")
        UserDefaults.standard.set(embedding.count, forKey: "template_size")
        keep(embedding)
    }

    private func keep(_ embedding: [Float]) {
        let data = embedding.withUnsafeBytes { Data($0) }
        let query: [String: Any] = [
            kSecClass as String: kSecClassGenericPassword,
            kSecAttrAccount as String: "face",
            kSecValueData as String: data,
        ]
        SecItemAdd(query as CFDictionary, nil)
    }
}
