import SwiftUI

struct CheckInView: View {
    @ObservedObject var model: CheckInModel
    @State private var picture: UIImage?

    var body: some View {
        VStack {
            Text("请将面部置于框内")
            Button("开始入场") {
                if let picture {
                    model.checkIn(picture)
                }
            }
            if model.admitted {
                Text("欢迎光临")
            }
        }
        .navigationTitle("刷脸入场")
    }
}
