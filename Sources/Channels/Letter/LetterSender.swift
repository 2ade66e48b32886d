public import Templates

/// The school as its letters show it.
public struct LetterSender: Sendable, Equatable {
    /// The school's name.
    public var name: Bilingual<String>
    /// Its postal address, a line each; places may have a name in each language.
    public var address: Bilingual<[String]>
    /// As people dial it; nil for none.
    public var telephone: String?
    /// E-mail address, web site, name of a department: a line each.
    public var contactLines: Bilingual<[String]>

    public init(
        name: Bilingual<String>, address: Bilingual<[String]>, telephone: String? = nil, contactLines: Bilingual<[String]>
    ) {
        self.name = name
        self.address = address
        self.telephone = telephone
        self.contactLines = contactLines
    }
}
