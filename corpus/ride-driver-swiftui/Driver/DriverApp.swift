import SwiftUI

@main
struct DriverApp: App {
    @StateObject private var shift = ShiftModel()

    var body: some Scene {
        WindowGroup {
            ShiftView()
                .environmentObject(shift)
        }
    }
}
