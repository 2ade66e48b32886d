internal import Yams

extension YAMLMapping {
    /// The text of a key as written; nil where the key is missing.
    public func text(_ key: String) -> String? {
        guard let node = value(key) else { return nil }
        return text(of: node, path: path(of: key))
    }

    /// The text of a key; "" where it is missing or empty, which is reported.
    public func requiredText(_ key: String) -> String {
        guard let node = value(key) else {
            report(.missingKey, key)
            return ""
        }
        guard let text = text(of: node, path: path(of: key)) else { return "" }
        if text.isEmpty { report(.missingKey, key, at: reader.place(of: node.mark)) }
        return text
    }

    /// A whole number in decimal digits.
    public func whole(_ key: String, in range: ClosedRange<Int>) -> Int? {
        scalar(key, or: .notWholeNumber) { text in
            let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
            return digits.isDecimal ? Int(text) : nil
        }.flatMap { check($0, key, range: range) { "\($0)" } }
    }

    /// A decimal number with at most `places` digits after the point, in units of its last place: `2.4` with 3 places is 2400.
    public func decimal(_ key: String, places: Int, in range: ClosedRange<Int>) -> Int? {
        scalar(key, or: .notNumber) { text in
            let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            let fraction = parts.count > 1 ? parts[1] : "0"
            guard let whole = parts.first, whole.isDecimal, fraction.isDecimal, fraction.count <= max(places, 1) else {
                return nil
            }
            return Int(whole + fraction.prefix(places) + String(repeating: "0", count: max(0, places - fraction.count)))
        }.flatMap { check($0, key, range: range) { Self.decimal($0, places: places) } }
    }

    /// `yes`, `no`, `true`, `false`, `ie` or `na`, in either case.
    public func flag(_ key: String) -> Bool? {
        scalar(key, or: .notYesOrNo) { text in
            switch text.lowercased() {
            case "yes", "true", "ie": true
            case "no", "false", "na": false
            default: nil
            }
        }
    }

    /// Seconds, from a whole number and its unit: `90s`, `30m`, `4h`, `3d`.
    public func duration(_ key: String) -> Int? {
        scalar(key, or: .notDuration) { text in
            let units = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
            guard let unit = units[String(text.suffix(1))], text.dropLast().isDecimal, let count = Int(text.dropLast()) else {
                return nil
            }
            let (seconds, overflow) = count.multipliedReportingOverflow(by: unit)
            return overflow ? nil : seconds
        }
    }

    /// Minutes after midnight, from a time of day by the 24-hour clock: `18:00`.
    public func timeOfDay(_ key: String) -> Int? {
        scalar(key, or: .notTimeOfDay) { text in
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2, parts.allSatisfy(\.isDecimal),
                let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
            else { return nil }
            return hour * 60 + minute
        }
    }

    /// One of the raw values of an enumeration; the mistake lists them all.
    public func choice<E: RawRepresentable & CaseIterable>(_ key: String, _ type: E.Type) -> E? where E.RawValue == String {
        scalar(key, or: .notOneOf, value: Self.names(of: type)) { E(rawValue: $0) }
    }

    static func names<E: RawRepresentable & CaseIterable>(of type: E.Type) -> String where E.RawValue == String {
        type.allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// The text of a node: no mapping, no list, not empty, without control characters, which could reach a header or a terminal.
    func text(of node: Node, path: String) -> String? {
        guard case .scalar(let scalar) = node, !scalar.isEmptyPlain,
            scalar.string.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" || $0 == "\t" })
        else {
            reader.report(.notText, at: reader.place(of: node.mark), key: path)
            return nil
        }
        return scalar.string
    }

    /// A scalar converted by a rule; where the rule returns nil, the mistake carries `value`, or else the text.
    private func scalar<Value>(
        _ key: String, or code: YAMLMistake.Code, value: String? = nil, _ read: (String) -> Value?
    ) -> Value? {
        guard let node = self.value(key) else { return nil }
        if case .scalar(let scalar) = node, let result = read(scalar.string) { return result }
        let written = if case .scalar(let scalar) = node { scalar.string } else { "" }
        report(code, key, at: reader.place(of: node.mark), value: value ?? written)
        return nil
    }

    private func check(_ number: Int, _ key: String, range: ClosedRange<Int>, _ write: (Int) -> String) -> Int? {
        if range.contains(number) { return number }
        let node = value(key)
        let limits = "\(write(range.lowerBound))–\(write(range.upperBound))"
        report(.outOfRange, key, at: reader.place(of: node?.mark), value: limits)
        return nil
    }

    private static func decimal(_ number: Int, places: Int) -> String {
        var unit = 1
        for _ in 0..<places { unit *= 10 }
        let fraction = String(String(unit + number % unit).dropFirst()).trailingZerosDropped
        return fraction.isEmpty ? "\(number / unit)" : "\(number / unit).\(fraction)"
    }
}

extension StringProtocol {
    /// At least one character, all of them `0` to `9`.
    fileprivate var isDecimal: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

extension String {
    fileprivate var trailingZerosDropped: String { String(reversed().drop { $0 == "0" }.reversed()) }
}
