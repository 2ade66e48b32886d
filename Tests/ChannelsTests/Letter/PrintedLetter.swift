import Channels
import Foundation
import Testing

/// A composed letter as poppler, which did not write it, reads it.
struct PrintedLetter {
    /// A word and the box around it, in millimetres from the top left corner of its page.
    struct Word {
        var page: Int
        var text: String
        var box: LetterBox
    }

    struct ToolFailed: Error {
        var output: String
    }

    let letter: ComposedLetter
    let words: [Word]
    /// `pdftotext -layout`, a page each.
    let pages: [String]
    /// `pdfinfo`, by key.
    let info: [String: String]
    /// The lines of `pdffonts`.
    let fonts: [Substring]
    /// `pdfinfo -struct-text`, trimmed lines: each element, and below it what it says.
    let structure: [String]

    init(_ letter: ComposedLetter) throws {
        self.letter = letter
        let file = URL.temporaryDirectory.appending(path: "letter-\(UUID()).pdf")
        try letter.pdf.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        words = try Self.words(Self.run("pdftotext", "-bbox", file.path, "-"))
        pages = try Self.run("pdftotext", "-layout", file.path, "-").split(separator: "\u{0C}", omittingEmptySubsequences: false)
            .dropLast().map(String.init)
        var info: [String: String] = [:]
        for line in try Self.run("pdfinfo", file.path).split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { info[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces) }
        }
        self.info = info
        fonts = try Self.run("pdffonts", file.path).split(separator: "\n").dropFirst(2).map { $0 }
        structure = try Self.run("pdfinfo", "-struct-text", file.path).split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }

    /// The words of a page, counted from 1, within a box.
    func words(page: Int, in box: LetterBox) -> [String] {
        words.filter { $0.page == page && box.contains($0.box) }.map(\.text)
    }

    private static func words(_ html: String) throws -> [Word] {
        let pattern = /<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/
        var words: [Word] = []
        var page = 0
        for line in html.split(separator: "\n") {
            if line.contains("<page ") { page += 1 }
            guard let match = try pattern.firstMatch(in: line) else { continue }
            let box = LetterBox(
                left: try millimetres(match.1), top: try millimetres(match.2), right: try millimetres(match.3),
                bottom: try millimetres(match.4))
            let text = match.5.replacing("&apos;", with: "'").replacing("&amp;", with: "&")
            words.append(Word(page: page, text: String(text), box: box))
        }
        return words
    }

    private static func millimetres(_ points: Substring) throws -> Double {
        try #require(Double(points)) * 25.4 / 72
    }

    /// Runs a tool of poppler. What it says on standard error, it says of a broken file.
    private static func run(_ tool: String, _ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [tool] + arguments
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        let complaint = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        // What `-bbox` says of a blank page.
        let wrong = complaint.split(separator: "\n").filter { $0 != "no word list" }
        guard process.terminationStatus == 0, wrong.isEmpty else { throw ToolFailed(output: complaint) }
        return String(decoding: said, as: UTF8.self)
    }
}

extension LetterBox {
    func contains(_ other: LetterBox) -> Bool {
        left <= other.left && top <= other.top && other.right <= right && other.bottom <= bottom
    }
}
