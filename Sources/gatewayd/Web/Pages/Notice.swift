import Gateway
import Templates

/// Why a page is not shown, said to the visitor: `page-notice-<code>-title` and `-text` in `locales/`.
enum Notice: String, CaseIterable {
    /// A link that is wrong, too old, or of a deleted message.
    case noSuchPage = "no-such-page"
    case linkUsed = "link-used"
    case signedOut = "signed-out"
    /// A request that the server's own pages do not make.
    case refused
    case tryLater = "try-later"
    /// The link of a preview or a test.
    case test
}

/// The values of a notice, one block a language, Welsh first.
struct NoticeView {
    struct Block {
        var lang: String
        var title: String
        var text: String
        var telephone: String
    }

    var lang = Language.welsh.tag
    var title: String
    var schools: [SchoolName]
    var blocks: [Block]

    init(_ notice: Notice, school: School, locales: Locales) {
        func text(_ part: String, _ language: Language) -> String {
            PageWords(locales: locales, language: language).text("notice-\(notice.rawValue)-\(part)")
        }
        title = Language.allCases.map { text("title", $0) }.joined(separator: " · ")
        schools = SchoolName.both(of: school, first: .welsh)
        blocks = Language.allCases.map { language in
            Block(
                lang: language.tag, title: text("title", language), text: text("text", language),
                telephone: PageWords(locales: locales, language: language)
                    .text("telephone", ["number": .text(school.telephone)]))
        }
    }
}

/// The school's name in one language, as the page's header shows it.
struct SchoolName {
    var lang: String
    var name: String

    /// Both names, or one where they are the same.
    static func both(of school: School, first: Language) -> [SchoolName] {
        let names = [first, first.other].map { SchoolName(lang: $0.tag, name: school.name[$0]) }
        return school.name.welsh == school.name.english ? Array(names.prefix(1)) : names
    }
}
