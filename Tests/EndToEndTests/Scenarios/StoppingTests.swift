import Channels
import Foundation
import Gateway
import Testing

@testable import FakeServers
@testable import gatewayd

extension EndToEnd {
    /// Taking a message back, putting it right, and closing a way out for a time.
    @Suite struct Stopping {
        private static func families(_ count: Int) -> [TestFamily] {
            (1...count).map { TestFamily(id: "F\($0)", name: "Mari Evans", email: "teulu\($0)@example.org") }
        }

        /// The invitation with its day put right.
        private static let correction = [
            "cy.md": TestMessage.welsh.replacing("Dewch i weithdy", with: "Cywiriad: dewch ddydd Iau i weithdy"),
            "en.md": TestMessage.english.replacing("Come to a", with: "A correction: come on Thursday to a"),
        ]

        @Test func `a stop lets no more out than is on the wire, and a correction goes to everyone`()
            async throws
        {
            let barrier = Barrier()
            let mail = try SMTPSink { stage, before in
                if stage == .message, before >= 10 { barrier.wait() }
                return nil
            }
            defer {
                barrier.release()
                mail.stop()
            }
            try await Daemon.run(DaemonSettings(mail: mail.port, letters: false)) { daemon in
                try await daemon.importFamilies(Self.families(60))
                try await daemon.sendInvitation()
                try await eventually("ten mails, and the next on the wire") {
                    mail.mails.count == 10 && mail.commands.count { $0 == "DATA" } > 10
                }
                let report: StopReport = try await daemon.json("stop", "gwahoddiad", "--by", "Nia")
                #expect(!report.already && report.stop.by == "Nia")
                #expect(report.left.contains { $0.state == .submitting })
                #expect(report.cancelled + report.untouched + report.left.count == 60)
                barrier.release()
                let left = Set(report.left.map(\.address))
                let status = try await daemon.status("what was on the wire") {
                    $0.deliveries["accepted"] == left.count && $0.notSent["stopped-by-school"] == 60 - left.count
                }
                #expect(status.stop?.by == "Nia")
                #expect(Set(mail.mails.map(\.recipient)) == left && mail.mails.count == left.count)
                try await expectSaid(daemon)
                try await correct(daemon, mail, left)
            }
        }

        private func expectSaid(_ daemon: Daemon) async throws {
            let again = try await daemon.run("stop", "gwahoddiad", "--by", "Huw")
            #expect(again.status == 0 && again.output.hasPrefix("It had been stopped before: "))
            #expect(again.output.contains("by Nia") && again.output.contains("teulu") && again.output.contains("--correcting"))
            #expect(try await daemon.run("status", "--lang", "cy").output.contains("Stopiwyd y neges"))
            #expect(try await daemon.run("stop", "dim-neges-o'r-fath/").status == 1)
        }

        private func correct(_ daemon: Daemon, _ mail: SMTPSink, _ left: Set<String>) async throws {
            let folder = try daemon.invitation(Self.correction)
            let tried: SendReport = try await daemon.json("send", folder, "--correcting", "gwahoddiad", "--dry-run")
            let everyone = Set((1...60).map { "teulu\($0)@example.org" })
            #expect(Set(tried.contacts.compactMap(\.address)) == everyone && tried.families == 60 && !left.isEmpty)
            let before = mail.mails.count
            let run = try await daemon.run("send", folder, "--correcting", "gwahoddiad", "--by", "Nia")
            #expect(run.status == 0 && run.output.contains("is queued"), "\(run.output)\(run.errors)")
            _ = try await daemon.status("the correction") { $0.corrects != nil && $0.deliveries == ["accepted": 60] }
            let corrected = mail.mails.dropFirst(before)
            #expect(Set(corrected.map(\.recipient)) == everyone && corrected.count == 60)
        }

