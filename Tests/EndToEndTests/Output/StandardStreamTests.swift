import Foundation
import Testing

@testable import gatewayd

/// What becomes of a command whose reader has closed the pipe, or whose file is on a full disk.
@Suite(.serialized) struct StandardStreamTests {
    private static let example = Program.repository.appending(path: "packaging/gatewayd.yaml").path

    /// One of each kind of output: help in our words and as the library has it, lines, JSON, and a script.
    static let commands: [[String]] = [
        ["--help"], ["help", "send"], ["--version"], ["--generate-completion-script", "bash"], ["check", "--config", example],
        ["check", "--config", "/nonexistent"], ["text", "mutate", "--help"], ["text", "mutate", "soft", "gardd"],
        ["text", "lint", "--json", "/nonexistent"],
    ]

    /// How a command ended, and the content of its standard error.
    private func start(
        _ arguments: [String], by shell: [String] = [], output: String? = nil, errors: String? = nil
    ) async throws -> (end: ChildProcess.End, output: String, errors: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "streams-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [folder.appending(path: "output"), folder.appending(path: "errors")]
        let command = shell + [Program.executable.path] + arguments
        let child = try ChildProcess(
            URL(filePath: command[0]), Array(command.dropFirst()), environment: ["LANG": "en_GB.UTF-8", "PATH": "/usr/bin:/bin"],
            output: output.map { URL(filePath: $0) } ?? files[0], errors: errors.map { URL(filePath: $0) } ?? files[1])
        let end = try await child.wait()
        let said = files.map { (try? String(contentsOf: $0, encoding: .utf8)) ?? "" }
        return (end, said[0], said[1])
    }

    @Test(arguments: commands) func `whose reader is gone ends as other programs do, without a word`(arguments: [String])
        async throws
    {
        let plain = try await start(arguments)
        let run = try await start(arguments, by: ClosedPipe.shell(">&4"))
        // One that says nothing on standard output has nothing to lose.
        #expect(run.end == (plain.output.isEmpty ? plain.end : .signal(SIGPIPE)), "\(run)")
        #expect(run.errors == plain.errors)
    }

    @Test(arguments: commands) func `whose errors nobody reads ends as it would have`(arguments: [String]) async throws {
        let plain = try await start(arguments)
        let run = try await start(arguments, by: ClosedPipe.shell("2>&4"))
        #expect(run.end == plain.end && run.output == plain.output)
        let full = try await start(arguments, errors: "/dev/full")
        #expect(full.end == plain.end && full.output == plain.output)
    }

    @Test(arguments: commands) func `that has no room for its output says so and ends with 1`(arguments: [String]) async throws {
        let plain = try await start(arguments)
        let run = try await start(arguments, output: "/dev/full")
        guard !plain.output.isEmpty else { return }
        #expect(run.end == .status(1), "\(run)")
        #expect(
            run.errors.hasSuffix(
                "There is no room where the output goes, so a part of it is missing. What the command has done is done.\n"))
    }

    @Test func `the table has commands that say something`() async throws {
        for arguments in Self.commands where arguments.last != "/nonexistent" {
            #expect(try await !start(arguments).output.isEmpty, "\(arguments)")
        }
    }

    @Test func `that has no room says so in Welsh`() async throws {
        let run = try await start(["--help", "--lang", "cy"], output: "/dev/full")
        #expect(run.end == .status(1) && run.errors.hasPrefix("Nid oes lle"), "\(run)")
    }

    @Test func `output that cannot be written for another reason is said with it`() async throws {
        let run = try await start(["--version"], by: ["/bin/sh", "-c", #"exec "$@" 1<&0"#, "sh"])
        #expect(run.end == .status(1), "\(run)")
        #expect(run.errors.contains("The output cannot be written") && run.errors.contains("Bad file descriptor"))
    }

    @Test func `nothing else in the sources writes to them`() throws {
        let sources = Program.repository.appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        for case let file as URL in files
        where file.pathExtension == "swift" && file.lastPathComponent != "StandardStream.swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            let found = text.firstMatch(
                of: /FileHandle\.standard(Output|Error)|\bSwift\.print\(|\bfputs\(|\bfwrite\(|exit\(withError/)
            #expect(found == nil, "\(file.lastPathComponent): \(found.map { String($0.0) } ?? "")")
        }
    }
}

extension EndToEnd {
    struct ClosedPipes {
        @Test func `a daemon whose log nobody reads any more lives on`() async throws {
            let daemon = try Daemon(DaemonSettings())
            defer { daemon.cleanUp() }
            try await daemon.start(by: ClosedPipe.shell(">&4 2>&4", in: daemon.folder))
            daemon.signal(SIGPIPE)
            #expect(try await daemon.run("status").status == 0)
            #expect(daemon.end == nil)
            try await daemon.stop()
        }

        @Test func `a command that spoke with the daemon ends as others do`() async throws {
            try await Daemon.run(DaemonSettings(mail: 9)) { daemon in
                try await daemon.importFamilies([TestFamily(id: "F1", name: "Nia Puw", email: "nia@example.org")])
                for arguments in [
                    ["status"], ["status", "--json"], ["undelivered", "--csv"], ["tasks"], ["address"], ["routes"], ["letters"],
                    ["page"],
                ] {
                    let (output, errors) = (daemon.folder.appending(path: "gone.out"), daemon.folder.appending(path: "gone.err"))
                    let command = ClosedPipe.shell(">&4", in: daemon.folder) + [Program.executable.path] + arguments
                    let child = try ChildProcess(
                        URL(filePath: command[0]), Array(command.dropFirst()), environment: daemon.environment, output: output,
                        errors: errors)
                    #expect(try await child.wait() == .signal(SIGPIPE), "\(arguments)")
                    #expect(try String(contentsOf: errors, encoding: .utf8) == "", "\(arguments)")
                }
            }
        }
    }
}
