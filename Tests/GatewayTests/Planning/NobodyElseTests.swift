import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// Random families with shared telephones, mailboxes, households and letter boxes, and persons whom nothing may reach. What is
/// sent shows only the contacts whom it covers.
@Suite struct `Nothing shows anybody else` {
    /// A family of up to four. Each name and address holds a unique word.
    static func family(_ numbers: inout SeededNumbers) -> Family {
        let count = Int.random(in: 1...4, using: &numbers)
        let contacts = (1...count).map { number in
            let home = Int.random(in: 1...2, using: &numbers)
            return Contact.example(number, home: home) { contact in
                contact.name = "Enw\(number)q Cyfenw\(number)q"
                let shared = Int.random(in: 1...2, using: &numbers)
                let place = Bool.random(using: &numbers) ? number : shared
                contact.email = EmailAddress(stringLiteral: "blwch\(place)@example.org")
                contact.mobile = PhoneNumber(stringLiteral: "07700 90005\(Bool.random(using: &numbers) ? number : shared)")
                contact.postal = PostalAddress(stringLiteral: "\(home) Heol y Dŵr, Tref Enghraifft, LL79 2AB")
                let kept = Set(ChannelKind.allCases.filter { _ in Int.random(in: 0..<4, using: &numbers) > 0 })
                contact.has(kept)
                contact.parentalResponsibility = Bool.random(using: &numbers)
                contact.language = [.welsh, .english, .unknown, .other("pl")].randomElement(using: &numbers) ?? .unknown
                if Int.random(in: 0..<4, using: &numbers) == 0 {
                    contact.noContact = NoContact(reason: "Gorchymyn\(number)q", review: nil)
                }
            }
        }
        return .example(contacts)
    }

    struct Sent {
        var delivery: QueuedDelivery
        var covers: [ContactID]
    }

    /// All that would ever go to the family: step by step, as if each try had failed.
    static func everything(for family: Family, _ terms: MessageSpec, school: School) -> [Sent] {
        let start = EscalationCase.start
        var tried: [Delivery] = []
        var sent: [Sent] = []
        for step in 0..<20 {
            let plan = FamilyPlan(
                for: family, terms: terms, hasTextVersion: true, school: school, closed: SuppressionList(),
                open: Set(ChannelKind.allCases))
            let rules = Escalation(terms: terms, deadline: start.hours(72), school: school, receipts: [.text])
            let now = start.hours(Double(step) / 10)
            let decision = rules.decide(plan, tried: tried, answered: false, now: now)
            let covered = Set(tried.flatMap(\.covers)).union(decision.sends.flatMap(\.covers))
            // A contact who gets nothing has a reason.
            for contact in family.contacts where !covered.contains(contact.id) {
                #expect(plan.notSent[contact.id] != nil || decision.notSent[contact.id] != nil)
            }
            for send in decision.sends {
                let id = DeliveryID(stringLiteral: String(format: "%032x", sent.count + 1))
                let life = DeliveryStateMachine(state: .failedPermanent, attempt: 1)
                tried.append(
                    Delivery(
                        id: id, family: family.id, contact: send.step.contact, covers: send.covers, route: send.step.route,
                        life: life, created: now, accepted: nil, evidence: []))
                let words = TemplateValues(family: family, covers: send.covers, audience: terms.audience)
                sent.append(
                    Sent(
                        delivery: QueuedDelivery(
                            NewDelivery(
                                id: id, contact: send.step.contact, covers: send.covers, route: send.step.route, words: words,
                                category: terms.category, priority: Priority(terms.category), due: now, deadline: start.hours(72)),
                            family: family.id),
                        covers: send.covers))
            }
            if decision.standing != .following { break }
        }
        return sent
    }

