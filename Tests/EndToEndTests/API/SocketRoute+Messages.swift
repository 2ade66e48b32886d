import Channels
import Gateway
import Templates
import Testing

@testable import gatewayd

extension SocketRoute {
    private static let corrected = MessageSource(
        terms: TestMessage.terms + TestSocketServer.event, welsh: TestMessage.welsh.replacing("Dewch", with: "Cywiriad: dewch"),
        english: TestMessage.english.replacing("Come", with: "A correction: come"))

    /// For the children of year 4: F3 alone.
    private static let forFew: MessageSource = {
        var source = TestSocketServer.source("arall")
        source.terms = source.terms.replacing("audience: all", with: "years: [4]")
        return source
    }()

    private static let same: MessageSource = {
        var source = TestSocketServer.source("un-iaith")
        source.welsh = source.english
        return source
    }()

    static let messages: [SocketRoute] = [
        post(
            "import", nil, queries: ["leave_out", "mark_missing", "apply"],
            refusals: [.init("import?leave_out=x", "400 not-understood")]
        ) { server in
            let file =
                TestSocketServer.header
                + "F8,F8-A,C12,Elin Rhys,1,mother,yes,cy,07700 900112,,,,,,8 / Nia Rhys / 3M / 3\n"
                + "F9,F9-A,C13,Gwyn Rhys,1,father,yes,cy,123,,,,,,9 / Ann Rhys / 3M / 3\n"
            let whole: ImportReport = try await server.post("import?apply=1", raw: file)
            #expect(!whole.clean && !whole.applied)
            let dry: ImportReport = try await server.post("import?leave_out=3", raw: file)
            #expect(dry.clean && !dry.applied && dry.added == 1 && dry.left == 0)
            let applied: ImportReport = try await server.post("import?leave_out=3&apply=yes", raw: file)
            #expect(applied.applied && applied.added == 1 && applied.missing > 0 && applied.left == 0)
            let left: ImportReport = try await server.post("import?leave_out=3&apply=true&mark_missing=1", raw: file)
            #expect(left.applied && left.unchanged == 1 && left.left == 11)
        },
        post(
            "messages", APIRequests.Send(source: corrected, correcting: TestSocketServer.invitation, by: "Nia Wyn"),
            optional: ["correcting", "by"], queries: ["dry_run", "again", "same_words", "all"],
            refusals: [
                .init("messages", ["correcting": "dim"], "404 no-such-message"), .init("messages", ["by": " "], "400 no-person"),
                .init("messages", ["by": nil], "400 no-person"), .init("messages", ["terms": "name: x"], "400 mistakes"),
                .init("messages", ["welsh": ""], "400 mistakes"), .init("messages", ["english": ""], "400 mistakes"),
            ]
        ) { server in
            func send(_ query: String, _ body: APIRequests.Send) async throws -> SendReport {
                try await server.post("messages\(query)", body)
            }
            func refusal(_ query: String, _ body: APIRequests.Send) async throws -> String {
                try await server.summary("messages\(query)", body)
            }
            let few = APIRequests.Send(source: forFew)
            let dry = try await send("?dry_run=1", few)
            #expect(dry.message == nil && dry.name == "arall" && dry.contacts.map(\.contact) == ["C6"])
            #expect(try await send("?dry_run=1&all=1", few).contacts.count == 11)
            #expect(try await send("", few).message != nil)
            #expect(try await refusal("", few) == "409 already-sent")
            #expect(try await send("?again=1", few).message != nil)
            #expect(try await refusal("?dry_run=1", APIRequests.Send(source: same)) == "400 mistakes")
            #expect(try await send("?dry_run=1&same_words=1", APIRequests.Send(source: same)).name == "un-iaith")
            // A correction takes the same of the query.
            let right = APIRequests.Send(source: corrected, correcting: TestSocketServer.invitation, by: "Nia Wyn")
            #expect(try await send("?dry_run=1", right).stopped == nil)
            let report = try await send("", right)
            #expect(report.stopped?.name == TestSocketServer.invitation && report.stopped?.stop.by == "Nia Wyn")
            let shown: [MessageStatus] = try await server.get("status?message=\(report.message ?? "")")
            #expect(shown.first?.corrects == report.stopped?.message)
            #expect(try await refusal("", right) == "409 already-sent")
            #expect(try await send("?again=1", right).stopped?.message == report.message)
            var single = APIRequests.Send(source: same, correcting: TestSocketServer.invitation, by: "Nia")
            single.source.terms = corrected.terms
            #expect(try await refusal("?dry_run=1", single) == "400 mistakes")
            #expect(try await send("?dry_run=1&same_words=1", single).families > 0)
        },
        post(
            "messages/preview", APIRequests.Preview(source: TestSocketServer.source("rhagolwg"), contact: "C1"),
            refusals: [.init("messages/preview", ["contact": "C99"], "404 no-such-contact")]
        ) { server in
            for (contact, name) in [("C1", "Mari Evans"), ("C3", "Sian Rees")] {
                let body = APIRequests.Preview(source: TestSocketServer.source("rhagolwg"), contact: contact)
                let preview: MessagePreview = try await server.post("messages/preview", body)
                #expect(preview.name == "rhagolwg" && preview.contact == contact && preview.contactName == name)
            }
        },
        post(
            "messages/test",
            APIRequests.Test(
                source: TestSocketServer.source("prawf"), to: "nia@example.org", by: "Nia Wyn", meantForFamily: false),
            optional: ["meantForFamily"],
            refusals: [
                .init("messages/test", ["to": "mari@example.org"], "409 address-of-family"),
                .init("messages/test", ["to": "C1"], "400 no-test-address"), .init("messages/test", ["by": " "], "400 no-person"),
            ]
        ) { server in
            for (to, channel, isFamily) in [
                ("nia@example.org", ChannelKind.email, nil), ("07700 900199", .text, false), ("mari@example.org", .email, true),
            ] {
                let body = APIRequests.Test(
                    source: TestSocketServer.source("prawf"), to: to, by: "Nia Wyn", meantForFamily: isFamily)
                let report: TestReport = try await server.post("messages/test", body)
                #expect(report.name == "prawf" && report.channel == channel && report.address == to && report.result == .accepted)
            }
        },
        post(
            "messages/{id}/stop", APIRequests.Stop(by: "Nia Wyn"),
            refusals: [
                .init("messages/dim/stop", "404 no-such-message"),
                .init("messages/gwahoddiad/stop", ["by": " "], "400 no-person"),
            ]
        ) { server in
            let _: SendReport = try await server.post("messages", APIRequests.Send(source: forFew))
            let report: StopReport = try await server.post("messages/gwah%6Fddiad/stop", APIRequests.Stop(by: "Nia Wyn"))
            #expect(report.name == TestSocketServer.invitation && report.stop.by == "Nia Wyn" && !report.already)
            let stopped = try await server.office.status().filter { $0.stop != nil }
            #expect(stopped.map(\.name) == [TestSocketServer.invitation])
        },
        get(
            "messages/{id}/results",
            refusals: [
                .init("messages/dim/results", "404 no-such-message"),
                .init("messages/gwahoddiad/results", "422 no-questionnaire"),
            ]
        ) { server in
            let source = MessageSource(
                terms: EndToEnd.Surveying.terms, welsh: TestMessage.welsh, english: TestMessage.english)
            let _: SendReport = try await server.post("messages", APIRequests.Send(source: source))
            let results: QuestionnaireResults = try await server.get("messages/hol%69adur/results")
            #expect(results.name == "holiadur" && results.answered == 0)
        },
        post("page-link", APIRequests.PageLink(language: .welsh), optional: ["language"]) { server in
            for language in Language.allCases {
                let link: APIAnswers.PageLink = try await server.post("page-link", APIRequests.PageLink(language: language))
                #expect(link.url.hasSuffix("lang=\(language.tag)"))
            }
            #expect(try await server.summary("page-link", APIRequests.PageLink()) == "503 not-listening")
        },
    ]

