import Foundation
import TencentCloudHuiyanSDKFace

@MainActor
final class SignModel: ObservableObject {
    @Published private(set) var message: String?
    private let tickets = TicketClient()
    private var prescription = ""

    func sign(_ id: String, patientAge: Int) {
        guard patientAge >= 14 else {
            message = "未满十四周岁，请使用短信验证码签收"
            return
        }
        prescription = id
        Task {
            guard let ticket = try? await tickets.ticket(for: id) else {
                message = "网络繁忙，请稍后再试"
                return
            }
            open(ticket)
        }
    }

    private func open(_ ticket: Ticket) {
        let config = WBFaceVerifySDKConfig.sdkConfig()
        WBFaceVerifyCustomerService.sharedInstance().initSDK(
            withUserId: ticket.userId,
            nonce: ticket.nonce,
            sign: ticket.sign,
            appid: "IDAxQ7Lm",
            orderNo: ticket.orderNo,
            apiVersion: "1.0.0",
            licence: ticket.licence,
            faceId: ticket.faceId,
            sdkConfig: config,
            success: { [weak self] in self?.start() },
            failure: { [weak self] _ in self?.message = "无法开始核验" }
        )
    }

    private func start() {
        WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk()
    }
}
