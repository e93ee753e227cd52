import SwiftUI
import Vision

struct SetView: View {
    @State private var agreed = false
    let handler: VNImageRequestHandler

    var body: some View {
        VStack {
            Toggle("我同意处理我的人脸信息", isOn: $agreed)
            Button("开始") { try? handler.perform([VNDetectFaceRectanglesRequest()]) }.disabled(!agreed)
        }
        .onAppear {
            agreed = true // expect: preselected-consent
        }
    }
}

struct StoredView: View {
    @State private var agreed = false
    let handler: VNImageRequestHandler

    var body: some View {
        VStack {
            Toggle("我同意处理我的人脸信息", isOn: $agreed)
            Button("开始") { try? handler.perform([VNDetectFaceRectanglesRequest()]) }.disabled(!agreed)
        }
        .onAppear {
            agreed = UserDefaults.standard.bool(forKey: "face_consent")
        }
    }
}
