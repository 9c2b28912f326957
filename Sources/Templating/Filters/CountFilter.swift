import SiteModel

extension Filter {
    /// How many items a list has.
    static let count = Filter(
        name: "count",
        takes: Message(ru: "список", en: "a list"),
        usage: Message(ru: "Пишется {{x | count}}.", en: "Write {{x | count}}.")
    ) { shape, arguments in
        guard shape.isList else { return .wrongShape }
        guard arguments.isEmpty else { return .wrongArguments }
        return .ready { value, text in
            switch value {
            case .list(let items): text += String(items.count).utf8
            case .missing: text += "0".utf8
            default: break
            }
        }
    }
}
