import SwiftUI

struct ShiftView: View {
    @EnvironmentObject private var shift: ShiftModel
    @StateObject private var monitor = DriverMonitor()
    @State private var asking = false
    @State private var askingCode = false
    @State private var code = ""

    var body: some View {
        VStack(spacing: 20) {
            Text(shift.onDuty ? "接单中" : "未出车")
                .font(.largeTitle)
            Button(shift.onDuty ? "收车" : "出车") {
                toggleDuty()
            }
            Button("关闭人脸核验") {
                shift.setFaceConsent(false)
                monitor.stop()
            }
            if shift.onDuty {
                CameraPreview(session: monitor.session)
                    .frame(height: 240)
                    .accessibilityLabel("人脸核验取景框")
            }
        }
        .alert("短信验证码", isPresented: $askingCode) {
            TextField("六位验证码", text: $code)
            Button("出车") { beginWithCode() }
            Button("取消", role: .cancel) {}
        }
        .alert("行车安全人脸核验", isPresented: $asking) {
            Button("同意") {
                shift.setFaceConsent(true)
                begin()
            }
            Button("不同意", role: .cancel) {
                askingCode = true
            }
        } message: {
            Text("不同意的，可以改用短信验证码出车。迅达出行科技有限公司（客服电话 400-000-0000）将在接单期间每十分钟拍摄一次您的人脸照片并上传至服务器比对，用于核验驾驶人本人。这是防止他人代驾所必需，泄露可能影响您的人身安全。照片保存七天后删除，您可随时在本页撤回同意或要求删除。")
        }
    }

    private func beginWithCode() {
        guard CodeCheck.accepts(code) else { return }
        shift.onDuty = true
    }

    private func toggleDuty() {
        if shift.onDuty {
            shift.onDuty = false
            monitor.stop()
        } else if shift.faceConsent {
            begin()
        } else {
            asking = true
        }
    }

    private func begin() {
        guard shift.driverAge >= 18 else { return }
        shift.onDuty = true
        monitor.start()
    }
}
