import HTMLTree
import SiteModel

/// Judges finished pages by the rules.
package struct Auditor: Sendable {
    package init() {}

    /// Every finding on one page, at the place where it was written.
    package func audit(_ page: BuiltPage) -> [Diagnostic] { [] }
}
