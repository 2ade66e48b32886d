import Channels
import Testing

@testable import Gateway

/// Which routes a contact has, and in which order; or why none.
@Suite struct `The routes of a contact` {
    static let all = "C1 email cy > C1 text cy > C1 letter cy+en"
    static func one(_ change: @escaping (inout Contact) -> Void) -> [Contact] { [.example(1, change)] }

    static let orders: [PlanCase] = [
        PlanCase(name: "the school's order", contacts: one { _ in }, lines: all),
        PlanCase(
            name: "another school's order", contacts: one { _ in }, school: .example { $0.channels = [.text, .email, .letter] },
            lines: "C1 text cy > C1 email cy > C1 letter cy+en"),
        PlanCase(
            name: "the contact's own order", contacts: one { $0.channels = [.text, .email, .letter] },
            lines: "C1 text cy > C1 email cy > C1 letter cy+en"),
        PlanCase(
            name: "what the own order leaves out follows", contacts: one { $0.channels = [.text] },
            lines: "C1 text cy > C1 email cy > C1 letter cy+en"),
        PlanCase(
            name: "a letter that the contact put first", contacts: one { $0.channels = [.letter] },
            lines: "C1 letter cy+en > C1 email cy > C1 text cy"),
        PlanCase(
            name: "a letter that the contact put second is still the last resort",
            contacts: one { $0.channels = [.text, .letter] }, lines: "C1 text cy > C1 email cy > C1 letter cy+en"),
        PlanCase(name: "only a telephone", contacts: one { $0.has([.text]) }, lines: "C1 text cy"),
        PlanCase(name: "only an address", contacts: one { $0.has([.letter]) }, lines: "C1 letter cy+en"),
        PlanCase(
            name: "a message without words for a text", contacts: one { _ in }, hasTextVersion: false,
            lines: "C1 email cy > C1 letter cy+en"),
        PlanCase(
            name: "a message without words for a text, and only a telephone", contacts: one { $0.has([.text]) },
            hasTextVersion: false, lines: "-", notSent: "C1=no-text-version"),
        PlanCase(
            name: "a school that has no way to send texts", contacts: one { _ in }, open: [.email, .letter],
            lines: "C1 email cy > C1 letter cy+en"),
        PlanCase(name: "no address at all", contacts: one { $0.has([]) }, lines: "-", notSent: "C1=no-address"),
    ]

    @Test(arguments: orders) func `follow the order of the contact, then the school`(_ row: PlanCase) { row.check() }

    static let closings: [PlanCase] = [
        PlanCase(
            name: "a dead mailbox", contacts: one { _ in }, closed: [(.email, "c1@example.org", .dead)],
            lines: "C1 text cy > C1 letter cy+en"),
        PlanCase(
            name: "a dead mailbox written in capitals", contacts: one { $0.email = "C1@Example.org" },
            closed: [(.email, "c1@example.org", .dead)], lines: "C1 text cy > C1 letter cy+en"),
        PlanCase(
            name: "a number that wrote STOP", contacts: one { _ in }, closed: [(.text, "+447700900001", .stopped)],
            lines: "C1 email cy > C1 letter cy+en"),
        PlanCase(
            name: "a number that wrote STOP, in an emergency", contacts: one { _ in }, category: .emergency,
            closed: [(.text, "+447700900001", .stopped)], lines: "C1 email cy > C1 letter cy+en"),
        PlanCase(
            name: "a number that the carrier stopped", contacts: one { _ in },
            closed: [(.text, "+447700900001", .carrierStop)], lines: "C1 email cy > C1 letter cy+en"),
        PlanCase(
            name: "somebody else's dead number", contacts: one { _ in }, closed: [(.text, "+447700900009", .dead)], lines: all),
        PlanCase(
            name: "only a dead number", contacts: one { $0.has([.text]) }, closed: [(.text, "+447700900001", .dead)],
            lines: "-", notSent: "C1=address-dead"),
        PlanCase(
            name: "only a number that wrote STOP", contacts: one { $0.has([.text]) },
            closed: [(.text, "+447700900001", .stopped)], lines: "-", notSent: "C1=stopped"),
        PlanCase(
            name: "only a number that the carrier stopped", contacts: one { $0.has([.text]) },
            closed: [(.text, "+447700900001", .carrierStop)], lines: "-", notSent: "C1=carrier-stop"),
        PlanCase(
            name: "a dead mailbox and a STOP: the first rule names the reason", contacts: one { $0.has([.email, .text]) },
            closed: [(.text, "+447700900001", .stopped), (.email, "c1@example.org", .dead)], lines: "-",
            notSent: "C1=address-dead"),
        PlanCase(
            name: "a letter that came back", contacts: one { $0.has([.letter]) },
            closed: [(.letter, "1 heol y dwr tref enghraifft ll79 2ab", .dead)], lines: "-", notSent: "C1=address-dead"),
    ]

    @Test(arguments: closings) func `go around addresses that are dead or stopped`(_ row: PlanCase) { row.check() }
}
