internal import Yams

extension YAMLMapping {
    /// A list of texts.
    public func texts(_ key: String) -> [String]? {
        items(key)?.compactMap { text(of: $0.node, path: $0.path) }
    }

    /// A list of raw values of an enumeration; the mistake lists them all.
    public func choices<E: RawRepresentable & CaseIterable>(_ key: String, _ type: E.Type) -> [E]? where E.RawValue == String {
        items(key)?.compactMap { item in
            guard let text = text(of: item.node, path: item.path) else { return nil }
            if let choice = E(rawValue: text) { return choice }
            reader.report(.notOneOf, at: reader.place(of: item.node.mark), key: item.path, value: Self.names(of: type))
            return nil
        }
    }

    /// The keys of the mapping under `key`, without marking it as known; nil where the value is no mapping.
    public func keys(in key: String) -> [String]? {
        guard case .mapping(let mapping)? = value(key) else { return nil }
        return mapping.keys.map { if case .scalar(let scalar) = $0 { scalar.string } else { "" } }
    }

    /// A mapping inside this one.
    public func mapping(_ key: String) -> YAMLMapping? {
        guard let node = value(key) else { return nil }
        guard case .mapping(let mapping) = node else {
            report(.notMapping, key, at: reader.place(of: node.mark))
            return nil
        }
        return child(mapping, path: path(of: key), place: keyLocation(key))
    }

    /// A list of mappings.
    public func mappings(_ key: String) -> [YAMLMapping]? {
        items(key)?.compactMap { item in
            let place = reader.place(of: item.node.mark)
            guard case .mapping(let mapping) = item.node else {
                reader.report(.notMapping, at: place, key: item.path)
                return nil
            }
            return child(mapping, path: item.path, place: place)
        }
    }

    /// A text in both languages, `{cy: …, en: …}`: a single one is a mistake, and the result nil.
    public func bilingual(_ key: String) -> Bilingual<String>? {
        guard let texts = mapping(key) else { return nil }
        let both = Bilingual { texts.requiredText($0.rawValue) }
        return both.welsh.isEmpty || both.english.isEmpty ? nil : both
    }

    /// The items of a list with their paths, counted from 1: `address[1]`.
    private func items(_ key: String) -> [(path: String, node: Node)]? {
        guard let node = value(key) else { return nil }
        guard case .sequence(let sequence) = node else {
            report(.notList, key, at: reader.place(of: node.mark))
            return nil
        }
        return sequence.enumerated().map { ("\(path(of: key))[\($0.offset + 1)]", $0.element) }
    }
}
