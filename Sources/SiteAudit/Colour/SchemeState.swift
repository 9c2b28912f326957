import SiteModel

/// One combination of settings under which a reader sees the page.
struct SchemeState: Sendable, Hashable {
    var isPrint = false
    var isDark = false
    var isLarge = false
    var wantsContrast = false
    /// The scheme chosen on the page.
    var chosen: String?
    /// The one condition unknown to the check that holds.
    var other: String?

    /// Every combination, the ordinary one first; paper is light and asks for no more contrast. Unknown conditions are
    /// looked at one by one, not together.
    static func all(chosen: [String], other: [String]) -> [SchemeState] {
        let schemes = [nil] + chosen.map(Optional.some)
        var states: [SchemeState] = []
        for condition in [nil] + other.map(Optional.some) {
            for isPrint in [false, true] {
                for scheme in schemes {
                    states += choices(isPrint ? [false] : [false, true]).map { choice in
                        SchemeState(
                            isPrint: isPrint, isDark: choice.isDark, isLarge: choice.isLarge,
                            wantsContrast: choice.wantsContrast, chosen: scheme, other: condition)
                    }
                }
            }
        }
        return states
    }

    private static func choices(_ answers: [Bool]) -> [SchemeState] {
        answers.flatMap { wantsContrast in
            [false, true].flatMap { isLarge in
                answers.map { SchemeState(isDark: $0, isLarge: isLarge, wantsContrast: wantsContrast) }
            }
        }
    }

    /// What it is called, part by part: `тёмная`, `крупный текст`.
    var name: [Message] {
        var parts: [Message] = []
        if isPrint { parts.append(Self.print) }
        if let chosen { parts.append(Self.name(of: chosen)) }
        if isDark { parts.append(chosen == nil ? Self.dark : Self.darkDevice) }
        if parts.isEmpty { parts.append(Message(ru: TokenSheet.baseName, en: "ordinary")) }
        if isLarge { parts.append(Message(ru: "крупный текст", en: "large text")) }
        if wantsContrast { parts.append(Message(ru: "повышенный контраст", en: "more contrast")) }
        if let other { parts.append(Message(ru: other, en: other)) }
        return parts
    }

    private static let print = Message(ru: "печать", en: "print")
    private static let dark = Message(ru: "тёмная", en: "dark")
    private static let darkDevice = Message(ru: "тёмное устройство", en: "dark device")

    private static func name(of scheme: String) -> Message {
        let known = [
            "white": "белая", "black": "чёрная", "blue": "синяя", "brown": "коричневая", "green": "зелёная",
            "yellow": "жёлтая", "beige": "бежевая", "grey": "серая",
        ]
        return Message(ru: known[scheme] ?? scheme, en: scheme)
    }
}
