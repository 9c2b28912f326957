/// Makes control and direction signs of foreign text visible, so that a message shows what is in the file.
enum VisibleText {
    static func of(_ text: String, tabs: String = " ") -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            if scalar == "\t" {
                shown += tabs
            } else if isHidden(scalar) {
                shown += "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
