internal import Foundation

/// How a provider authenticates a webhook. All valid secrets are compared, in constant time.
enum WebhookAuthentication: Sendable, Equatable {
    /// `Authorization: Bearer SECRET` (RFC 6750).
    case bearer
    /// `Authorization: Basic` with this user name and the secret as password (RFC 7617).
    case basic(user: String)
    /// A secret in the query, under this name.
    case query(parameter: String)

    func admits(_ request: WebhookRequest, secrets: [String]) -> Bool {
        switch self {
        case .bearer:
            guard let presented = credentials(request, scheme: "bearer") else { return false }
            return ConstantTime.isOne(presented, of: secrets)
        case .basic(let user):
            guard let encoded = credentials(request, scheme: "basic"), let data = Data(base64Encoded: encoded),
                let pair = String(validating: data, as: UTF8.self), let colon = pair.utf8.firstIndex(of: UInt8(ascii: ":"))
            else { return false }
            let sameUser = ConstantTime.equal(String(pair[..<colon]), user)
            let samePassword = ConstantTime.isOne(String(pair[pair.utf8.index(after: colon)...]), of: secrets)
            return sameUser && samePassword
        case .query(let parameter):
            // A repeated parameter may be an attempt to be read differently by two programs.
            let presented = FormEncoding.fields(request.query)?.filter { $0.name == parameter } ?? []
            guard presented.count == 1, let secret = presented.first?.value else { return false }
            return ConstantTime.isOne(secret, of: secrets)
        }
    }

    /// The credentials after the scheme, whose case is ignored (RFC 9110, section 11.1).
    private func credentials(_ request: WebhookRequest, scheme: String) -> String? {
        guard let header = request.headers["authorization"] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == scheme else { return nil }
        return parts[1].trimmingSpaces()
    }
}
