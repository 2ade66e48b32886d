import Channels
import Foundation
import Gateway
import Templates
import Testing

@testable import FakeServers

extension EndToEnd {
    /// What parents write, by text and on the page, over the real channels, and what people do with it at the terminal.
    @Suite struct WrittenByParents {
        private static let families = [
            TestFamily(id: "F1", name: "Mari Evans", language: "cy", email: "mari@example.org"),
            TestFamily(id: "F2", name: "Sian Rees", mobile: "07700 900102"),
        ]

        private static let keyword = TestMessage.terms + "keyword: {cy: FFONEG, en: PHONICS}\n"

        private func invited(_ body: (Daemon, DaemonWeb, SMTPSink, TextProviderSink) async throws -> Void) async throws {
            try await Daemon.run(with: Self.families) { daemon, mail, texts in
                let run = try await daemon.run("send", try daemon.invitation(["message.yaml": Self.keyword]))
                #expect(run.status == 0, "\(run.output)\(run.errors)")
                _ = try await daemon.status("two deliveries accepted") { $0.deliveries == ["accepted": 2] }
                try await body(daemon, try await DaemonWeb(daemon), mail, texts)
            }
        }

        @Test func `a text from the page is answered by e-mail, by a person`() async throws {
            try await invited { daemon, web, mail, _ in
                let page = try #require(mail.mails.first?.page)
                try await web.press("action=write&language=cy&text=A+gaf+i+ddod+%C3%A2+mam-gu%3F", on: page)
                let shown = try await web.get(page)
                #expect(shown.text.contains("Mae eich neges wedi cyrraedd yr ysgol."))
                let inbox: [InboxItem] = try await daemon.json("inbox")
                let item = try #require(inbox.first)
                #expect(item.text == "A gaf i ddod â mam-gu?" && item.way == .page && item.language == .welsh)
                let table = try await daemon.run("inbox", "--lang", "cy")
                #expect(table.output.contains("tudalen y neges") && table.output.contains("Amser llawn"))
                let answered = try await daemon.run("inbox", "answer", "\(item.id)", "Cewch, wrth gwrs.", "--owner", "Elen")
                #expect(answered.status == 0, "\(answered.errors)")
                try await eventually("the answer") { mail.mails.count == 2 }
                let answer = try #require(mail.mails.last)
                #expect(answer.recipient == "mari@example.org" && answer.header("Subject") == "Ateb gan Ysgol Prawf")
                #expect(answer.header("Auto-Submitted") == nil && answer.decoded.contains("Cewch, wrth gwrs."))
                let ages: InboxAges = try await daemon.json("inbox", "ages")
                #expect(ages.welsh.answered == 1 && ages.english.answered == 0 && ages.english.waiting == 0)
                let conversation: Conversation = try await daemon.json("conversation", "F1-C")
                #expect(conversation.entries.map(\.speaker) == [.school, .family, .school])
            }
        }

        @Test func `people are found by a part of a name, and what they chose on the page is in the conversation`() async throws {
            try await invited { daemon, web, mail, _ in
                let page = try #require(mail.mails.first?.page)
                try await web.press("action=answer&language=cy&choice=yes&places=2", on: page)
                let found = try await daemon.run("conversation", "evans mâr", "--lang", "en")
                #expect(found.status == 0 && found.output.hasPrefix("F1-C: Mari Evans\n"), "\(found.output)\(found.errors)")
                #expect(found.output.contains("message page") && found.output.contains("coming, places: 2 (Phonics workshop)"))
                let child = try await daemon.run("conversation", "Ifan Sian")
                #expect(child.output.hasPrefix("F2-C: Sian Rees\n"), "\(child.output)")

                // Both children are called Ifan.
                let several = try await daemon.run("conversation", "ifan")
                #expect(several.status == 1)
                #expect(several.output.contains("F1-C") && several.output.contains("F2-C"), "\(several.output)")
                let listed = try await daemon.run("conversation", "ifan", "--json")
                let people = try JSONDecoder().decode(FoundPeople.self, from: Data(listed.output.utf8))
                #expect(people.people.map(\.contact) == ["F1-C", "F2-C"] && people.more == 0)
                #expect(listed.status == 1 && listed.errors == several.errors)
                #expect(
                    several.errors
                        == "“ifan” may be more than one person. Choose one by the id in the first column: gatewayd conversation CONTACT\n"
                )
            }
        }

