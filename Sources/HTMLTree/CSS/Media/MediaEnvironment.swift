/// The screen or paper a page is shown on, and what its reader has asked for (Media Queries 5).
package struct MediaEnvironment: Sendable, Hashable {
    /// `prefers-contrast`.
    package enum Contrast: UInt8, Sendable, Hashable { case noPreference, more, less, custom }

    /// CSS pixels.
    package var width: Double
    package var height: Double
    package var isPrint = false
    package var isDark = false
    package var contrast = Contrast.noPreference
    package var reducesMotion = false
    package var hasForcedColours = false

    package init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// A desktop screen of a reader who has set nothing.
    package static let screen = MediaEnvironment(width: 1280, height: 800)

    var isPortrait: Bool { height >= width }
}
