import Foundation
import Testing

/// `make install` on a server whose umask keeps others out: the daemon and the office must still read what is installed.
@Suite struct InstallTests {
    @Test(arguments: ["022", "027", "077"]) func `what is installed can be read by everyone, whatever the umask`(umask: String)
        throws
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "install-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let (pages, root) = (folder.appending(path: "pages"), folder.appending(path: "root"))
        try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
        for end in ["1", "bash", "zsh", "fish"] { try Data("x".utf8).write(to: pages.appending(path: "gatewayd.\(end)")) }

        let make =
            #"umask \#(umask); exec make -s -C "$0" install-service install-manual SWIFT=none BUILT=/bin/true PAGES="$1" DESTDIR="$2""#
        let run = try Program.run(
            URL(filePath: "/bin/sh"), ["-c", make, Program.repository.path, pages.path, root.path],
            environment: ["PATH": "/usr/bin:/bin"])
        #expect(run.status == 0, "\(run)")

        let usr = root.appending(path: "usr").path
        let found = try #require(FileManager.default.enumerator(atPath: usr))
        var files: [String] = []
        for case let path as String in found {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(usr)/\(path)")
            let mode = try #require(attributes[.posixPermissions] as? Int)
            let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
            #expect(mode == (isFolder || path == "local/bin/gatewayd" ? 0o755 : 0o644), "\(path): \(String(mode, radix: 8))")
            if !isFolder { files.append(path) }
        }
        // Everything of these folders is there.
        for name in ["locales", "pages", "providers", "examples"] {
            let source = Program.repository.appending(path: name).path
            for case let path as String in try #require(FileManager.default.enumerator(atPath: source)) {
                let installed = "\(usr)/local/share/gatewayd/\(name)/\(path)"
                #expect(FileManager.default.fileExists(atPath: installed), "\(path)")
            }
        }
        for file in [
            "local/share/man/man1/gatewayd.1", "local/lib/systemd/system/gatewayd.service", "local/lib/sysusers.d/gatewayd.conf",
            "local/share/bash-completion/completions/gatewayd", "local/share/doc/gatewayd/gatewayd.yaml",
        ] { #expect(files.contains(file), "\(file)") }
        let unit = try String(contentsOfFile: "\(usr)/local/lib/systemd/system/gatewayd.service", encoding: .utf8)
        #expect(unit.contains("ExecStart=/usr/local/bin/gatewayd serve"))
        let configuration = try FileManager.default.attributesOfItem(atPath: "\(root.path)/etc/gatewayd/gatewayd.yaml")
        #expect(configuration[.posixPermissions] as? Int == 0o644)
    }
}