        @Test func `a correction lists the letters to be taken out of the pile, in words and for programs`() async throws {
            let mail = try SMTPSink()
            defer { mail.stop() }
            try await Daemon.run(DaemonSettings(mail: mail.port)) { daemon in
                try await daemon.importFamilies([TestFamily(id: "F1", name: "Sian Rees", hasHome: true)])
                try await daemon.sendInvitation()
                _ = try await daemon.status("the letter") { $0.deliveries == ["accepted": 1] }
                let wrong: [WaitingLetter] = try await daemon.json("letters")
                let first = try #require(wrong.first).delivery
                let folder = try daemon.invitation(Self.correction)
                let run = try await daemon.run("send", folder, "--correcting", "gwahoddiad", "--by", "Nia")
                #expect(run.output.contains("Take these letters out of the pile.") && run.output.contains(first), "\(run.output)")
                _ = try await daemon.status("the right letter") { $0.corrects != nil && $0.deliveries == ["accepted": 1] }
                let letters: [WaitingLetter] = try await daemon.json("letters")
                #expect(letters.filter { $0.takeOut == .stopped }.map(\.delivery) == [first])
                let waiting = letters.filter { $0.takeOut == nil }
                #expect(waiting.count == 1)
                try await expectTakenOut(first, daemon)
                let again: SendReport = try await daemon.json(
                    "send", folder, "--correcting", "gwahoddiad", "--by", "Nia", "--again")
                #expect(again.stopped?.letters.map(\.delivery) == waiting.map(\.delivery))
            }
        }

