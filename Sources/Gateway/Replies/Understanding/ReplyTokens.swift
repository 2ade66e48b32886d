internal import Foundation

/// Splits a reply into words, numbers and pauses.
///
/// Upper and lower case, accents and apostrophes make no difference (people leave them out, telephones add others), nor do emoji and kisses beside
/// words. `IE2` is two tokens, `x2` a number; `10.30`, `5-7`, `-1` and `07700900123` are figures that do not count people; `£5` and `50%` are a
/// number with a word beside it.
enum ReplyTokens {
    static func read(_ text: String) -> [ReplyToken] {
        var reader = Reader()
        for character in text.precomposedStringWithCanonicalMapping { reader.take(character) }
        reader.endWord()
        return withoutKisses(figuresMarked(spelledOut(reader.tokens)))
    }

    /// A word as the vocabulary spells it: lower case, no accents, no apostrophes.
    static func folded(_ word: String) -> String {
        let plain = word.decomposedStringWithCanonicalMapping.unicodeScalars.filter { scalar in
            !scalar.properties.isDiacritic && !apostrophes.contains(scalar)
        }
        return String(String.UnicodeScalarView(plain)).lowercased()
    }

    private static let apostrophes: Set<Unicode.Scalar> = [
        "'", "\u{2018}", "\u{2019}", "\u{02BC}", "\u{02B9}", "\u{00B4}", "`", "\u{2032}",
    ]

    /// Pronouns of the third person, with the verb that people join to them. The vocabulary has the forms of other pronouns with `'m`.
    private static let pronouns: Set<String> = ["hi", "o", "e", "fo", "fe", "nhw", "dio", "dyo", "dydio", "di o"]

    private struct Reader {
        var tokens: [ReplyToken] = []
        private var letters = ""
        private var digits = ""
        /// The two characters before the one that is read, and before the figures that are.
        private var passed: (before: Character?, last: Character?) = (nil, nil)
        private var lead: (before: Character?, last: Character?) = (nil, nil)

        mutating func take(_ character: Character) {
            // Any digits: a telephone may write fullwidth or Arabic ones.
            if let digit = character.wholeNumberValue, (0...9).contains(digit) {
                endLetters()
                if digits.isEmpty { lead = passed }
                digits.append(String(digit))
            } else if character.isLetter || isApostrophe(character) {
                endDigits()
                letters.append(character)
            } else {
                endWord()
                take(mark: character)
            }
            passed = (passed.last, character)
        }

        private func isApostrophe(_ character: Character) -> Bool {
            character.unicodeScalars.count == 1 && character.unicodeScalars.allSatisfy(apostrophes.contains)
        }

        private mutating func take(mark: Character) {
            switch mark {
            case "?": pause(.asking, mark)
            case ".", "!", ";", "\u{2026}": pause(.hard, mark)
            case ",", ":", "(", ")", "/", "\u{2013}", "\u{2014}", "\"", "\u{201C}", "\u{201D}", "*": pause(.soft, mark)
            // "@ 4".
            case "@": tokens.append(ReplyToken(kind: .word("at"), text: "@"))
            // Both are words of the vocabulary: after a currency sign a number is money, before the other a percentage.
            case "£", "€", "$": tokens.append(ReplyToken(kind: .word("£"), text: String(mark)))
            case "%": tokens.append(ReplyToken(kind: .word("%"), text: String(mark)))
            case "+", "&": tokens.append(ReplyToken(kind: .word("+"), text: String(mark)))
            // Also U+2028 and U+2029.
            case _ where mark.isNewline: pause(.hard, mark)
            // A hyphen joins what people write as one word or as two: tad-cu, tad cu. Emoji separate words, and say nothing beside them.
            default: if mark != "-", mark.unicodeScalars.contains(where: \.properties.isEmojiPresentation) { pause(.soft, mark) }
            }
        }

        private mutating func pause(_ pause: ReplyToken.Pause, _ mark: Character) {
            tokens.append(ReplyToken(kind: .pause(pause), text: String(mark)))
        }

        mutating func endWord() {
            endLetters()
            endDigits()
        }

