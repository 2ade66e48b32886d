internal import Foundation

/// The end of the text before a word: the trigger, the text before that, and its mark.
struct PhraseTrigger {
    /// Everything before the trigger, as written, with its space.
    let prefix: String
    /// The trigger as written ("Yn", "i'r", "ei"), with a straight apostrophe; of several forms the first ("a" of "a/ac").
    let word: String
    /// The bracket after it: "(f)" of "ei (f)", her.
    let mark: TriggerMark?
    private let apostrophe: String

    init(_ before: String) {
        var rest = Substring(before.precomposedStringWithCanonicalMapping)
        apostrophe = rest.contains("’") ? "’" : "'"
        var last = Self.popWord(&rest)
        let marked = TriggerMark(last)
        if marked != nil { last = Self.popWord(&rest) }
        mark = marked
        let trigger = Self.firstForm(last)
        if let (host, remaining) = Self.host(of: trigger, in: rest) {
            let clitic =
                trigger.hasPrefix("'") ? String(trigger.dropFirst()) : Elision.clitic(of: trigger.lowercased(), after: host)
            if let clitic {
                (prefix, word) = (String(remaining), "\(host)'\(clitic)")
                return
            }
        }
        (prefix, word) = (String(rest), trigger)
    }

    /// The trigger in lower case.
    var lower: String { word.lowercased() }

    /// Whether an article precedes it: "pumed" in "i'r pumed".
    var isBehindArticle: Bool {
        guard let last = prefix.split(whereSeparator: \.isWhitespace).last?.lowercased() else { return false }
        return last == "y" || last == "yr" || last.hasSuffix("'r") || last.hasSuffix("’r")
    }

    /// The parts before and after the apostrophe in "i'r"; nil where there is none.
    var elided: (host: String, clitic: String)? {
        let parts = lower.split(separator: "'", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, Self.clitics.contains(String(parts[1])) else { return nil }
        return (String(parts[0]), String(parts[1]))
    }

    /// The whole phrase, with the trigger's capitals.
    func joined(to words: JoinedWords, following: FirstWord) -> String {
        var trigger = words.trigger
        let isShouted = following.isAllCapitals && !following.isAcronym && word.count == 1 && word.first?.isUppercase == true
        if FirstWord(of: word).isAllCapitals || isShouted {
            trigger = trigger.uppercased()
        } else if word.first?.isUppercase == true {
            trigger = trigger.prefix(1).uppercased() + trigger.dropFirst()
        }
        return prefix + trigger.replacingOccurrences(of: "'", with: apostrophe) + words.separator + words.text
    }

    private static let clitics: Set<String> = ["r", "i", "w", "u", "n", "ch", "m", "th"]

    /// Removes the last word with the space after it, and returns it.
    private static func popWord(_ text: inout Substring) -> String {
        while text.last?.isWhitespace == true { text.removeLast() }
        let start = text.lastIndex(where: \.isWhitespace).map(text.index(after:)) ?? text.startIndex
        let word = text[start...].replacingOccurrences(of: "’", with: "'")
        text = text[..<start]
        return word
    }

    /// The vowel with which the article or possessive contracts ("i + y", "i y", "i 'r"), and the text before it.
    private static func host(of trigger: String, in text: Substring) -> (String, Substring)? {
        var text = text
        var host = popWord(&text)
        if host == "+" { host = popWord(&text) }
        host = firstForm(host)
        return host.last.map(Vowel.startsSyllable) == true && !trigger.isEmpty ? (host, text) : nil
    }

    /// "a" of "a/ac", "y" of "y/yr/'r"; a slash between other words is part of them.
    private static func firstForm(_ token: String) -> String {
        let forms = token.split(separator: "/").map(String.init)
        guard forms.count > 1, let first = forms.first, alternatives.contains(first.lowercased()) else { return token }
        return first
    }

    private static let alternatives = WordList(
        """
        a ac â ag gyda gydag na nac nad nag ni nid y yr 'r yn ym yng dau dwy tri tair pedwar pedair pum pump chwe chwech dan tan dros tros
        drwy trwy deg deng cant can trydydd trydedd pedwerydd pedwaredd
        """)
}

/// An author's bracket after a trigger with several meanings: the owner of "ei (f)", the meaning of "yn (in)".
enum TriggerMark: Equatable {
    case gender(Gender)
    case within
    case predicate
    case verbNoun

    /// - Parameter text: the mark with its brackets, "(f)", "[m]", in Welsh or English; nil for any other text.
    init?(_ text: String) {
        let brackets: [Character: Character] = ["(": ")", "[": "]"]
        guard let first = text.first, brackets[first] == text.last, text.count > 2 else { return nil }
        guard let mark = Self.words[text.dropFirst().dropLast().lowercased()] else { return nil }
        self = mark
    }

    var gender: Gender? {
        if case .gender(let gender) = self { gender } else { nil }
    }

    private static let words: [String: TriggerMark] = {
        let meanings: [(TriggerMark, WordList)] = [
            (.gender(.masculine), WordList("m g masc masculine gwr gwrywaidd his him e o fe fo ef")),
            (.gender(.feminine), WordList("f b fem feminine ben benywaidd her hi")),
            (.gender(.plural), WordList("pl ll lluosog plural their them nhw hwy")),
            (.within, WordList("in place lle mewn")),
            (.predicate, WordList("predicative predicate adj adjective adverb traethiadol")),
            (.verbNoun, WordList("aspect verb verb-noun verbnoun vn berfenw")),
        ]
        var words: [String: TriggerMark] = [:]
        for (mark, list) in meanings { for word in list.all { words[word] = mark } }
        return words
    }()
}