    /// Words that content for these contacts may hold, and words that it may not.
    static func secrets(of family: Family, covering covers: [ContactID]) -> Set<String> {
        func marks(_ contact: Contact) -> Set<String> {
            var marks = Set(contact.name.split(separator: " ").map(String.init))
            if let email = contact.email { marks.insert(email.text) }
            if let mobile = contact.mobile { marks.formUnion([mobile.e164, mobile.written]) }
            if let flag = contact.noContact { marks.insert(flag.reason) }
            if let postal = contact.postal { marks.insert(postal.lines.joined(separator: "\n")) }
            return marks
        }
        let own = family.contacts.filter { covers.contains($0.id) }.map(marks).reduce(into: Set()) { $0.formUnion($1) }
        return family.contacts.map(marks).reduce(into: Set()) { $0.formUnion($1) }.subtracting(own)
    }

    /// Every word of a submission, as the channel gets it.
    static func text(_ submission: Submission) -> String {
        func plain(_ blocks: [LanguageBlock]) -> String {
            blocks.map { PlainText.render($0.document) + FragmentHTML.render($0.document, headingOffset: 0) }.joined(
                separator: "\n")
        }
        switch submission.content {
        case .text(let text): return text.to.e164 + "\n" + text.text
        case .email(let email):
            return [email.to.text, email.toName ?? "", email.subject, plain(email.blocks)].joined(separator: "\n")
        case .letter(let letter):
            return [
                letter.names.joined(separator: "\n"), letter.address.lines.joined(separator: "\n"), letter.title,
                plain(letter.blocks), letter.replyPage ?? "", letter.slipCode ?? "",
            ].joined(separator: "\n")
        }
    }

    @Test(arguments: Gateway.Category.allCases, ReachPolicy.allCases)
    func `in what is sent, and nothing goes where a no-contact person reads it`(
        category: Gateway.Category, reach: ReachPolicy
    ) throws {
        let composer = try MessageComposer.example()
        let message = try MessageSource.example().message(created: EscalationCase.start)
        let terms = MessageSpec.example {
            $0.category = category
            $0.reach = reach
        }
        var numbers = SeededNumbers(seed: UInt64(category.rawValue.count * 100 + reach.rawValue.count))
        var deliveries = 0
        for _ in 0..<120 {
            let family = Self.family(&numbers)
            let blocked = family.contacts.filter { $0.noContact != nil }
            let closed = Set(blocked.flatMap { contact in ChannelKind.allCases.compactMap { RouteAddress.of(contact, $0)?.key } })
            for sent in Self.everything(for: family, terms, school: composer.school) {
                deliveries += 1
                #expect(Set(sent.covers).isDisjoint(with: blocked.map(\.id)))
                #expect(!closed.contains(sent.delivery.route.address.key))
                let words = Self.text(try composer.submission(sent.delivery, message: message))
                for secret in Self.secrets(of: family, covering: sent.covers) {
                    #expect(!words.contains(secret), "\(secret) in \(words)")
                }
                let page = try composer.body(message, form: .both, words: sent.delivery.words)
                let shown = page.map { FragmentHTML.render($0.document, headingOffset: 2) }.joined()
                for secret in Self.secrets(of: family, covering: sent.covers) { #expect(!shown.contains(secret)) }
            }
        }
        // A property of nothing would hold as well.
        #expect(deliveries > 200)
    }

    /// Households that share a letter box get a letter each, and a letter names those of its own household alone.
    @Test func `in letters of two households at one address`() throws {
        let composer = try MessageComposer.example()
        let message = try MessageSource.example().message(created: EscalationCase.start)
        let box: PostalAddress = "1 Heol y Dŵr, Tref Enghraifft, LL79 2AB"
        let family = Family.example(
            [1, 2].map { number in
                Contact.example(number, home: number) {
                    $0.has([.letter])
                    $0.postal = box
                    $0.name = "Enw\(number)q"
                }
            })
        let sent = Self.everything(for: family, .example(), school: composer.school)
        let letters = try sent.map { Self.text(try composer.submission($0.delivery, message: message)) }
        #expect(letters.count == 2 && letters.first?.contains("Enw1q") == true && letters.first?.contains("Enw2q") == false)
        #expect(letters.last?.contains("Enw2q") == true && letters.last?.contains("Enw1q") == false)
    }
}
