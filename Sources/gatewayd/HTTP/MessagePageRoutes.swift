import Channels
import Gateway
import HTTPTypes
import Hummingbird
import Templates

/// The page behind a family's link: `GET` shows and changes nothing, whoever fetches it; `POST` records what a person pressed.
struct MessagePageRoutes {
    let office: Office
    /// Nil where no public address is set: no link was ever written, and none is good.
    let links: LinkToken?
    let pages: Pages
    let seal: FormSeal

    func add(to router: Router<BasicRequestContext>) {
        router.get("m/{token}") { _, context in
            let (token, delivery) = try address(context)
            return try await show(token, delivery, seal: seal.seal(for: token))
        }
        router.post("m/{token}") { request, context in
            let (token, delivery) = try address(context)
            let form = try await FormFields(request, upTo: FormFields.textLimit)
            let draft = form["text"] ?? ""
            let given = form["seal"] ?? ""
            switch seal.verdict(on: given, of: token) {
            case .stale: return try await show(token, delivery, seal: seal.seal(for: token), again: true, draft: draft)
            case .tooQuick: return try await show(token, delivery, seal: given, again: true, draft: draft)
            case .genuine: break
            }
            guard try await record(form, of: delivery) else {
                return try await show(token, delivery, seal: given, again: true, draft: draft)
            }
            // Back to the block in which they read, by a GET: reloading the page then says nothing twice.
            let block = form["language"].flatMap(Language.init) ?? .welsh
            return Response(status: .seeOther, headers: [.location: "/m/\(token)#\(block.tag)"])
        }
    }

    /// False: the form says nothing that we know, or the time for it is over.
    private func record(_ form: FormFields, of delivery: DeliveryID) async throws -> Bool {
        do {
            switch (form["action"], form["choice"].flatMap(Answer.Choice.init)) {
            case ("read", _): try await office.confirmRead(delivery)
            case ("answer", let choice?):
                try await office.answer(
                    delivery, choice, places: choice == .yes ? form["places"].flatMap(Int.init) : nil, needs: form["needs"])
            case ("write", _):
                try await office.write(
                    form["text"] ?? "", on: delivery, in: form["language"].flatMap(Language.init) ?? .welsh)
            default: return false
            }
            return true
        } catch OfficeError.nothingToRecord, OfficeError.tooManyPlaces, OfficeError.noteTooLong {
            return false
        }
    }

    private func show(_ token: String, _ delivery: DeliveryID, seal: String, again: Bool = false, draft: String = "") async throws
        -> Response
    {
        let page = try await office.page(delivery)
        return try pages.message(page, path: "/m/\(token)", seal: seal, again: again, draft: draft)
    }

    private func address(_ context: BasicRequestContext) throws -> (String, DeliveryID) {
        guard let token = context.parameters.get("token"), let delivery = links?.delivery(for: token) else {
            throw OfficeError.noSuchPage
        }
        return (token, delivery)
    }
}
