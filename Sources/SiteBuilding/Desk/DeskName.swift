import FrontMatter
import SiteModel

/// The title of a new page, checked: how it is written in the file, and the name of the file made of it.
struct DeskName: Sendable {
    /// `[a-z0-9-]+`; nil when no name can be made.
    let slug: String?
    /// The title as a value of front matter, quoted where a plain one would be misread; nil when none can be.
    let written: String?
    private(set) var problems: [Diagnostic] = []

    /// Longer names would not fit into addresses people can copy.
    private static let longest = 80

    init(_ title: String, of type: ContentType) {
        let title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let slug = Self.shortened(Slug.make(from: title))
        let isTaken = ContentNames.reserved.union(["index", "readme", "404"]).contains(slug)
        self.slug = slug.isEmpty || isTaken ? nil : slug
        written = Self.written(title)
        if slug.isEmpty { problems.append(Self.noLetters(title)) }
        if isTaken { problems.append(Self.reserved(slug)) }
        if written == nil { problems.append(Self.unwritable) }
        check(length: title.count, of: type)
    }

    private mutating func check(length: Int, of type: ContentType) {
        guard let field = type.slot(of: "title").map({ type.fields[$0] })?.kind as? TextField else { return }
        if length > field.maximum { problems.append(Self.tooLong(length, maximum: field.maximum)) }
    }

    private static func shortened(_ slug: String) -> String {
        guard slug.utf8.count > longest else { return slug }
        let cut = slug.prefix(longest + 1)
        return String(cut[..<(cut.lastIndex(of: "-") ?? cut.index(before: cut.endIndex))])
    }

    /// Plain when it reads back as it is, else in double quotes, whose only escapes are `\"` and `\\`.
    private static func written(_ title: String) -> String? {
        let quoted = "\"" + title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        return [title, quoted].first { readsBack($0) == title }
    }

    private static func readsBack(_ value: String) -> String? {
        let shape = Shape.group(GroupShape(keys: [KeyShape(name: "title")]))
        let file = SourceFile(path: "title", text: "title: " + value + "\n")
        let read = FrontMatterReader.readDocument(file, shape: shape, problemClass: .usage)
        guard read.problems.isEmpty, case .group(let entries)? = read.value?.content,
            case .scalar(let scalar)? = entries.first?.value.content, !scalar.isPlaceholder
        else { return nil }
        return scalar.text.text
    }
}

extension DeskName {
    fileprivate static func noLetters(_ title: String) -> Diagnostic {
        Desk.usage(
            Message(
                ru: "из заголовка «\(title.prefix(80))» нельзя сделать имя файла",
                en: "no file name can be made of the title “\(title.prefix(80))”"),
            Message(
                ru: "Назовите страницу словами, в кавычках: pandus new услуга \"Подбор работы\".",
                en: "Name the page in words, in quotes: pandus new service \"Подбор работы\"."))
    }

    fileprivate static func reserved(_ slug: String) -> Diagnostic {
        Desk.usage(
            Message(ru: "имя «\(slug)» занято самим сайтом", en: "the name “\(slug)” belongs to the site itself"),
            Message(ru: "Возьмите другой заголовок.", en: "Take another title."))
    }

    fileprivate static func tooLong(_ count: Int, maximum: Int) -> Diagnostic {
        let signs = RussianPlural("знак", "знака", "знаков")
        return Desk.usage(
            Message(
                ru: "заголовок слишком длинный: \(signs.count(count)), можно не больше \(maximum)",
                en: "the title is too long: \(englishCount(count, "character", "characters")), at most \(maximum)"),
            Message(ru: "Сократите заголовок.", en: "Shorten the title."))
    }

    fileprivate static var unwritable: Diagnostic {
        Desk.usage(
            Message(ru: "в заголовке есть недопустимые знаки", en: "the title has signs that cannot be written"),
            Message(ru: "Наберите заголовок заново обычными буквами.", en: "Type the title anew in plain letters."))
    }
}
