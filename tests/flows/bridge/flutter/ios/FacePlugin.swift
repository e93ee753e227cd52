import Flutter
import AVFoundation
import Vision

public class FacePlugin: NSObject, FlutterPlugin {
    public static func register(with registrar: FlutterPluginRegistrar) {
        let channel = FlutterMethodChannel(name: "demo/face", binaryMessenger: registrar.messenger())
        registrar.addMethodCallDelegate(FacePlugin(), channel: channel)
    }

    public func handle(_ call: FlutterMethodCall, result: @escaping FlutterResult) {
        switch call.method {
        case "startFace":
            detect(result)
        case "quickFace":
            quick(result)
        default:
            result(FlutterMethodNotImplemented)
        }
    }

    private func detect(_ result: @escaping FlutterResult) {
        let request = VNDetectFaceRectanglesRequest()
        try? VNImageRequestHandler(url: URL(fileURLWithPath: "/tmp/a.jpg")).perform([request])
        result(true)
    }

    private func quick(_ result: @escaping FlutterResult) {
        let request = VNDetectFaceRectanglesRequest() // expect: missing-consent
        try? VNImageRequestHandler(url: URL(fileURLWithPath: "/tmp/a.jpg")).perform([request])
        result(true)
    }
}
