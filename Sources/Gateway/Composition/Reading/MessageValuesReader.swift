import Foundation
import Templates

/// Reads `values` of `message.yaml`: what changes from one sending of a message to the next, so that its two texts stay unchanged.
///
/// A value is a text for both languages, or a mapping: `{cy: eira, en: snow}`, `{date: 2026-11-24}`, `{date: today 10:00}`, `{number: 3}`, `{money:
/// 12.50}`, `{list: [te, tost]}` or `{list: {cy: [te], en: [tea]}}`.
struct MessageValuesReader {
    let calendar: Calendar
    /// When the message is written: `today` and `tomorrow` are relative to it.
    let now: Date

    func read(_ root: YAMLMapping) -> [String: Bilingual<Value>] {
        guard let values = root.mapping("values") else { return [:] }
        var read: [String: Bilingual<Value>] = [:]
        for name in values.keys {
            if !Self.isName(name) { values.invalid(name, "message-value-name") }
            if MessageCache.automatic.contains(name) { values.invalid(name, "message-value-automatic") }
            read[name] = value(name, of: values)
        }
        return read
    }

    /// Names of Fluent variables (syntax 1.0, Identifier).
    private static func isName(_ name: String) -> Bool {
        guard let first = name.first, first.isASCII, first.isLetter else { return false }
        return name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    }

    private func value(_ name: String, of values: YAMLMapping) -> Bilingual<Value>? {
        guard let keys = values.keys(in: name) else { return values.text(name).map { text in Bilingual { _ in .text(text) } } }
        if Set(keys).isSubset(of: Language.allCases.map(\.tag)) { return values.bilingual(name)?.map { .text($0) } }
        guard let form = values.mapping(name) else { return nil }
        switch keys {
        case ["date"]:
            return same(form, "date", "message-time") { date($0) }
        case ["number"]:
            return same(form, "number", "message-value-number") { Number($0).map { .number($0) } }
        case ["money"]:
            return same(form, "money", "message-value-money") { Money($0).map { .money($0) } }
        case ["list"]:
            return list(form)
        default:
            values.invalid(name, "message-value-form")
            for key in keys { _ = form.keys(in: key) }
            return nil
        }
    }

    private func same(_ form: YAMLMapping, _ key: String, _ sentence: String, _ make: (String) -> Value?) -> Bilingual<Value>? {
        guard let text = form.text(key) else { return nil }
        guard let value = make(text) else {
            form.invalid(key, sentence)
            return nil
        }
        return Bilingual { _ in value }
    }

    private func list(_ form: YAMLMapping) -> Bilingual<Value>? {
        guard form.keys(in: "list") != nil else { return form.texts("list").map { items in Bilingual { _ in .list(items) } } }
        guard let both = form.mapping("list") else { return nil }
        for language in Language.allCases where !both.keys.contains(language.tag) { both.missing(language.tag) }
        guard let welsh = both.texts(Language.welsh.tag), let english = both.texts(Language.english.tag) else { return nil }
        return Bilingual(welsh: .list(welsh), english: .list(english))
    }

    /// `2026-11-24`, `2026-11-24T10:00`, or a day named from today, perhaps with a time: `today`, `tomorrow 10:00`, `yfory 10:00`.
    private func date(_ text: String) -> Value? {
        LocalDateTime(iso: NamedDay.resolved(text, from: now, in: calendar)).map { .date($0) }
    }
}
