internal import CCurl

/// A request's headers in libcurl's list type, freed with it.
final class HTTPHeaderList {
    private(set) var list: UnsafeMutablePointer<curl_slist>?

    init(_ request: HTTPRequest) {
        // Suppresses headers that libcurl adds by itself: "Expect: 100-continue", and a form's content type.
        append("Expect:")
        if request.carriesBody, !request.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            append("Content-Type:")
        }
        for (name, value) in request.headers {
            let value = value.trimmingSpaces()
            // "Name;" makes libcurl send a header without a value.
            append(value.isEmpty ? "\(name);" : "\(name): \(value)")
        }
    }

    deinit { curl_slist_free_all(list) }

    private func append(_ line: String) {
        // nil only when memory is exhausted; the list is unchanged then.
        if let longer = curl_slist_append(list, line) { list = longer }
    }
}
