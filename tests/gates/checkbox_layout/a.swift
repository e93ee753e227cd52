import SwiftUI
import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    private let rules = UISwitch()
    private let start = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        let label = UILabel()
        label.text = "我同意处理我的人脸信息"
        let row = UIStackView(arrangedSubviews: [rules, label])
        view.addSubview(row)
        start.addTarget(self, action: #selector(punch), for: .touchUpInside)
    }

    @objc private func punch() {
        guard rules.isOn else {
            title = "请先勾选"
            return
        }
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class SoundViewController: UIViewController {
    private let sound = UISwitch()
    private let start = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        let label = UILabel()
        label.text = "开启提示音"
        let row = UIStackView(arrangedSubviews: [sound, label])
        view.addSubview(row)
        start.addTarget(self, action: #selector(punch), for: .touchUpInside)
    }

    @objc private func punch() {
        if sound.isOn {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
        }
    }
}

struct CheckInView: View {
    @State private var agreed = false
    @State private var sound = true

    var body: some View {
        Form {
            Toggle("我同意处理我的人脸信息", isOn: $agreed)
            Toggle(isOn: $sound) {
                Text("开启提示音")
            }
            Button("开始") {
                if agreed {
                    WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
                }
            }
            Button("试音") {
                if sound {
                    WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
                }
            }
        }
    }
}
