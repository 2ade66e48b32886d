internal import Foundation
internal import Templates

/// Adds to a finished PDF what cairo 1.16 cannot write: the languages and what pictures say.
///
/// The file is not rewritten but continued, by an incremental update (ISO 32000-1, 7.5.6): new versions of a few objects, a
/// cross-reference section for them, and a trailer that points back to the first one.
enum PDFRevision {
    /// - Parameters:
    ///   - languages: of the document's sections (`Sect`), in order; the first is also the document's.
    ///   - alternatives: for the figures, in order.
    /// Throws `drawing` where the file is not built as cairo builds it.
    static func adding(languages: [Language], alternatives: [String], to pdf: Data) throws(LetterError) -> Data {
        let file = try PDFObjects(pdf)
        var changed: [(number: Int, body: String)] = []
        var sections = languages[...]
        var figures = alternatives[...]
        for number in file.numbers where file.isElement(number) {
            if file.has("/S /Sect", number), let language = sections.popFirst() {
                changed.append((number, file.inserting("/Lang (\(language.tag))", into: number)))
            } else if file.has("/S /Figure", number), let words = figures.popFirst() {
                changed.append((number, file.inserting("/Alt \(hexadecimal(words))", into: number)))
            }
        }
        guard sections.isEmpty, figures.isEmpty else { throw .drawing("pdf: structure") }
        if let first = languages.first {
            let entries = "/Lang (\(first.tag)) /ViewerPreferences << /DisplayDocTitle true /Duplex /DuplexFlipLongEdge >>"
            changed.append((file.root, file.inserting(entries, into: file.root)))
        }
        return file.continued(with: changed)
    }

    /// A text string (ISO 32000-1, 7.9.2.2) in UTF-16 with its byte order mark.
    private static func hexadecimal(_ text: String) -> String {
        let units = text.utf16.map { String($0, radix: 16, uppercase: true) }
        return "<FEFF" + units.map { String(repeating: "0", count: 4 - $0.count) + $0 }.joined() + ">"
    }
}
