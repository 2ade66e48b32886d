import Channels
import Foundation
import Gateway
import Testing

@testable import FakeServers

extension EndToEnd {
    /// A questionnaire out over real channels, answered on its page and by text, and what came of it.
    @Suite struct Surveying {
        static let terms = """
            name: holiadur
            category: survey
            audience: all
            goal: answered
            question: questionnaire
            keyword: {cy: HOLIADUR, en: SURVEY}
            questions:
              - {id: croeso, kind: scale, ask: {cy: "Pa mor hawdd?", en: "How easy?"}, from: {cy: anodd, en: hard}, to: {cy: hawdd, en: easy}}
              - {id: amser, kind: choice, ask: {cy: "Pryd?", en: "When?"}, choices: [{cy: Bore, en: Morning}, {cy: Nos, en: Evening}]}
              - {id: newid, kind: text, ask: {cy: "Beth arall?", en: "What else?"}, optional: yes}

            """

        private static func families(_ count: Int) -> [TestFamily] {
            (1...count).map { TestFamily(id: "F\($0)", name: "Mari Evans", language: "cy", email: "mari\($0)@example.org") }
        }

        private func surveyed(
            _ families: [TestFamily], anonymous: Bool = false, _ body: (Daemon, SMTPSink, TextProviderSink) async throws -> Void
        ) async throws {
            try await Daemon.run(with: families) { daemon, mail, texts in
                let folder = try daemon.invitation(["message.yaml": Self.terms + (anonymous ? "anonymous: yes\n" : "")])
                let run = try await daemon.run("send", folder)
                #expect(run.status == 0, "\(run.output)\(run.errors)")
                try await eventually("every message is out") { mail.mails.count + texts.texts.count == families.count }
                try await body(daemon, mail, texts)
            }
        }

        @Test func `is filled in on its page, comes back where it is wrong, and may be changed`() async throws {
            try await surveyed(Self.families(1)) { daemon, mail, _ in
                let web = try await DaemonWeb(daemon)
                let page = try #require(mail.mails.first?.page)
                let shown = try await web.get(page).text
                #expect(!shown.contains("Your name goes with this message"))
                // A form in each language, each with a legend or label for each question.
                #expect(shown.matches(of: /<form method="post"[^>]*>/).count >= 2)
                #expect(shown.contains("<legend>Pa mor hawdd?") && shown.contains("<legend>How easy?"))
                #expect(shown.contains("<label for=\"q-newid-cy\">Beth arall?") && shown.contains("id=\"q-newid-cy\""))
                for id in shown.matches(of: #/ id="([^"]+)"/#).map({ String($0.1) }) {
                    #expect(shown.matches(of: try Regex(" id=\"\(id)\"")).count == 1, "\(id)")
                }
                for label in shown.matches(of: /<label for="([^"]+)"/).map({ String($0.1) }) {
                    #expect(shown.contains(" id=\"\(label)\""), "\(label)")
                }

                let words = "a%3Cb%3E%22+%26+mwy"
                let wrong = try await web.tryPress("action=survey&language=cy&q-croeso=4&q-newid=\(words)", on: page)
                #expect(wrong.status == 422)
                #expect(wrong.text.contains("id=\"q-croeso-cy-4\" name=\"q-croeso\" value=\"4\" checked"))
                #expect(wrong.text.contains("Atebwch y cwestiwn hwn.") && !wrong.text.contains("Please answer this question."))
                #expect(wrong.text.contains("a&lt;b&gt;&quot; &amp; mwy"))
                #expect(try await results(daemon).answered == 0)

