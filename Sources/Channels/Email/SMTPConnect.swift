internal import CCurl

extension CurlHandle {
    /// Sets the options with which libcurl opens a connection to a mail server and then leaves it to this program.
    func prepare(_ settings: SMTPSettings, _ greetings: SMTPGreetings) throws(CurlFailure) {
        let scheme = settings.security == .tls ? "smtps" : "smtp"
        let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        // libcurl uses the path as the name in EHLO.
        try set(CURLOPT_URL, "\(scheme)://\(host):\(settings.port)/\(settings.helloName ?? "")")
        try set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        try set(CURLOPT_CONNECT_ONLY, 1)
        try set(CURLOPT_USE_SSL, Int((settings.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue))
        if let caFile = settings.caFile {
            try set(CURLOPT_CAINFO, caFile)
            try set(CURLOPT_CAPATH, nil)
        }
        if let username = settings.username {
            try set(CURLOPT_USERNAME, username)
            try set(CURLOPT_PASSWORD, settings.password ?? "")
        }
        let limit = max(1, Int(settings.limits.connect / .milliseconds(1)))
        try set(CURLOPT_TIMEOUT_MS, limit)
        try set(CURLOPT_CONNECTTIMEOUT_MS, limit)
        try set(CURLOPT_HEADERFUNCTION) { data, size, count, context in
            let line = UnsafeRawBufferPointer(start: data, count: size * count)
            return SMTPGreetings.from(context)?.take(line) == false ? 0 : line.count
        }
        try set(CURLOPT_HEADERDATA, Unmanaged.passUnretained(greetings).toOpaque())
    }
}
