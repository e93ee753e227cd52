import SwiftUI

@main
struct GymApp: App {
    var body: some Scene {
        WindowGroup {
            NavigationStack {
                HomeView()
            }
        }
    }
}

struct HomeView: View {
    var body: some View {
        VStack(spacing: 24) {
            Text("健身会员")
                .font(.title)
            NavigationLink("刷脸入场") {
                CheckInView(model: CheckInModel())
            }
            NavigationLink("课程表") {
                ScheduleView()
            }
        }
    }
}

struct ScheduleView: View {
    var body: some View {
        List(["瑜伽", "单车", "拳击"], id: \.self) { course in
            Text(course)
        }
    }
}
