internal import CCurl

/// A request's headers in libcurl's own list, freed with it.
final class HTTPHeaderList {
    private(set) var list: UnsafeMutablePointer<curl_slist>?

    init(_ request: HTTPRequest) {
        // Headers that libcurl adds unasked: waiting for "100 Continue", and a form's content type.
        append("Expect:")
        if request.carriesBody, !request.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            append("Content-Type:")
        }
        for (name, value) in request.headers {
            let value = value.trimmingSpaces()
            // "Name;" is how libcurl is told to send a header without a value.
            append(value.isEmpty ? "\(name);" : "\(name): \(value)")
        }
    }

    deinit { curl_slist_free_all(list) }

    private func append(_ line: String) {
        // nil only when memory is at its end; the list stays as it was.
        if let longer = curl_slist_append(list, line) { list = longer }
    }
}
