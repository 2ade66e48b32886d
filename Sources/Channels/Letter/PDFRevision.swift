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
