import SwiftUI

struct CodeSignView: View {
    let prescription: Prescription
    @State private var code = ""
    @State private var signed = false

    var body: some View {
        Form {
            TextField("请输入短信验证码", text: $code)
                .keyboardType(.numberPad)
            Button("签收") {
                signed = code.count == 6
            }
            if signed {
                Text("已签收")
            }
        }
        .navigationTitle(prescription.title)
    }
}
