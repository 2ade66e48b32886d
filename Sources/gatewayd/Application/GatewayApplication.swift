import Channels
import Foundation
import Gateway
import Logging
import Templates

/// The composition root of a school's gateway, used by `serve` and `demo`.
struct GatewayApplication: Sendable {
    let store: Store
    let office: Office
    let dispatcher: Dispatcher
    /// Nil without a public address.
    let links: LinkToken?

    init(
        _ configuration: Configuration, store: Store, channels: [any Channel], locales: Locales, vocabulary: ReplyVocabulary,
        linkKeys: [String],
        clock: any WallClock, idGenerator: IDGenerator, logger: Logger
    ) {
        let school = configuration.school
        let links = LinkToken(keys: linkKeys.map { Data($0.utf8) })
        let library = MessageCache()
        let composer = MessageComposer(
            school: school, locales: locales, ways: Self.ways(configuration, links: links),
            fonts: channels.contains { $0.kind == .letter } ? LetterFonts() : nil)
        let abilities = Dictionary(channels.map { ($0.kind, $0.abilities) }, uniquingKeysWith: { first, _ in first })
        let dispatcher = Dispatcher(
            store: store, channels: channels, rates: configuration.rates,
            recipientProcessor: RecipientProcessor(
                store: store, library: library, school: school, channels: abilities, idGenerator: idGenerator, logger: logger),
            submissions: SubmissionBuilder(store: store, library: library, composer: composer), staff: configuration.notices,
            clock: clock, idGenerator: idGenerator, logger: logger)
        self.store = store
        self.dispatcher = dispatcher
        self.links = links
        office = Office(
            school: school, store: store, library: library, composer: composer,
            understanding: ReplyUnderstanding(vocabulary),
            channels: channels, prices: Office.Prices(configuration), clock: clock, idGenerator: idGenerator,
            wake: dispatcher.wake,
            failing: dispatcher.troubles, staff: configuration.notices, logger: logger)
    }

    private static func ways(_ configuration: Configuration, links: LinkToken?) -> MessageComposer.ReplyWays {
        var page: (@Sendable (DeliveryID) -> String)?
        if let links, let address = configuration.publicURL?.text {
            page = { delivery in "\(address)/m/\(links.token(for: delivery))" }
        }
        // A short code does not parse as a telephone number, and is written as configured.
        let number = configuration.text?.replyNumber.map { (try? PhoneNumber($0, otherCountries: true))?.written ?? $0 }
        return MessageComposer.ReplyWays(number: number, page: page)
    }
}

extension Office.Prices {
    init(_ configuration: Configuration) {
        func pence(_ price: Price?) -> Double { Double(price?.thousandthsOfAPenny ?? 0) / 1000 }
        self.init(textPart: pence(configuration.text?.price), letter: pence(configuration.letter?.price))
    }
}
