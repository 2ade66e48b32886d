import Gateway
import Hummingbird
import Templates

/// The guest list on the staff page: to print before the event, and to tick once it has begun.
struct GuestRoutes {
    let office: Office
    let pages: PageRenderer
    let seal: CSRFToken
    /// The response to a request that is not from a member of staff at this machine; nil for one that is.
    let refuse: @Sendable (Request) async throws -> Response?

    /// Bytes: a field for each family of a large school.
    static let formLimit = 256 * 1024

    func add(to router: Router<BasicRequestContext>) {
        router.get("guests") { request, _ in
            if let refused = try await refuse(request) { return refused }
            let language = PageLanguage.choose(query: request.query("lang"), header: request.headers[.acceptLanguage])
            let sheet = try await sheet(request.query("event") ?? "")
            return try pages.guests(
                sheet, language: language, seal: seal.seal(for: Self.subject(sheet)), isSaved: request.flag("saved"))
        }
        router.post("guests") { request, _ in
            if let refused = try await refuse(request) { return refused }
            let form = try await FormFields(request, upTo: Self.formLimit)
            let language = form["lang"].flatMap(Language.init) ?? .welsh
            let sheet = try await sheet(form["event"] ?? "")
            let given = form["seal"] ?? ""
            switch seal.verdict(on: given, of: Self.subject(sheet)) {
            case .stale:
                return try pages.guests(sheet, language: language, seal: seal.seal(for: Self.subject(sheet)), again: true)
            case .tooQuick: return try pages.guests(sheet, language: language, seal: given, again: true)
            case .genuine: break
            }
            do {
                try await record(form, of: sheet)
            } catch OfficeError.noPerson, OfficeError.eventNotBegun {
                return try pages.guests(sheet, language: language, seal: given, again: true)
            }
            return Response(
                status: .seeOther, headers: [.location: "/guests?lang=\(language.tag)&event=\(sheet.event.message)&saved=1"])
        }
    }

    private func record(_ form: FormFields, of sheet: GuestSheet) async throws {
        let said = Self.attendance(form, of: sheet)
        _ = try await office.attended(sheet.event.message, families: said.came, missed: said.missed, by: form["by"] ?? "")
    }

    /// Ticked: attended. Not ticked: did not attend, for guests with seats and for those whose attendance was recorded before.
    static func attendance(_ form: FormFields, of sheet: GuestSheet) -> (came: [String], missed: [String]) {
        let (came, others) = sheet.guests.reduce(into: ([Guest](), [Guest]())) { parts, guest in
            if form[GuestsView.field(guest.id)] != nil { parts.0.append(guest) } else { parts.1.append(guest) }
        }
        return (came.map(\.id), others.filter { $0.places > 0 || $0.attended != nil }.map(\.id))
    }

    private func sheet(_ event: String) async throws -> GuestSheet {
        do {
            return try await office.guests(of: event)
        } catch OfficeError.noSuchEvent {
            throw OfficeError.noSuchPage
        }
    }

    private static func subject(_ sheet: GuestSheet) -> String { "guests \(sheet.event.message)" }
}
