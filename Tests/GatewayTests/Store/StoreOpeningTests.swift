import Foundation
import Testing

@testable import Gateway

@Suite struct `A store that is opened` {
    let folder = StoreFolder()

    @Test func `acknowledges only what would survive a power cut`() throws {
        #expect(try Store(folder: folder.url).synchronous() == 2)
    }

    @Test func `is refused to a second opener, and free again afterwards`() throws {
        var store: Store? = try folder.open()
        #expect(throws: StoreError.inUse) { try folder.open() }
        try store?.close()
        store = nil
        _ = try folder.open()
    }

    @Test func `keeps what it acknowledged`() async throws {
        var store: Store? = try folder.open()
        try await store?.prepare()
        store = nil
        let again = try folder.open()
        #expect(try await again.first().id == "delivery-1")
        #expect(try again.synchronous() == 2)
    }

    @Test func `that is no store says so`() throws {
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        try Data(repeating: 7, count: 8192).write(to: folder.url.appending(path: "gatewayd.sqlite"))
        #expect(throws: StoreError.unreadable) { try folder.open() }
    }
}
