extension EmailAddress {
    /// What was probably meant, where the domain looks like a slip of the keyboard in one that many families use; nil otherwise.
    /// Only a hint for the person who typed it: the address itself is valid, and is not changed.
    public var suggestion: EmailAddress? {
        guard let meant = Self.slips[domain] ?? Self.meant(ending: domain) else { return nil }
        return try? EmailAddress("\(local)@\(meant)")
    }

    private static func meant(ending domain: String) -> String? {
        for (slip, meant) in endings where domain.hasSuffix(slip) { return domain.dropLast(slip.count) + meant }
        return nil
    }

    /// Endings that are no top-level domain.
    private static let endings: [(slip: String, meant: String)] = [
        (".con", ".com"), (".cmo", ".com"), (".comm", ".com"), (".vom", ".com"), (".ocm", ".com"), (".couk", ".co.uk"),
        (".co.ukk", ".co.uk"), (".co.ku", ".co.uk"), (".cymry", ".cymru"), (".cmyru", ".cymru"),
    ]

    private static let slips: [String: String] = [
        "gmail.co": "gmail.com", "gmail.cm": "gmail.com", "gmail.om": "gmail.com", "gmial.com": "gmail.com",
        "gamil.com": "gmail.com", "gmai.com": "gmail.com", "gmal.com": "gmail.com", "gmaill.com": "gmail.com",
        "gnail.com": "gmail.com", "gmail.co.uk": "gmail.com", "googlemail.co": "googlemail.com",
        "hotmail.co": "hotmail.com", "hotmial.com": "hotmail.com", "hotmal.com": "hotmail.com", "hotmai.com": "hotmail.com",
        "hotmail.cm": "hotmail.com", "homail.com": "hotmail.com", "hotmial.co.uk": "hotmail.co.uk",
        "outlook.co": "outlook.com", "outlok.com": "outlook.com", "outloo.com": "outlook.com", "otlook.com": "outlook.com",
        "yahoo.co": "yahoo.com", "yaho.com": "yahoo.com", "yahooo.com": "yahoo.com", "yaho.co.uk": "yahoo.co.uk",
        "icloud.co": "icloud.com", "iclod.com": "icloud.com", "icoud.com": "icloud.com", "btinternet.co": "btinternet.com",
        "btinernet.com": "btinternet.com", "btinterent.com": "btinternet.com",
    ]
}
