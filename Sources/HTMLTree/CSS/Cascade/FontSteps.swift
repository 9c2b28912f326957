/// What the words for sizes and weights of fonts come out at (CSS Fonts 4).
enum FontSteps {
    /// Pixels, with 16 for `medium` (CSS Fonts 4, 2.5).
    static func size(of word: CSSKeyword, _ parent: Double) -> Double? {
        switch word {
        case .xxSmall: 9
        case .xSmall: 10
        case .small: 13
        case .medium: 16
        case .large: 18
        case .xLarge: 24
        case .xxLarge: 32
        case .xxxLarge: 48
        case .smaller: parent / 1.2
        case .larger: parent * 1.2
        default: nil
        }
    }

    /// CSS Fonts 4, 2.2.1.
    static func bolder(than weight: Double) -> Double {
        weight < 350 ? 400 : weight < 550 ? 700 : weight < 900 ? 900 : weight
    }

    static func lighter(than weight: Double) -> Double {
        weight < 100 ? weight : weight < 550 ? 100 : weight < 750 ? 400 : 700
    }
}
