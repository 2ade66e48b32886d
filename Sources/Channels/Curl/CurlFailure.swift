internal import CCurl

/// A failure of libcurl (or of the system), as a channel's reason.
public struct CurlFailure: Error, Sendable, Equatable {
    public var reason: Reason

    init(reason: Reason) { self.reason = reason }

    /// - Parameter message: libcurl's error buffer: hosts and system errors, masked all the same.
    init(_ code: CURLcode, message: String = "") {
        let text = message.isEmpty ? String(cString: curl_easy_strerror(code)) : message
        reason = Reason(Self.reasonCode(code), detail: Redaction().apply(text))
    }

    private static func reasonCode(_ code: CURLcode) -> ReasonCode {
        switch code {
        case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: .connectionRefused
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_ENGINE_INITFAILED,
            CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS, CURLE_USE_SSL_FAILED:
            .tlsFailed
        case CURLE_LOGIN_DENIED, CURLE_AUTH_ERROR: .signInRefused
        case CURLE_OPERATION_TIMEDOUT: .timedOut
        case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE: .connectionLost
        default: .protocolBroken
        }
    }
}
