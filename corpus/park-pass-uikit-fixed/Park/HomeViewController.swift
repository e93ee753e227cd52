import CoreImage.CIFilterBuiltins
import UIKit

final class HomeViewController: UIViewController {
    @IBOutlet private weak var codeView: UIImageView!

    override func viewDidLoad() {
        super.viewDidLoad()
        title = NSLocalizedString("home.title", comment: "")
    }

    @IBAction func withdrawFaceConsent(_ sender: UIButton) {
        PassStore.shared.withdrawFaceConsent()
        sender.isEnabled = false
    }

    @IBAction func showTicketCode(_ sender: UIButton) {
        let filter = CIFilter.qrCodeGenerator()
        filter.message = Data(PassStore.shared.ticketNumber.utf8)
        guard let code = filter.outputImage?.transformed(by: CGAffineTransform(scaleX: 8, y: 8)) else { return }
        codeView.image = UIImage(ciImage: code)
    }
}
