import Channels
import Gateway
import Testing

@testable import gatewayd

extension SocketRoute {
    private static let nobody = "0123456789abcdef0123456789abcdef"

    private static func post(_ server: TestSocketServer, _ body: APIRequests.Posted) async throws -> Int {
        let answer: APIAnswers.Posted = try await server.post("letters/posted", body)
        return answer.posted
    }

    static let letters: [SocketRoute] = [
        get("letters") { server in
            let waiting: [WaitingLetter] = try await server.get("letters")
            #expect(Set(waiting.map(\.family)) == ["F3", "F6"])
        },
        post(
            "letters/posted", APIRequests.Posted(letters: [nobody], gone: true, by: "Nia Wyn"),
            optional: ["letters", "gone", "by"],
            refusals: [
                .init("letters/posted", "404 no-such-letter"),
                .init("letters/posted", ["letters": ["x y"]], "404 no-such-letter"),
                .init("letters/posted", ["by": " "], "400 no-person"),
            ]
        ) { server in
            let (first, second) = (try await server.letter("F3"), try await server.letter("F6"))
            _ = try await server.office.block("C9", by: "Nia", reason: "gorchymyn llys", review: nil)
            let barred = APIRequests.Posted(letters: [second])
            #expect(try await server.summary("letters/posted", barred) == "409 letter-to-no-contact")
            // All that may be posted, and then the one that has gone by mistake.
            #expect(try await post(server, APIRequests.Posted()) == 1)
            #expect(try await server.office.letters().map(\.delivery) == [second])
            #expect(try await post(server, APIRequests.Posted(letters: [second], gone: true, by: "Nia Wyn")) == 1)
            #expect(try await server.office.letters().isEmpty)
            #expect(first != second)
        },
        get("letters/last-posted") { server in
            let letter = try await server.letter("F6")
            #expect(try await post(server, APIRequests.Posted(letters: [letter])) == 1)
            let last: [WaitingLetter] = try await server.get("letters/last-posted")
            #expect(last.map(\.delivery) == [letter])
        },
        post(
            "letters/not-posted", APIRequests.NotPosted(letters: [nobody], by: "Nia Wyn"),
            refusals: [
                .init("letters/not-posted", "404 no-such-letter"),
                .init("letters/not-posted", ["letters": ["x y"]], "404 no-such-letter"),
                .init("letters/not-posted", ["by": " "], "400 no-person"),
            ]
        ) { server in
            let letter = try await server.letter("F6")
            let back = APIRequests.NotPosted(letters: [letter], by: "Nia Wyn")
            #expect(try await server.summary("letters/not-posted", back) == "409 letter-not-posted")
            #expect(try await post(server, APIRequests.Posted()) == 2)
            let answer: PostingTakenBack = try await server.post("letters/not-posted", back)
            #expect(answer.notPosted == 1 && answer.takeOut.isEmpty)
            #expect(try await server.office.letters().map(\.delivery) == [letter])
        },
        post(
            "letters/taken-out", APIRequests.TakenOut(letters: [nobody], by: "Nia Wyn"),
            refusals: [
                .init("letters/taken-out", "409 letter-not-to-take-out"),
                .init("letters/taken-out", ["letters": ["x y"]], "404 no-such-letter"),
                .init("letters/taken-out", ["by": " "], "400 no-person"),
            ]
        ) { server in
            let letter = try await server.letter("F6")
            let out = APIRequests.TakenOut(letters: [letter], by: "Nia Wyn")
            #expect(try await server.summary("letters/taken-out", out) == "409 letter-not-to-take-out")
            _ = try await server.office.stop(TestSocketServer.invitation, by: "Nia")
            let waiting: [WaitingLetter] = try await server.get("letters")
            #expect(waiting.first { $0.delivery == letter }?.takeOut == .stopped)
            let answer: APIAnswers.TakenOut = try await server.post("letters/taken-out", out)
            #expect(answer.takenOut == 1)
            #expect(try await !server.office.letters().map(\.delivery).contains(letter))
        },
        post(
            "letters/returned", APIRequests.Returned(letter: nobody),
            refusals: [
                .init("letters/returned", "404 no-such-letter"),
                .init("letters/returned", ["letter": "x y"], "404 no-such-letter"),
            ]
        ) { server in
            let letter = try await server.letter("F6")
            try await server.tell("letters/returned", APIRequests.Returned(letter: letter))
            let closed = try await server.office.addresses()
            #expect(closed.map(\.channel) == [.letter] && closed.first?.contacts.map(\.contact) == ["C9"])
        },
        post(
            "letters/slips", APIRequests.Slip(code: "0000-0000", said: ["yes", "2"], contact: "C10", by: "Nia Wyn"),
            optional: ["contact"],
            refusals: [
                .init("letters/slips", "404 no-such-slip"), .init("letters/slips", ["code": "zz"], "404 no-such-slip"),
                .init("letters/slips", ["by": " "], "400 no-person"),
            ]
        ) { server in
            // The letter was for Bet; Ned of the same household filled it in.
            let code = String(try await server.letter("F6").suffix(8))
            func slip(_ said: [String], _ contact: String?) async throws -> SlipReport {
                try await server.post(
                    "letters/slips", APIRequests.Slip(code: code, said: said, contact: contact, by: "Nia Wyn"))
            }
            let his = try await slip(["yes", "4"], "C10")
            #expect(his.family == "F6" && his.names == ["Ned Owen"] && his.choice == .yes && his.places == 4)
            #expect(
                try await server.office.guests(of: TestSocketServer.invitation).guests.first { $0.family == "F6" }?.places == 4)
            let hers = try await slip(["no"], nil)
            #expect(hers.names == ["Bet Owen"] && hers.choice == .no)
            for (said, contact, answer) in [
                (["perhaps"], nil, "400 slip-not-understood"), (["yes", "21"], nil, "400 too-many-places"),
                (["yes"], "C1", "404 not-in-family"),
            ] as [([String], String?, String)] {
                let body = APIRequests.Slip(code: code, said: said, contact: contact, by: "Nia")
                #expect(try await server.summary("letters/slips", body) == answer)
            }
        },
    ]

    static let closing: [SocketRoute] = [
        get("routes") { server in
            let routes: [RouteState] = try await server.get("routes")
            #expect(Set(routes.map(\.channel)) == Set(ChannelKind.allCases))
        },
        post(
            "routes/{channel}/pause", APIRequests.Pause(reason: "y bil", by: "Nia Wyn"),
            refusals: [
                .init("routes/pigeon/pause", "404 no-such-route"), .init("routes/text/pause", ["reason": " "], "400 no-reason"),
                .init("routes/text/pause", ["by": " "], "400 no-person"),
            ]
        ) { server in
            let route: RouteState = try await server.post(
                "routes/text/pause", APIRequests.Pause(reason: "y bil", by: "Nia Wyn"))
            #expect(route.channel == .text && route.pause?.reason == "y bil" && route.pause?.by == "Nia Wyn")
            #expect(try await server.office.pauses().map(\.channel) == [.text])
        },
        post("routes/{channel}/resume", nil, refusals: [.init("routes/pigeon/resume", "404 no-such-route")]) { server in
            for channel in [ChannelKind.email, .text] {
                _ = try await server.office.pause(channel, reason: "y bil", by: "Nia")
            }
            let route: RouteState = try await server.post("routes/email/resume", APIRequests.Resume())
            #expect(route.channel == .email && route.pause == nil)
            #expect(try await server.office.pauses().map(\.channel) == [.text])
        },
        get("addresses", queries: ["all"]) { server in
            try await stop(server, ["07700 900101", "07700 900103"])
            _ = try await server.office.open("07700 900103", by: "Nia", reason: "ffoniodd", asked: true)
            let closed: [Suppression] = try await server.get("addresses")
            let all: [Suppression] = try await server.get("addresses?all=1")
            #expect(closed.map { $0.contacts.map(\.contact) } == [["C1"]] && all.count == 2)
        },
        post(
            "addresses/open",
            APIRequests.OpenAddress(
                address: "07700 900199", contact: "C99", channel: .text, by: "Nia Wyn", reason: "ffoniodd hi", asked: true),
            optional: ["address", "contact", "channel", "asked"],
            refusals: [
                .init("addresses/open", "409 not-closed"), .init("addresses/open", ["by": " "], "400 no-person"),
                .init("addresses/open", ["reason": " "], "400 no-reason"),
                .init("addresses/open", ["address": nil], "404 no-such-contact"),
                .init("addresses/open", ["address": nil, "contact": nil], "404 no-such-contact"),
                .init("addresses/open", ["channel": "pigeon"], "400 not-understood"),
            ]
        ) { server in
            try await stop(server, ["07700 900101", "07700 900103"])
            func open(_ address: String?, _ contact: String?, _ channel: ChannelKind?, _ asked: Bool?) -> APIRequests.OpenAddress
            {
                APIRequests.OpenAddress(
                    address: address, contact: contact, channel: channel, by: "Nia Wyn", reason: "ffoniodd hi", asked: asked)
            }
            for asked in [nil, false] {
                #expect(
                    try await server.summary("addresses/open", open("07700900103", nil, nil, asked)) == "409 stop-stands")
            }
            let one: [Suppression] = try await server.post("addresses/open", open("07700900103", nil, nil, true))
            let event = try #require(one.first?.events.first { $0.kind == .opened })
            #expect(one.count == 1 && one.first?.contacts.map(\.contact) == ["C3"])
            #expect(event.source == "Nia Wyn" && event.reason == "ffoniodd hi" && event.asked)
            // Of a contact, by the one channel that was named: her e-mail is not closed.
            #expect(try await server.summary("addresses/open", open(nil, "C1", .email, true)) == "409 not-closed")
            #expect(try await server.summary("addresses/open", open(nil, "C1", .text, false)) == "409 stop-stands")
            let other: [Suppression] = try await server.post("addresses/open", open(nil, "C1", .text, true))
            #expect(other.first?.contacts.map(\.contact) == ["C1"])
            #expect(try await server.office.addresses().isEmpty)
        },
    ]

    private static func stop(_ server: TestSocketServer, _ numbers: [String]) async throws {
        for number in numbers {
            try await server.office.receive(.text(IncomingText(from: try PhoneNumber(number), text: "STOP")))
        }
        await server.settle()
    }
}
