import Foundation
import Gateway
import Templates

/// One line of a review, in both languages: a mistake, which stops the message, or a finding.
struct ReviewFinding: Encodable {
    var code: String
    var file: String
    var line: Int?
    var column: Int?
    var cy: String
    var en: String

    private init(_ code: String, _ file: String, _ line: Int?, _ column: Int?, _ sentence: Bilingual<String>) {
        self.code = code
        self.file = file
        self.line = line
        self.column = column
        cy = sentence.welsh
        en = sentence.english
    }

    /// Mistakes first, since they stop the message.
    static func all(of review: MessageReview, _ locales: Locales) -> [ReviewFinding] {
        func say(_ sentence: (Language) -> String) -> Bilingual<String> { Bilingual { sentence($0) } }
        var all: [ReviewFinding] = []
        for mistake in review.mistakes.terms {
            let sentence = say { locales.sentence(mistake, in: $0) }
            all.append(ReviewFinding(mistake.code.rawValue, mistake.file, mistake.line, mistake.column, sentence))
        }
        for mistake in review.mistakes.texts {
            let sentence = say { locales.sentence(mistake, in: $0) }
            all.append(ReviewFinding(mistake.code.rawValue, mistake.file, mistake.line, mistake.column, sentence))
        }
        for mistake in review.mistakes.whole {
            let sentence = say { locales.sentence(mistake, in: $0) }
            all.append(ReviewFinding(mistake.code.rawValue, mistake.file, mistake.line, nil, sentence))
        }
        for finding in review.findings {
            let sentence = say { locales.text(Phrase(finding.code), finding.values, in: $0) }
            all.append(ReviewFinding(finding.code.rawValue, finding.file, finding.line, finding.column, sentence))
        }
        return all
    }

    /// `folder/file:line:column: sentence [code]`, the format of compilers and editors.
    func line(in folder: String, _ language: Language) -> String {
        let path = (folder as NSString).appendingPathComponent(file)
        let place = ([path] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
        return "\(place): \(language == .welsh ? cy : en) [\(code)]"
    }
}
