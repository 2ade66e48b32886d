import Channels
import Foundation
import Testing

@testable import gatewayd

@Suite struct `A folder with families' names` {
    @Test(
        arguments: [
            (0o700, false), (0o750, false), (0o710, false), (0o2750, false), (0o755, true), (0o704, true), (0o701, true),
            (0o702, true),
            (0o770, true), (0o720, true), (0o777, true), (0o1777, true),
        ] as [(mode_t, Bool)])
    func `is for the daemon, and to be read by its group`(mode: mode_t, isOpen: Bool) {
        #expect(PrivateFolder.isOpen(mode: mode) == isOpen)
    }

    @Test(arguments: ["state", "letters"])
    func `that is open to others starts nothing, and says what to run`(name: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let open = folder.appending(path: name)
        try FileManager.default.createDirectory(at: open, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        chmod(open.path, 0o755)
        let file = folder.appending(path: "gatewayd.yaml").path
        let lines = ["state: \(folder.path)/state", "socket: \(folder.path)/s", "listen: 127.0.0.1:0"]
        let text = ConfigurationTests.minimal.replacing("letter: {}", with: "letter: {folder: \(folder.path)/letters}")
        try Data((text + "\n" + lines.joined(separator: "\n")).utf8).write(to: URL(filePath: file))
        for command in ["check", "serve"] {
            let run = try Program.run(command, "--config", file)
            #expect(run.status == 2)
            #expect((run.output + run.errors).contains("sudo chmod o=,g-w \(open.path)"), "\(run)")
        }
        chmod(open.path, 0o750)
        #expect(try Program.run("check", "--config", file).status == 0)
    }

    @Test func `a link is judged by the folder that it names, and one that leads nowhere is not judged here`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gw-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let target = folder.appending(path: "target").path
        for (mode, isOpen) in [(0o750, false), (0o755, true)] {
            try? FileManager.default.removeItem(atPath: target)
            try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: target)
            let link = folder.appending(path: "link-\(mode)").path
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
            #expect(PrivateFolder(path: link).isOpen == isOpen)
        }
        let dangling = folder.appending(path: "dangling").path
        try FileManager.default.createSymbolicLink(atPath: dangling, withDestinationPath: folder.path + "/missing")
        #expect(!PrivateFolder(path: dangling).isOpen)
        #expect(throws: SystemFailure(number: ENOENT)) { try PathFacts(of: dangling) }
    }
}
