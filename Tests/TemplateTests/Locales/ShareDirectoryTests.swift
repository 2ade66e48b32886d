internal import Foundation
import Templates
import Testing

struct ShareDirectoryTests {
    private let folder = TemporaryFolder()

    private func find(_ environment: [String: String] = [:], executable: String) -> String? {
        ShareDirectory.find(environment: environment, executable: folder.url.appending(path: executable))?
            .standardizedFileURL.path
    }

    @Test func `the named folder comes first and is not passed over`() throws {
        try folder.write("a = A", to: "named/locales/cy/a.ftl")
        try folder.write("a = A", to: "usr/share/gatewayd/locales/cy/a.ftl")
        let named = folder.url.appending(path: "named").path
        #expect(find(["GATEWAYD_SHARE": named], executable: "usr/bin/gatewayd") == named)
        #expect(find(["GATEWAYD_SHARE": named + "x"], executable: "usr/bin/gatewayd") == nil)
    }

    @Test func `an installed program looks beside its folder`() throws {
        try folder.write("a = A", to: "usr/share/gatewayd/locales/cy/a.ftl")
        let expected = folder.url.appending(path: "usr/share/gatewayd").path
        #expect(find(executable: "usr/bin/gatewayd") == expected)
        #expect(find(["GATEWAYD_SHARE": ""], executable: "usr/bin/gatewayd") == expected)
    }

    @Test func `a development build looks upwards`() throws {
        try folder.write("a = A", to: "src/locales/cy/a.ftl")
        #expect(find(executable: "src/.build/debug/gatewayd") == folder.url.appending(path: "src").path)
        #expect(find(executable: "elsewhere/gatewayd") == nil)
    }
}
