/// The system colours of CSS Color 4, 6.2, as browsers show them in a light scheme.
enum SystemColours {
    /// Nil for what is no system colour; those that differ from system to system are `unknown`.
    static func colour(of name: ArraySlice<UInt8>) -> CSSColour? {
        known.value(of: name).map { number in
            guard let number else { return .unknown }
            func byte(_ shift: UInt32) -> Double { Double(number >> shift & 0xFF) / 255 }
            return .solid(Colour(red: byte(16), green: byte(8), blue: byte(0)))
        }
    }

    private static let known = NameTable<UInt32?>([
        ("canvas", 0xFFFFFF), ("canvastext", 0x000000), ("linktext", 0x0000EE), ("visitedtext", 0x551A8B),
        ("activetext", 0xFF0000), ("buttonface", 0xEFEFEF), ("buttontext", 0x000000), ("buttonborder", 0x000000),
        ("field", 0xFFFFFF), ("fieldtext", 0x000000), ("graytext", 0x808080), ("mark", 0xFFFF00),
        ("marktext", 0x000000), ("highlight", nil), ("highlighttext", nil), ("selecteditem", nil),
        ("selecteditemtext", nil), ("accentcolor", nil), ("accentcolortext", nil), ("window", 0xFFFFFF),
        ("windowtext", 0x000000), ("threedface", 0xC0C0C0), ("infobackground", nil), ("infotext", nil),
        ("menu", nil), ("menutext", nil), ("background", nil), ("appworkspace", nil), ("-webkit-link", 0x0000EE),
    ])
}
