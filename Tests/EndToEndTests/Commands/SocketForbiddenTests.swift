import Foundation
import Testing

@testable import gatewayd

@Suite struct `A command whose user may not reach the socket` {
    /// Root may open every file, so the command runs as the user `nobody` then.
    private func status(_ socket: String) throws -> (said: String, status: Int32) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let command = [Program.executable.path, "status", "--socket", socket]
        let asNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        process.arguments = (geteuid() == 0 ? asNobody : []) + command
        process.environment = ["PATH": "/usr/bin:/bin", "GATEWAYD_SHARE": Program.repository.path, "LANG": "C.UTF-8"]
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (String(decoding: said, as: UTF8.self), process.terminationStatus)
    }

    @Test(arguments: [(0o700, true), (0o755, false)] as [(mode_t, Bool)])
    func `hears that it is about the group, and what to run`(mode: mode_t, isClosed: Bool) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let inside = folder.appending(path: "run")
        try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
        chmod(folder.path, 0o755)
        // Not even for its owner, should that not be root.
        chmod(inside.path, isClosed ? (geteuid() == 0 ? mode : 0) : mode)
        defer {
            chmod(inside.path, 0o700)
            try? FileManager.default.removeItem(at: folder)
        }
        let (said, status) = try status(inside.appending(path: "gatewayd.sock").path)
        #expect(status == 1)
        #expect(said.contains("sudo usermod -aG gatewayd") == isClosed, "\(said)")
        #expect(said.contains("is not running") == !isClosed, "\(said)")
    }
}
