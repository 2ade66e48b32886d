import Gateway
import Hummingbird
import Logging
import NIOHTTP1

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
