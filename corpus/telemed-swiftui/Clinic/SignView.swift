import SwiftUI

struct SignView: View {
    let prescription: Prescription
    @StateObject private var model = SignModel()
    @State private var agreed = false

    var body: some View {
        Form {
            Section("处方") {
                Text(prescription.title)
            }
            Section {
                Toggle("我已阅读并同意《用户协议》《隐私政策》及人脸信息的使用", isOn: $agreed)
                Button("刷脸签收") {
                    model.sign(prescription.id)
                }
                .disabled(!agreed)
                .accessibilityLabel("刷脸签收处方")
            }
            if let message = model.message {
                Text(message)
            }
        }
        .navigationTitle("签收")
    }
}
