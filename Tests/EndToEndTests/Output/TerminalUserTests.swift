import Testing

@testable import gatewayd

@Suite struct TerminalUserTests {
    @Test(arguments: [
        ("nia", [:], "nia"),
        ("root", [:], "root"),
        ("root", ["SUDO_USER": "nia"], "nia"),
        ("root", ["SUDO_USER": "", "DOAS_USER": "huw"], "huw"),
        // A user's own environment variables cannot name another user.
        ("nia", ["SUDO_USER": "huw"], "nia"),
    ])
    func `who is at the terminal is who called sudo`(user: String, environment: [String: String], name: String) {
        #expect(TerminalUser.name(user: user, environment: environment) == name)
    }
}
