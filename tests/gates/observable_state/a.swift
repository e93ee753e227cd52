import SwiftUI
import TencentCloudHuiyanSDKFace

final class ConsentModel: ObservableObject {
    @Published private(set) var agreed = false

    func accept() {
        agreed = true
    }
}

final class ProfileModel: ObservableObject {
    @Published private(set) var loaded = false

    func load() {
        loaded = true
    }
}

struct CheckInView: View {
    @StateObject private var model = ConsentModel()
    @State private var asking = false

    var body: some View {
        VStack {
            Button("刷脸") {
                if model.agreed {
                    WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
                } else {
                    asking = true
                }
            }
        }
        .alert("同意我们处理您的人脸信息，用于门禁通行？", isPresented: $asking) {
            Button("同意") { model.accept() }
            Button("不同意", role: .cancel) {}
        }
    }
}

struct LoadedView: View {
    @ObservedObject var model: ProfileModel

    var body: some View {
        Button("刷脸") {
            if model.loaded {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
            }
        }
    }
}
