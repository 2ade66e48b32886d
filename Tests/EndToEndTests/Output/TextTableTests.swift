import Testing

@testable import gatewayd

@Suite struct TextTableTests {
    @Test func `columns keep their line whatever the letters`() {
        var table = TextTable([("Enw", .left), ("Nifer", .right)])
        table.add(["Siân", "2"])
        table.add(["w\u{302}yn", "10"])
        table.add(["王", "3"])
        #expect(
            table.text == """
                Enw   Nifer
                ----  -----
                Siân      2
                w\u{302}yn      10
                王        3
                """)
    }

    @Test func `marks that turn the direction of a line are not in it, and a name of another script is`() {
        var table = TextTable([("Enw", .left), ("Nifer", .right)])
        table.add(["\u{202E}Siân\u{2067}", "2"])
        table.add(["علي", "10"])
        #expect(
            table.text == """
                Enw   Nifer
                ----  -----
                Siân      2
                علي      10
                """)
    }

    @Test func `a stranger's control characters do not reach the terminal`() {
        var table = TextTable([("Testun", .left)])
        table.add(["a\u{1B}[31mb\r\nc\u{9B}d"])
        let lines = table.text.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(!lines.contains { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } })
    }
}
