public import Templates

extension SandboxScript {
    /// Decodes `sandbox.yaml` strictly: nil where the reader has mistakes then, each with its line.
    public init?(_ reader: YAMLReader) {
        guard let root = reader.mapping() else { return nil }
        if !root.keys.contains("seed") { root.missing("seed") }
        let seed = root.whole("seed", in: 0...Int.max) ?? 0
        self.init(dice: SandboxDice(seed: UInt64(seed)))
        for entry in root.mappings("texts") ?? [] { read(text: entry) }
        for entry in root.mappings("emails") ?? [] { read(email: entry) }
        replies = (root.mappings("replies") ?? []).compactMap(Reply.init)
        pages = (root.mappings("pages") ?? []).compactMap(Page.init)
        if let office = root.mapping("office") { self.office = Office(office) }
        root.finish()
        guard reader.mistakes.isEmpty else { return nil }
    }

    private mutating func read(text entry: YAMLMapping) {
        let number = entry.number("number")
        let behaviour = entry.requiredChoice("behaviour", TextBehaviour.self)
        let after = entry.duration("after")
        if behaviour == .slow, after == nil { entry.missing("after") }
        if behaviour != .slow, after != nil { entry.invalid("after", "sandbox-only-slow") }
        guard let number, let behaviour else { return }
        if texts[number] != nil { entry.invalid("number", "sandbox-twice") }
        texts[number] = Text(behaviour: behaviour, after: after ?? 0)
    }

    private mutating func read(email entry: YAMLMapping) {
        let address = entry.email("address")
        let behaviour = entry.requiredChoice("behaviour", EmailBehaviour.self)
        guard let address, let behaviour else { return }
        if emails[address] != nil { entry.invalid("address", "sandbox-twice") }
        emails[address] = behaviour
    }
}

extension SandboxScript.Reply {
    fileprivate init?(_ entry: YAMLMapping) {
        let from = entry.number("from")
        let after = entry.requiredDuration("after")
        let text = entry.requiredText("text")
        guard let from, let after else { return nil }
        self.init(from: from, after: after, text: text)
    }
}

extension SandboxScript.Page {
    fileprivate init?(_ entry: YAMLMapping) {
        let to = entry.email("to")
        let after = entry.requiredDuration("after")
        // Without an answer the parent only reads.
        let answer = entry.choice("answer", SandboxScript.Answer.self)
        let places = entry.whole("places", in: 1...20)
        if places != nil, answer != .yes { entry.invalid("places", "sandbox-only-yes") }
        guard let to, let after else { return nil }
        self.init(to: to, after: after, answer: answer, places: places ?? (answer == .yes ? 1 : 0))
    }
}

extension SandboxScript.Office {
    fileprivate init(_ mapping: YAMLMapping) {
        self.init()
        postsAfter = mapping.duration("posts-after") ?? postsAfter
        returnsAfter = mapping.duration("returns-after") ?? returnsAfter
        for entry in mapping.mappings("returned") ?? [] {
            do throws(AddressError) {
                returned.insert(try PostalAddress(lines: entry.texts("lines") ?? []))
            } catch {
                entry.invalid("lines", "address-\(error.rawValue)")
            }
        }
    }
}

extension YAMLMapping {
    fileprivate func requiredDuration(_ key: String) -> Int? {
        if !keys.contains(key) { missing(key) }
        return duration(key)
    }

    fileprivate func number(_ key: String) -> PhoneNumber? {
        address(key) { text throws(AddressError) in try PhoneNumber(text, otherCountries: true) }
    }

    fileprivate func email(_ key: String) -> EmailAddress? {
        address(key) { text throws(AddressError) in try EmailAddress(text) }
    }

    private func address<Address>(_ key: String, _ make: (String) throws(AddressError) -> Address) -> Address? {
        let text = requiredText(key)
        if text.isEmpty { return nil }
        do throws(AddressError) {
            return try make(text)
        } catch {
            invalid(key, "address-\(error.rawValue)")
            return nil
        }
    }
}
