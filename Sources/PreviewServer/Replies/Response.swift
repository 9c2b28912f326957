/// An answer as a value: what is sent, and whether the connection lives on.
package struct Response: Sendable {
    package var status: Status
    package var fields: [(name: String, value: String)] = []
    /// What a GET gets.
    package var body: ArraySlice<UInt8>
    /// A HEAD is told the length of a body that is not sent.
    package var sendsBody = true
    package var closes = false

    package init(_ status: Status, body: ArraySlice<UInt8> = [], type: String? = nil) {
        self.status = status
        self.body = body
        if let type { fields.append(("Content-Type", type)) }
    }

    /// A refusal in words; the connection ends where the next request could not be found for sure.
    static func refusal(_ status: Status, closes: Bool = false) -> Response {
        var response = Response(status, body: Array(status.words.utf8)[...], type: MediaType.text)
        response.fields.append(("Cache-Control", "no-store"))
        if status == .methodNotAllowed { response.fields.append(("Allow", "GET, HEAD")) }
        response.closes = closes
        return response
    }

    /// What stands in every answer; the policy is that of the published site, which the panel keeps to as well.
    static let standing = """
        X-Content-Type-Options: nosniff\r
        Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
        font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'\r
        Cross-Origin-Resource-Policy: same-origin\r
        Referrer-Policy: strict-origin-when-cross-origin\r

        """

    /// The status line and the fields, with the empty line; `date` is that of the answer.
    func head(date: String, hasLength: Bool = true) -> [UInt8] {
        var text = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\nDate: \(date)\r\n"
        for field in fields { text += "\(field.name): \(field.value)\r\n" }
        if hasLength, status != .notModified { text += "Content-Length: \(body.count)\r\n" }
        text += "Connection: \(closes ? "close" : "keep-alive")\r\n"
        return Array((text + Self.standing + "\r\n").utf8)
    }
}
