import Foundation

/// How vacancies are to be imported.
package struct ImportOptions: Sendable {
    /// The folder that holds `Content`.
    package let source: String
    /// Files of others, as the person named them.
    package let files: [String]
    package let now: Date
    /// Region codes of 2 to 13 digits; none means every region.
    package var regions: [String] = []
    /// Also vacancies that no employer marked as for people with disabilities.
    package var takesAll = false
    /// Days since the last change after which a vacancy counts as over.
    package var maximumAge = 90
    /// Names, telephones and e-mail addresses of persons are taken too.
    package var takesContacts = false
    /// The files do not hold every vacancy there is: nothing is removed.
    package var isPartial = false
    /// More than half of the pages may go at once.
    package var allowsShrink = false
    /// Nothing is written.
    package var isDryRun = false

    package init(source: String, files: [String], now: Date) {
        self.source = source
        self.files = files
        self.now = now
    }
}
