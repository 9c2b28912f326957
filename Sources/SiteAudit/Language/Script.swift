/// The scripts by which languages are told apart (ISO 15924).
enum Script: UInt8, Sendable, CaseIterable {
    case none, latin, cyrillic, greek, hebrew, arabic, devanagari, thai, georgian, armenian, hangul, kana, han

    /// The script of a code point; none for what is no letter of these.
    init(of scalar: UInt32) {
        if scalar < 0x80 {
            self = 0x61...0x7A ~= scalar || 0x41...0x5A ~= scalar ? .latin : .none
            return
        }
        switch scalar {
        case 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x481, 0x48A...0x52F: self = .cyrillic
        case 0x531...0x587: self = .armenian
        case 0x5D0...0x5EA: self = .hebrew
        case 0x620...0x6D3, 0x750...0x77F: self = .arabic
        case 0x900...0x963: self = .devanagari
        case 0xE01...0xE4E: self = .thai
        case 0x10A0...0x10FF: self = .georgian
        case 0x3041...0x30FF: self = .kana
        case 0x4E00...0x9FFF: self = .han
        case 0xAC00...0xD7A3, 0x1100...0x11FF: self = .hangul
        default: self = .none
        }
    }

    /// Languages of a script that few others use, the commonest first, by their tags.
    var languages: [String] {
        switch self {
        case .none, .latin, .cyrillic: []
        case .greek: ["el"]
        case .hebrew: ["he", "yi", "iw"]
        case .arabic: ["ar", "fa", "ur", "ps", "ug", "sd", "ckb", "ku", "ks", "dv", "pa", "az", "kk", "ms"]
        case .devanagari: ["hi", "mr", "ne", "sa", "kok", "mai", "bho"]
        case .thai: ["th"]
        case .georgian: ["ka", "xmf"]
        case .armenian: ["hy", "hyw"]
        case .hangul: ["ko"]
        case .kana: ["ja"]
        case .han: ["zh", "ja", "ko", "yue", "cmn", "wuu", "hak", "nan"]
        }
    }
}
