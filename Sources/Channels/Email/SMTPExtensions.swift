/// The extensions in a server's reply to EHLO (RFC 5321 section 4.1.1.1), as far as they are used here.
struct SMTPExtensions: Sendable, Equatable {
    /// RFC 2920: several commands in one write.
    var pipelining = false
    /// RFC 3461: delivery status notifications.
    var notifications = false
    /// RFC 1870: the size may be declared in MAIL.
    var size = false
    /// The largest message that the server accepts, in bytes; nil where it gives none.
    var sizeLimit: Int?

    init(pipelining: Bool = false, notifications: Bool = false, size: Bool = false, sizeLimit: Int? = nil) {
        self.pipelining = pipelining
        self.notifications = notifications
        self.size = size
        self.sizeLimit = sizeLimit
    }

    /// The first line of the reply is the greeting; each other names one extension.
    init(ehlo reply: SMTPReply) {
        self.init()
        for line in reply.lines.dropFirst() {
            let words = line.uppercased().split(separator: " ")
            switch words.first {
            case "PIPELINING": pipelining = true
            case "DSN": notifications = true
            case "SIZE":
                size = true
                // "SIZE 0" means that there is no fixed limit.
                sizeLimit = words.dropFirst().first.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
            default: continue
            }
        }
    }
}
