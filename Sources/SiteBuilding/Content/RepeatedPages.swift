import SiteModel

/// Finds shown pages that people and search engines cannot tell apart: the same title in one section, or the same
/// description.
enum RepeatedPages {
    private struct Title: Hashable {
        let folder: Substring
        let key: [UInt8]
    }

    static func problems(of index: ContentIndex) -> [Diagnostic] {
        var titles: [Title: ContentItem] = [:]
        var descriptions: [String: ContentItem] = [:]
        var problems: [Diagnostic] = []
        for number in index.items.indices where index.isShown(number) {
            let item = index.items[number]
            if let field = field("title", of: item, in: index) {
                let title = Title(folder: item.folder, key: item.sortKey)
                if let first = titles[title] {
                    problems.append(sameTitle(at: item.file.place(at: field.offset), first: first))
                } else {
                    titles[title] = item
                }
            }
            if let field = field("description", of: item, in: index), item.description != PageDraft.unwrittenDescription
            {
                let description = item.description.comparableName
                if let first = descriptions[description] {
                    problems.append(sameDescription(at: item.file.place(at: field.offset), first: first))
                } else {
                    descriptions[description] = item
                }
            }
        }
        return problems
    }

    /// A text that was read; what stands in for another is no repetition.
    private static func field(_ key: String, of item: ContentItem, in index: ContentIndex) -> PlacedValue? {
        index.types.types[item.type].slot(of: key).flatMap { item.fields[$0] }.flatMap { $0.text == nil ? nil : $0 }
    }
}

extension RepeatedPages {
    private static func problem(
        _ place: SourcePlace, first: SourcePlace, _ message: Message, help: Message
    ) -> Diagnostic {
        Diagnostic(
            rule: "page-repeated", severity: .warning, place: place, message: message, help: help,
            notes: [Diagnostic.Note(place: first, message: Message(ru: "впервые здесь", en: "first here"))])
    }

    private static func sameTitle(at place: SourcePlace, first: ContentItem) -> Diagnostic {
        problem(
            place, first: first.file.place(at: first.titleOffset),
            Message(
                ru: "такой же заголовок у страницы \(first.file.path)",
                en: "the page \(first.file.path) has the same title"),
            help: Message(
                ru: "Назовите страницу так, чтобы её было не спутать с той. Лишнюю копию удалите.",
                en: "Give the page a title nobody takes for the other's, or delete the copy."))
    }

    private static func sameDescription(at place: SourcePlace, first: ContentItem) -> Diagnostic {
        problem(
            place, first: first.file.wholeFile,
            Message(
                ru: "такое же описание у страницы \(first.file.path)",
                en: "the page \(first.file.path) has the same description"),
            help: Message(
                ru: "Напишите своими словами, о чём именно эта страница: описание видно в списках и в поиске.",
                en: "Say what this very page is about: lists and search engines show the description."))
    }
}
