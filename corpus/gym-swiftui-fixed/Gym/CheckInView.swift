import SwiftUI

struct CheckInView: View {
    @ObservedObject var model: CheckInModel
    @State private var picture: UIImage?
    @State private var agreed = false

    var body: some View {
        VStack {
            Text("请将面部置于框内")
                .accessibilityLabel("请将面部置于框内")
            Toggle("我单独同意采集我的人脸信息，并上传至会员服务器用于入场核验", isOn: $agreed)
            Text(rules)
            Button("不同意，使用会员卡") {
                agreed = false
            }
            Button("开始入场") {
                if let picture {
                    model.checkIn(picture)
                }
            }
            .disabled(!agreed)
            if model.admitted {
                Text("欢迎光临")
            }
        }
        .navigationTitle("刷脸入场")
    }

    private var rules: String {
        """
        人脸信息处理规则：处理者为示例健身有限公司（电话 400-000-0000）。处理目的为会员入场核验，方式为采集并上传人脸图像进行比对。\
        保存期限为核验完成后立即删除。处理的必要性在于防止会籍冒用，对您个人权益的影响限于入场核验。\
        您可以随时在“我的—隐私”中撤回同意、查阅或删除。
        """
    }
}
