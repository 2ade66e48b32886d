import Channels
import Foundation
import Gateway
import Testing

@testable import FakeServers
@testable import gatewayd

extension EndToEnd {
    /// One event, and every surface that shows its numbers.
    @Suite struct EventNumbers {
        /// What is done, and what all surfaces say then.
        private struct Step {
            var run: [String]
            var coming = 0
            var places = 0
            var capacity = 4
            var waiting = 0
            var maybe = 0
            var declined = 0
            var unanswered: Int
        }

        private static func answer(_ family: String, _ words: String...) -> [String] {
            ["event", "answer", "gwahoddiad", family] + words + ["--by", "Nia"]
        }

        private static let steps = [
            Step(run: ["status"], unanswered: 6),
            Step(run: answer("F1", "yes", "--places", "2"), coming: 1, places: 2, unanswered: 5),
            Step(run: answer("F2", "yes", "--places", "2"), coming: 2, places: 4, unanswered: 4),
            Step(run: answer("F3", "yes"), coming: 2, places: 4, waiting: 1, unanswered: 3),
            Step(run: answer("F4", "maybe"), coming: 2, places: 4, waiting: 1, maybe: 1, unanswered: 2),
            Step(run: answer("F5", "no"), coming: 2, places: 4, waiting: 1, maybe: 1, declined: 1, unanswered: 1),
            // Keeps two, and waits for one more.
            Step(
                run: answer("F1", "yes", "--places", "3"), coming: 2, places: 4, waiting: 2, maybe: 1, declined: 1,
                unanswered: 1),
            // One seat more, for the first on the waiting list for whom it is enough.
            Step(
                run: ["send", "", "--correcting", "gwahoddiad", "--by", "Nia"], coming: 3, places: 5, capacity: 5, waiting: 1,
                maybe: 1, declined: 1, unanswered: 1),
            // Gives two seats back.
            Step(
                run: answer("F2", "maybe"), coming: 2, places: 4, capacity: 5, maybe: 2, declined: 1, unanswered: 1),
        ]

        private static func terms(places: Int) -> String {
            TestMessage.terms + """
                event:
                  name: {cy: gweithdy ffoneg, en: phonics workshop}
                  place: {cy: neuadd yr ysgol, en: the school hall}
                  starts: 2099-03-10T18:00
                  capacity: \(places)

                """
        }

        @Test func `are the same in every command, in every export and on every page`() async throws {
            let mail = try SMTPSink()
            defer { mail.stop() }
            let families = (1...6).map { TestFamily(id: "F\($0)", name: "Mari Evans", email: "teulu\($0)@example.org") }
            try await Daemon.run(DaemonSettings(mail: mail.port)) { daemon in
                try await daemon.importFamilies(families)
                let folder = try daemon.invitation(["message.yaml": Self.terms(places: 4)])
                #expect(try await daemon.run("send", folder).status == 0)
                _ = try await daemon.status("all accepted") { $0.deliveries == ["accepted": 6] }
                // Accepted is not reached, and no family is known to be missed.
                let missed = try await daemon.run("undelivered")
                #expect(missed.output.hasPrefix("Nobody is known to have missed it."), "\(missed.output)")
                let staff = try await StaffBrowser(daemon)
                for step in Self.steps {
                    var arguments = step.run
                    if arguments[0] == "send" {
                        arguments[1] = try daemon.invitation(["message.yaml": Self.terms(places: step.capacity)])
                    }
                    let run = try await daemon.run(arguments)
                    #expect(run.status == 0, "\(run.output)\(run.errors)")
                    try await expect(step, daemon, staff)
                }
                try await expectOldLink(daemon, staff, mail)
            }
        }

