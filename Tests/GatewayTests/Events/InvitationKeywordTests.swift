import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `A confirmation while several invitations are open` {
    private func school(_ first: String, _ second: String) async throws -> EventSchool {
        let event = try await EventSchool(capacity: 10, more: first)
        let name = Bilingual(welsh: "coginio", english: "cookery")
        let other = EventSchool.invitation(capacity: 10, named: name, second)
        _ = try await event.office.send(other, dryRun: false)
        await event.school.dispatcher.runUntilIdle()
        return event
    }

    @Test func `names the keyword with which the answer can be changed, and that changes it`() async throws {
        let event = try await school("keyword: {cy: FFONEG, en: PHONICS}", "keyword: {cy: COGINIO, en: COOKERY}")
        try await event.says("FFONEG IE 2", 1)
        #expect(event.heard(1).last?.contains("FFONEG NA, neu FFONEG IE a'r nifer") == true)
        #expect(try await event.places() == ["F1": 2])
        try await event.says("FFONEG NA", 1)
        #expect(try await event.places() == [:])
        #expect(event.heard(1).last?.contains("FFONEG IE a'r nifer") == true)
    }

    @Test func `names the telephone where a bare word would be nobody's`() async throws {
        let event = try await school("", "")
        try await event.says("IE 2", 1)
        try await event.says("IE B", 1)
        #expect(try await event.places() == ["F1": 2])
        #expect(event.heard(1).last?.contains("I newid, ffoniwch 01632 960123") == true)
    }

    @Test func `is not needed for what comes later: good news and the reminder name the keyword`() async throws {
        let event = try await EventSchool(capacity: 2, more: "keyword: {cy: FFONEG, en: PHONICS}")
        try await event.says("IE 2", 1)
        try await event.says("IE 2", 2)
        try await event.says("NA", 1)
        #expect(event.heard(2).last?.contains("Newyddion da") == true)
        #expect(event.heard(2).last?.contains("Methu dod? Tecstiwch FFONEG NA.") == true)
        try await event.school.run(until: 152)
        #expect(event.heard(2).last?.contains("Cofiwch") == true)
        #expect(event.heard(2).last?.contains("Methu dod? Tecstiwch FFONEG NA.") == true)
    }

    @Test func `of the only one is the bare word`() async throws {
        let event = try await EventSchool(capacity: 10, more: "keyword: {cy: FFONEG, en: PHONICS}")
        try await event.says("IE 2", 1)
        #expect(event.heard(1).last?.contains("tecstiwch NA, neu IE a'r nifer") == true)
    }
}
