internal import Foundation

/// The `.ftl` files of one language, which share one namespace of ids.
enum LocaleFolder {
    /// - Returns: the files by name, without those that cannot be read.
    static func read(
        _ directory: URL, _ language: Language, _ mistakes: inout [TemplateMistake]
    ) -> [FluentResource] {
        let folder = directory.appending(path: language.tag)
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        guard let files = files?.filter({ $0.pathExtension == "ftl" }), !files.isEmpty else {
            mistakes.append(TemplateMistake(code: .unreadableFile, file: folder.path, line: 1, column: 1))
            return []
        }
        var resources: [FluentResource] = []
        var seen: Set<String> = []
        for file in files.sorted(by: { $0.lastPathComponent < $1.lastPathComponent }) {
            guard let text = try? String(contentsOf: file, encoding: .utf8) else {
                mistakes.append(TemplateMistake(code: .unreadableFile, file: file.path, line: 1, column: 1))
                continue
            }
            let resource = FluentResource(parsing: text, file: file.path)
            mistakes += resource.entries.flatMap { Self.mistakes(in: $0, seen: &seen) }
            resources.append(resource)
        }
        return resources
    }

    /// Entries that cannot be parsed, and duplicates.
    private static func mistakes(in entry: FluentResource.Entry, seen: inout Set<String>) -> [TemplateMistake] {
        func twice(_ id: String, _ file: String, _ line: Int, _ attributes: [FluentResource.Attribute]) -> [TemplateMistake] {
            let ids = [(id, line)] + attributes.map { ("\(id).\($0.id)", $0.line) }
            return ids.filter { !seen.insert($0.0).inserted }
                .map { TemplateMistake(code: .duplicateID, file: file, line: $0.1, column: 1, value: $0.0) }
        }
        return switch entry {
        case .comment: []
        case .junk(let junk): [junk.mistake]
        case .message(let message): twice(message.id, message.file, message.line, message.attributes)
        case .term(let term): twice("-\(term.id)", term.file, term.line, term.attributes)
        }
    }
}
