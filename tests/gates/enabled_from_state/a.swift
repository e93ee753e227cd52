import SwiftUI
import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    private let box = UISwitch()
    private let start = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        let label = UILabel()
        label.text = "我同意采集我的人脸信息"
        view.addSubview(UIStackView(arrangedSubviews: [box, label]))
        start.isEnabled = false
        box.addTarget(self, action: #selector(changed), for: .valueChanged)
        start.addTarget(self, action: #selector(open), for: .touchUpInside)
    }

    @objc private func changed() {
        refresh()
    }

    private func refresh() {
        start.isEnabled = box.isOn
    }

    @objc private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class AlwaysViewController: UIViewController {
    private let box = UISwitch()
    private let start = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        let label = UILabel()
        label.text = "我同意采集我的人脸信息"
        view.addSubview(UIStackView(arrangedSubviews: [box, label]))
        start.addTarget(self, action: #selector(open), for: .touchUpInside)
    }

    override func viewWillAppear(_ animated: Bool) {
        super.viewWillAppear(animated)
        start.isEnabled = true
    }

    @objc private func open() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
    }
}

struct AllView: View {
    @State private var agreed = false
    @State private var name = ""
    private var canStart: Bool { agreed && !name.isEmpty }

    var body: some View {
        Form {
            TextField("姓名", text: $name)
            Toggle("我同意采集我的人脸信息", isOn: $agreed)
            Button(action: start) {
                Text("开始")
            }
            .disabled(!canStart)
        }
    }

    private func start() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

struct EitherView: View {
    @State private var agreed = false
    @State private var name = ""

    var body: some View {
        Form {
            TextField("姓名", text: $name)
            Toggle("我同意采集我的人脸信息", isOn: $agreed)
            Button(action: start) {
                Text("开始")
            }
            .disabled(!agreed && name.isEmpty)
        }
    }

    private func start() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
    }
}
