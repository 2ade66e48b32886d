import Channels
import Foundation

/// The daemon's pages and webhooks, as browsers and providers see them.
struct DaemonWeb {
    private let http: HTTPClient
    private let address: String
    let port: Int

    private struct Link: Decodable { var url: String }

    /// Asks the daemon where it listens.
    init(_ daemon: Daemon) async throws {
        http = try HTTPClient(connections: 1)
        let link: Link = try await daemon.json("page")
        guard let end = link.url.range(of: "/open/") else { throw EventuallyTimeout(description: link.url) }
        address = String(link.url[..<end.lowerBound])
        port = address.split(separator: ":").last.flatMap { Int($0) } ?? 0
    }

    func get(_ path: String, headers: [(name: String, value: String)] = []) async throws -> HTTPResponse {
        try await http.exchange(HTTPRequest(method: "GET", url: address + path, headers: headers))
    }

    func post(
        _ path: String, _ body: String, type: String, headers: [(name: String, value: String)] = []
    ) async throws -> HTTPResponse {
        try await http.exchange(
            HTTPRequest(
                method: "POST", url: address + path, headers: [("Content-Type", type)] + headers, body: Data(body.utf8)))
    }

    /// What the provider brings, with its secret or another one.
    func webhook(_ kind: String, _ body: String, secret: String? = DaemonSettings.webhookSecret) async throws -> Int {
        let headers = secret.map { [(name: "Authorization", value: "Bearer \($0)")] } ?? []
        return try await post("/webhooks/text/\(kind)", body, type: "application/json", headers: headers).status
    }

    /// A text that a parent sent to the school's number.
    func text(_ text: String, from number: String, id: String) async throws -> Int {
        try await webhook("texts", #"{"from": "\#(number)", "text": "\#(text)", "id": "\#(id)"}"#)
    }

    /// Presses a button on a message page, as a person does: not in the same moment in which the page came.
    func press(_ fields: String, on page: String) async throws {
        let shown = try await get(page)
        guard let seal = shown.text.firstMatch(of: /name="seal" value="([^"]+)"/)?.1 else {
            throw EventuallyTimeout(description: "a form on \(page): \(shown.status)")
        }
        try await eventually("the answer to a button") {
            try await post(page, "\(fields)&seal=\(seal)", type: "application/x-www-form-urlencoded").status == 303
        }
    }
}

extension HTTPResponse {
    var text: String { String(decoding: body, as: UTF8.self) }
}
