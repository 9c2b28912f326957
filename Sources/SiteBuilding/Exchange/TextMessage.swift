/// A text message (SMS) and the number of segments it is sent, and paid, as: 3GPP TS 23.038 for the alphabets,
/// TS 23.040, section 9.2.3.24.1 for what the header of a part takes.
struct TextMessage: Sendable {
    /// Segments a ready text should not need more of.
    static let wanted = 2

    let text: String
    /// Whether every sign is in the GSM 7 bit alphabet; with one that is not, Russian ones too, all go as UCS-2.
    let isPlain: Bool
    let segments: Int

    init(text: String) {
        self.text = text
        let septets = Self.septets(of: text)
        isPlain = septets != nil
        segments =
            septets.map { Self.segments($0, whole: 160, part: 153) }
            ?? Self.segments(text.unicodeScalars.map { $0.value > 0xFFFF ? 2 : 1 }, whole: 70, part: 67)
    }

    /// A sign is never divided between two parts.
    private static func segments(_ widths: [Int], whole: Int, part: Int) -> Int {
        if widths.reduce(0, +) <= whole { return 1 }
        var count = 1
        var room = part
        for width in widths {
            if width > room {
                count += 1
                room = part
            }
            room -= width
        }
        return count
    }

    /// Septets of each sign; nil when one is not in the alphabet.
    private static func septets(of text: String) -> [Int]? {
        var widths: [Int] = []
        for scalar in text.unicodeScalars {
            if basic.contains(scalar) {
                widths.append(1)
            } else if extended.contains(scalar) {
                widths.append(2)
            } else {
                return nil
            }
        }
        return widths
    }

    private static let basic = Set(
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
            + "abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
    private static let extended = Set("\u{0C}^{}\\[~]|€".unicodeScalars)
}
