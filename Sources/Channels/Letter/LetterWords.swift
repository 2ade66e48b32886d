public import Foundation

/// The text that the program adds to the school's own, in one language; it comes from the locales.
public struct LetterWords: Sendable {
    /// The day of the letter: "24 Chwefror 2026".
    public var date: @Sendable (Date) -> String
    /// Number of the page and of the pages in this language: "Tudalen 1 o 2".
    public var pageNumber: @Sendable (_ page: Int, _ pages: Int) -> String
    /// The text beside the QR code, above the page's address: "Gallwch ateb ar-lein hefyd:".
    public var replyOnline: String
    public var slip: SlipWords

    public init(
        date: @escaping @Sendable (Date) -> String, pageNumber: @escaping @Sendable (_ page: Int, _ pages: Int) -> String,
        replyOnline: String, slip: SlipWords
    ) {
        self.date = date
        self.pageNumber = pageNumber
        self.replyOnline = replyOnline
        self.slip = slip
    }
}

/// The text of the reply slip. Labels include their colon where the language uses one.
public struct SlipWords: Sendable {
    /// "Enw'r plentyn:", before a line to write on.
    public var child: String
    /// "Dosbarth:", before a line to write on.
    public var schoolClass: String
    /// "Byddwn ni'n dod.", after a tick box.
    public var coming: String
    /// "Nifer y bobl:", before a line to write on.
    public var number: String
    /// "Ni allwn ddod.", after a tick box.
    public var notComing: String
    /// The code by which the office finds the delivery: "Cod: K7QX".
    public var code: @Sendable (String) -> String

    public init(
        child: String, schoolClass: String, coming: String, number: String, notComing: String,
        code: @escaping @Sendable (String) -> String
    ) {
        self.child = child
        self.schoolClass = schoolClass
        self.coming = coming
        self.number = number
        self.notComing = notComing
        self.code = code
    }
}
