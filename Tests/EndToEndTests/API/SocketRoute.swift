import Foundation
import Testing

@testable import gatewayd

/// A route of the socket's API, with what it takes and what it does.
struct SocketRoute: Sendable, CustomTestStringConvertible {
    /// A request that is refused: its path, what is other in the body, and `404 no-such-reply`.
    struct Refusal: Sendable {
        var path: String
        /// Of the full body; nil takes the field away.
        var changes: [String: (any Sendable)?]
        var answer: String
    }

    /// `POST inbox/{id}/take`.
    var name: String
    /// Names in its query.
    var queries: Set<String> = []
    /// A body in which every field says something; nil for one without fields.
    var body: (any Encodable & Sendable)?
    /// Fields that may be left out.
    var optional: Set<String> = []
    var refusals: [Refusal] = []
    /// Asks with unusual values, and expects that each of them arrived.
    var works: @Sendable (TestSocketServer) async throws -> Void

    var testDescription: String { name }
    var method: String { String(name.prefix { $0 != " " }) }
    var template: String { String(name.drop { $0 != " " }.dropFirst()) }
    /// The path of something that is not there: what is wrong with the body is said before.
    var path: String { template.replacing("{id}", with: "1").replacing("{channel}", with: "email") }

    static func get(
        _ template: String, queries: Set<String> = [], refusals: [Refusal] = [],
        works: @escaping @Sendable (TestSocketServer) async throws -> Void
    ) -> SocketRoute {
        SocketRoute(name: "GET \(template)", queries: queries, refusals: refusals, works: works)
    }

    static func post(
        _ template: String, _ body: (any Encodable & Sendable)?, optional: Set<String> = [], queries: Set<String> = [],
        refusals: [Refusal] = [], works: @escaping @Sendable (TestSocketServer) async throws -> Void
    ) -> SocketRoute {
        SocketRoute(
            name: "POST \(template)", queries: queries, body: body, optional: optional, refusals: refusals, works: works)
    }

    static let all: [SocketRoute] =
        messages + views + inbox + letters + closing + contacts + events

    /// The fields of the full body.
    func fields() throws -> [String: Any] {
        guard let body else { return [:] }
        return try JSONSerialization.jsonObject(with: APIJSON.data(body)) as? [String: Any] ?? [:]
    }

    static func json(_ fields: [String: Any]) throws -> Data { try JSONSerialization.data(withJSONObject: fields) }
}

extension SocketRoute.Refusal {
    init(_ path: String, _ changes: [String: (any Sendable)?], _ answer: String) {
        self.init(path: path, changes: changes, answer: answer)
    }

    init(_ path: String, _ answer: String) { self.init(path, [:], answer) }
}
