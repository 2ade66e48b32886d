import Channels
import Foundation
import Gateway
import Hummingbird

/// Stopping messages, pausing and resuming routes.
extension APIRouter {
    func addStops(to api: RouterGroup<BasicRequestContext>) {
        api.post("messages/{id}/stop") { request, context in
            let body: APIRequests.Stop = try await request.json(upTo: Self.bodyLimit)
            let message = context.parameters.get("id")?.removingPercentEncoding ?? ""
            return try Response(json: try await office.stop(message, by: body.by))
        }
    }

    func addRoutes(to api: RouterGroup<BasicRequestContext>) {
        api.get("routes") { _, _ in try Response(json: try await office.routes()) }
        api.post("routes/{channel}/pause") { request, context in
            let body: APIRequests.Pause = try await request.json(upTo: Self.bodyLimit)
            return try Response(json: try await office.pause(try Self.channel(context), reason: body.reason, by: body.by))
        }
        api.post("routes/{channel}/resume") { _, context in
            try Response(json: try await office.resume(try Self.channel(context)))
        }
    }

    private static func channel(_ context: BasicRequestContext) throws -> ChannelKind {
        guard let channel = context.parameters.get("channel").flatMap(ChannelKind.init) else { throw OfficeError.noSuchRoute }
        return channel
    }
}
