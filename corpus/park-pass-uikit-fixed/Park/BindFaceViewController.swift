import UIKit

final class BindFaceViewController: UIViewController, UIImagePickerControllerDelegate, UINavigationControllerDelegate {
    @IBOutlet private weak var faceConsentSwitch: UISwitch!
    @IBOutlet private weak var birthdayPicker: UIDatePicker!
    @IBOutlet private weak var hintLabel: UILabel!

    private let binder = FaceBinder()

    override func viewDidLoad() {
        super.viewDidLoad()
        title = NSLocalizedString("bind.title", comment: "")
        birthdayPicker.maximumDate = Date()
    }

    @IBAction func bindTapped(_ sender: UIButton) {
        guard faceConsentSwitch.isOn else {
            hintLabel.text = NSLocalizedString("bind.hint.consent", comment: "")
            return
        }
        PassStore.shared.recordFaceConsent()
        let age = Calendar.current.dateComponents([.year], from: birthdayPicker.date, to: Date()).year ?? 0
        if age < 14 {
            askGuardian()
        } else {
            openCamera()
        }
    }

    private func askGuardian() {
        let alert = UIAlertController(
            title: NSLocalizedString("guardian.title", comment: ""),
            message: NSLocalizedString("guardian.message", comment: ""),
            preferredStyle: .alert
        )
        alert.addAction(UIAlertAction(title: NSLocalizedString("guardian.decline", comment: ""), style: .cancel))
        alert.addAction(UIAlertAction(title: NSLocalizedString("guardian.agree", comment: ""), style: .default) { [weak self] _ in
            self?.openCamera()
        })
        present(alert, animated: true)
    }

    private func openCamera() {
        let picker = UIImagePickerController()
        picker.sourceType = .camera
        picker.cameraDevice = .front
        picker.delegate = self
        present(picker, animated: true)
    }

    func imagePickerController(
        _ picker: UIImagePickerController,
        didFinishPickingMediaWithInfo info: [UIImagePickerController.InfoKey: Any]
    ) {
        picker.dismiss(animated: true)
        guard let picture = info[.originalImage] as? UIImage else { return }
        Task { @MainActor in
            let bound = await binder.bind(picture)
            hintLabel.text = NSLocalizedString(bound ? "bind.done" : "bind.hint.noface", comment: "")
            UIAccessibility.post(notification: .announcement, argument: hintLabel.text)
        }
    }
}
