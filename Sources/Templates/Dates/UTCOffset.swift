/// An offset from UTC as ISO 8601 writes it: "Z", "+01:00", "+0100", "+01".
struct UTCOffset {
    /// East of Greenwich is positive.
    let minutes: Int

    /// - Returns: nil when it is none, or beyond 23:59.
    init?(_ text: some StringProtocol) {
        if text == "Z" || text == "z" {
            minutes = 0
            return
        }
        guard let match = String(text).wholeMatch(of: /([+-])([0-9]{2})(?::?([0-5][0-9]))?/),
            let hours = Int(match.2), hours < 24, let rest = Int(match.3 ?? "0")
        else { return nil }
        minutes = (hours * 60 + rest) * (match.1 == "-" ? -1 : 1)
    }
}