        @Test func `a reply that was closed by mistake can be opened again`() async throws {
            try await invited { daemon, web, _, _ in
                #expect(try await web.text("Pryd mae o?", from: "+447700900102", id: "r1") == 200)
                let inbox: [InboxItem] = try await daemon.json("inbox")
                let number = "\(try #require(inbox.first).id)"
                let early = try await daemon.run("inbox", "reopen", number)
                #expect(early.status == 1 && early.errors.hasPrefix("That reply has not been closed"))
                let closed = try await daemon.run("inbox", "close", number, "--owner", "Nia")
                #expect(closed.output == "Reply \(number) is closed. To open it again: gatewayd inbox reopen \(number)\n")
                let reopened = try await daemon.run("inbox", "reopen", number, "--owner", "Nia")
                #expect(reopened.output == "Reply \(number) is open again, and with Nia.\n")
                #expect(try await daemon.run("inbox", "close", number, "--owner", "Nia", "--choice", "no").status == 0)
                #expect(try await daemon.status().answers.no == 1)
            }
        }

        @Test(arguments: [("cy", "/?lang=cy"), ("en", "/?lang=en"), (nil, "/")] as [(String?, String)])
        func `the staff page opens in the language that was asked for`(language: String?, location: String) async throws {
            try await Daemon.run(DaemonSettings(mail: 9)) { daemon in
                let web = try await DaemonWeb(daemon)
                let run = try await daemon.run(["page"] + (language.map { ["--lang", $0] } ?? []))
                let path = try #require(
                    run.output.firstRange(of: "/open/").map { run.output[$0.lowerBound...].prefix { $0 != "\n" } })
                let opened = try await web.get(String(path))
                #expect(opened.status == 303 && opened.headers["location"] == location)
            }
        }

        @Test func `an answer that comes in parts is one, and incomplete ones are marked`() async throws {
            try await invited { daemon, web, _, texts in
                func bring(_ text: String, _ id: String, _ part: String) async throws -> Int {
                    try await web.webhook(
                        "texts", #"{"from": "447700900102", "text": "\#(text)", "id": "\#(id)", "part": \#(part)}"#)
                }
                #expect(try await bring("2", "b", #"{"reference": 7, "number": 2, "total": 2}"#) == 200)
                #expect(try await bring("PHONICS YES ", "a", #"{"reference": 7, "number": 1, "total": 2}"#) == 200)
                #expect(try await bring("2", "b", #"{"reference": 7, "number": 2, "total": 2}"#) == 200)
                try await eventually("the confirmation") { texts.texts.count == 2 }
                #expect(try await bring("STOP", "c", #"{"reference": 8, "number": 3, "total": 2}"#) == 200)
                let inbox: [InboxItem] = try await daemon.json("inbox")
                #expect(inbox.map(\.text) == ["STOP"] && inbox.first?.fault == .unclear)
                let table = try await daemon.run("inbox", "--lang", "cy")
                #expect(table.output.contains("rhan, ond ddim yn glir o beth"))
            }
        }

        @Test func `a topic is stopped by text and the conversation shows it`() async throws {
            try await invited { daemon, web, _, texts in
                #expect(try await web.text("STOP PHONICS", from: "+447700900102", id: "r1") == 200)
                try await eventually("the confirmation") { texts.texts.count == 2 }
                #expect(texts.texts.last?.text.hasPrefix("PHONICS: no more messages") == true)
                let again = try daemon.invitation(["message.yaml": Self.keyword])
                let plan: SendReport = try await daemon.json("send", again, "--dry-run")
                #expect(plan.notSent == ["opted-out": 1])
                let shown = try await daemon.run("conversation", "07700 900102", "--lang", "en")
                #expect(shown.status == 0 && shown.output.contains("STOP PHONICS") && shown.output.contains("automatic answer"))
                let nobody = try await daemon.run("conversation", "neb", "--lang", "cy")
                #expect(nobody.status == 1 && nobody.errors.contains("Nid oes cyswllt"))
            }
        }

        @Test func `the staff page shows what the machine thought, and the conversation behind it`() async throws {
            try await invited { daemon, web, _, _ in
                #expect(try await web.text("<b>Pryd</b> mae o?", from: "+447700900102", id: "r1") == 200)
                struct Link: Decodable { var url: String }
                let link: Link = try await daemon.json("page")
                let path = try #require(link.url.firstRange(of: "/open/").map { String(link.url[$0.lowerBound...]) })
                let opened = try await web.get(path)
                let cookie = try #require(opened.headers["set-cookie"]?.split(separator: ";").first.map(String.init))
                let overview = try await web.get("/?lang=cy", headers: [("Cookie", cookie)])
                #expect(overview.text.contains("ddim yn glir") && overview.text.contains("Cymraeg a Saesneg ochr yn ochr"))
                let match = try #require(overview.text.firstMatch(of: /href="(\/conversation\?[^"]+)"/))
                let address = String(match.1).replacing("&amp;", with: "&")
                let shown = try await web.get(address, headers: [("Cookie", cookie)])
                #expect(shown.status == 200 && shown.text.contains("&lt;b&gt;Pryd") && shown.text.contains("Sian Rees"))
                #expect(try await web.get(address).status == 403)
                #expect(try await web.get("/conversation?reply=99", headers: [("Cookie", cookie)]).status == 404)
            }
        }
    }
}
