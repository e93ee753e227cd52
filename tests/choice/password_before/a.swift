import SwiftUI
import TencentCloudHuiyanSDKFace
import UIKit

class SoleViewController: UIViewController {
    private let face = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        face.setTitle("刷脸登录", for: .normal)
        face.addTarget(self, action: #selector(verify), for: .touchUpInside)
    }

    @objc private func verify() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: sole-verification
    }
}

class OfferedViewController: UIViewController {
    private let password = UITextField()
    private let login = UIButton(type: .system)
    private let face = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        password.placeholder = "请输入密码"
        password.isSecureTextEntry = true
        login.setTitle("登录", for: .normal)
        face.setTitle("刷脸登录", for: .normal)
        login.addTarget(self, action: #selector(submit), for: .touchUpInside)
        face.addTarget(self, action: #selector(verify), for: .touchUpInside)
    }

    @objc private func submit() {
        title = password.text
    }

    @objc private func verify() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

struct LoginView: View {
    @State private var password = ""

    var body: some View {
        Form {
            SecureField("请输入密码", text: $password)
            Button("登录") { submit() }
            Button("刷脸登录") {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
            }
        }
    }

    private func submit() {
        print("sent")
    }
}
