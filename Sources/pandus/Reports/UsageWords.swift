import ArgumentParser
import SiteModel

/// What the argument parser complains of, in both languages; it speaks English only.
struct UsageWords {
    /// Stands between the Russian and the English words of a complaint of our own.
    fileprivate static let separator = "\u{1F}"

    /// The first line of the parser's text, without «Error: ».
    private let line: String
    /// What the option is for, as its own help says it.
    private let hint: String?
    private let arguments: [String]

    init(explanation: String, arguments: [String]) {
        let first = explanation.split(separator: "\n").first.map(String.init) ?? ""
        line = first.hasPrefix("Error: ") ? String(first.dropFirst("Error: ".count)) : first
        hint = explanation.firstMatch(of: /\nHelp:  -\S+ <[^>]*>  (.*?)\.?(?:\n|$)/).map { String($0.1) }
        self.arguments = arguments
    }

    /// What is wrong.
    var message: Message {
        let halves = line.split(separator: Self.separator, maxSplits: 1)
        if halves.count == 2 { return Message(ru: String(halves[0]), en: String(halves[1])) }
        let english = line.hasSuffix(".") ? String(line.dropLast()) : line
        if let name = unknownCommand { return Self.unknownCommand(name) }
        return Message(ru: russian ?? "не разобрать («\(english)»)", en: english)
    }

    /// Where the command's options are listed.
    var help: Message {
        let name = arguments.first.map { Self.commands.contains($0) ? " " + $0 : "" } ?? ""
        return Message(ru: "Справка: pandus help\(name)", en: "Help: pandus help\(name)")
    }

    private static let commands = Pandus.configuration.subcommands.compactMap { $0.configuration.commandName }

    /// The first word, when it should be a command and is none.
    private var unknownCommand: String? {
        guard let first = arguments.first, !first.hasPrefix("-"), first != "help", !Self.commands.contains(first)
        else { return nil }
        return first
    }

    private static func unknownCommand(_ name: String) -> Message {
        let nearest = Nearest.name(to: name, among: commands)
        let list = commands.joined(separator: ", ")
        return Message(
            ru: "команды «\(name)» нет" + (nearest.map { ", возможно, «\($0)»" } ?? "") + ". Есть: \(list)",
            en: "there is no command “\(name)”" + (nearest.map { ", perhaps “\($0)”" } ?? "") + ". There are: \(list)")
    }

    /// The parser's forms of complaint; nil for one that is not known here.
    private var russian: String? {
        if let match = line.firstMatch(of: /^Unknown option '([^']*)'(?:\. Did you mean '([^']*)'\?)?/) {
            // The parser names the least distant option, however far; the dashes are no likeness.
            let meant = match.2.flatMap { Nearest.name(to: Self.bare(match.1), among: [Self.bare($0)]) }
            return "ключа «\(match.1)» нет" + (meant.map { ", возможно, «--\($0)»" } ?? "")
        }
        if let match = line.firstMatch(of: /^Missing value for '(-\S*?)(?: <.*)?'/) {
            return "после ключа «\(match.1)» нет значения"
        }
        if let match = line.firstMatch(of: /^Missing expected argument '<([^>]*)>/) {
            return "не хватает: \(Self.argument(String(match.1)))"
        }
        if let match = line.firstMatch(of: /^The value '(.*)' is invalid for '(-\S*)[^']*'/) {
            return "значение «\(match.1)» не подходит к ключу «\(match.2)»" + (hint.map { ". \($0)" } ?? "")
        }
        if let match = line.firstMatch(of: /^The value '(.*)' is invalid for '<([^>]*)>/) {
            return "«\(match.1)» не подходит. Нужно: \(Self.argument(String(match.2)))"
        }
        if let match = line.firstMatch(of: /^The option '([^']*)' does not take any value/) {
            return "у ключа «\(match.1)» не бывает значения"
        }
        if let match = line.firstMatch(of: /nexpected arguments?:? (.*)$/) {
            return "лишнее в команде: " + match.1.replacing("'", with: "")
        }
        return nil
    }

    private static func bare(_ option: Substring) -> String { String(option.drop { $0 == "-" }) }

    private static func argument(_ name: String) -> String {
        switch name {
        case "type": "вид страницы и заголовок, например: pandus new услуга \"Подбор работы\""
        case "title": "заголовок в кавычках"
        case "rule": "имя правила, например: pandus explain image-alternative"
        case "what":
            "что показать (next, drafts, expired, overdue, placeholders или samples), например: pandus list next"
        case "table": "таблица, например: pandus import csv treningi.csv --type тренинг"
        case "files": "файлы вакансий, например: pandus import vacancies vakansii.json"
        case "paths": "файлы или папки, например: pandus audit Output"
        default: name
        }
    }
}

extension ValidationError {
    /// A complaint of our own, in both languages.
    init(_ message: Message) { self.init(message.ru + UsageWords.separator + message.en) }
}