    static let views: [SocketRoute] = [
        get("status", queries: ["message"], refusals: [.init("status?message=dim", "404 no-such-message")]) { server in
            let _: SendReport = try await server.post("messages", APIRequests.Send(source: forFew))
            let all: [MessageStatus] = try await server.get("status")
            let one: [MessageStatus] = try await server.get("status?message=gwah%6Fddiad")
            #expect(
                Set(all.map(\.name)) == ["arall", TestSocketServer.invitation] && one.map(\.name) == [TestSocketServer.invitation]
            )
        },
        get("undelivered", queries: ["message"], refusals: [.init("undelivered?message=dim", "404 no-such-message")]) { server in
            let _: SendReport = try await server.post("messages", APIRequests.Send(source: TestSocketServer.source("arall")))
            await server.settle()
            let all: [Undelivered] = try await server.get("undelivered")
            let one: [Undelivered] = try await server.get("undelivered?message=arall")
            #expect(Set(all.map(\.messageName)) == ["arall", TestSocketServer.invitation])
            #expect(Set(one.map(\.messageName)) == ["arall"] && one.contains { $0.family == "F7" })
        },
        get("tasks", queries: ["closed", "who"]) { server in
            func families(_ query: String) async throws -> Set<String> {
                let tasks: [OfficerTask] = try await server.get("tasks\(query)")
                return Set(tasks.map(\.family))
            }
            #expect(try await families("") == ["F5", "F7"])
            #expect(try await families("?who=F7") == ["F7"])
            #expect(try await families("?who=Eleri%20J") == ["F5"])
            #expect(try await families("?who=nobody").isEmpty)
            let first = try #require(try await server.office.tasks(of: "F5").first)
            try await server.office.closeTask(first.id, outcome: "x", spoken: false)
            #expect(try await families("") == ["F7"])
            #expect(try await families("?closed=1") == ["F5", "F7"])
        },
        post(
            "tasks/{id}/take", APIRequests.Take(owner: "Elen Wyn"),
            refusals: [
                .init("tasks/999/take", "404 no-such-task"), .init("tasks/x/take", "404 no-such-route"),
                .init("tasks/1/take", ["owner": " "], "400 no-owner"),
            ]
        ) { server in
            let task = try #require(try await server.office.tasks(of: "F7").first)
            try await server.tell("tasks/\(task.id)/take", APIRequests.Take(owner: "Elen Wyn"))
            let owners = Dictionary(uniqueKeysWithValues: try await server.office.tasks().map { ($0.family, $0.owner) })
            #expect(owners == ["F7": "Elen Wyn", "F5": nil])
            #expect(try await server.summary("tasks/\(task.id)/take", APIRequests.Take(owner: "Dafydd")) == "409 not-open")
        },
        post(
            "tasks/{id}/close", APIRequests.CloseTask(outcome: "ffoniais", spoken: true),
            refusals: [.init("tasks/999/close", "404 no-such-task"), .init("tasks/x/close", "404 no-such-route")]
        ) { server in
            // The officer spoke with one of the two families.
            for (family, outcome, spoken) in [("F7", "siaradais â hi", true), ("F5", "dim ateb", false)] {
                let task = try #require(try await server.office.tasks(of: family).first)
                try await server.tell("tasks/\(task.id)/close", APIRequests.CloseTask(outcome: outcome, spoken: spoken))
                await server.settle()
                let closed = try #require(try await server.office.tasks(closed: true).first { $0.id == task.id })
                #expect(closed.state == "closed" && closed.outcome == outcome)
                let listed = try await server.office.undelivered().first { $0.family == family }
                #expect(((listed?.reach ?? .answered) >= .delivered) == spoken, "\(family)")
            }
        },
        get("notices", queries: ["closed"]) { server in
            try await emergencies(server)
            let open: [StaffNotice] = try await server.get("notices")
            #expect(open.map(\.name).sorted { ($0 ?? "") < ($1 ?? "") } == ["argyfwng-1", "argyfwng-2"])
            _ = try await server.office.stop("argyfwng-1", by: "Nia")
            for _ in 1...3 { await server.pass(301) }
            let left: [StaffNotice] = try await server.get("notices")
            let all: [StaffNotice] = try await server.get("notices?closed=1")
            #expect(left.map(\.name) == ["argyfwng-2"] && all.count == 2)
        },
        post(
            "notices/ack", APIRequests.AcknowledgeNotices(notice: 999, by: "Nia Wyn"), optional: ["notice"],
            refusals: [
                .init("notices/ack", "404 no-such-notice"), .init("notices/ack", ["notice": nil, "by": " "], "400 no-person"),
            ]
        ) { server in
            try await emergencies(server)
            let one = try #require(try await server.office.notices().first { $0.name == "argyfwng-2" })
            func acknowledge(_ notice: Int64?, _ person: String) async throws -> Int {
                let answer: APIAnswers.Acknowledged = try await server.post(
                    "notices/ack", APIRequests.AcknowledgeNotices(notice: notice, by: person))
                return answer.acknowledged
            }
            #expect(try await acknowledge(one.id, "Nia Wyn") == 1)
            let seen = try await server.office.notices().filter { $0.acknowledged != nil }
            #expect(seen.map(\.name) == ["argyfwng-2"] && seen.first?.acknowledged?.by == "Nia Wyn")
            #expect(try await acknowledge(nil, "Huw") == 1)
        },
    ]

    /// Two emergencies that have not reached every family after a quarter of an hour.
    private static func emergencies(_ server: TestSocketServer) async throws {
        for number in 1...2 {
            let source = TestSocketServer.source("argyfwng-\(number)", category: "emergency")
            let _: SendReport = try await server.post("messages", APIRequests.Send(source: source))
        }
        await server.settle()
        await server.pass(901)
    }
}
