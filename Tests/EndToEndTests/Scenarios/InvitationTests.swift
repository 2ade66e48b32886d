import Channels
import Foundation
import Gateway
import Testing

@testable import FakeServers

extension EndToEnd {
    /// One invitation, out over real SMTP and HTTP, and what comes back.
    @Suite struct Invitation {
        private static let families = [
            TestFamily(id: "F1", name: "Mari Evans", language: "cy", email: "mari@example.org"),
            TestFamily(id: "F2", name: "Sian Rees", mobile: "07700 900102"),
            TestFamily(id: "F3", name: "Huw Puw", language: "cy", mobile: "07700 900103"),
            TestFamily(id: "F4", name: "Ann Lewis", mobile: "07700 900104"),
            TestFamily(id: "F5", name: "Tom Jones", language: "", email: "tom@example.org"),
        ]

        /// One family said yes.
        private static func yes(places: Int) -> AnswerCount {
            AnswerCount([Answer(choice: .yes, places: places, at: .distantPast)])
        }

        /// A school whose families have just been sent the invitation.
        private func invited(_ body: (Daemon, SMTPSink, TextProviderSink) async throws -> Void) async throws {
            try await Daemon.run(with: Self.families) { daemon, mail, texts in
                try await daemon.sendInvitation()
                _ = try await daemon.status("five deliveries accepted") { $0.deliveries == ["accepted": 5] }
                try await body(daemon, mail, texts)
            }
        }

        @Test func `a dry run shows everyone's way, language and cost, and sends nothing`() async throws {
            try await Daemon.run(with: Self.families) { daemon, mail, texts in
                let plan: SendReport = try await daemon.json("send", try daemon.invitation(), "--dry-run")
                #expect(plan.message == nil)
                #expect(plan.contacts.map(\.channel) == [.email, .text, .text, .text, .email])
                #expect(plan.contacts.map(\.language) == ["cy", "en", "cy", "en", "cy+en"])
                #expect(plan.contacts[1].parts == 1)
                #expect(abs(plan.cost - 3 * 2.4) < 0.001)
                let statuses: [MessageStatus] = try await daemon.json("status")
                #expect(statuses.isEmpty)
                #expect(mail.mails.isEmpty && texts.texts.isEmpty)
            }
        }

        @Test func `it reaches each family once, by its own way and in its own language`() async throws {
            try await invited { daemon, mail, texts in
                let status = try await daemon.status()
                #expect(status.families == 5)
                #expect(status.reach["sent"] == 5)
                #expect(mail.mails.map(\.recipient).sorted() == ["mari@example.org", "tom@example.org"])
                let toMari = try #require(mail.mails.first { $0.recipient == "mari@example.org" })
                #expect(toMari.header("Content-Language") == "cy")
                #expect(toMari.header("Subject") == "Gweithdy ffoneg")
                #expect(toMari.decoded.contains("Annwyl Mari Evans"))
                let toTom = try #require(mail.mails.first { $0.recipient == "tom@example.org" })
                #expect(toTom.header("Subject") == "Gweithdy ffoneg / Phonics workshop")
                let (welsh, english) = (toTom.decoded.range(of: "Annwyl"), toTom.decoded.range(of: "Dear"))
                #expect(try #require(welsh?.lowerBound) < #require(english?.lowerBound))
                #expect(texts.texts.map(\.to).sorted() == ["+447700900102", "+447700900103", "+447700900104"])
                #expect(texts.texts.first { $0.to == "+447700900103" }?.text.contains("Atebwch IE") == true)
                #expect(texts.texts.first { $0.to == "+447700900102" }?.text.contains("Reply YES") == true)
            }
        }

        @Test func `receipts and answers count only from one who knows the secret`() async throws {
            try await invited { daemon, _, texts in
                let web = try await DaemonWeb(daemon)
                let text = try #require(texts.texts.first { $0.to == "+447700900102" })
                let receipt = #"{"receipts": [{"reference": "\#(text.reference)", "status": "delivered"}]}"#
                #expect(try await web.webhook("receipts", receipt, secret: nil) == 401)
                #expect(try await web.webhook("receipts", receipt, secret: "dyfaliad") == 401)
                #expect(try await web.webhook("receipts", "{", secret: DaemonSettings.webhookSecret) == 400)
                #expect(try await daemon.status().deliveries == ["accepted": 5])
                #expect(try await web.webhook("receipts", receipt) == 200)
                #expect(try await web.webhook("receipts", receipt) == 200)
                let status = try await daemon.status()
                #expect(status.deliveries == ["accepted": 4, "delivered": 1])
                #expect(status.reach["delivered"] == 1)
            }
        }

