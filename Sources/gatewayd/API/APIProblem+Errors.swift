import Channels
import Gateway
import Hummingbird
import NIOHTTP1
import Templates

extension APIProblem {
    /// The response to a known error; nil for any other, which the caller logs and answers with `unexpected`.
    init?(_ error: any Error, words: Locales) {
        switch error {
        case let problem as APIProblem: self = problem
        case let error as OfficeError:
            self.init(status: Self.status(error), code: error.rawValue, phrase: "office-\(error.rawValue)", words: words)
        case let error as StoreError:
            self.init(status: Self.status(error), code: error.rawValue, phrase: "store-\(error.rawValue)", words: words)
        case let error as TemplateMistakes: self.init(error.mistakes.map { Mistake($0, words: words) }, words: words)
        case let error as MessageMistakes:
            let mistakes =
                error.terms.map { Mistake($0, words: words) } + error.texts.map { Mistake($0, words: words) }
                + error.whole.map { Mistake($0, words: words) } + error.findings.map { Mistake($0, words: words) }
            self.init(mistakes, words: words)
        case let refusal as ContactRefusal: self.init(refusal, words: words)
        case let error as any HTTPResponseError where error.status.code == 413:
            self.init(status: 413, code: "too-large", phrase: "api-too-large", words: words)
        case is DecodingError, is HTTPParserError:
            self.init(status: 400, code: "not-understood", phrase: "api-not-understood", words: words)
        default: return nil
        }
    }

    init(status: Int, code: String, phrase: String, values: [String: Value] = [:], words: Locales) {
        self.init(status: status, code: code, message: Bilingual { words.text(Phrase(rawValue: phrase), values, in: $0) })
    }

    private init(_ mistakes: [Mistake], words: Locales) {
        self.init(
            status: 400, code: "mistakes", phrase: "api-mistakes", values: ["count": .number(mistakes.count)], words: words)
        self.mistakes = mistakes
    }

    /// Each value in the words of the import, under the name of its fact.
    private init(_ refusal: ContactRefusal, words: Locales) {
        let mistakes = refusal.findings.map { finding in
            let values: [String: Value] = [
                "row": .number(0), "column": .text(finding.column ?? ""), "value": .text(finding.value),
            ]
            let phrases = [finding.messageID] + (finding.address.map { ["address-\($0.rawValue)"] } ?? [])
            return Mistake(
                file: finding.column ?? "", line: 0, column: 0, code: finding.code.rawValue,
                message: Bilingual { language in
                    phrases.map { words.text(Phrase(rawValue: $0), values, in: language) }.joined(separator: " ")
                })
        }
        self.init(status: 400, code: "bad-facts", phrase: "api-bad-facts", words: words)
        self.mistakes = mistakes
    }

    private static func status(_ error: OfficeError) -> Int {
        switch error {
        case .noSuchMessage, .noSuchLetter, .noSuchSlip, .noSuchPerson, .noSuchPage, .noSuchRoute, .noSuchEvent, .noSuchFamily,
            .noSuchContact,
            .noSharedAddress, .noSuchNotice, .notInFamily:
            404
        case .tooManyAnswers, .tooManyTests: 429
        case .slipNotUnderstood, .noTestAddress, .noOwner, .noPerson, .noReason, .noReview, .tooManyPlaces, .noteTooLong,
            .nothingToCorrect, .whichContact,
            .oneContact:
            400
        // The request is well formed, but the current state does not allow it.
        case .letterNotPosted, .letterHasGone, .severalSlips, .alreadySent, .alreadyCorrected, .notClosed, .stopStands, .noFlag,
            .knownApart,
            .flagInHousehold, .letterToNoContact, .letterOfStopped, .letterNotToTakeOut, .addressClosed, .addressOfFamily,
            .routeClosed:
            409
        case .slipClosed, .familyLeft, .noFamilies, .cannotAnswer, .nothingToRecord, .otherAudience, .eventBegan, .eventNotBegun,
            .noAttendance, .noQuestionnaire, .noTextVersion:
            422
        }
    }

    private static func status(_ error: StoreError) -> Int {
        switch error {
        case .notOpen, .replyNotClosed: 409
        case .noSuchReply, .noSuchTask: 404
        case .noRoom, .quotaUsed, .forbidden, .readOnly, .notWritable: 507
        case .inUse, .unreadable, .otherVersion, .notDurable: 503
        case .unknown: 500
        }
    }
}

extension APIProblem.Mistake {
    init(_ mistake: TemplateMistake, words: Locales) {
        self.init(
            file: mistake.file, line: mistake.line, column: mistake.column, code: mistake.code.rawValue,
            message: Bilingual { words.sentence(mistake, in: $0) })
    }

    init(_ mistake: YAMLMistake, words: Locales) {
        self.init(
            file: mistake.file, line: mistake.line, column: mistake.column, code: mistake.code.rawValue,
            message: Bilingual { words.sentence(mistake, in: $0) })
    }

    init(_ finding: LintFinding, words: Locales) {
        self.init(
            file: finding.file, line: finding.line, column: finding.column ?? 1, code: finding.code.rawValue,
            message: Bilingual { words.text(Phrase(finding.code), finding.values, in: $0) })
    }

    init(_ mistake: MessageMistakes.Whole, words: Locales) {
        self.init(
            file: mistake.file, line: mistake.line, column: 1, code: mistake.code.rawValue,
            message: Bilingual { words.sentence(mistake, in: $0) })
    }
}
