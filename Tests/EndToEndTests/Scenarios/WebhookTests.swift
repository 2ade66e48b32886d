import Foundation
import Gateway
import Glibc
import Testing

@testable import FakeServers

extension EndToEnd {
    /// What a provider brings, and what it is answered.
    @Suite struct Webhooks {
        private static let number = "07700900101"
        private static let families = [TestFamily(id: "F1", name: "Mari Evans", mobile: "07700 900101")]

        private static func texts(_ daemon: Daemon) async throws -> [String] {
            let inbox: [InboxItem] = try await daemon.json("inbox")
            return inbox.map(\.text)
        }

        @Test func `a text that cannot be stored is no success, and counts once when it comes again`() async throws {
            let provider = try TextProviderSink()
            defer { provider.stop() }
            let daemon = try Daemon(DaemonSettings(texts: provider.port))
            defer { daemon.cleanUp() }
            try await daemon.start()
            try await daemon.importFamilies(Self.families)
            let web = try await DaemonWeb(daemon)
            let lock = try await WriteLock(ofStoreIn: daemon.folder.appending(path: "state"))
            let refused = try await web.text("A oes lle parcio?", from: Self.number, id: "I-1")
            lock.release()
            #expect((500...599).contains(refused))
            #expect(try await Self.texts(daemon).isEmpty)
            #expect(try await web.text("A oes lle parcio?", from: Self.number, id: "I-1") == 200)
            #expect(try await web.text("A oes lle parcio?", from: Self.number, id: "I-1") == 200)
            #expect(try await Self.texts(daemon) == ["A oes lle parcio?"])
            try await daemon.stop()
        }

        @Test func `the previous secret is taken as long as its line stands in the credential, and no other`() async throws {
            let provider = try TextProviderSink()
            defer { provider.stop() }
            var settings = DaemonSettings(texts: provider.port)
            settings.credentials["text-webhook"] = "cyfrinach-newydd\n\(DaemonSettings.webhookSecret)"
            try await Daemon.run(settings) { daemon in
                try await daemon.importFamilies(Self.families)
                let web = try await DaemonWeb(daemon)
                let table: [(secret: String?, status: Int)] = [
                    ("cyfrinach-newydd", 200), (DaemonSettings.webhookSecret, 200), ("cyfrinach-arall-hir", 401), (nil, 401),
                ]
                for (number, row) in table.enumerated() {
                    let body = #"{"from": "\#(Self.number)", "text": "neges \#(number)", "id": "I-\#(number)"}"#
                    #expect(try await web.webhook("texts", body, secret: row.secret) == row.status, "\(row)")
                }
                #expect(try await Self.texts(daemon).sorted() == ["neges 0", "neges 1"])
            }
        }
    }
}

/// The lock that SQLite takes to write in WAL mode (byte 120 of the shared-memory file, <https://www.sqlite.org/walformat.html>), held by this
/// process: what the daemon writes meanwhile fails when its busy timeout is over.
private final class WriteLock {
    private let file: Int32

    init(ofStoreIn folder: URL) async throws {
        let file = open(folder.appending(path: "gatewayd.sqlite-shm").path, O_RDWR)
        self.file = file
        try #require(file >= 0)
        try await eventually("the write lock of the store") {
            var lock = flock()
            (lock.l_type, lock.l_whence, lock.l_start, lock.l_len) = (Int16(F_WRLCK), Int16(SEEK_SET), 120, 1)
            return fcntl(file, F_SETLK, &lock) == 0
        }
    }

    func release() { close(file) }
}
