/// SMTP commands with their parameters. By their types, addresses and ids contain no line end.
enum SMTPCommand {
    static func mail(_ mail: SMTPMail, _ extensions: SMTPExtensions) -> String {
        var command = "MAIL FROM:<\(mail.sender.text)>"
        if extensions.size { command += " SIZE=\(mail.size)" }
        // The notification must return the headers only: the body is personal data.
        if extensions.notifications { command += " RET=HDRS ENVID=\(mail.envelopeID)" }
        return command
    }

    static func recipient(_ mail: SMTPMail, _ extensions: SMTPExtensions) -> String {
        var command = "RCPT TO:<\(mail.recipient.text)>"
        if extensions.notifications {
            command += " NOTIFY=FAILURE,DELAY ORCPT=rfc822;\(xtext(mail.recipient.text))"
        }
        return command
    }

    /// RFC 3461 section 4: everything printable but `+` and `=` is unencoded.
    private static func xtext(_ text: String) -> String {
        text.utf8.map { byte in
            (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "+") && byte != UInt8(ascii: "=")
                ? String(UnicodeScalar(byte)) : "+" + hexadecimal(byte)
        }.joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "0\(digits)" : digits
    }
}
