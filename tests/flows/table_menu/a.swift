import UIKit
import Vision

final class MenuController: UIViewController {
    private let menu = UITableView()

    override func viewDidLoad() {
        super.viewDidLoad()
        view.addSubview(menu)
        menu.delegate = self
        menu.dataSource = self
    }
}

extension MenuController: UITableViewDelegate, UITableViewDataSource {
    func tableView(_ tableView: UITableView, numberOfRowsInSection section: Int) -> Int { 2 }

    func tableView(_ tableView: UITableView, cellForRowAt indexPath: IndexPath) -> UITableViewCell {
        UITableViewCell()
    }

    func tableView(_ tableView: UITableView, didSelectRowAt indexPath: IndexPath) {
        if indexPath.row == 0 {
            navigationController?.pushViewController(FaceController(), animated: true)
        } else {
            let alert = UIAlertController(title: nil, message: "是否同意处理您的人脸信息？", preferredStyle: .alert)
            alert.addAction(UIAlertAction(title: "不同意", style: .cancel))
            alert.addAction(UIAlertAction(title: "同意", style: .default) { _ in
                self.navigationController?.pushViewController(AskedController(), animated: true)
            })
            present(alert, animated: true)
        }
    }
}

final class FaceController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        let request = VNDetectFaceRectanglesRequest { _, _ in } // expect: missing-consent
    }
}

final class AskedController: UIViewController {
    override func viewDidLoad() {
        super.viewDidLoad()
        let request = VNDetectFaceRectanglesRequest { _, _ in }
    }
}
