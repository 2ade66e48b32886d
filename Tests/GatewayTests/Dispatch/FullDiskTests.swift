import Channels
import Foundation
import GRDB
import Logging
import Templates
import Testing

@testable import Gateway

/// A store whose disk is full: it may have no further page. And one on a disk that takes no writes at all.
@Suite struct `A disk without room` {
    private static let families = `A message that is stopped`.families(200)

    /// Where the disk becomes full.
    enum Moment: CaseIterable { case beforePlanning, beforeSending }

    @Test(arguments: Moment.allCases)
    func `lets nothing go without its row, and work goes on by itself when there is room`(moment: Moment) async throws {
        let (errors, heard) = AsyncStream.makeStream(of: String.self)
        let school = try SmallSchool(logger: Logger(label: "test") { _ in RecordedErrors(heard: heard) })
        try await school.store.put(Self.families)
        _ = try await school.office.pause(.email, reason: "prawf", by: "Nia")
        _ = try await school.office.send(.example(), dryRun: false)
        if moment == .beforeSending { await school.dispatcher.runUntilIdle() }
        try school.store.takeNoMorePages()
        _ = try await school.office.resume(.email)

        let dispatcher = school.dispatcher
        let running = Task { await dispatcher.runUntilIdle() }
        var said = errors.makeAsyncIterator()
        for _ in 1...2 {
            let sentence = try #require(await said.next())
            #expect(sentence == "nothing can be sent now" || sentence == "the journal cannot be written: nothing is sent")
        }
        // The intent of each that went out is on disk, and stays so until there is space for the result.
        let sent = school.email.submitted.count
        let states = try await school.status().deliveries
        #expect(sent < 200)
        #expect(sent <= states["submitting", default: 0] + states["accepted", default: 0], "\(states)")
        await #expect(throws: StoreError.noRoom) { try await school.office.send(.example(), dryRun: false, again: true) }

        try school.store.takeMorePages()
        await running.value
        #expect(try await school.status().deliveries == ["accepted": 200])
        #expect(school.email.submitted.count == 200 && Set(school.email.addresses).count == 200)
    }

    @Test func `refuses what a person asks for, changes nothing, and does it when there is room`() async throws {
        let school = try SmallSchool()
        let csv = Data(FamiliesCSV(Self.families).text().utf8)
        let few = Data(FamiliesCSV(Array(Self.families.prefix(3))).text().utf8)
        func load(_ csv: Data) async throws -> ImportReport {
            try await school.office.importFamilies(csv, leavingOut: [], markMissingAsLeft: false, apply: true)
        }
        _ = try await load(few)
        try school.store.takeNoMorePages()
        await #expect(throws: StoreError.noRoom) { try await load(csv) }
        #expect(try await school.store.families(of: StoreFolder.school.id).count == 3)
        try school.store.takeMorePages()
        #expect(try await load(csv).applied)

        try school.store.takeNoMorePages()
        await #expect(throws: StoreError.noRoom) { try await school.office.send(.example(), dryRun: false) }
        #expect(try await school.office.status().isEmpty)
        try school.store.takeMorePages()
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.count == 200)
    }

    @Test func `takes nothing at all where it is read-only`() async throws {
        let school = try SmallSchool()
        let office = school.office
        try await school.store.put(Self.families)
        let report = try await office.send(.example(), dryRun: false)
        let message = try #require(report.message)
        try school.store.setWritable(false)
        await #expect(throws: StoreError.notWritable) { try await office.send(.example(), dryRun: false, again: true) }
        await #expect(throws: StoreError.notWritable) { try await office.stop(message, by: "Nia") }
        await #expect(throws: StoreError.notWritable) { try await office.pause(.email, reason: "prawf", by: "Nia") }
        await #expect(throws: StoreError.notWritable) { try await office.resume(.email) }
        await #expect(throws: StoreError.notWritable) {
            let csv = Data(FamiliesCSV(Self.families.map { $0.renamed }).text().utf8)
            return try await office.importFamilies(csv, leavingOut: [], markMissingAsLeft: false, apply: true)
        }
        #expect(try await office.pauses().isEmpty)
        #expect(try await office.status().map(\.stop) == [nil])

        try school.store.setWritable(true)
        _ = try await office.pause(.text, reason: "prawf", by: "Nia")
        #expect(try await office.stop(message, by: "Nia").untouched == 200)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.submitted.isEmpty)
    }
}

extension Family {
    fileprivate var renamed: Family {
        var family = self
        family.contacts[0].name += " Puw"
        return family
    }
}

extension Store {
    /// As on a full disk: SQLite may use the pages that it has, and no other.
    fileprivate func takeNoMorePages() throws {
        try pool.writeWithoutTransaction { db in
            let pages = try #require(try Int.fetchOne(db, sql: "PRAGMA page_count"))
            let most = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages)")
            #expect(most == pages)
        }
    }

    fileprivate func takeMorePages() throws {
        try pool.writeWithoutTransaction { db in _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = 1000000") }
    }

    fileprivate func setWritable(_ writable: Bool) throws {
        try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA query_only = \(writable ? 0 : 1)") }
    }
}

/// Passes on what is logged as an error.
struct RecordedErrors: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    let heard: AsyncStream<String>.Continuation

    init(heard: AsyncStream<String>.Continuation, from level: Logger.Level = .error) {
        self.heard = heard
        logLevel = level
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { heard.yield("\(event.message)") }
}
