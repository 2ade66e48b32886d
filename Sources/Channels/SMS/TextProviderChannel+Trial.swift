internal import Foundation

extension TextProviderChannel: TriesConnection {
    /// Requests the account where the provider's file says how; otherwise only a response of the server, by HEAD.
    public func tryConnection() async -> ConnectionTrial {
        guard let address = provider.request.address(account), let parts = URLComponents(string: address), let host = parts.host
        else { return ConnectionTrial(server: provider.name, failure: Reason(.layoutFailed)) }
        let isEncrypted = parts.scheme == "https"
        let met: [ConnectionTrial.Step] = isEncrypted ? [.reached, .encrypted] : [.reached]
        var trial = ConnectionTrial(server: "\(host):\(parts.port ?? (isEncrypted ? 443 : 80))")
        let request = provider.check.flatMap { $0.filled(account, numbers: provider.request.number) }
        if request == nil { trial.untried = [.accountShown] }
        do throws(HTTPFailure) {
            let response = try await http.exchange(request ?? Self.nothing(of: parts))
            trial.passed = met
            guard request != nil else { return trial }
            trial.failure = provider.check?.failure(in: response)
            if trial.failure == nil { trial.passed.append(.accountShown) }
        } catch {
            switch error {
            case .notSent(let reason): trial.failure = reason
            case .unanswered(let reason):
                trial.passed = met
                trial.failure = reason
            }
        }
        return trial
    }

    private static func nothing(of parts: URLComponents) -> HTTPRequest {
        var root = URLComponents()
        root.scheme = parts.scheme
        root.host = parts.host
        root.port = parts.port
        root.path = "/"
        return HTTPRequest(method: "HEAD", url: root.string ?? "")
    }
}

extension TextRequest {
    /// The address of submissions, with no value of a text filled in.
    fileprivate func address(_ account: TextAccount) -> String? {
        Self.filled(url, account.values(number).merging([.to: "", .text: "", .reference: ""]) { $1 })
    }
}
