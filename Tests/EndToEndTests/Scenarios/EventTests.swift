import Channels
import Foundation
import Gateway
import Testing

@testable import FakeServers

extension EndToEnd {
    /// An invitation with two seats, answered by text and on the page, and what the office sees and does.
    @Suite struct Events {
        private static let families = [
            TestFamily(id: "F1", name: "Mari Evans", language: "cy", email: "mari@example.org"),
            TestFamily(id: "F2", name: "Sian Rees", mobile: "07700 900102"),
            TestFamily(id: "F3", name: "=Huw Puw", language: "cy", mobile: "07700 900103"),
        ]

        private static let terms =
            TestMessage.terms + """
                event:
                  name: {cy: gweithdy ffoneg, en: phonics workshop}
                  place: {cy: neuadd yr ysgol, en: the school hall}
                  starts: 2099-03-10T18:00
                  capacity: 2

                """

        private func invited(_ body: (Daemon, DaemonWeb, SMTPSink, TextProviderSink) async throws -> Void) async throws {
            try await Daemon.run(with: Self.families) { daemon, mail, texts in
                let sent = try await daemon.run("send", try daemon.invitation(["message.yaml": Self.terms]))
                #expect(sent.status == 0, "\(sent.errors)")
                _ = try await daemon.status("three deliveries accepted") { $0.deliveries == ["accepted": 3] }
                try await body(daemon, try await DaemonWeb(daemon), mail, texts)
            }
        }

        @Test func `a full event keeps a waiting list, and tells who moves up`() async throws {
            try await invited { daemon, web, mail, texts in
                #expect(try await web.text("YES 2", from: "+447700900102", id: "r1") == 200)
                #expect(try await web.text("IE", from: "+447700900103", id: "r2") == 200)
                try await eventually("both confirmed") { texts.texts.count == 4 }
                #expect(texts.texts.last { $0.to == "+447700900103" }?.text.contains("rhif 1 ar y rhestr aros") == true)

                let page = try #require(mail.mails.first { $0.recipient == "mari@example.org" }?.page)
                try await web.press("action=answer&language=cy&choice=yes&places=2&needs=dim+cnau%0A%3Cb%3E", on: page)
                let shown = try await web.get(page).text
                #expect(shown.contains("rhif 2 ar y rhestr aros") && shown.contains(#"value="dim cnau &lt;b&gt;""#))

                let events: [EventSummary] = try await daemon.json("event")
                let event = try #require(events.first)
                #expect(event.taken == 2 && event.coming == 1 && event.waiting == 2 && event.unanswered == 0)
                let listed = try await daemon.run(["event", "list"], language: "cy_GB.UTF-8")
                #expect(listed.status == 0 && listed.output.contains("gweithdy ffoneg") && listed.output.contains("2/2"))

                let answered = try await daemon.run("event", "answer", "gwahoddiad", "F2", "no", "--by", "Nia")
                #expect(answered.status == 0 && answered.output.contains("F2"), "\(answered.errors)")
                try await eventually("the good news") { texts.texts.last?.text.contains("Newyddion da") == true }
                #expect(texts.texts.last?.to == "+447700900103" && texts.texts.count == 5)
                let sheet: GuestSheet = try await daemon.json("event", "guests", "gwahoddiad")
                #expect(sheet.guests.map(\.family) == ["F3", "F1", "F2"])
                #expect(sheet.guests.map(\.standing) == [.coming, .waiting, .declined])
            }
        }

        @Test func `the list for the door is printed, and opened by a spreadsheet without harm`() async throws {
            try await invited { daemon, web, _, _ in
                #expect(try await daemon.run("event", "answer", "gwahoddiad", "F3", "yes", "--places", "2").status == 0)
                #expect(try await daemon.run("event", "note", "gwahoddiad", "F3", "@dim cnau").status == 0)
                let csv = try await daemon.run("event", "guests", "gwahoddiad", "--csv")
                #expect(csv.output.contains("F3,'=Huw Puw,") && csv.output.contains(",2,'@dim cnau,"), "\(csv.output)")
                let table = try await daemon.run("event", "guests", "gwahoddiad")
                #expect(table.status == 0 && table.output.contains("2 of 2 places taken"))

                // Attendance cannot be recorded yet.
                let early = try await daemon.run("event", "attended", "gwahoddiad", "F3")
                #expect(early.status == 1 && early.errors.contains("has not begun"), "\(early.errors)")
                #expect(try await daemon.run("event", "guests", "arall").status == 1)

                #expect(try await web.get("/guests?event=gwahoddiad").status == 403)
                struct Link: Decodable { var url: String }
                let link: Link = try await daemon.json("page")
                let path = try #require(link.url.firstRange(of: "/open/").map { String(link.url[$0.lowerBound...]) })
                let cookie = try #require(
                    try await web.get(path).headers["set-cookie"]?.split(separator: ";").first.map(String.init))
                let page = try await web.get("/guests?event=gwahoddiad&lang=cy", headers: [("Cookie", cookie)])
                #expect(page.status == 200 && page.text.contains(#"name="came.F3""#) && page.text.contains("@dim cnau"))
                #expect(page.text.contains("neuadd yr ysgol") && !page.text.contains("<button"))
                #expect(try await web.get("/guests?event=arall", headers: [("Cookie", cookie)]).status == 404)
                let overview = try await web.get("/?lang=en", headers: [("Cookie", cookie)])
                #expect(overview.text.contains("2 of 2 places taken") && overview.text.contains("/guests?lang=en"))
            }
        }
    }
}
