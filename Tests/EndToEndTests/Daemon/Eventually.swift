/// What was waited for and did not come.
struct EventuallyTimeout: Error, CustomStringConvertible {
    var description: String
}

/// Asks until there is an answer, and gives up when the time is over. The limit is generous: it ends a test that fails, and says nothing
/// about how fast anything is.
func eventually<Value>(
    _ what: String, within limit: Duration = .seconds(60), _ ask: () async throws -> Value?
) async throws -> Value {
    let deadline = ContinuousClock.now + limit
    while true {
        if let value = try await ask() { return value }
        guard ContinuousClock.now < deadline else { throw EventuallyTimeout(description: "\(what): not within \(limit)") }
        try await Task.sleep(for: .milliseconds(5))
    }
}

/// The same for something that is or is not so.
func eventually(_ what: String, within limit: Duration = .seconds(60), _ ask: () async throws -> Bool) async throws {
    let _: Bool = try await eventually(what, within: limit) { try await ask() ? true : nil }
}
