import Foundation
import Testing

@testable import gatewayd

@Suite struct ServiceUnitTests {
    private static let unit = Program.repository.appending(path: "systemd/gatewayd.service").path(percentEncoded: false)

    @Test func `the unit leaves a stranger little to do`() throws {
        let analyze = Process()
        analyze.executableURL = URL(filePath: "/usr/bin/systemd-analyze")
        analyze.arguments = ["security", "--offline=true", "--no-pager", "--threshold=15", Self.unit]
        let output = Pipe()
        analyze.standardOutput = output
        try analyze.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        analyze.waitUntilExit()
        #expect(analyze.terminationStatus == 0, "\(String(decoding: said.suffix(200), as: UTF8.self))")
    }

    @Test func `the unit hands over every credential that the configuration asks for by default`() throws {
        let all = [ConfigurationTests.minimal, "public_url: https://a.example.org", ConfigurationTests.text].joined(
            separator: "\n")
        let email = "email: {host: smtp.example.org, from: a@example.org, username: u}"
        let configuration = try #require(ConfigurationTests.read(all + "\n" + email).configuration)
        let lines = try String(contentsOfFile: Self.unit, encoding: .utf8).split(separator: "\n")
        for name in configuration.credentials.map(\.name) {
            #expect(lines.contains("LoadCredential=\(name):gatewayd.\(name)"))
        }
    }
}
