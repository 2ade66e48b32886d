internal import Foundation
internal import Templates

/// The pages of one language.
struct LetterSection {
    let language: Language
    private(set) var pages: [LetterPage]

    /// - Parameter opens: whether the letter begins with this language, so that its first page has the address.
    init(
        _ block: LanguageBlock, opens: Bool, of content: LetterContent, created: Date, sender: LetterSender, words: LetterWords,
        measures: LetterMeasures, shaper: Shaper
    ) throws(LetterError) {
        language = block.language
        var flow = PageFlow(shaper: shaper, measures: measures, language: language)
        flow.place(try Letterhead.elements(sender, measures: measures, shaper: shaper, language: language))
        if opens {
            flow.place([
                try AddressWindow.element(names: content.names, address: content.address, shaper: shaper, language: language)
            ])
        }
        try flow.addParagraph(StyledText(words.date(created)))
        try flow.add(block.document)
        let left = flow.area.left
        if let page = content.replyPage {
            let reply = try OnlineReply(page, words: words, flow: flow)
            try flow.addWhole(height: reply.height) { top in reply.elements(left: left, top: top) }
        }
        if let code = content.slipCode {
            let title = block.document.firstHeading ?? content.title
            let slip = try ReplySlip(title: title, code: code, asks: content.slip, words: words.slip, flow: flow)
            try flow.addWhole(height: slip.height, sinks: true) { top in slip.elements(left: left, top: top) }
        }
        pages = flow.pages
        try number(words: words, measures: measures, shaper: shaper)
    }

    /// The alternative texts of the figures, in the order of the pages.
    var alternatives: [String] {
        pages.flatMap(\.elements).compactMap { element in
            if case .figure(let alternative) = element.role { alternative } else { nil }
        }
    }

    private mutating func number(words: LetterWords, measures: LetterMeasures, shaper: Shaper) throws(LetterError) {
        let right = LetterLayout.followingText.points.right
        for index in pages.indices {
            let words = words.pageNumber(index + 1, pages.count)
            let text = try shaper.shape(StyledText(words), size: measures.small, language: language)
            pages[index].elements.append(
                PageElement(
                    role: .furniture,
                    marks: [
                        .line(
                            text, index: 0, x: right - text.width,
                            baseline: LetterBox.points(LetterLayout.pageNumberBaseline))
                    ], text: words))
        }
    }
}

extension Document {
    /// The text of the first heading; nil where there is none.
    fileprivate var firstHeading: String? {
        for case .heading(_, let inlines) in blocks { return StyledText(inlines).text }
        return nil
    }
}
