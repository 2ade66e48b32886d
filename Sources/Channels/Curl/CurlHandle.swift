internal import CCurl
internal import Glibc

/// One easy handle of libcurl and its kept connections. Used by one thread at a time.
final class CurlHandle {
    private let pointer: UnsafeMutableRawPointer
    /// libcurl's error buffer.
    private let message: UnsafeMutablePointer<CChar>

    init() throws(CurlFailure) {
        guard curlIsReady == CURLE_OK else { throw CurlFailure(curlIsReady) }
        guard let pointer = curl_easy_init() else { throw CurlFailure(CURLE_OUT_OF_MEMORY) }
        self.pointer = pointer
        message = .allocate(capacity: Int(CURL_ERROR_SIZE))
        message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        do {
            try reset()
        } catch {
            curl_easy_cleanup(pointer)
            message.deallocate()
            throw error
        }
    }

    deinit {
        curl_easy_cleanup(pointer)
        message.deallocate()
    }

    /// Resets every option; keeps the connections.
    func reset() throws(CurlFailure) {
        curl_easy_reset(pointer)
        // Signals do not work with threads: without this a resolver's timeout would be a SIGALRM.
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_ERRORBUFFER, UnsafeMutableRawPointer(message))
    }

    func set(_ option: CURLoption, _ value: Int) throws(CurlFailure) {
        try check(gw_setopt_long(pointer, option, value))
    }

    /// libcurl copies the text.
    func set(_ option: CURLoption, _ value: String) throws(CurlFailure) {
        try check(gw_setopt_string(pointer, option, value))
    }

    /// The memory that `value` points to must outlive its use by libcurl.
    func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer?) throws(CurlFailure) {
        try check(gw_setopt_pointer(pointer, option, value))
    }

    func set(_ option: CURLoption, list: UnsafeMutablePointer<curl_slist>?) throws(CurlFailure) {
        try check(gw_setopt_list(pointer, option, list))
    }

    func set(_ option: CURLoption, callback: @escaping gw_data_callback) throws(CurlFailure) {
        try check(gw_setopt_data_callback(pointer, option, callback))
    }

    func setBeforeRequest(_ callback: @escaping gw_before_request_callback) throws(CurlFailure) {
        try check(gw_setopt_before_request_callback(pointer, callback))
    }

    /// Blocks until the exchange is over, or for `CURLOPT_CONNECT_ONLY` until the connection is open.
    func perform() throws(CurlFailure) {
        message.pointee = 0
        try check(curl_easy_perform(pointer))
    }

    func number(_ info: CURLINFO) -> Int {
        var value = 0
        return gw_getinfo_long(pointer, info, &value) == CURLE_OK ? value : 0
    }

    /// The socket of a `CURLOPT_CONNECT_ONLY` connection.
    var socket: Int32? {
        var socket: curl_socket_t = -1
        return gw_getinfo_socket(pointer, CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK && socket >= 0 ? socket : nil
    }

    /// Whether the connection of the last exchange has ended, or has received bytes that no request asked for.
    var hasUnexpectedInput: Bool {
        guard let socket else { return false }
        var watched = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return poll(&watched, 1, 0) != 0
    }

    /// The number of bytes sent; nil where it would block.
    func send(_ bytes: UnsafeRawBufferPointer) throws(CurlFailure) -> Int? {
        var count = 0
        let code = curl_easy_send(pointer, bytes.baseAddress, bytes.count, &count)
        if code == CURLE_AGAIN { return nil }
        try check(code)
        return count
    }

    /// Bytes read, 0 at the end of the stream; nil where it would block.
    func receive(into buffer: UnsafeMutableRawBufferPointer) throws(CurlFailure) -> Int? {
        var count = 0
        let code = curl_easy_recv(pointer, buffer.baseAddress, buffer.count, &count)
        if code == CURLE_AGAIN { return nil }
        try check(code)
        return count
    }

    private func check(_ code: CURLcode) throws(CurlFailure) {
        guard code != CURLE_OK else { return }
        throw CurlFailure(code, message: String(cString: message))
    }
}

/// libcurl's global initialisation, done once. With `CURLOPT_NOSIGNAL` libcurl leaves SIGPIPE alone, and OpenSSL writes to a
/// closed connection by `write`: so SIGPIPE is ignored here, since otherwise a relay that closes its connection would end the
/// process.
private let curlIsReady: CURLcode = {
    signal(SIGPIPE, SIG_IGN)
    return curl_global_init(Int(CURL_GLOBAL_SSL))
}()
