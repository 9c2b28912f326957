/// The answer that a path of the site gets: a file, a part of it, or word that it is known or not there.
struct FileReply {
    let site: ServedSite
    let request: Request

    func response(at path: String) -> Response {
        switch site.entry(at: path) {
        case .file(let bytes, let type): return file(bytes, type)
        case .folder(let address):
            var response = Response.refusal(.movedPermanently)
            response.fields.append(("Location", address))
            return response
        case .page(let status, let bytes):
            var response = Response(status, body: bytes[...], type: MediaType.html)
            response.fields.append(("Cache-Control", "no-store"))
            return response
        case nil: return .refusal(.notFound)
        }
    }

    private func file(_ bytes: [UInt8], _ type: String) -> Response {
        let tag = EntityTag(of: bytes)
        var response = Response(.ok, body: bytes[...], type: type)
        // Kept by the browser, but asked about each time.
        response.fields += [("ETag", tag.text), ("Cache-Control", "no-cache"), ("Accept-Ranges", "bytes")]
        if tag.isNamed(in: request.values(of: "if-none-match")) {
            response.status = .notModified
            response.body = []
            return response
        }
        switch range(of: bytes, tag) {
        case .whole: break
        case .part(let part):
            response.status = .partialContent
            response.body = bytes[part]
            let place = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes.count)"
            response.fields.append(("Content-Range", place))
        case .notSatisfiable:
            response = .refusal(.rangeNotSatisfiable)
            response.fields.append(("Content-Range", "bytes */\(bytes.count)"))
        }
        return response
    }

    /// `If-Range` keeps parts of two builds from being put together.
    private func range(of bytes: [UInt8], _ tag: EntityTag) -> ByteRange {
        let condition = request.values(of: "if-range")
        guard request.method == "GET", condition.allSatisfy({ $0.elementsEqual(tag.text.utf8) }) else { return .whole }
        return ByteRange(request.single("range"), size: bytes.count)
    }
}
