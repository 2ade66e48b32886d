import Foundation
import Testing

/// `scripts/bootstrap swift` finds the compiler where sudo's PATH does not have it.
@Suite struct BootstrapTests {
    private static func find(_ environment: [String: String]) throws -> Program {
        let script = Program.repository.appending(path: "scripts/bootstrap").path(percentEncoded: false)
        return try Program.run(URL(filePath: "/bin/sh"), [script, "swift"], environment: environment)
    }

    /// A folder with a program `swift` at each of these paths.
    private static func folder(_ paths: [String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bootstrap-\(UUID().uuidString)")
        for path in paths {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("#!/bin/sh\n".utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path(percentEncoded: false))
        }
        return folder
    }

    @Test func `the one on the PATH is taken first`() throws {
        let folder = try Self.folder(["bin/swift", ".local/share/swiftly/toolchains/6.3.0/usr/bin/swift"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try Self.find(["PATH": "\(folder.path)/bin:/usr/bin:/bin", "HOME": folder.path])
        #expect(run.output == "\(folder.path)/bin/swift\n")
    }

    @Test func `of those that who called sudo has for themselves, the newest`() throws {
        let versions = ["6.2.4", "6.10.0", "6.3.0"].map { ".local/share/swiftly/toolchains/\($0)/usr/bin/swift" }
        let folder = try Self.folder(versions)
        defer { try? FileManager.default.removeItem(at: folder) }
        let sudo = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "SUDO_USER": "nobody", "SUDO_HOME": folder.path]
        let run = try Self.find(sudo)
        #expect(run.status == 0)
        #expect(run.output == "\(folder.path)/.local/share/swiftly/toolchains/6.10.0/usr/bin/swift\n")
    }
}
