import Channels
import Gateway
import HTTPTypes
import Hummingbird
import Templates

/// The page of a family's link: `GET` changes nothing, whether a person or a scanner fetches it; `POST` records what a person
/// pressed.
struct MessagePageRoutes {
    let office: Office
    /// Nil without a public address: messages then have no links, and every token is refused.
    let links: LinkToken?
    let pages: PageRenderer
    let seal: CSRFToken

    /// The link is that of a preview or a test: no request records anything.
    struct OfTest: Error {}

    func add(to router: Router<BasicRequestContext>) {
        router.get("m/{token}") { _, context in
            let (token, delivery) = try address(context)
            return try await show(token, delivery, seal: seal.seal(for: token))
        }
        router.post("m/{token}") { request, context in
            let (token, delivery) = try address(context)
            let form = try await FormFields(request, upTo: FormFields.questionnaireLimit)
            let given = form["seal"] ?? ""
            switch seal.verdict(on: given, of: token) {
            case .stale: return try await show(token, delivery, seal: seal.seal(for: token), again: true, filled: form)
            case .tooQuick: return try await show(token, delivery, seal: given, again: true, filled: form)
            case .genuine: break
            }
            do {
                guard try await record(form, of: delivery) else {
                    return try await show(token, delivery, seal: given, again: true, filled: form)
                }
            } catch OfficeError.tooManyAnswers {
                return try await show(token, delivery, seal: given, tooOften: true)
            } catch let wrong as AnswerForm {
                return try await show(token, delivery, seal: given, filled: form, mistakes: wrong.mistakes)
            }
            // Redirects to the block of the form's language by a GET, so that reloading the page does not post twice.
            let block = Self.language(form)
            return Response(status: .seeOther, headers: [.location: "/m/\(token)#\(block.tag)"])
        }
    }

    /// False where the form has no known content, or its time is over.
    private func record(_ form: FormFields, of delivery: DeliveryID) async throws -> Bool {
        do {
            switch (form["action"], form["choice"].flatMap(Answer.Choice.init)) {
            case ("read", _): try await office.confirmRead(delivery)
            case ("survey", _):
                try await office.answer(delivery, language: Self.language(form)) { form[FilledQuestionnaire.field($0.id)] }
            case ("answer", let choice?):
                try await office.answer(
                    delivery, choice, places: choice == .yes ? form.count("places") : nil, needs: form["needs"])
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

    /// - Parameter form: what was filled in, to be shown again; it is not stored.
    private func show(
        _ token: String, _ delivery: DeliveryID, seal: String, again: Bool = false, tooOften: Bool = false,
        filled form: FormFields? = nil,
        mistakes: [String: AnswerForm.Mistake] = [:]
    ) async throws -> Response {
        let page = try await office.page(delivery)
        var filled: FilledQuestionnaire?
        if let form, form["action"] == "survey", let questions = page.questionnaire?.questionnaire.questions {
            let values = questions.map { ($0.id, form[FilledQuestionnaire.field($0.id)] ?? "") }
            filled = FilledQuestionnaire(
                language: Self.language(form), values: Dictionary(uniqueKeysWithValues: values), mistakes: mistakes)
        }
        return try pages.message(
            page, path: "/m/\(token)", seal: seal, again: again, tooOften: tooOften, draft: form?["text"] ?? "", filled: filled)
    }

    /// The language of the block that contains a form.
    private static func language(_ form: FormFields) -> Language { form["language"].flatMap(Language.init) ?? .welsh }

    private func address(_ context: BasicRequestContext) throws -> (String, DeliveryID) {
        guard let token = context.parameters.get("token"), let delivery = links?.delivery(for: token) else {
            throw OfficeError.noSuchPage
        }
        if delivery.isOfTest { throw OfTest() }
        return (token, delivery)
    }
}
