import Foundation

struct Ticket: Decodable {
    let userId: String
    let nonce: String
    let sign: String
    let orderNo: String
    let faceId: String
    let licence: String
}

struct TicketClient {
    private let endpoint = URL(string: "https://rx.kangtai.example.cn/api/face-tickets")!

    func ticket(for prescription: String) async throws -> Ticket {
        var request = URLRequest(url: endpoint)
        request.httpMethod = "POST"
        request.httpBody = try JSONEncoder().encode(["prescription": prescription])
        let (data, _) = try await URLSession.shared.data(for: request)
        return try JSONDecoder().decode(Ticket.self, from: data)
    }
}
