internal import Foundation

/// The `.ftl` files of one language, which share one space of ids.
enum LocaleFolder {
    static func read(
        _ directory: URL, _ language: Language, _ mistakes: inout [TemplateMistake]
    ) -> [String: FluentResource.Message] {
        var messages: [String: FluentResource.Message] = [:]
        let folder = directory.appending(path: language.tag)
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        guard let files = files?.filter({ $0.pathExtension == "ftl" }), !files.isEmpty else {
            mistakes.append(TemplateMistake(code: .unreadableFile, file: folder.path, line: 1, column: 1))
            return [:]
        }
        for file in files.sorted(by: { $0.lastPathComponent < $1.lastPathComponent }) {
            do {
                let text = try String(contentsOf: file, encoding: .utf8)
                for message in try FluentResource(parsing: text, file: file.path).messages {
                    if messages[message.id] != nil {
                        mistakes.append(
                            TemplateMistake(
                                code: .duplicateID, file: file.path, line: message.line, column: 1, value: message.id))
                    }
                    messages[message.id] = message
                }
            } catch let error as TemplateMistakes {
                mistakes += error.mistakes
            } catch {
                mistakes.append(TemplateMistake(code: .unreadableFile, file: file.path, line: 1, column: 1))
            }
        }
        return messages
    }
}
