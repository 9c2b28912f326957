/// The status codes the preview answers with (RFC 9110, section 15).
package enum Status: Int, Sendable, Hashable {
    case ok = 200
    case partialContent = 206
    case movedPermanently = 301
    case notModified = 304
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case requestTimeout = 408
    case targetTooLong = 414
    case rangeNotSatisfiable = 416
    case misdirected = 421
    case headTooLong = 431
    case unavailable = 503
    case versionNotSupported = 505

    var reason: String {
        switch self {
        case .ok: "OK"
        case .partialContent: "Partial Content"
        case .movedPermanently: "Moved Permanently"
        case .notModified: "Not Modified"
        case .badRequest: "Bad Request"
        case .forbidden: "Forbidden"
        case .notFound: "Not Found"
        case .methodNotAllowed: "Method Not Allowed"
        case .requestTimeout: "Request Timeout"
        case .targetTooLong: "URI Too Long"
        case .rangeNotSatisfiable: "Range Not Satisfiable"
        case .misdirected: "Misdirected Request"
        case .headTooLong: "Request Header Fields Too Large"
        case .unavailable: "Service Unavailable"
        case .versionNotSupported: "HTTP Version Not Supported"
        }
    }

    /// What a person reads who meets it without a page.
    var words: String {
        switch self {
        case .forbidden, .misdirected:
            "Предпросмотр виден только с этого компьютера, по адресу, который напечатала команда.\n"
                + "The preview is for this computer alone, at the address the command printed.\n"
        case .notFound: "Такой страницы нет.\nThere is no such page.\n"
        case .methodNotAllowed: "Здесь можно только читать.\nThis is for reading only.\n"
        default: "\(rawValue) \(reason)\n"
        }
    }
}