        @Test func `a yes with a number is two places, STOPIO closes the number, and what is unclear waits`() async throws {
            try await invited { daemon, _, texts in
                let web = try await DaemonWeb(daemon)
                #expect(try await web.text("YES 2", from: "+447700900102", id: "r1") == 200)
                #expect(try await web.text("YES 2", from: "+447700900102", id: "r1") == 200)
                #expect(try await web.text("Stopio.", from: "+447700900103", id: "r2") == 200)
                #expect(try await web.text("Who is this?", from: "+447700900104", id: "r3") == 200)
                let status = try await daemon.status()
                #expect(status.answers == Self.yes(places: 2))
                #expect(status.reach["answered"] == 1)
                #expect(status.inbox == 1)
                // Each of the three hears back, once, in the language in which they wrote.
                try await eventually("three answers") { texts.texts.count == 6 }
                let heard = Dictionary(grouping: texts.texts.dropFirst(3), by: \.to)
                #expect(heard.mapValues(\.count) == ["+447700900102": 1, "+447700900103": 1, "+447700900104": 1])

                // The number that wrote STOPIO has no other way: the next message says so.
                let plan: SendReport = try await daemon.json("send", try daemon.invitation(), "--dry-run")
                #expect(plan.notSent == ["stopped": 1])

                try await answerByHand(daemon, texts)
            }
        }

        /// A member of staff takes the reply, answers it, and no other member can.
        private func answerByHand(_ daemon: Daemon, _ texts: TextProviderSink) async throws {
            let inbox: [InboxItem] = try await daemon.json("inbox")
            let item = try #require(inbox.first)
            #expect(item.text == "Who is this?")
            #expect(item.name == "Ann Lewis")
            #expect(try await daemon.run("inbox", "take", "\(item.id)", "--owner", "Elen").status == 0)
            let second = try await daemon.run("inbox", "take", "\(item.id)", "--owner", "Dafydd")
            #expect(second.status == 1)
            #expect(!second.errors.isEmpty)
            #expect(try await daemon.run("inbox", "answer", "\(item.id)", "It is the school.", "--owner", "Dafydd").status == 1)
            #expect(try await daemon.run("inbox", "answer", "\(item.id)", "It is the school.", "--owner", "Elen").status == 0)
            try await eventually("the words of a person") { texts.texts.last?.text == "It is the school." }
            #expect(texts.texts.last?.to == "+447700900104")
            let left: [InboxItem] = try await daemon.json("inbox")
            #expect(left.isEmpty)
            #expect(try await daemon.run("inbox", "close", "\(item.id)").status == 1)
        }

        @Test func `an unclear reply is closed with what a person read in it`() async throws {
            try await invited { daemon, _, _ in
                let web = try await DaemonWeb(daemon)
                #expect(try await web.text("Is there room for 3 of us?", from: "+447700900104", id: "r1") == 200)
                let inbox: [InboxItem] = try await daemon.json("inbox")
                let item = try #require(inbox.first)
                let closed = try await daemon.run(
                    "inbox", "close", "\(item.id)", "--choice", "yes", "--places", "3", "--note", "by text")
                #expect(closed.status == 0, "\(closed.errors)")
                #expect(try await daemon.status().answers == Self.yes(places: 3))
            }
        }

        @Test func `looking at the message page changes nothing; a button does`() async throws {
            try await invited { daemon, mail, _ in
                let web = try await DaemonWeb(daemon)
                let page = try #require(mail.mails.first { $0.recipient == "mari@example.org" }?.page)
                let before = try await daemon.status()
                for _ in 1...3 { #expect(try await web.get(page).status == 200) }
                #expect(try await web.get(page).text.contains("Annwyl Mari Evans"))
                #expect(try await daemon.status() == before)
                // A post without the page's own CSRF token is refused.
                let form = "application/x-www-form-urlencoded"
                let unsealed = try await web.post(page, "action=answer&choice=yes&places=2", type: form)
                #expect(unsealed.status == 409)
                #expect(try await daemon.status() == before)
                #expect(try await web.get("/m/\(String(repeating: "A", count: 43))").status == 404)

                try await web.press("action=read&language=cy", on: page)
                #expect(try await daemon.status().reach["read"] == 1)
                try await web.press("action=answer&language=cy&choice=yes&places=2", on: page)
                let status = try await daemon.status()
                #expect(status.reach["answered"] == 1)
                #expect(status.answers == Self.yes(places: 2))
            }
        }

        @Test func `the staff page opens once by its link, and on this machine only`() async throws {
            try await invited { daemon, _, _ in
                let web = try await DaemonWeb(daemon)
                #expect(try await web.get("/").status == 403)
                struct Link: Decodable { var url: String }
                let link: Link = try await daemon.json("page")
                let path = try #require(link.url.firstRange(of: "/open/").map { String(link.url[$0.lowerBound...]) })
                #expect(try await web.get(path, headers: [("X-Forwarded-For", "192.0.2.1")]).status == 404)
                let opened = try await web.get(path)
                #expect(opened.status == 303)
                let cookie = try #require(opened.headers["set-cookie"]?.split(separator: ";").first.map(String.init))
                #expect(try await web.get(path).status == 403)
                let shown = try await web.get("/?lang=cy", headers: [("Cookie", cookie)])
                #expect(shown.status == 200)
                #expect(shown.text.contains("Gweithdy ffoneg"))
                #expect(try await web.get("/", headers: [("Host", "ymosodwr.example.com")]).status == 421)
            }
        }
    }
}
