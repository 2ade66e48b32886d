import Foundation
import Testing

extension EndToEnd {
    @Suite struct Demonstration {
        private struct Summary: Decodable, Equatable {
            var families: Int
            var contacts: Int
            var reach: [String: Int]
            var deliveries: [String: Int]
            var notSent: [String: Int]
            var answers: [String: Int]
            var tasks: Int
            var inbox: Int
            var outbox: String
        }

        private func run() async throws -> Summary {
            let place = try Daemon(DaemonSettings(mail: 9))
            defer { place.cleanUp() }
            let run = try await place.run("demo", "--once", "--json")
            #expect(run.status == 0, "\(run.errors)")
            return try JSONDecoder().decode(Summary.self, from: Data(run.output.utf8))
        }

        @Test func `every family of the demonstration school is accounted for, twice the same`() async throws {
            var first = try await run()
            let folder = URL(filePath: first.outbox).deletingLastPathComponent()
            defer { try? FileManager.default.removeItem(at: folder) }
            #expect(first.families >= 120)
            #expect(first.contacts >= 180)
            #expect(Set(first.reach.keys) == ["answered", "read", "delivered", "sent", "unreached", "unreachable"])
            #expect(first.reach.values.reduce(0, +) == first.families)
            #expect(Set(first.answers.keys) == ["yes", "no", "maybe", "places", "waiting", "late"])
            #expect(first.tasks > 0 && first.inbox > 0)
            let underWay = Set(first.deliveries.keys).intersection(["held", "queued", "submitting", "failed-temporary"])
            #expect(underWay.isEmpty)

            let files = FileManager.default.enumerator(atPath: first.outbox)?.compactMap { $0 as? String } ?? []
            for kind in [".eml", ".txt", ".pdf"] { #expect(files.contains { $0.hasSuffix(kind) }, "\(kind)") }

            let second = try await run()
            try FileManager.default.removeItem(at: URL(filePath: second.outbox).deletingLastPathComponent())
            #expect(first.outbox != second.outbox)
            first.outbox = second.outbox
            #expect(first == second)
        }
    }
}
