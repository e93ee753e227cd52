import TencentCloudHuiyanSDKFace
import UIKit

class AskController: UIViewController {
    let noteLabel = UILabel()
    let agreeBtn = UIButton()
    let agreeLbl = UILabel()

    override func viewDidLoad() {
        super.viewDidLoad()
        noteLabel.attributedText = NSAttributedString(string: "是否同意《人脸信息处理规则》")
        agreeLbl.text = "同意"
        agreeBtn.addTarget(self, action: #selector(agreed), for: .touchUpInside)
        view.addSubview(noteLabel)
        view.addSubview(agreeBtn)
        view.addSubview(agreeLbl)
    }

    @objc func agreed() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}

class StartController: UIViewController {
    let noteLabel = UILabel()
    let startBtn = UIButton()
    let startLbl = UILabel()

    override func viewDidLoad() {
        super.viewDidLoad()
        noteLabel.text = "请将人脸放入框内"
        startLbl.text = "开始"
        startBtn.addTarget(self, action: #selector(started), for: .touchUpInside)
        view.addSubview(noteLabel)
        view.addSubview(startBtn)
        view.addSubview(startLbl)
    }

    @objc func started() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent
    }
}
