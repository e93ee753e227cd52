import SwiftUI
import TencentCloudHuiyanSDKFace
import UIKit

class CheckInViewController: UIViewController {
    @IBOutlet private var tick: UIButton!
    private let start = UIButton(type: .system)
    private var ticked = false

    override func viewDidLoad() {
        super.viewDidLoad()
        let words = UILabel()
        words.text = "我同意采集我的人脸信息"
        tick.addTarget(self, action: #selector(tapped), for: .touchUpInside)
        start.addTarget(self, action: #selector(begin), for: .touchUpInside)
        let row = UIStackView(arrangedSubviews: [tick, words])
        view.addSubview(row)
        view.addSubview(start)
    }

    @objc private func tapped() {
        ticked.toggle()
        tick.isSelected = ticked
    }

    @objc private func begin() {
        if ticked {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
        }
    }
}

class DarkModeViewController: UIViewController {
    private let moon = UIButton(type: .system)
    private let start = UIButton(type: .system)
    private var dark = false

    override func viewDidLoad() {
        super.viewDidLoad()
        moon.setTitle("深色模式", for: .normal)
        moon.addTarget(self, action: #selector(tapped), for: .touchUpInside)
        start.addTarget(self, action: #selector(begin), for: .touchUpInside)
    }

    @objc private func tapped() {
        dark = !dark
    }

    @objc private func begin() {
        if dark {
            WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
        }
    }
}

struct TermsView: View {
    @State private var ticked = false

    var body: some View {
        VStack {
            Button {
                ticked.toggle()
            } label: {
                HStack {
                    Image(systemName: ticked ? "checkmark.square" : "square")
                    Text("我同意采集我的人脸信息")
                }
            }
            Button("开始") {
                guard ticked else { return }
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
            }
        }
    }
}
