import Channels
import Foundation
import Testing

@testable import Gateway

/// `docs/delivery-states.md` draws what the machine does, and nothing else.
@Suite struct `The drawing of the states` {
    struct Arrow: Hashable, CustomStringConvertible {
        var from: String
        var to: String
        var description: String { "\(from) --> \(to)" }
    }

    private static func drawn() throws -> Set<Arrow> {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let text = try String(contentsOf: root.appending(path: "docs/delivery-states.md"), encoding: .utf8)
        let start = try #require(text.firstRange(of: "```mermaid\n"))
        let end = try #require(text[start.upperBound...].firstRange(of: "```"))
        var arrows: Set<Arrow> = []
        for line in text[start.upperBound..<end.lowerBound].split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count >= 3, words[1] == "-->" else { continue }
            arrows.insert(Arrow(from: String(words[0]), to: String(words[2].prefix { $0 != ":" })))
        }
        return arrows
    }

    private static func made() -> Set<Arrow> {
        var arrows: Set<Arrow> = []
        for step in DeliveryStateMachineTable.all.flatMap(\.steps) {
            arrows.insert(Arrow(from: name(step.from.state), to: name(step.to.state)))
        }
        // How one comes into being is the store's to say.
        return arrows.union(["held", "queued"].map { Arrow(from: "[*]", to: $0) })
    }

    /// Mermaid takes no hyphen in a state's name.
    private static func name(_ state: DeliveryState) -> String { state.rawValue.replacing("-", with: "_") }

    @Test func `has an arrow for each step that the machine takes, and no other`() throws {
        let drawn = try Self.drawn()
        let made = Self.made()
        #expect(made.subtracting(drawn).map(\.description).sorted() == [], "not drawn")
        #expect(drawn.subtracting(made).map(\.description).sorted() == [], "drawn, and never taken")
    }
}