                try await web.press("action=survey&language=cy&q-croeso=4&q-amser=2&q-newid=\(words)", on: page)
                let first = try await results(daemon)
                #expect(first.answered == 1 && first.questions.first?.all?.counts == [0, 0, 0, 1, 0])
                #expect(first.questions.last?.texts == ["a<b>\" & mwy"])
                #expect(try await web.get(page).text.contains("id=\"q-croeso-cy-4\" name=\"q-croeso\" value=\"4\" checked"))
                try await web.press("action=survey&language=en&q-croeso=1&q-amser=1", on: page)
                let second = try await results(daemon)
                #expect(second.questions.first?.all?.counts == [1, 0, 0, 0, 0] && second.questions.last?.texts == [])
            }
        }

        private func results(_ daemon: Daemon) async throws -> QuestionnaireResults {
            try await daemon.json("results", "holiadur")
        }

        @Test func `is asked one question at a time by text`() async throws {
            let family = TestFamily(id: "F1", name: "Sian Rees", mobile: "07700 900102")
            try await surveyed([family]) { daemon, _, texts in
                let web = try await DaemonWeb(daemon)
                func say(_ text: String, _ id: String, heard: String) async throws {
                    #expect(try await web.text(text, from: "+447700900102", id: id) == 200)
                    try await eventually("an answer to \(text)") { texts.texts.last?.text.hasPrefix(heard) == true }
                }
                try await say("survey", "r1", heard: "1/3 How easy?")
                try await say("five", "r2", heard: "2/3 When? 1 Morning, 2 Evening.")
                #expect(try await web.text("five", from: "+447700900102", id: "r2") == 200)
                try await say("b", "r3", heard: "3/3 What else?")
                try await say("NEXT", "r4", heard: "Thank you!")
                let results = try await results(daemon)
                #expect(results.questions.map(\.all?.answers) == [1, 1, 0])
                #expect(results.questions[1].all?.counts == [0, 1])
                #expect(texts.texts.count == 5)
            }
        }

        @Test func `has its results on the terminal, in a spreadsheet and on the staff page, in the reader's language`()
            async throws
        {
            try await surveyed(Self.families(6), anonymous: true) { daemon, mail, _ in
                let web = try await DaemonWeb(daemon)
                for (index, mail) in mail.mails.enumerated() {
                    let page = try #require(mail.page)
                    // Both before and after the answers: what is written to the school is not anonymous.
                    let before = try await web.get(page).text
                    #expect(
                        before.contains("Bydd eich enw gyda'r neges hon") || before.contains("Bydd eich enw gyda&#39;r neges hon")
                    )
                    #expect(before.contains("Your name goes with this message: unlike your answers"))
                    let fields = "action=survey&language=cy&q-croeso=\(index % 5 + 1)&q-amser=1&q-newid=gair\(index)"
                    try await web.press(fields, on: page)
                    let after = try await web.get(page).text
                    #expect(after.contains("Your name goes with this message"))
                    #expect(after.contains("heb ddim i ddangos mai chi") && !after.contains("q-croeso"))
                    #expect(try await web.pressLate(fields, on: page).status == 409)
                }
                let open = try await daemon.run("results", "holiadur")
                #expect(open.status == 0 && open.output.contains("6 families have answered, of 6 (100%)."))
                #expect(open.output.contains("The answers are shown when the questionnaire has closed."))
                #expect(!open.output.contains("gair"))
                #expect(try await daemon.run("stop", "holiadur", "--by", "Nia").status == 0)
                let closed = try await daemon.run(["results", "holiadur"], language: "cy_GB.UTF-8")
                #expect(closed.output.contains("1. Pa mor hawdd?") && closed.output.contains("Cyfartaledd"))
                #expect((0..<6).allSatisfy { closed.output.contains("- gair\($0)") })
                let csv = try await daemon.run("results", "holiadur", "--csv").output
                #expect(csv.contains(",When?,,Everyone,Morning,6\r\n") && csv.contains(",How easy?,,Everyone,Mean,2.67\r\n"))
                let cookie = try await web.signIn(daemon)
                let shown = try await web.get("/results?lang=cy&message=holiadur", headers: [("Cookie", cookie)])
                #expect(shown.status == 200 && shown.text.contains("<caption>Atebion</caption>") && shown.text.contains("gair3"))
                let overview = try await web.get("/?lang=cy", headers: [("Cookie", cookie)]).text
                #expect(overview.contains("/results?lang=cy"))
                #expect(try await web.get("/results?message=holiadur").status == 403)
                #expect(try await web.get("/results?message=dim", headers: [("Cookie", cookie)]).status == 404)
            }
        }
    }
}

extension DaemonWeb {
    /// Presses a button once the page is old enough, and gives what came back; on a page that has none, what such a post gets.
    fileprivate func tryPress(_ fields: String, on page: String) async throws -> HTTPResponse {
        let shown = try await get(page).text
        let seal = shown.firstMatch(of: /name="seal" value="([^"]+)"/).map { String($0.1) }
        guard let seal else { return try await post(page, fields, type: "application/x-www-form-urlencoded") }
        return try await eventually("an answer to a button") {
            let response = try await post(page, "\(fields)&seal=\(seal)", type: "application/x-www-form-urlencoded")
            // Sooner than a person can press: the same page again, with the same CSRF token.
            return response.status == 409 ? nil : response
        }
    }

    /// With a CSRF token that another button of the page has shown to be old enough.
    fileprivate func pressLate(_ fields: String, on page: String) async throws -> HTTPResponse {
        let seal = try #require(try await get(page).text.firstMatch(of: /name="seal" value="([^"]+)"/).map { String($0.1) })
        let type = "application/x-www-form-urlencoded"
        try await eventually("another button") { try await post(page, "action=read&seal=\(seal)", type: type).status == 303 }
        return try await post(page, "\(fields)&seal=\(seal)", type: type)
    }

    fileprivate func signIn(_ daemon: Daemon) async throws -> String {
        struct Link: Decodable { var url: String }
        let link: Link = try await daemon.json("page")
        let path = try #require(link.url.firstRange(of: "/open/").map { String(link.url[$0.lowerBound...]) })
        let opened = try await get(path)
        return try #require(opened.headers["set-cookie"]?.split(separator: ";").first.map(String.init))
    }
}
