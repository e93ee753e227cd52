import UIKit

protocol AskedStep: AnyObject {
    func begin()
}

protocol PlainStep: AnyObject {
    func begin()
}

class HomeController: UIViewController {
    private let asked: AskedStep = CheckStep()
    private let plain: PlainStep = GateStep()

    override func viewDidLoad() {
        super.viewDidLoad()
        if UserDefaults.standard.bool(forKey: "face_consent") {
            asked.begin()
        }
        plain.begin()
    }
}
