import Gateway
import HTTPTypes
import Hummingbird
import Logging

/// The routes of the TCP address: families' message pages, the provider's webhooks, and the staff page for this machine.
struct PublicRouter {
    let messagePages: MessagePageRoutes
    let staff: StaffRoutes
    let webhooks: WebhookRoutes
    let pages: PageRenderer
    let publicURL: WebAddress?

    func router() -> Router<BasicRequestContext> {
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders())
        router.add(middleware: PageErrors(pages: pages))
        router.add(middleware: OneHost())
        router.add(middleware: HostGuard(publicURL: publicURL))
        messagePages.add(to: router)
        staff.add(to: router)
        webhooks.add(to: router)
        router.get("style.css") { _, _ in pages.style() }
        router.get("health") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: "ok\n")))
        }
        return router
    }
}