        private mutating func endLetters() {
            defer { letters = "" }
            let word = folded(letters)
            guard !word.isEmpty else { return }
            // "Bydd hi'm yno": the *not* joined to a pronoun, which without its apostrophe is an English word.
            if word.count < letters.count, word.hasSuffix("m"), pronouns.contains(String(word.dropLast())) {
                tokens.append(ReplyToken(kind: .word(String(word.dropLast())), text: letters))
                tokens.append(ReplyToken(kind: .word("ddim"), text: letters))
                return
            }
            tokens.append(ReplyToken(kind: .word(word), text: letters))
        }

        private mutating func endDigits() {
            guard !digits.isEmpty else { return }
            defer { digits = "" }
            if takeBehindDash() { return }
            let number = digits.count <= 2 ? Int(digits) : nil
            tokens.append(ReplyToken(kind: number.map { .number($0) } ?? .figures, text: digits))
        }

        /// Takes `-1` and `5-7` for figures: neither is a count of people as written. `IE-2` is.
        private mutating func takeBehindDash() -> Bool {
            guard let dash = lead.last, Self.dashes.contains(dash) else { return false }
            if lead.before?.isNumber == true {
                // "60-40": how likely it is, as "60 40".
                let last = tokens.last { if case .pause = $0.kind { false } else { true } }
                if let share = last.flatMap({ Int($0.text) }), let rest = Int(digits), share + rest == 100 { return false }
                if tokens.last?.kind == .pause(.soft) { tokens.removeLast() }
                guard let before = tokens.popLast() else { return false }
                tokens.append(ReplyToken(kind: .figures, text: "\(before.text)-\(digits)"))
                return true
            }
            guard dash != "\u{2013}", lead.before?.isLetter != true else { return false }
            tokens.append(ReplyToken(kind: .figures, text: "-\(digits)"))
            return true
        }

        private static let dashes: Set<Character> = ["-", "\u{2212}", "\u{2013}"]
    }

    /// `S.T.O.P`, `s t o p`: four or more single letters are one word.
    private static func spelledOut(_ tokens: [ReplyToken]) -> [ReplyToken] {
        var found: [ReplyToken] = []
        var letters: [ReplyToken] = []
        func isLetter(_ token: ReplyToken) -> Bool { token.word?.count == 1 }
        func end() {
            let words = letters.filter(isLetter)
            if words.count >= 4 {
                found.append(ReplyToken(kind: .word(words.compactMap(\.word).joined()), text: words.map(\.text).joined()))
            } else {
                found += letters
            }
            letters = []
        }
        for token in tokens {
            if isLetter(token) || token.kind == .pause(.hard) && letters.last.map(isLetter) == true {
                letters.append(token)
            } else {
                end()
                found.append(token)
            }
        }
        end()
        return found
    }

    /// `10.30`, `10:30`, `3/10`: figures with a mark between them are a time or a date.
    private static func figuresMarked(_ tokens: [ReplyToken]) -> [ReplyToken] {
        var found: [ReplyToken] = []
        for token in tokens {
            if isFigures(token), found.count >= 2, ".:/".contains(found[found.count - 1].text), isFigures(found[found.count - 2])
            {
                let mark = found.removeLast()
                let before = found.removeLast()
                found.append(ReplyToken(kind: .figures, text: before.text + mark.text + token.text))
            } else {
                found.append(token)
            }
        }
        return found
    }

    private static func isFigures(_ token: ReplyToken) -> Bool {
        switch token.kind {
        case .number, .figures: true
        case .word, .pause: false
        }
    }

    /// `x`, `xx`, `xoxo` are kisses, but `x2` says how many.
    private static func withoutKisses(_ tokens: [ReplyToken]) -> [ReplyToken] {
        tokens.enumerated().compactMap { index, token in
            guard let word = token.word, word.contains("x"), word.allSatisfy({ $0 == "x" || $0 == "o" }) else { return token }
            // What comes after a kiss is a new clause: "Yes xx Gwen".
            return ReplyToken(kind: .pause(.soft), text: token.text)
        }
    }
}
