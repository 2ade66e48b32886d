import Foundation
import Gateway
import HTTPTypes
import Hummingbird
import Mustache
import Templates

/// The pages, made from the templates in `pages/` and the texts in `locales/`. Templates escape every value except a message's
/// body, which is HTML.
struct PageRenderer: Sendable {
    let locales: Locales
    private let school: School
    private let templates: MustacheLibrary
    private let stylesheet: String

    static let names = [
        "page", "overview", "message", "questionnaire", "results", "notice", "stop", "guests", "conversation",
    ]

    enum Missing: Error, Sendable, Equatable {
        case template(String)
        case unreadable(String)
    }

    /// Reads the templates and the style sheet from `pages/` in the share directory.
    ///
    /// - Throws: `Missing` where a file is missing, or the parser's error with its line.
    init(share: URL, locales: Locales, school: School) throws {
        let folder = share.appending(path: "pages")
        var templates = MustacheLibrary()
        for name in Self.names {
            try templates.register(try Self.read("\(name).mustache", in: folder), named: name)
        }
        self.templates = templates
        stylesheet = try Self.read("style.css", in: folder)
        self.locales = locales
        self.school = school
    }

    func overview(_ page: OverviewPage) throws -> Response {
        try render("overview", OverviewView(page, school: school, locales: locales), status: .ok)
    }

    /// The page that asks for confirmation before a message is stopped.
    func stop(_ status: MessageStatus, language: Language, seal: String, again: Bool) throws -> Response {
        let view = StopView(status, language: language, school: school, seal: seal, again: again, locales: locales)
        return try render("stop", view, status: again ? .conflict : .ok)
    }

    /// The guest list, with a checkbox for each family.
    func guests(
        _ sheet: GuestSheet, language: Language, seal: String, again: Bool = false, isSaved: Bool = false
    ) throws -> Response {
        let view = GuestsView(
            sheet, language: language, school: school, seal: seal, again: again, isSaved: isSaved, locales: locales)
        return try render("guests", view, status: again ? .conflict : .ok)
    }

    /// The conversation with one contact or number.
    func conversation(_ conversation: Conversation, ofReply reply: Int64, language: Language) throws -> Response {
        let view = ConversationView(conversation, ofReply: reply, language: language, school: school, locales: locales)
        return try render("conversation", view, status: .ok)
    }

    func message(
        _ page: MessagePage, path: String, seal: String, again: Bool, tooOften: Bool = false, draft: String = "",
        filled: FilledQuestionnaire? = nil
    ) throws -> Response {
        let view = MessageView(
            page, path: path, seal: seal, again: again, tooOften: tooOften, draft: draft, filled: filled, locales: locales)
        if tooOften { return try render("message", view, status: .tooManyRequests) }
        let isWrong = filled?.mistakes.isEmpty == false
        return try render("message", view, status: again ? .conflict : isWrong ? .unprocessableContent : .ok)
    }

    func results(_ results: QuestionnaireResults, language: Language, now: Date) throws -> Response {
        try render(
            "results", ResultsView(results, language: language, school: school, locales: locales, now: now), status: .ok)
    }

    /// A short page in both languages.
    func notice(_ notice: Notice, status: HTTPResponse.Status) throws -> Response {
        try render("notice", NoticeView(notice, school: school, locales: locales), status: status)
    }

    func style() -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/css; charset=utf-8", .cacheControl: "public, max-age=3600"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: stylesheet)))
    }

    private func render(_ name: String, _ view: Any, status: HTTPResponse.Status) throws -> Response {
        guard let html = templates.render(view, withTemplate: name) else { throw Missing.template(name) }
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    private static func read(_ name: String, in folder: URL) throws -> String {
        do {
            return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        } catch {
            throw Missing.unreadable(name)
        }
    }
}