        private func expect(_ step: Step, _ daemon: Daemon, _ staff: StaffBrowser) async throws {
            let name = "\(step.run)"
            let found: [MessageStatus] = try await daemon.json("status", "gwahoddiad")
            let events: [EventSummary] = try await daemon.json("event")
            let event = try #require(events.first)
            #expect(events.count == 1 && event.message == found.first?.message)
            for status in found {
                let answers = status.answers
                let shown: [Int?] = [answers.yes, answers.places, answers.waiting, answers.maybe, answers.no]
                let right: [Int?] = [step.coming, step.places, step.waiting, step.maybe, step.declined]
                #expect(shown == right, "\(name)")
            }
            let shown: [Int?] = [event.coming, event.taken, event.waiting, event.maybe, event.declined, event.unanswered]
            let right: [Int?] = [step.coming, step.places, step.waiting, step.maybe, step.declined, step.unanswered]
            #expect(shown == right, "\(name)")
            let row = try #require(try await daemon.run("event", "list").output.split(separator: "\n").last)
            let cells = row.split(separator: /\s{2,}/).suffix(7).map(String.init)
            #expect(
                cells
                    == ["\(step.places)/\(step.capacity)"]
                    + [step.coming, step.waiting, step.maybe, step.declined, step.unanswered, 0].map(String.init), "\(row)")

            let sheet: GuestSheet = try await daemon.json("event", "guests", "gwahoddiad")
            #expect(
                sheet.guests.count { $0.places > 0 } == step.coming && sheet.guests.count { $0.number != nil } == step.waiting)
            let seats = "\(step.places) of \(step.capacity) places taken, families waiting: \(step.waiting)."
            let listed = try await daemon.run("event", "guests", "gwahoddiad").output
            #expect(listed.hasPrefix(seats), "\(listed)")
            let csv = try await daemon.run("event", "guests", "gwahoddiad", "--csv").output
            let places = csv.split(whereSeparator: \.isNewline).dropFirst().compactMap {
                Int($0.split(separator: ",", omittingEmptySubsequences: false).dropLast(2).last ?? "")
            }
            #expect(places.reduce(0, +) == step.places, "\(csv)")

            try await expectPages(step, seats, try #require(found.first), daemon, staff)
        }

        private func expectPages(
            _ step: Step, _ seats: String, _ status: MessageStatus, _ daemon: Daemon, _ staff: StaffBrowser
        ) async throws {
            let page = try await staff.get("/?lang=en&message=\(status.message)").text
            let reached = "\(status.reached) of 6 families reached"
            let text = try await daemon.run("status", status.message).output
            #expect(page.contains(seats) && page.contains("· \(reached)</p>") && text.contains(reached), "\(text)")
            let answers = [
                ("coming", step.coming), ("not coming", step.declined), ("maybe", step.maybe), ("places", step.places),
            ]
            for (label, count) in answers + (step.waiting > 0 ? [("waiting", step.waiting)] : []) {
                if step.coming > 0 { #expect(page.contains("<dt>\(label)</dt><dd>\(count)</dd>"), "\(label) \(step.run)") }
                #expect(text.contains("\(count)  \(label)\n"), "\(text)")
            }
            let guests = try await staff.get("/guests?lang=en&event=\(status.message)").text
            #expect(guests.contains(seats))
        }

        /// The link of the invitation that was put right.
        private func expectOldLink(_ daemon: Daemon, _ staff: StaffBrowser, _ mail: SMTPSink) async throws {
            let found: [MessageStatus] = try await daemon.json("status", "gwahoddiad")
            let text = try await daemon.run("status", found[0].message).output
            #expect(found.count == 2 && text.contains("\(found[1].message)), and the answers to that count here too."), "\(text)")
            let first = try #require(mail.mails.first { $0.recipient == "teulu6@example.org" }?.page)
            let page = try await staff.web.get(first).text
            let welsh = try #require(
                page.range(of: "wedi'i chywiro. Dyma'r fersiwn newydd.") ?? page.range(of: "Dyma&#39;r fersiwn newydd."))
            let english = try #require(page.range(of: "has been put right. This is the new version."))
            #expect(welsh.lowerBound < english.lowerBound)
            try await staff.web.press("action=answer&language=en&choice=yes&places=1", on: first)
            let events: [EventSummary] = try await daemon.json("event")
            #expect(events.first?.coming == 3 && events.first?.unanswered == 0)
            try await staff.web.press("action=answer&language=en&choice=maybe&places=1", on: first)
            #expect(try await staff.web.get(first).text.contains("so we no longer keep your place."))
        }
    }
}
