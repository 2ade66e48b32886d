import Channels
import Gateway
import Testing

@testable import gatewayd

extension SocketRoute {
    private static let event = TestSocketServer.invitation

    /// Nil for a household that has answered nothing, and of which nothing is noted: it is not on the list.
    private static func listed(_ id: String, _ server: TestSocketServer) async throws -> Guest? {
        try await server.office.guests(of: event).guests.first { $0.id == id }
    }

    private static func guest(_ id: String, _ server: TestSocketServer) async throws -> Guest {
        try #require(try await listed(id, server))
    }

    static let events: [SocketRoute] = [
        get("events") { server in
            let events: [EventSummary] = try await server.get("events")
            #expect(events.map(\.name) == [event] && events.first?.starts == TestSocketServer.starts)
        },
        get("events/{id}/guests", refusals: [.init("events/dim/guests", "404 no-such-event")]) { server in
            let sheet: GuestSheet = try await server.get("events/gwah%6Fddiad/guests")
            #expect(sheet.event.name == event && sheet.guests.isEmpty)
            _ = try await server.office.answer(event, family: "F1", contact: "C2", .yes, places: 1, by: "Nia")
            let answered: GuestSheet = try await server.get("events/gwah%6Fddiad/guests")
            #expect(answered.guests.map(\.id) == ["F1/C2"])
        },
        post(
            "events/{id}/answers",
            APIRequests.EventAnswer(family: "F1", contact: "C2", choice: .yes, places: 4, by: "Nia Wyn"),
            optional: ["contact", "places"],
            refusals: [
                .init("events/dim/answers", "404 no-such-event"),
                .init("events/gwahoddiad/answers", ["family": "F99"], "404 no-such-family"),
                .init("events/gwahoddiad/answers", ["contact": "C3"], "404 not-in-family"),
                .init("events/gwahoddiad/answers", ["contact": nil], "400 which-contact"),
                .init("events/gwahoddiad/answers", ["choice": "perhaps"], "400 not-understood"),
                .init("events/gwahoddiad/answers", ["places": 21], "400 too-many-places"),
                .init("events/gwahoddiad/answers", ["by": " "], "400 no-person"),
            ]
        ) { server in
            func answer(_ family: String, _ contact: String?, _ choice: Answer.Choice, _ places: Int?) async throws -> Guest {
                try await server.post(
                    "events/\(event)/answers",
                    APIRequests.EventAnswer(family: family, contact: contact, choice: choice, places: places, by: "Nia Wyn"))
            }
            let his = try await answer("F1", "C2", .yes, 4)
            #expect(his.id == "F1/C2" && his.standing == .coming && his.places == 4)
            #expect(try await listed("F1/C1", server) == nil)
            #expect(try await answer("F1", "C1", .no, nil).standing == .declined)
            let home = try await answer("F3", nil, .yes, 2)
            #expect(home.family == "F3" && home.places == 2)
        },
        post(
            "events/{id}/notes", APIRequests.EventNote(family: "F1", contact: "C2", text: "alergedd cnau", by: "Nia Wyn"),
            optional: ["contact"],
            refusals: [
                .init("events/dim/notes", "404 no-such-event"),
                .init("events/gwahoddiad/notes", ["family": "F99"], "404 no-such-family"),
                .init("events/gwahoddiad/notes", ["contact": "C3"], "404 not-in-family"),
                .init("events/gwahoddiad/notes", ["text": String(repeating: "a", count: 201)], "400 note-too-long"),
                .init("events/gwahoddiad/notes", ["by": " "], "400 no-person"),
            ]
        ) { server in
            func note(_ family: String, _ contact: String?, _ text: String) async throws {
                try await server.tell(
                    "events/\(event)/notes",
                    APIRequests.EventNote(family: family, contact: contact, text: text, by: "Nia Wyn"))
            }
            try await note("F1", "C2", "alergedd cnau")
            try await note("F3", nil, "ramp")
            #expect(try await guest("F1/C2", server).notes == [GuestNeed(text: "alergedd cnau", name: "Huw Evans")])
            #expect(try await listed("F1/C1", server) == nil)
            #expect(try await guest("F3", server).notes == [GuestNeed(text: "ramp", name: nil)])
            try await note("F1", "C2", "")
            #expect(try await listed("F1/C2", server)?.notes.isEmpty ?? true)
        },
        post(
            "events/{id}/attendance", APIRequests.Attendance(families: ["F1/C2"], missed: ["F3"], by: "Nia Wyn"),
            optional: ["families"],
            refusals: [
                .init("events/dim/attendance", "404 no-such-event"),
                .init("events/gwahoddiad/attendance", ["by": " "], "400 no-person"),
                .init("events/gwahoddiad/attendance", "422 event-not-begun"),
            ]
        ) { server in
            for (family, contact) in [("F1", "C2"), ("F3", "C6"), ("F6", "C9")] {
                _ = try await server.office.answer(event, family: family, contact: contact, .yes, places: 1, by: "Nia")
            }
            server.clock.advance(to: TestSocketServer.starts)
            func attend(_ families: [String]?, _ missed: [String]) async throws -> Int? {
                let summary: EventSummary = try await server.post(
                    "events/\(event)/attendance", APIRequests.Attendance(families: families, missed: missed, by: "Nia Wyn"))
                #expect(summary.name == event)
                return summary.attended
            }
            #expect(try await attend(["F1/C2"], ["F3"]) == 1)
            let were = try await [guest("F1/C2", server), guest("F3", server), guest("F6", server)].map(\.attended)
            #expect(were == [true, false, nil])
            // All who had seats, but for one.
            #expect(try await attend(nil, ["F6"]) == 2)
            #expect(
                try await server.summary("events/\(event)/attendance", APIRequests.Attendance(missed: ["F99"], by: "Nia"))
                    == "404 no-such-family")
        },
    ]
}
