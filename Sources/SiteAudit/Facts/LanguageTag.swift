import HTMLTree

/// Language tags of BCP 47, as far as a page's `lang` is judged: the first part names a language.
enum LanguageTag {
    /// Whether the primary subtag is a language: two letters of ISO 639-1, or three of a language that
    /// has no two.
    static func namesALanguage(_ tag: ArraySlice<UInt8>) -> Bool {
        let primary = tag.prefix { $0 != UInt8(ascii: "-") }.map(\.asciiLowercased)
        guard primary.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) else { return false }
        let word = String(decoding: primary, as: UTF8.self)
        switch primary.count {
        case 2: return twoLetters.contains(word)
        case 3: return LanguageCodes.contains(primary)
        default: return false
        }
    }

    private static let twoLetters = words(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el
        en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it
        iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo
        mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh
        si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh
        yi yo za zh zu
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
