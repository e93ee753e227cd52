import SwiftUI
import TencentCloudHuiyanSDKFace
import UIKit

class SoleViewController: UIViewController {
    private let face = UIButton(type: .system)
    private let help = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        title = "登录验证"
        face.setTitle("刷脸登录", for: .normal)
        help.setTitle("联系客服", for: .normal)
        face.addTarget(self, action: #selector(verify), for: .touchUpInside)
        help.addTarget(self, action: #selector(open), for: .touchUpInside)
        view.addSubview(face)
        view.addSubview(help)
    }

    @objc private func verify() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: sole-verification
    }

    @objc private func open() {
        present(HelpViewController(), animated: true)
    }
}

class OfferedViewController: UIViewController {
    private let face = UIButton(type: .system)
    private let sms = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        title = "登录验证"
        face.setTitle("刷脸登录", for: .normal)
        sms.setTitle("短信验证码登录", for: .normal)
        face.addTarget(self, action: #selector(verify), for: .touchUpInside)
        sms.addTarget(self, action: #selector(open), for: .touchUpInside)
        view.addSubview(face)
        view.addSubview(sms)
    }

    @objc private func verify() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }

    @objc private func open() {
        present(SmsViewController(), animated: true)
    }
}

class SmsViewController: UIViewController {
}

class HelpViewController: UIViewController {
}

struct SoleView: View {
    var body: some View {
        VStack {
            Text("登录验证")
            Button("刷脸登录") {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: sole-verification
            }
            Button("联系客服") { call() }
        }
    }

    private func call() {
        UIApplication.shared.open(URL(string: "tel:400")!)
    }
}

struct OfferedView: View {
    @State private var code = false

    var body: some View {
        VStack {
            Text("登录验证")
            Button("刷脸登录") {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
            }
            Button("短信验证码登录") { code = true }
        }
        .sheet(isPresented: $code) { SmsView() }
    }
}

struct SmsView: View {
    var body: some View {
        Text("请输入短信验证码")
    }
}
