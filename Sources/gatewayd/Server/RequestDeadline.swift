import NIOCore
import NIOHTTPTypes

/// Closes a connection on which a request is not complete in time, however steadily its bytes arrive: the server's own idle
/// timeout only sees the time without a byte.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// From the connection, or from the last response, until the next request's head: as long as a connection may be idle.
    static let head = TimeAmount.seconds(60)
    /// From its head until its end.
    static let body = TimeAmount.seconds(30)

    private var timer: Scheduled<Void>?
    private var isReading = false
    private var unanswered = 0

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { start(Self.head, context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        start(Self.head, context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isReading = true
            unanswered += 1
            start(Self.body, context)
        case .body: break
        case .end:
            isReading = false
            timer?.cancel()
            waitForNext(context)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            unanswered -= 1
            waitForNext(context)
        }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

    /// A response may come before its request has ended, and the next request before its response.
    private func waitForNext(_ context: ChannelHandlerContext) {
        if !isReading, unanswered <= 0 { start(Self.head, context) }
    }

    private func start(_ limit: TimeAmount, _ context: ChannelHandlerContext) {
        timer?.cancel()
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: limit) { context.close(promise: nil) }
    }
}
