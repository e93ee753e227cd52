import FirebaseFirestore
import Foundation

final class Restore {
    func load(id: String) {
        Firestore.firestore().collection("residents").document(id).getDocument { snapshot, _ in
            guard let data = snapshot?.data() else { return }
            UserDefaults.standard.set(data["name"] as? String, forKey: "name")
            // expect: unencrypted-storage
            // expect: unbounded-retention
            UserDefaults.standard.set(data["portrait"] as? String, forKey: "portrait")
        }
    }

    func banners() {
        Firestore.firestore().collection("banners").document("home").getDocument { snapshot, _ in
            UserDefaults.standard.set(snapshot?.data()?["portrait"] as? String, forKey: "banner")
        }
    }
}
