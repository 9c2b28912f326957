import Foundation

/// The angle of a direction in the plane.
enum PlaneAngle {
    /// Degrees clockwise from the positive x axis, y pointing down.
    static func degrees(x: Double, y: Double) -> Double { atan2(y, x) * 180 / .pi }
}
