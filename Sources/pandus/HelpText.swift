/// The argument parser's help with its own words in Russian; it knows English only.
enum HelpText {
    static func russian(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            heads.reduce(String(line)) { line, word in
                line.hasPrefix(word.0) ? word.1 + line.dropFirst(word.0.count) : line
            }
        }
        return words.reduce(lines.joined(separator: "\n")) { $0.replacing($1.0, with: $1.1) }
    }

    /// At the beginning of a line.
    private static let heads = [
        ("OVERVIEW: ", ""), ("USAGE: ", "Как писать: "), ("ARGUMENTS:", "Что назвать:"), ("OPTIONS:", "Ключи:"),
        ("SUBCOMMANDS:", "Команды:"),
    ]

    private static let words = [
        ("Show help information.", "Показать эту справку."), ("Show the version.", "Показать версию."),
        ("default:", "обычно:"), ("(values:", "(бывает:"),
        ("<subcommand>", "<команда>"), ("[<options>]", "[<ключи>]"),
        ("See 'pandus help <команда>' for detailed help.", "Подробно о команде: pandus help <команда>"),
    ]
}
