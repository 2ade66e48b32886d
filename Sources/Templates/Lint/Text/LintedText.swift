/// One language of a message for the linter: the text that families see, with all positions in the file.
struct LintedText {
    let language: Language
    let file: String
    let message: MessageText
    /// Subject, text message and body, in this order.
    let passages: [Passage]
    let allowances: [PlacedAllowance]
    /// The line on which the body begins.
    let bodyLine: Int

    /// - Returns: nil where it cannot be parsed as a message.
    init?(_ source: MessageFile, _ language: Language) {
        guard let message = try? MessageText.parse(source.source, file: source.name) else { return nil }
        let lines = SourceLines.split(source.source)
        guard let end = lines.indices.dropFirst().first(where: { MessageText.isFence(lines[$0]) }) else { return nil }
        self.language = language
        self.message = message
        file = source.name
        let frontMatter = FrontMatter(Array(lines[1..<end]), file: source.name)
        var passages: [Passage] = []
        var extents: [ClosedRange<Int>] = []
        for (key, kind) in [("subject", Passage.Kind.subject), ("sms", .sms)] {
            guard let entry = frontMatter.entries.first(where: { $0.key == key }) else { continue }
            let placed = [PlacedCharacter](entry.text, readFrom: Array(lines[..<end]), start: entry.position)
            passages.append(PassageReader.read(placed, as: kind))
            let first = entry.keyPosition.line
            extents.append(first...max(first, placed.last?.position.line ?? first))
        }
        let body = lines[(end + 1)...]
        self.passages = passages + BodyPassages(body, firstLine: end + 2).passages
        bodyLine = end + 2
        allowances =
            PlacedAllowance.inHashComments(lines[1..<end], firstLine: 2, entries: extents)
            + PlacedAllowance.inMarkdown(body, firstLine: end + 2)
    }

    func passages(in part: Passage.Part) -> [Passage] { passages.filter { $0.part == part } }

    var sms: Passage? { passages.first { $0.kind == .sms } }

    /// The position of a finding about a whole part.
    func start(of part: Passage.Part) -> SourcePosition {
        switch part {
        case .body: passages(in: .body).first?.positions.first ?? SourcePosition(line: bodyLine, column: 1)
        case .subject, .sms: passages(in: part).first?.positions.first ?? SourcePosition(line: 1, column: 1)
        }
    }

    func finding(_ code: LintFinding.Code, at position: SourcePosition, _ values: [String: Value] = [:]) -> LintFinding {
        LintFinding(code, file: file, at: position, values)
    }
}
