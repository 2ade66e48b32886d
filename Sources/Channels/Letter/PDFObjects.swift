internal import Foundation

/// The objects of a PDF with a plain cross-reference table, as cairo 1.16 writes it.
struct PDFObjects {
    private let pdf: Data
    /// Where each object begins; nil for a free number.
    private let offsets: [Int?]
    private let table: Int
    private let info: Int
    /// The number of the catalog.
    let root: Int

    /// Throws `drawing` where the file has another shape.
    init(_ pdf: Data) throws(LetterError) {
        self.pdf = pdf
        let tail = String(decoding: pdf.suffix(256), as: UTF8.self)
        guard let start = tail.range(of: "startxref\n"),
            let table = Int(tail[start.upperBound...].prefix(while: \.isNumber)), table < pdf.count
        else { throw .drawing("pdf: startxref") }
        self.table = table
        let lines = String(decoding: pdf[table...], as: UTF8.self).split(separator: "\n")
        guard lines.count > 2, lines[0] == "xref", let count = lines[1].split(separator: " ").last.flatMap({ Int($0) }),
            lines[1].hasPrefix("0 "), lines.count > count + 2
        else { throw .drawing("pdf: xref") }
        offsets = lines[2..<count + 2].map { line in
            line.contains(" n") ? Int(line.prefix(10)) : nil
        }
        guard let root = Self.reference("/Root", in: tail), let info = Self.reference("/Info", in: tail),
            offsets.indices.contains(root)
        else { throw .drawing("pdf: trailer") }
        self.root = root
        self.info = info
    }

    var numbers: Range<Int> { 1..<max(offsets.count, 1) }

    /// Whether the object is an element of the document's structure.
    func isElement(_ number: Int) -> Bool {
        offsets[number].map { pdf[$0...].starts(with: Data("\(number) 0 obj\n<< /Type /StructElem\n".utf8)) } ?? false
    }

    func has(_ entry: String, _ number: Int) -> Bool { body(number).contains(entry + "\n") }

    /// The object with an entry more in its dictionary.
    func inserting(_ entry: String, into number: Int) -> String {
        let body = body(number)
        guard let open = body.range(of: "<<") else { return body }
        return body[..<open.upperBound] + " " + entry + body[open.upperBound...]
    }

    /// The file with new versions of some objects.
    func continued(with changed: [(number: Int, body: String)]) -> Data {
        var pdf = pdf
        if pdf.last != 0x0A { pdf.append(0x0A) }
        var section = "xref\n"
        for (number, body) in changed.sorted(by: { $0.number < $1.number }) {
            let offset = String(pdf.count)
            section += "\(number) 1\n" + String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            pdf.append(contentsOf: body.utf8)
        }
        let start = pdf.count
        section += "trailer\n<< /Size \(offsets.count) /Root \(root) 0 R /Info \(info) 0 R /Prev \(table) >>\n"
        pdf.append(contentsOf: (section + "startxref\n\(start)\n%%EOF\n").utf8)
        return pdf
    }

    /// From "n 0 obj" to "endobj"; the objects asked for hold no streams.
    private func body(_ number: Int) -> String {
        let end = Data("endobj\n".utf8)
        guard let start = offsets[number], let range = pdf.range(of: end, in: start..<pdf.count) else { return "" }
        return String(decoding: pdf[start..<range.upperBound], as: UTF8.self)
    }

    private static func reference(_ key: String, in trailer: String) -> Int? {
        trailer.range(of: key + " ").flatMap { Int(trailer[$0.upperBound...].prefix(while: \.isNumber)) }
    }
}
