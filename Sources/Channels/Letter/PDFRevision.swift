internal import Templates

/// Adds to a finished PDF what cairo 1.16 cannot write: the languages and the alternative texts of figures.
///
/// The file is extended by an incremental update (ISO 32000-1, 7.5.6): new versions of a few objects, a cross-reference section
/// for them, and a trailer that points back to the first one.
enum PDFRevision {
    /// - Parameters:
    ///   - languages: of the document's sections (`Sect`), in order; the first is also the document's.
    ///   - alternatives: for the figures, in order.
    /// - Throws: `drawing` where the file's structure is not cairo's.
    static func adding(languages: [Language], alternatives: [String], to pdf: [UInt8]) throws(LetterError) -> [UInt8] {
        let file = try PDFObjects(pdf)
        var changed: [(number: Int, body: [UInt8])] = []
        var sections = languages[...]
        var figures = alternatives[...]
        for (number, type) in file.elements(["Sect", "Figure"]) {
            if type == "Sect", let language = sections.popFirst() {
                changed.append((number, try file.inserting("/Lang (\(language.tag))", into: number)))
            } else if type == "Figure", let words = figures.popFirst() {
                changed.append((number, try file.inserting("/Alt \(hexadecimal(words))", into: number)))
            }
        }
        guard sections.isEmpty, figures.isEmpty else { throw .drawing("pdf: structure") }
        if let first = languages.first {
            let entries = "/Lang (\(first.tag)) /ViewerPreferences << /DisplayDocTitle true /Duplex /DuplexFlipLongEdge >>"
            changed.append((file.root, try file.inserting(entries, into: file.root)))
        }
        return file.continued(with: changed)
    }

    /// A text string (ISO 32000-1, 7.9.2.2) in UTF-16 with its byte order mark.
    private static func hexadecimal(_ text: String) -> String {
        let units = text.utf16.map { String($0, radix: 16, uppercase: true) }
        return "<FEFF" + units.map { String(repeating: "0", count: 4 - $0.count) + $0 }.joined() + ">"
    }
}

/// The objects of a PDF with a plain cross-reference table, as cairo 1.16 writes it.
///
/// Bytes throughout: most of a PDF is not text.
struct PDFObjects {
    private let pdf: [UInt8]
    /// The offset of each object; nil for a free number.
    private let offsets: [Int?]
    private let table: Int
    private let info: Int
    /// The number of the catalog.
    let root: Int

    /// Throws `drawing` where the file has another structure.
    init(_ pdf: [UInt8]) throws(LetterError) {
        self.pdf = pdf
        let tail = max(0, pdf.count - 256)..<pdf.count
        guard let table = Self.number(after: "startxref\n", in: pdf[tail]), table < pdf.count,
            let header = Self.end(of: "xref\n0 ", in: pdf[table...]), let count = Self.number(at: header, in: pdf[table...]),
            let newline = pdf[header...].firstIndex(of: 0x0A), newline + count * Self.entry < pdf.count
        else { throw .drawing("pdf: xref") }
        self.table = table
        offsets = (0..<count).map { number in
            let entry = pdf[newline + 1 + number * Self.entry..<newline + 1 + (number + 1) * Self.entry]
            return entry[entry.startIndex + 17] == UInt8(ascii: "n") ? Self.number(at: entry.startIndex, in: entry) : nil
        }
        guard let root = Self.number(after: "/Root ", in: pdf[tail]), let info = Self.number(after: "/Info ", in: pdf[tail]),
            offsets.indices.contains(root), offsets[root] != nil
        else { throw .drawing("pdf: trailer") }
        self.root = root
        self.info = info
    }

    /// The numbers of the structure elements that have one of these types, with the type.
    func elements(_ types: [String]) -> [(number: Int, type: String)] {
        offsets.indices.flatMap { number in
            types.filter { begins(number, with: "\(number) 0 obj\n<< /Type /StructElem\n   /S /\($0)\n") }.map { (number, $0) }
        }
    }

    /// The object, from "n 0 obj" to "endobj", with one more entry in its dictionary. It must contain no stream.
    func inserting(_ entry: String, into number: Int) throws(LetterError) -> [UInt8] {
        guard let start = offsets[number], let open = Self.end(of: "<<", in: pdf[start...]),
            let end = Self.end(of: "endobj\n", in: pdf[open...])
        else { throw .drawing("pdf: object") }
        return pdf[start..<open] + Array(" \(entry)".utf8) + pdf[open..<end]
    }

    /// The file with new versions of some objects.
    func continued(with changed: [(number: Int, body: [UInt8])]) -> [UInt8] {
        var pdf = pdf
        if pdf.last != 0x0A { pdf.append(0x0A) }
        var section = "xref\n"
        for (number, body) in changed.sorted(by: { $0.number < $1.number }) {
            let offset = String(pdf.count)
            section += "\(number) 1\n" + String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            pdf += body
        }
        section += "trailer\n<< /Size \(offsets.count) /Root \(root) 0 R /Info \(info) 0 R /Prev \(table) >>\n"
        pdf += (section + "startxref\n\(pdf.count)\n%%EOF\n").utf8
        return pdf
    }

    /// The bytes of one entry of a cross-reference table (ISO 32000-1, 7.5.4).
    private static let entry = 20

    private func begins(_ number: Int, with text: String) -> Bool {
        offsets[number].map { pdf[$0...].starts(with: text.utf8) } ?? false
    }

    private static func end(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let wanted = Array(text.utf8)
        guard bytes.count >= wanted.count else { return nil }
        for start in bytes.startIndex...bytes.endIndex - wanted.count where bytes[start] == wanted[0] {
            if bytes[start...].starts(with: wanted) { return start + wanted.count }
        }
        return nil
    }

    private static func number(at start: Int, in bytes: ArraySlice<UInt8>) -> Int? {
        Int(String(decoding: bytes[start...].prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
    }

    private static func number(after key: String, in bytes: ArraySlice<UInt8>) -> Int? {
        end(of: key, in: bytes).flatMap { number(at: $0, in: bytes) }
    }
}
