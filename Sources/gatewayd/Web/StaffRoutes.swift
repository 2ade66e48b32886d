import Foundation
import Gateway
import HTTPTypes
import Hummingbird
import Templates

/// The pages of the office and the officer, on this machine only and after a one-time link.
struct StaffRoutes {
    let office: Office
    let pages: PageRenderer
    let links: OneTimeLinks
    let sessions: StaffSessions
    /// The CSRF tokens of these pages' forms.
    let seal: CSRFToken

    func add(to router: Router<BasicRequestContext>) {
        router.get("open/{token}") { request, context in
            try guardMachine(request)
            // A HEAD request must not use the link up.
            guard request.method == .get, let token = context.parameters.get("token"), await links.redeem(token) else {
                return try pages.notice(.linkUsed, status: .forbidden)
            }
            // Without `Secure`: a browser would not send it back over http, and the request never leaves the machine.
            let cookie = "\(StaffSessions.cookie)=\(await sessions.open()); HttpOnly; SameSite=Strict; Path=/"
            let language = request.query("lang").flatMap(Language.init)
            return Response(
                status: .seeOther, headers: [.setCookie: cookie, .location: language.map { "/?lang=\($0.tag)" } ?? "/"])
        }
        router.get("/") { request, _ in
            if let refused = try await refuse(request) { return refused }
            return try await overview(request)
        }
        GuestRoutes(office: office, pages: pages, seal: seal, refuse: refuse).add(to: router)
        router.get("conversation") { request, _ in
            if let refused = try await refuse(request) { return refused }
            return try await conversation(request)
        }
        ResultsRoutes(office: office, pages: pages, refuse: refuse).add(to: router)
        StopRoutes(office: office, pages: pages, seal: seal, refuse: refuse).add(to: router)
    }

    /// The response to a browser without a session; nil for one that has one. Throws 404 for other machines.
    private func refuse(_ request: Request) async throws -> Response? {
        try guardMachine(request)
        guard let id = request.cookies[StaffSessions.cookie]?.value, await sessions.admits(id) else {
            return try pages.notice(.signedOut, status: .forbidden)
        }
        return nil
    }

    private func conversation(_ request: Request) async throws -> Response {
        let language = PageLanguage.choose(query: request.query("lang"), header: request.headers[.acceptLanguage])
        // By the reply's number, so that the address in a browser's history names no family.
        guard let reply = request.query("reply").flatMap(Int64.init) else { throw OfficeError.noSuchPage }
        do {
            return try pages.conversation(
                try await office.conversation(ofReply: reply), ofReply: reply, language: language)
        } catch OfficeError.noSuchPerson {
            throw OfficeError.noSuchPage
        }
    }

    private func overview(_ request: Request) async throws -> Response {
        let all = try await office.status()
        let chosen = all.first { $0.message == request.query("message") } ?? all.first
        var undelivered: [Undelivered] = []
        var pile: [LeftDelivery] = []
        if let chosen {
            undelivered = try await office.undelivered(chosen.message)
            if chosen.stop != nil { pile = try await office.pile(of: chosen.message) }
        }
        let letters = try await office.letterCounts()
        let language = PageLanguage.choose(query: request.query("lang"), header: request.headers[.acceptLanguage])
        return try pages.overview(
            OverviewPage(
                language: language, messages: all, chosen: chosen, undelivered: undelivered,
                events: try await office.recentEvents(), tasks: try await office.tasks(),
                inbox: try await office.inbox(), ages: try await office.inboxAges(),
                letters: letters.toPost, lettersToTakeOut: letters.toTakeOut, pile: pile,
                pauses: try await office.pauses(), stops: try await office.routeStops(), troubles: await office.troubles(),
                notices: try await office.notices(), now: Date()))
    }

    /// - Throws: 404 for a request from another machine.
    private func guardMachine(_ request: Request) throws {
        guard RequestHost(request).isThisMachine else { throw HTTPError(.notFound) }
    }
}

/// The results of a questionnaire on the staff page.
struct ResultsRoutes {
    let office: Office
    let pages: PageRenderer
    /// The response to a request that is not from a member of staff at this machine; nil for one that is.
    let refuse: @Sendable (Request) async throws -> Response?

    func add(to router: Router<BasicRequestContext>) {
        router.get("results") { request, _ in
            if let refused = try await refuse(request) { return refused }
            let language = PageLanguage.choose(query: request.query("lang"), header: request.headers[.acceptLanguage])
            do {
                return try pages.results(
                    try await office.results(request.query("message") ?? ""), language: language, now: Date())
            } catch OfficeError.noSuchMessage, OfficeError.noQuestionnaire {
                throw OfficeError.noSuchPage
            }
        }
    }
}
