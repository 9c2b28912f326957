import SiteModel

/// What a site still has to do, or what the clock will do with it: the answer of `pandus list`.
package struct SiteList: Sendable {
    /// The lists there are.
    package enum What: String, Sendable, CaseIterable {
        case next, drafts, expired, overdue, placeholders, samples
    }

    /// A place an editor may go to.
    package struct Entry: Sendable {
        package let place: SourcePlace
        /// Of the page, or the name of the site.
        package let title: String
        /// Keys of the field, from the outermost: `sessions/place`.
        package var field: String?
        /// The same in the labels editors know.
        package var label: String?
        /// `2026-06-02`, or `2026-06-02T10:00` in the site's zone.
        package var date: String?
        /// What happens then, in the list of what comes next.
        package var event: Event?
    }

    /// What the clock does with a page.
    package enum Event: String, Sendable {
        case appears, expires, review, date
        case sessionStart = "session-start"
        case sessionEnd = "session-end"
        case registrationEnd = "registration-end"
        case consentEnd = "consent-end"
    }

    package let what: What
    /// By place.
    package let entries: [Entry]
    /// When the site will change by the clock alone, `2026-12-10T14:00+03:00`; nil when it never will.
    package var moment: String?
    /// At that moment the site is no longer one that can be published: a build will refuse it.
    package var isRefused = false

    init(_ what: What, _ entries: [Entry]) {
        self.what = what
        self.entries = entries.sorted { SourcePlace.precedes($0.place, $1.place) }
    }
}
