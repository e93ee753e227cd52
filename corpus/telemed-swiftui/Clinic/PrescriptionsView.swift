import SwiftUI

struct Prescription: Identifiable, Hashable {
    let id: String
    let title: String
}

struct PrescriptionsView: View {
    private let prescriptions = [
        Prescription(id: "rx-301", title: "阿莫西林胶囊"),
        Prescription(id: "rx-302", title: "布洛芬缓释片"),
    ]

    var body: some View {
        List(prescriptions) { prescription in
            NavigationLink(prescription.title) {
                SignView(prescription: prescription)
            }
        }
        .navigationTitle("待签收处方")
    }
}
