internal import Foundation
internal import Templates

/// Reads the files of the vocabulary.
///
/// Keys: the raw value of every `Cue`, with phrases (`PhrasePattern`) separated by commas or line ends, `#` before a remark; `lists`: phrases by
/// names of their own, for `<name>`; `numbers`: words by what they count; `stop-frames`: words of requests to stop by `StopFrame.Part`; `words`:
/// common words by which the language is known; `names`: names of people; `emoji`: characters by a sign.
struct VocabularyReader {
    let directory: String
    private(set) var vocabulary = ReplyVocabulary()
    private(set) var mistakes: [YAMLMistake] = []

    init(directory: String) { self.directory = directory }

    mutating func read(_ language: Language?) {
        let file = [language?.tag, "vocabulary.yaml"].compactMap(\.self).joined(separator: "/")
        let url = URL(filePath: directory).appending(path: file)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else {
            mistakes.append(
                YAMLMistake(code: .invalid, file: url.path, line: 0, column: 0, key: "", value: "vocabulary-unreadable"))
            return
        }
        let reader = YAMLReader(text: text, file: file)
        if let root = reader.mapping() {
            read(root, language, file)
            root.finish()
        }
        mistakes += reader.mistakes
    }

    private mutating func read(_ root: YAMLMapping, _ language: Language?, _ file: String) {
        var lists: [String: PhrasePattern] = [:]
        if let written = root.mapping("lists") {
            for name in written.keys {
                let patterns = phrases(written, name, file).compactMap { pattern($0, lists, file) }
                lists[name] = .choice(patterns)
            }
        }
        for sign in Cue.allCases {
            for phrase in phrases(root, sign.rawValue, file) {
                guard let pattern = pattern(phrase, lists, file) else { continue }
                vocabulary.add(.init(sign: sign, language: language, pattern: pattern, phrase: phrase.text))
            }
        }
        if let numbers = root.mapping("numbers") {
            for key in numbers.keys {
                guard let value = Int(key), (0...99).contains(value) else {
                    numbers.invalid(key, "vocabulary-number")
                    continue
                }
                for word in phrases(numbers, key, file) { vocabulary.add(number: value, ReplyTokens.folded(word.text), language) }
            }
        }
        for word in phrases(root, "words", file) { vocabulary.add(word: ReplyTokens.folded(word.text), language) }
        for name in phrases(root, "names", file) { vocabulary.add(name: ReplyTokens.folded(name.text)) }
        if let frames = root.mapping("stop-frames") {
            for key in frames.keys {
                guard let part = StopFrame.Part(rawValue: key) else {
                    frames.invalid(key, "vocabulary-stop-frame")
                    continue
                }
                for word in phrases(frames, key, file) { vocabulary.add(ReplyTokens.folded(word.text), to: part) }
            }
        }
        if let emoji = root.mapping("emoji") {
            for key in emoji.keys {
                guard let sign = Cue(rawValue: key) else {
                    emoji.invalid(key, "vocabulary-emoji")
                    continue
                }
                for character in phrases(emoji, key, file) { vocabulary.add(emoji: character.text, sign) }
            }
        }
    }

    private struct Phrase {
        var text: String
        var line: Int
    }

    private func phrases(_ mapping: YAMLMapping, _ key: String, _ file: String) -> [Phrase] {
        guard mapping.keys.contains(key), let text = mapping.text(key) else { return [] }
        let first = mapping.line(of: key) ?? 1
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().flatMap { offset, line in
            line.prefix { $0 != "#" }.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
                .map { Phrase(text: $0, line: first + offset) }
        }
    }

    private mutating func pattern(_ phrase: Phrase, _ lists: [String: PhrasePattern], _ file: String) -> PhrasePattern? {
        do throws(PhrasePattern.Mistake) {
            return try PhrasePattern(phrase.text, lists: lists)
        } catch {
            mistakes.append(
                YAMLMistake(
                    code: .invalid, file: file, line: phrase.line, column: 1, key: phrase.text,
                    value: "vocabulary-\(error.rawValue)"))
            return nil
        }
    }
}