        /// The letter is listed, is not posted by itself or by its name, and is off the list once a member of staff has removed it from those to be posted.
        private func expectTakenOut(_ letter: String, _ daemon: Daemon) async throws {
            let listed = try await daemon.run("letters").output
            let part = try #require(listed.components(separatedBy: "\n\n").last)
            #expect(
                part.hasPrefix("Take these letters out of the pile. The school stopped their message,") && part.contains(letter))
            #expect(part.hasSuffix("Once they are out: gatewayd letters taken-out\n"), "\(part)")
            let posted = try await daemon.run("letters", "posted", letter)
            #expect(posted.status == 1 && posted.errors.contains("gatewayd letters posted LETTER --gone"))
            #expect(try await daemon.run("letters", "posted", letter, "--gone").status == 0)
            let undone = try await daemon.run("letters", "posted", "--undo", "--yes")
            #expect(
                undone.output.hasPrefix("Take these letters out of the pile.") && undone.output.contains(letter),
                "\(undone.output)")
            #expect(try await daemon.run("letters", "posted", "--undo", "--yes").output.hasPrefix("Nothing was taken back."))
            #expect(try await overview(daemon).contains("1 letter is to be taken out of the pile."))
            let refused = try await daemon.run("letters", "taken-out")
            #expect(refused.status == 1 && refused.output == "" && refused.errors.contains("letters taken-out --yes"))
            let out = try await daemon.run("letters", "taken-out", "--yes")
            #expect(out.output == "1 letter is recorded as taken out of the pile.\n", "\(out.errors)")
            #expect(
                try await daemon.run("letters", "taken-out", "--yes").output
                    == "No letter is recorded as taken out of the pile.\n")
            #expect(try await !daemon.run("letters").output.contains(letter))
            #expect(try await !overview(daemon).contains("to be taken out of the pile"))
        }

        private func overview(_ daemon: Daemon) async throws -> String {
            let web = try await DaemonWeb(daemon)
            let link: APIAnswers.PageLink = try await daemon.json("page")
            let path = try #require(link.url.firstRange(of: "/open/").map { String(link.url[$0.lowerBound...]) })
            let opened = try await web.get(path)
            let cookie = try #require(opened.headers["set-cookie"]?.split(separator: ";").first.map(String.init))
            return try await web.get("/?lang=en", headers: [("Cookie", cookie)]).text
        }

        @Test func `a paused route keeps what waits until it is resumed, over a restart too`() async throws {
            let mail = try SMTPSink()
            defer { mail.stop() }
            try await Daemon.run(DaemonSettings(mail: mail.port, letters: false)) { daemon in
                try await daemon.importFamilies(Self.families(20))
                let paused: RouteState = try await daemon.json("pause", "email", "--reason", "y blwch yn llawn", "--by", "Nia")
                #expect(paused.pause?.reason == "y blwch yn llawn")
                try await daemon.sendInvitation()
                _ = try await daemon.status("twenty waiting") { $0.deliveries == ["queued": 20] }
                try await daemon.stop()
                try await daemon.start()
                let routes: [RouteState] = try await daemon.json("routes")
                #expect(routes.map(\.channel) == [.email] && routes.map(\.waiting) == [20] && routes.first?.pause?.by == "Nia")
                #expect(try await daemon.run("status").output.hasPrefix("Paused: e-mail, since "))
                let shown = try await daemon.run("routes", "--lang", "cy")
                #expect(shown.output.contains("wedi'i hoedi") && shown.output.contains("gatewayd resume email"))
                #expect(mail.mails.isEmpty)
                try await expectOnPage(daemon)
                let resumed = try await daemon.run("resume", "email")
                #expect(resumed.status == 0 && resumed.output.hasPrefix("Open: e-mail"))
                #expect(!resumed.output.contains("gatewayd resume"))
                _ = try await daemon.status("all accepted") { $0.deliveries == ["accepted": 20] }
                #expect(Set(mail.mails.map(\.recipient)).count == 20 && mail.mails.count == 20)
                #expect(try await daemon.run("pause", "text", "--reason", "x").status == 1)
                #expect(try await daemon.run("pause", "email", "--reason", " ").status == 1)
                #expect(try await daemon.run("pause", "email").status == 64)
                #expect(try await daemon.run("pause", "colomen", "--reason", "x").status == 64)
            }
        }

        private func expectOnPage(_ daemon: Daemon) async throws {
            let staff = try await StaffBrowser(daemon)
            #expect(try await staff.get("/?lang=cy").text.contains("Ar saib: e-bost"))
        }

        @Test func `the staff page asks once more before it stops, and a stranger cannot`() async throws {
            let mail = try SMTPSink()
            defer { mail.stop() }
            try await Daemon.run(DaemonSettings(mail: mail.port)) { daemon in
                var families = Self.families(1)
                families.append(TestFamily(id: "F2", name: "Sian Rees", hasHome: true))
                try await daemon.importFamilies(families)
                try await daemon.sendInvitation()
                let sent = try await daemon.status("both") { $0.deliveries == ["accepted": 2] }
                let staff = try await StaffBrowser(daemon)
                let link = "/stop?lang=en&amp;message=\(sent.message)"
                #expect(try await staff.get("/?lang=en").text.contains(link))
                let path = link.replacing("&amp;", with: "&")
                let asks = try await staff.get(path)
                #expect(asks.status == 200 && asks.text.contains("Stop this message?"))
                #expect(try await daemon.status().stop == nil)
                #expect(try await staff.web.get(path).status == 403)
                let form = "message=\(sent.message)&lang=en"
                #expect(try await staff.web.post("/stop", form, type: StaffBrowser.form).status == 403)
                #expect(try await staff.post("/stop", form + "&by=Nia&seal=1.ffug").status == 409)
                let seal = try #require(asks.text.firstMatch(of: /name="seal" value="([^"]+)"/)?.1)
                try await eventually("a page that asks for a name") {
                    let answer = try await staff.post("/stop", form + "&by=+&seal=\(seal)")
                    return answer.status == 409 && answer.text.contains("Please give your name")
                }
                #expect(try await daemon.status().stop == nil)
                try await eventually("the stop") { try await staff.post("/stop", form + "&by=Nia&seal=\(seal)").status == 303 }
                #expect(try await daemon.status().stop?.by == "Nia")
                let shown = try await staff.get("/?lang=en").text
                #expect(shown.contains("by Nia") && !shown.contains(link) && shown.contains("Letters to take out of the pile"))
                #expect(try await staff.get("/stop?message=dim").status == 404)
            }
        }
    }
}

/// A member of staff at this machine, who opened their link.
struct StaffBrowser {
    static let form = "application/x-www-form-urlencoded"

    let web: DaemonWeb
    private let cookie: String

    private struct Link: Decodable { var url: String }

    init(_ daemon: Daemon) async throws {
        web = try await DaemonWeb(daemon)
        let link: Link = try await daemon.json("page")
        let path = try #require(link.url.range(of: "/open/")).lowerBound
        let opened = try await web.get(String(link.url[path...]))
        let given = try #require(opened.headers["set-cookie"])
        cookie = String(given.prefix { $0 != ";" })
    }

    func get(_ path: String) async throws -> HTTPResponse {
        try await web.get(path, headers: [("Cookie", cookie)])
    }

    func post(_ path: String, _ body: String) async throws -> HTTPResponse {
        try await web.post(path, body, type: Self.form, headers: [("Cookie", cookie)])
    }
}
