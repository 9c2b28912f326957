import SiteModel

/// How a rule looks at all pages of a site together, after each was judged by itself.
package struct SiteCheck: Sendable {
    let verdicts: @Sendable (SiteRecord) -> [SiteVerdict]

    init(verdicts: @escaping @Sendable (SiteRecord) -> [SiteVerdict]) { self.verdicts = verdicts }
}

/// One thing a rule says of a page after it has seen the others.
struct SiteVerdict: Sendable {
    let point: PagePoint
    let message: Message
    /// The other place that belongs to it, with words.
    let note: (point: PagePoint, message: Message)?

    init(_ message: Message, at point: PagePoint, note: (point: PagePoint, message: Message)? = nil) {
        self.message = message
        self.point = point
        self.note = note
    }
}
