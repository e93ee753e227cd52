import SwiftUI

struct SignView: View {
    let prescription: Prescription
    @AppStorage("patient_age") private var patientAge = 0
    @StateObject private var model = SignModel()
    @State private var faceAgreed = false

    var body: some View {
        Form {
            Section("处方") {
                Text(prescription.title)
            }
            Section {
                Toggle(isOn: $faceAgreed) {
                    Text("我单独同意康泰互联网医院有限公司（客服电话 400-333-0000）采集我的人脸信息，并上传至腾讯云比对，用于签收处方时核验本人。核验患者本人需要人脸信息，一旦泄露可能影响您的人身和财产安全；核验后立即删除，可随时在“我的”中撤回同意、查阅或删除。")
                }
                Button("刷脸签收") {
                    model.sign(prescription.id, patientAge: patientAge)
                }
                .disabled(!faceAgreed)
                .accessibilityLabel("刷脸签收处方")
            }
            Section {
                NavigationLink("短信验证码签收") {
                    CodeSignView(prescription: prescription)
                }
            }
            if let message = model.message {
                Text(message)
            }
        }
        .navigationTitle("签收")
    }
}
