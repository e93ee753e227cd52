import UIKit

class StepViewController: UIViewController {
    private let agree = UIButton(type: .system)
    private let tour = UIButton(type: .system)

    override func viewDidLoad() {
        super.viewDidLoad()
        agree.setTitle("同意采集我的人脸信息", for: .normal)
        tour.setTitle("看完了", for: .normal)
        agree.addTarget(self, action: #selector(agreed), for: .touchUpInside)
        tour.addTarget(self, action: #selector(toured), for: .touchUpInside)
    }

    @objc private func agreed() {
        Settings.stepDone = true
    }

    @objc private func toured() {
        Settings.tourDone = true
    }
}
