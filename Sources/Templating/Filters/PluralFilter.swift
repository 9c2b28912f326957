import SiteModel

extension Filter {
    /// A number, or the length of a list, with its noun: `5 мест`.
    static let plural = Filter(
        name: "plural",
        takes: Message(ru: "число или список", en: "a number or a list"),
        usage: Message(
            ru: "Пишется с тремя словами, для 1, 2 и 5: {{x | plural \"место\" \"места\" \"мест\"}}.",
            en: "Write three words, for 1, 2 and 5: {{x | plural \"место\" \"места\" \"мест\"}}.")
    ) { shape, arguments in
        guard shape == .number || shape.isList else { return .wrongShape }
        guard arguments.count == 3, arguments.allSatisfy({ !$0.isEmpty }) else { return .wrongArguments }
        let isList = shape.isList
        let forms = RussianPlural(arguments[0], arguments[1], arguments[2])
        return .ready { value, text in
            switch value {
            // A fraction takes the genitive singular: 1,5 места.
            case .number(let number):
                text += "\(number.text)\u{A0}\(number.integer.map(forms.form) ?? forms.few)".utf8
            case .list(let items): text += "\(items.count)\u{A0}\(forms.form(for: items.count))".utf8
            case .missing where isList: text += "0\u{A0}\(forms.many)".utf8
            default: break
            }
        }
    }
}

extension ValueShape {
    var isList: Bool {
        if case .list = self { return true }
        return false
    }
}
