/// One person, or several, that a reply mentions.
enum MentionedPeople: Equatable {
    /// All who come: "3 of us".
    case all(Int)
    /// Some of them: "2 adults".
    case part(Int)
    case number(Int)
    case me, person, group
    /// A number that may count anything.
    case unclear

    var count: Int? {
        switch self {
        case .all(let number), .part(let number), .number(let number): number
        case .me, .person: 1
        case .group, .unclear: nil
        }
    }

    var isPerson: Bool { self == .me || self == .person }

    /// Items that are joined by *and*, *with*, *plus*, or a comma in a row of people are in one group.
    static func groups(in units: [Clause]) -> [[MentionedPeople]] {
        var groups: [[MentionedPeople]] = []
        var isJoined = false
        func add(_ item: MentionedPeople) {
            let last = groups.last?.last
            let isPart = if case .part = item { true } else { false }
            let afterPart = if case .part? = last { true } else { false }
            if item == .me, groups.last?.contains(.me) == true { return }
            if !groups.isEmpty, last != nil, isJoined || isPart && afterPart {
                groups[groups.count - 1].append(item)
            } else {
                groups.append([item])
            }
            isJoined = false
        }
        func gap() {
            isJoined = false
            if groups.last?.isEmpty == false { groups.append([]) }
        }
        for unit in units {
            let words = unit.words
            // "Me, my husband and Mum".
            let goesOn = !unit.beginsSentence && unit.opener == nil && groups.last?.last?.isPerson == true
            let isListed = words.first { $0.sign != .filler }?.isPerson == true || isEndOfRow(words)
            goesOn && isListed ? (isJoined = true) : gap()
            var index = 0
            while index < words.count {
                let (item, length) = read(words, at: index, isJoined: isJoined, in: groups)
                switch item {
                case .item(let item):
                    // "Me my mum and my two girls": a row whose first *and* is not written.
                    if item == .person, groups.last == [.me], isOwned(words, at: index) { isJoined = true }
                    if item == .person, groups.last?.last == .person, Self.goesOn(words, at: index) { isJoined = true }
                    add(item)
                case .join: isJoined = true
                case .gap: gap()
                case .nothing: break
                }
                index += length
            }
        }
        return groups.filter { !$0.isEmpty }
    }
}

extension CueToken {
    /// Whether it names, or stands for, one person.
    var isPerson: Bool {
        kind == .name || [.kin, .me, .verbOfOne, .senderOfOne].contains(sign)
    }
}
