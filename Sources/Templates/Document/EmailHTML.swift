/// A message as a complete HTML5 document for an e-mail: with inline styles, for mail readers, and readable without them.
public enum EmailHTML {
    /// - Parameters:
    ///   - blocks: in reading order, Welsh before English.
    ///   - form: the languages of the message itself. A line of the other language above it ("this message is there in Welsh")
    ///     is marked as that language, and makes neither the page Welsh nor the message bilingual.
    ///   - skipToEnglish: the text of the link at the top that skips the Welsh; used when the message is in both languages.
    ///   - title: the subject, in the language or languages of the message.
    public static func render(blocks: [LanguageBlock], form: LanguageForm, skipToEnglish: String?, title: String) -> String {
        let isBilingual = form == .both && Set(blocks.map(\.language)).count > 1
        var body = ""
        if isBilingual, let skipToEnglish {
            let link = html.element("a", [("href", "#english")], content: HTMLEscaping.escape(skipToEnglish))
            body += html.element("p", [("lang", Language.english.tag)], content: link) + "\n"
        }
        var anchored = false
        for (index, block) in blocks.enumerated() {
            var attributes = [(name: "lang", value: block.language.tag)]
            if isBilingual, block.language == .english, !anchored {
                attributes.append((name: "id", value: "english"))
                anchored = true
            }
            if index > 0 { attributes.append((name: "style", value: separation)) }
            body += html.element("div", attributes, content: "\n" + html.render(block.document)) + "\n"
        }
        return """
            <!DOCTYPE html>
            <html lang="\((form.languages.first ?? .welsh).tag)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(HTMLEscaping.escape(title))</title>
            </head>
            \(html.element("body", content: "\n" + body))
            </html>

            """
    }

    private static let html = DocumentHTML(styles: styles, headingOffset: 0)

    /// Between the languages, which have the same letters in the same size.
    private static let separation = "margin-top: 2em; padding-top: 1em; border-top: 3px double \(line);"

    /// A grey with contrast on white and on black (4.5 to 1 on each). Text has no colour of its own: it takes that of the mail
    /// reader's light or dark theme.
    private static let line = "#767676"

    private static let styles = [
        "body": """
        margin: 0 auto; padding: 1em; max-width: 38em; font-family: Arial, Helvetica, sans-serif; \
        font-size: 18px; line-height: 1.5; overflow-wrap: break-word;
        """,
        "h1": "font-size: 1.5em; line-height: 1.25; margin: 1em 0 0.5em;",
        "h2": "font-size: 1.25em; line-height: 1.3; margin: 1em 0 0.5em;",
        "h3": "font-size: 1.1em; line-height: 1.3; margin: 1em 0 0.5em;",
        "p": "margin: 0 0 1em;",
        "ul": "margin: 0 0 1em; padding-left: 1.5em;",
        "ol": "margin: 0 0 1em; padding-left: 2em;",
        "li ul": "margin: 0.25em 0 0.5em; padding-left: 1.5em;",
        "li ol": "margin: 0.25em 0 0.5em; padding-left: 2em;",
        "li": "margin: 0 0 0.25em;",
        "hr": "margin: 1.5em 0; border: 0; border-top: 1px solid \(line);",
    ]
}
