/// Addresses the preview keeps for itself: no page of a site can have them, since no name begins with `_`.
package enum OwnAddress {
    package static let events = "/__pandus/events"
    package static let script = "/__pandus/reload.js"
    package static let style = "/__pandus/panel.css"
    package static let problems = "/__pandus/problems.html"
}
