import SwiftUI

@main
struct ClinicApp: App {
    var body: some Scene {
        WindowGroup {
            NavigationStack {
                PrescriptionsView()
            }
        }
    }
}
