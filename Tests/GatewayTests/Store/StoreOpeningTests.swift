import Foundation
import Glibc
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

    @Test(arguments: [
        (ENOSPC, StoreError.noRoom), (EDQUOT, .quotaUsed), (EROFS, .readOnly), (EACCES, .forbidden), (EPERM, .forbidden),
        (EIO, .notWritable), (ENOTDIR, .notWritable),
    ]) func `says what the system says is wrong`(number: Int32, error: StoreError) {
        #expect(StoreError(errno: number) == error)
    }

    /// As a user who may not write there. Root may write everywhere, so this thread takes another file-system user id meanwhile.
    private func asAnother<Value>(_ work: () throws -> Value) throws -> Value {
        // Glibc's module has no <sys/fsuid.h>.
        let function = try #require(dlsym(nil, "setfsuid"))
        let setUser = unsafeBitCast(function, to: (@convention(c) (uid_t) -> Int32).self)
        _ = setUser(65_534)
        defer { _ = setUser(geteuid()) }
        return try work()
    }

    /// Which of them another process has open.
    enum Place: CaseIterable { case parent, folder, lock }

    @Test(arguments: Place.allCases) func `of somebody else says that it is somebody else's, not that the disk is full`(
        place: Place
    ) throws {
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        defer { chmod(folder.url.path, 0o700) }
        let state = place == .parent ? folder.url.appending(path: "one/two") : folder.url
        if place == .lock {
            let lock = folder.url.appending(path: "gatewayd.lock").path
            #expect(FileManager.default.createFile(atPath: lock, contents: nil))
            chmod(lock, 0o400)
            chmod(folder.url.path, 0o755)
        } else {
            chmod(folder.url.path, 0o555)
        }
        #expect(throws: StoreError.forbidden) { try asAnother { try Store(folder: state) } }
    }

    @Test func `a folder that takes writes has nothing to say against them, and keeps nothing of being asked`() throws {
        _ = try folder.open()
        let before = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        #expect(StoreError.refusing(folder.url) == nil)
        #expect(StoreError.notWritable.explained(by: folder.url) == .notWritable)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == before)
        chmod(folder.url.path, 0o555)
        defer { chmod(folder.url.path, 0o700) }
        #expect(try asAnother { StoreError.notWritable.explained(by: folder.url) } == .forbidden)
    }

    @Test func `that is no store says so`() throws {
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        try Data(repeating: 7, count: 8192).write(to: folder.url.appending(path: "gatewayd.sqlite"))
        #expect(throws: StoreError.unreadable) { try folder.open() }
    }
}
