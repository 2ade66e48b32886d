import Foundation
import Hummingbird

extension Request {
    /// A value of the query, decoded; nil where it is missing or empty.
    func query(_ name: String) -> String? {
        guard let value = uri.queryParameters[Substring(name)], !value.isEmpty else { return nil }
        return String(value)
    }

    /// Whether a value of the query is `1`, `true` or `yes`.
    func flag(_ name: String) -> Bool { ["1", "true", "yes"].contains(query(name)) }

    /// Row numbers of the query, `3,7`.
    func rows(_ name: String) throws -> Set<Int> {
        Set(
            try (query(name) ?? "").split(separator: ",").map { text in
                guard let row = Int(text) else { throw HTTPError(.badRequest) }
                return row
            })
    }

    func json<Value: Decodable>(_ type: Value.Type = Value.self, upTo limit: Int) async throws -> Value {
        try APIJSON.value(type, from: Data(try await body.collect(upTo: limit).readableBytesView))
    }
}

extension BasicRequestContext {
    /// A number in the path; anything else is answered with 404.
    func number(_ name: String) throws -> Int64 {
        guard let number = parameters.get(name, as: Int64.self) else { throw HTTPError(.notFound) }
        return number
    }
}
