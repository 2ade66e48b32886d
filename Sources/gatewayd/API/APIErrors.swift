import Hummingbird
import Logging
import Templates

/// Turns every error of the API into a JSON response.
struct APIErrors: RouterMiddleware {
    typealias Context = BasicRequestContext

    let words: Locales

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return try answer(to: error, context: context).json()
        }
    }

    private func answer(to error: any Error, context: Context) -> APIProblem {
        if let problem = APIProblem(error, words: words) { return problem }
        if let error = error as? any HTTPResponseError {
            let code = error.status.code == 404 ? "no-such-route" : "not-understood"
            return APIProblem(status: error.status.code, code: code, phrase: "api-\(code)", words: words)
        }
        // Only the type: an error's description may quote a family's data.
        context.logger.error("request failed", metadata: ["error": "\(type(of: error))"])
        return APIProblem(status: 500, code: "unexpected", phrase: "api-unexpected", words: words)
    }
}

extension APIProblem {
    fileprivate func json() throws -> Response {
        var response = try Response(json: self)
        response.status = .init(code: status)
        return response
    }
}

extension Response {
    init(json value: some Encodable) throws {
        self.init(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try APIJSON.data(value))))
    }
}
