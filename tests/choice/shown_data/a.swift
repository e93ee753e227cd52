import SwiftUI
import TencentCloudHuiyanSDKFace

struct ShownView: View {
    let pin: String

    var body: some View {
        VStack {
            Button("刷脸登录") {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: sole-verification
            }
            Button("PIN码：\(pin)") {
                copy(pin)
            }
        }
    }

    func copy(_ text: String) {
        UIPasteboard.general.string = text
    }
}

struct OfferedView: View {
    @State private var byPin = false

    var body: some View {
        VStack {
            Button("刷脸登录") {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
            }
            Button("PIN码登录") {
                byPin = true
            }
        }
        .sheet(isPresented: $byPin) {
            PinView()
        }
    }
}

struct PinView: View {
    var body: some View {
        Text("请输入PIN码")
    }
}
