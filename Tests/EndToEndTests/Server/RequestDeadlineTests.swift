import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import gatewayd

@Suite struct `A request that takes its time` {
    /// What happens on a connection: a part of a request, an answer, or so many seconds.
    enum Event {
        case head, body, end, answer
        case seconds(Int64)
    }

    @Test(
        arguments: [
            ("nothing at all", [.seconds(59)], true), ("nothing at all, for too long", [.seconds(60)], false),
            ("a head that comes late", [.seconds(59), .head, .end], true),
            ("a body in good time", [.head, .seconds(29), .body, .end, .seconds(29)], true),
            ("a body that drips", [.head, .seconds(10), .body, .seconds(10), .body, .seconds(10)], false),
            ("an answer that takes long", [.head, .end, .seconds(600)], true),
            ("idle after an answer", [.head, .end, .answer, .seconds(59)], true),
            ("idle after an answer, for too long", [.head, .end, .answer, .seconds(60)], false),
            ("refused before its body has come", [.head, .answer, .seconds(29), .body, .end, .seconds(59)], true),
            ("refused, and its body never ends", [.head, .answer, .seconds(30)], false),
            ("refused, its body ended, then idle", [.head, .answer, .end, .seconds(60)], false),
            ("the next before the answer", [.head, .end, .head, .end, .answer, .seconds(600)], true),
            ("the next before the answer, and it drips", [.head, .end, .head, .answer, .seconds(30)], false),
        ] as [(String, [Event], Bool)])
    func `is cut off where it does not end`(name: String, events: [Event], isOpen: Bool) throws {
        let channel = EmbeddedChannel(handler: RequestDeadline())
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        let request = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/")
        for event in events {
            switch event {
            case .head: try channel.writeInbound(HTTPRequestPart.head(request))
            case .body: try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "x")))
            case .end: try channel.writeInbound(HTTPRequestPart.end(nil))
            case .answer:
                try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
                try channel.writeOutbound(HTTPResponsePart.end(nil))
            case .seconds(let seconds): channel.embeddedEventLoop.advanceTime(by: .seconds(seconds))
            }
        }
        #expect(channel.isActive == isOpen, "\(name)")
        _ = try? channel.finish()
    }
}
