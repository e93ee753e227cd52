import SwiftUI
import TencentCloudHuiyanSDKFace

struct CheckInView: View {
    var body: some View {
        VStack {
            Text("点击下一步即表示您同意《人脸信息处理规则》")
            Button("下一步") {
                WBFaceVerifyCustomerService.sharedInstance().startWbFaceVeirifySdk() // expect: missing-consent "going on is taken"
            }
        }
    }
}
