import Foundation
import Gateway
import Hummingbird
import Logging
import ServiceLifecycle
import Templates

/// All that the daemon serves over HTTP: pages and webhooks on a TCP address, the API on a Unix socket.
///
///     let servers = HTTPServers(office: office, words: locales, pages: pages, links: token, webhooks: reader,
///         publicURL: configuration.publicURL, logger: logger)
///     group.add(servers.services(listen: configuration.listen, socket: configuration.socket))
///     await servers.place.waitUntilListening()
///     let link = await servers.place.pageLink()
struct HTTPServers: Sendable {
    let office: Office
    let words: Locales
    let pages: PageRenderer
    /// Nil without a public address: then message pages answer 404.
    let links: LinkToken?
    /// Nil without a text channel.
    let webhooks: WebhookRoutes.Reader?
    let publicURL: WebAddress?
    let logger: Logger
    /// The clock of sessions and CSRF tokens.
    var now: @Sendable () -> Date = Date.init
    var place = ListenerState()

    /// The listeners on the TCP address and on the socket.
    func services(listen: ListenAddress, socket: String) -> [any Service] {
        let api = APIRouter(office: office, words: words, pageLink: place.pageLink(in:))
        return [
            publicSide(on: listen),
            Listener(endpoint: .socket(socket), responder: api.router().buildResponder(), logger: logger) { _ in
                await place.hasSocket()
            },
        ]
    }

    /// The pages and webhooks on the TCP address.
    func publicSide(on listen: ListenAddress) -> Listener {
        let router = PublicRouter(
            messagePages: MessagePageRoutes(office: office, links: links, pages: pages, seal: CSRFToken(now: now)),
            staff: StaffRoutes(
                office: office, pages: pages, links: place.links, sessions: StaffSessions(now: now), seal: CSRFToken(now: now)),
            webhooks: WebhookRoutes(office: office, reader: webhooks), pages: pages, publicURL: publicURL
        ).router()
        return Listener(endpoint: .tcp(listen), responder: router.buildResponder(), logger: logger) { port in
            await place.listens(on: ListenAddress(host: listen.host, port: port ?? listen.port))
        }
    }
}
