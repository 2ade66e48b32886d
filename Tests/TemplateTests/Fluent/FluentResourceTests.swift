import Templates
import Testing

struct FluentResourceTests {
    private func texts(_ source: String, _ values: [String: Value] = [:]) throws -> [String: String] {
        var texts: [String: String] = [:]
        for message in try FluentResource(parsing: source, file: "a.ftl").messages {
            texts[message.id] = try message.pattern.format(values, in: .welsh)
        }
        return texts
    }

    private func mistakes(_ source: String) -> [TemplateMistake] {
        let error = #expect(throws: TemplateMistakes.self) { try FluentResource(parsing: source, file: "a.ftl") }
        return error?.mistakes ?? []
    }

    @Test func `comments and blank lines stand between messages`() throws {
        let source = "\u{FEFF}### Ffeil\n\n# Sylw\n#\na = Un\n## Grŵp\n   \nb=Dau  \r\n\r\n"
        #expect(try texts(source) == ["a": "Un", "b": "Dau"])
    }

    @Test func `a pattern runs over indented lines without their common indent`() throws {
        let source = """
            a = Un
                dau

                  tri
            b =
                Pedwar
                pump
            c = { $x }
                { $x }
            """
        #expect(try texts(source, ["x": "X"]) == ["a": "Un\ndau\n\n  tri", "b": "Pedwar\npump", "c": "X\nX"])
    }

    @Test func `variants run over lines too`() throws {
        let source = """
            a =
                Mae { $n ->
                    [1] un
                        lle
                   *[other] { $n }
                } yma
            b = B
            """
        #expect(try texts(source, ["n": 1]) == ["a": "Mae un\nlle yma", "b": "B"])
        #expect(try texts(source, ["n": 5])["a"] == "Mae 5 yma")
    }

    @Test func `a message knows its line`() throws {
        let resource = try FluentResource(parsing: "# x\n\na = A\nb =\n  B\n", file: "a.ftl")
        #expect(resource.messages.map(\.line) == [3, 4])
    }

    @Test func `every mistake of a file is found`() {
        let source = """
            a = A
            -term = T
            b
            c =
            d = { x }
                more
            a = again
            e = E
                .title = T
            #no space
            f = }
            """
        let found = mistakes(source).map { "\($0.line):\($0.column) \($0.code.rawValue) \($0.value)" }
        #expect(
            found == [
                "2:1 not-a-message -term = T",
                "3:1 not-a-message b",
                "4:1 empty-message c",
                "5:5 not-a-placeholder { x }",
                "7:1 duplicate-id a",
                "9:1 not-a-message     .title = T",
                "10:1 not-a-message #no space",
                "11:5 stray-brace ",
            ])
    }
}
