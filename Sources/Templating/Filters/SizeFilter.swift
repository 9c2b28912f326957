import SiteModel

extension Filter {
    /// The size of a file in Russian words: `1,2 МБ`.
    static let size = Filter(
        name: "size",
        takes: Message(ru: "число байтов", en: "a number of bytes"),
        usage: Message(ru: "Пишется {{x | size}}.", en: "Write {{x | size}}.")
    ) { shape, arguments in
        guard shape == .number else { return .wrongShape }
        guard arguments.isEmpty else { return .wrongArguments }
        return .ready { value, text in
            guard case .number(let number) = value, let bytes = number.integer else { return }
            // No file is larger, and the sum inside must not overflow.
            text += RussianSize.words(bytes: max(0, min(bytes, 1 << 50))).utf8
        }
    }
}
