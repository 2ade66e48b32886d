import Gateway
import HTTPTypes
import Hummingbird
import Logging
import NIOHTTP1

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

/// Turns errors into pages for parents: in both languages, with the school's number, without a code.
struct PageErrors: RouterMiddleware {
    typealias Context = BasicRequestContext

    let pages: PageRenderer

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch is MessagePageRoutes.OfTest {
            return try pages.notice(.test, status: .ok)
        } catch OfficeError.noSuchPage {
            return try pages.notice(.noSuchPage, status: .notFound)
        } catch is HTTPParserError {
            // The client sent malformed chunks, which the server notices only while it reads the body.
            return try pages.notice(.refused, status: .badRequest)
        } catch let error as any HTTPResponseError {
            return try pages.notice(error.status == .notFound ? .noSuchPage : .refused, status: error.status)
        } catch let error as StoreError {
            context.logger.error("page failed", metadata: ["code": "\(error.rawValue)"])
            return try pages.notice(
                .tryLater, status: error == .noRoom || error == .quotaUsed ? .init(code: 507) : .serviceUnavailable)
        } catch {
            // Only the type: an error's description may quote a family's data.
            context.logger.error("page failed", metadata: ["error": "\(type(of: error))"])
            return try pages.notice(.tryLater, status: .internalServerError)
        }
    }
}
