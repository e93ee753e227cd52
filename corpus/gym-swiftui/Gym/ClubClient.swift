import UIKit

struct ClubClient {
    func admit(_ picture: UIImage, done: @escaping (Bool) -> Void) {
        guard let jpeg = picture.jpegData(compressionQuality: 0.7) else { return done(false) }
        var request = URLRequest(url: URL(string: "https://club.example.cn/v1/admissions")!)
        // facelint: allow(cleartext-transport) the club's line is closed // expect: unused-suppression "hides nothing"
        request.httpMethod = "POST"
        request.httpBody = try? JSONEncoder().encode(["face": jpeg.base64EncodedString()])
        // expect: face-upload
        URLSession.shared.dataTask(with: request) { _, response, _ in
            done((response as? HTTPURLResponse)?.statusCode == 200)
        }.resume()
    }
}
