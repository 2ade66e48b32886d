import Foundation
import Testing

@testable import gatewayd

@Suite struct `What a terminal would obey` {
    @Test(arguments: [
        ("Siân Ŵyn 🐑\n\tdiolch", "Siân Ŵyn 🐑\n\tdiolch"), ("\u{9B}2J", "\\u009b2J"), ("\u{1B}[2J", "\\u001b[2J"),
        ("a\r\nb", "a\\u000d\nb"), ("\u{7F}\u{80}\u{9F}\u{A0}", "\\u007f\\u0080\\u009f\u{A0}"), ("\0", "\\u0000"), ("", ""),
        ("\u{85}", "\\u0085"), ("â", "â"),
    ])
    func `is shown and not obeyed`(text: String, shown: String) {
        #expect(TerminalText.escaped(text) == shown)
    }

    @Test(arguments: ["\u{9B}2J", "\u{7F}", "\u{80}Â\u{9F}", "£2 Â\u{A0}", "\u{1B}\u{85}", "plaen", "\u{C2}\u{C3}"])
    func `is escaped in JSON, which says the same`(text: String) throws {
        let json = try APIJSON.data([text])
        #expect(String(decoding: json, as: UTF8.self).unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        #expect(try APIJSON.value([String].self, from: json) == [text])
    }
}
