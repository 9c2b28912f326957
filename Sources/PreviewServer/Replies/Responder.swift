/// Answers requests from the site that is shown: a pure function of both.
package struct Responder: Sendable {
    let site: ServedSite
    let port: UInt16

    /// What a request gets.
    package enum Reply: Sendable {
        case response(Response)
        /// The head of a stream of events that stays open.
        case events(Response)
    }

    package init(site: ServedSite, port: UInt16) {
        self.site = site
        self.port = port
    }

    /// The answer to a well-formed request; who asks is judged before what is asked for.
    package func reply(to request: Request) -> Reply {
        let host = LoopbackHost(port: port)
        guard let name = request.single("host") else { return refuse(.badRequest, request) }
        let authority = RequestTarget.authority(of: request.target)
        guard host.isMeant(by: name), authority.map(host.isMeant) ?? true else { return refuse(.misdirected, request) }
        guard ["GET", "HEAD"].contains(request.method) else { return refuse(.methodNotAllowed, request) }
        guard !request.hasBody, let path = RequestTarget.path(of: request.target) else {
            return refuse(.badRequest, request)
        }
        if path == OwnAddress.events { return events(request, host) }
        return finish(FileReply(site: site, request: request).response(at: path), request)
    }

    /// Whether pages of other sites could listen is asked twice: old browsers know only `Origin`.
    private func events(_ request: Request, _ host: LoopbackHost) -> Reply {
        let isForeign = request.values(of: "sec-fetch-site").contains { !$0.elementsEqual("same-origin".utf8) }
        guard !isForeign, request.values(of: "origin").allSatisfy(host.isOrigin) else {
            return refuse(.forbidden, request)
        }
        var response = Response(.ok, type: "text/event-stream; charset=utf-8")
        response.fields.append(("Cache-Control", "no-store"))
        response.closes = true
        response.sendsBody = request.method == "GET"
        return response.sendsBody ? .events(response) : .response(response)
    }

    private func refuse(_ status: Status, _ request: Request) -> Reply {
        finish(.refusal(status, closes: status == .badRequest), request)
    }

    private func finish(_ response: Response, _ request: Request) -> Reply {
        var response = response
        response.sendsBody = request.method != "HEAD"
        response.closes = response.closes || !request.isPersistent
        return .response(response)
    }
}
