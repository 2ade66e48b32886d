internal import Templates

/// The kinds of value of a provider's file beyond those of every YAML file.
extension YAMLMapping {
    /// A required mapping.
    func requiredMapping(_ key: String) -> YAMLMapping? {
        if !keys.contains(key) { missing(key) }
        return mapping(key)
    }

    func requiredChoice<E: RawRepresentable & CaseIterable>(_ key: String, _ type: E.Type) -> E? where E.RawValue == String {
        if !keys.contains(key) { missing(key) }
        return choice(key, type)
    }

    func path(_ key: String) -> FieldPath? {
        guard let text = text(key) else { return nil }
        if let path = FieldPath(text) { return path }
        invalid(key, "provider-path")
        return nil
    }

    func requiredPath(_ key: String) -> FieldPath? {
        if !keys.contains(key) { missing(key) }
        return path(key)
    }

    /// HTTP statuses, from `statuses`; nil where the key is missing.
    func statuses() -> Set<Int>? {
        texts("statuses").map { texts in
            Set(
                texts.compactMap { text -> Int? in
                    if let status = Int(text), (200...599).contains(status) { return status }
                    invalid("statuses", "provider-status")
                    return nil
                })
        }
    }

    /// `statuses` with `field` and `values`.
    func condition(orStatuses usual: Set<Int>?) -> ResponseRules.Condition {
        let statuses = statuses()
        let field = path("field")
        let values = Set(texts("values") ?? [])
        if field != nil, values.isEmpty { missing("values") }
        if field == nil, !values.isEmpty { missing("field") }
        return ResponseRules.Condition(statuses: statuses ?? usual, field: field, values: values)
    }

    /// A URL that begins with `http://`, `https://` or `{endpoint}`.
    func address(_ key: String) -> PlaceholderText? {
        let text = requiredText(key)
        if text.isEmpty { return nil }
        guard let address = filler(text, key) else { return nil }
        let startsWell = ["https://", "http://", "{endpoint}"].contains { text.hasPrefix($0) }
        let endpoints = address.segments.dropFirst().contains(.value(.endpoint))
        guard startsWell, !endpoints, text.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 0x20 }) else {
            invalid(key, "provider-url")
            return nil
        }
        return address
    }

    /// All keys with their texts, in the order of the file. `forbidden` placeholders would break the field.
    func fields(forbidden: Set<Placeholder> = []) -> [TextRequest.Field] {
        keys.compactMap { name in
            guard let text = text(name), let value = filler(text, name) else { return nil }
            guard value.placeholders.isDisjoint(with: forbidden),
                forbidden.isEmpty || (Self.isToken(name) && !text.hasControlCharacter)
            else {
                invalid(name, "provider-header")
                return nil
            }
            return TextRequest.Field(name: name, value: value)
        }
    }

    func jsonTemplate(_ key: String) -> JSONTemplate? {
        guard let text = text(key) else { return nil }
        do throws(JSONTemplate.Mistake) {
            return try JSONTemplate(text)
        } catch {
            invalid(key, error == .notJSON ? "provider-json" : "provider-placeholder")
            return nil
        }
    }

    private func filler(_ text: String, _ key: String) -> PlaceholderText? {
        if let filler = PlaceholderText(text) { return filler }
        invalid(key, "provider-placeholder")
        return nil
    }

    /// A header's name (RFC 9110, section 5.6.2).
    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { $0.isASCIILetterOrDigit || "!#$%&'*+-.^_`|~".unicodeScalars.contains($0) }
    }
}
