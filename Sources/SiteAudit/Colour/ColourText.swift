/// Colours as CSS writes them: `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()`, `hsl()`, `hsla()`, names.
enum ColourText {
    /// Nil for what is no colour of these kinds.
    static func colour(_ text: String) -> Colour? {
        let text = text.lowercased()
        if text.first == "#" { return hex(text.dropFirst()) }
        if let open = text.firstIndex(of: "("), text.last == ")" {
            return function(String(text[..<open]), text[text.index(after: open)...].dropLast())
        }
        if text == "transparent" { return Colour(red: 0, green: 0, blue: 0, alpha: 0) }
        return NamedColours.value(of: text).map { number in
            Colour(red: byte(number >> 16), green: byte(number >> 8), blue: byte(number))
        }
    }

    private static func byte(_ number: UInt32) -> Double { Double(number & 0xFF) / 255 }

    private static func hex(_ digits: Substring) -> Colour? {
        let values = digits.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard values.count == digits.utf8.count else { return nil }
        var parts: [Double]
        switch values.count {
        case 3, 4: parts = values.map { Double($0 * 17) / 255 }
        case 6, 8:
            parts = stride(from: 0, to: values.count, by: 2).map { Double(values[$0] * 16 + values[$0 + 1]) / 255 }
        default: return nil
        }
        if parts.count == 3 { parts.append(1) }
        return Colour(red: parts[0], green: parts[1], blue: parts[2], alpha: parts[3])
    }

    private static func function(_ name: String, _ arguments: Substring) -> Colour? {
        guard let parts = arguments.contains(",") ? commaParts(arguments) : spaceParts(arguments) else { return nil }
        guard parts.count == 3 || parts.count == 4 else { return nil }
        guard let alpha = parts.count == 4 ? share(parts[3], of: 1) : 1 else { return nil }
        switch name {
        case "rgb", "rgba":
            guard let red = share(parts[0], of: 255), let green = share(parts[1], of: 255),
                let blue = share(parts[2], of: 255)
            else { return nil }
            return Colour(red: red, green: green, blue: blue, alpha: alpha)
        case "hsl", "hsla":
            guard let hue = angle(parts[0]), let saturation = share(parts[1], of: 100),
                let lightness = share(parts[2], of: 100)
            else { return nil }
            return colour(hue: hue, saturation: saturation, lightness: lightness, alpha: alpha)
        default: return nil
        }
    }

    private static func commaParts(_ text: Substring) -> [Substring]? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
        return parts.allSatisfy { !$0.isEmpty && !$0.contains(" ") && !$0.contains("/") } ? parts : nil
    }

    /// `1 2 3` and `1 2 3 / 4`.
    private static func spaceParts(_ text: Substring) -> [Substring]? {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = halves.first, halves.count <= 2 else { return nil }
        let parts = first.split(whereSeparator: \.isWhitespace)
        guard parts.count == 3 else { return nil }
        return parts + halves.dropFirst().map(trimmed)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    /// A number as a share of `whole`, or a percentage.
    private static func share(_ text: Substring, of whole: Double) -> Double? {
        text.last == "%" ? number(text.dropLast()).map { $0 / 100 } : number(text).map { $0 / whole }
    }

    /// Degrees.
    private static func angle(_ text: Substring) -> Double? {
        let units: [(name: String, degrees: Double)] = [
            ("deg", 1), ("grad", 0.9), ("rad", 180 / .pi), ("turn", 360),
        ]
        for unit in units where text.hasSuffix(unit.name) {
            return number(text.dropLast(unit.name.count)).map { $0 * unit.degrees }
        }
        return number(text)
    }

    private static func number(_ text: Substring) -> Double? {
        // Double() would read `nan`, `inf` and `0x1p3` as well.
        guard text.utf8.allSatisfy({ "0123456789.+-e".utf8.contains($0) }) else { return nil }
        return Double(text.first == "." ? "0" + text : text)
    }

    /// CSS Color 4, 7.1.
    private static func colour(hue: Double, saturation: Double, lightness: Double, alpha: Double) -> Colour {
        let saturation = min(max(saturation, 0), 1)
        let lightness = min(max(lightness, 0), 1)
        func part(_ shift: Double) -> Double {
            var step = (shift + hue / 30).truncatingRemainder(dividingBy: 12)
            if step < 0 { step += 12 }
            let reach = saturation * min(lightness, 1 - lightness)
            return lightness - reach * max(-1, min(step - 3, 9 - step, 1))
        }
        return Colour(red: part(0), green: part(8), blue: part(4), alpha: alpha)
    }
}
