import SwiftUI
import TencentCloudHuiyanSDKFace

struct CheckInView: View {
    @State private var agreed = false

    var body: some View {
        VStack {
            Toggle("我同意处理我的人脸信息", isOn: $agreed)
            Button("开始") {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
            }
            .disabled(!agreed)
        }
    }
}

struct AskView: View {
    @State private var asking = false

    var body: some View {
        Button("刷脸打卡") { asking = true }
            .alert("人脸信息处理同意书", isPresented: $asking) {
                Button("同意") {
                    WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
                }
                Button("不同意", role: .cancel) {}
            } message: {
                Text("我们将采集您的人脸图像用于考勤")
            }
    }
}

struct LooseView: View {
    @State private var agreed = false

    var body: some View {
        VStack {
            Toggle("我同意处理我的人脸信息", isOn: $agreed)
            Button("开始") {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
            }
            .opacity(agreed ? 1 : 0.5)
        }
    }
}

struct RefuseView: View {
    @State private var asking = false

    var body: some View {
        Button("刷脸打卡") { asking = true }
            .confirmationDialog("人脸信息处理同意书：我们将采集您的人脸图像用于考勤", isPresented: $asking, titleVisibility: .visible) {
                Button("同意") { asking = false }
                Button("不同意", role: .cancel) {
                    WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "refused or closed"
                }
            }
    }
}

struct OldAlertView: View {
    @State private var asking = false

    var body: some View {
        Button("刷脸打卡") { asking = true }
            .alert(isPresented: $asking) {
                Alert(
                    title: Text("人脸信息处理同意书"),
                    message: Text("我们将采集您的人脸图像用于考勤"),
                    primaryButton: .default(Text("同意")) {
                        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
                    },
                    secondaryButton: .cancel(Text("不同意"))
                )
            }
    }
}
