import SiteModel

/// Finds shown pages that people and search engines cannot tell apart: the same title in one section, or the same
/// description.
enum RepeatedPages {
    /// What must not come twice: a title within its folder, or a description, for which the folder is nil.
    private struct Key: Hashable {
        let folder: Substring?
        let text: ContentHash
    }

    static func problems(of index: ContentIndex) -> [Diagnostic] {
        var seen: [Key: (item: ContentItem, offset: Int)] = [:]
        var problems: [Diagnostic] = []
        for number in index.items.indices where index.isShown(number) {
            let item = index.items[number]
            for (key, offset) in keys(of: item, in: index) {
                guard let first = seen[key] else {
                    seen[key] = (item, offset)
                    continue
                }
                problems.append(
                    repeated(
                        isTitle: key.folder != nil, at: item.file.place(at: offset),
                        first: first.item.file.place(at: first.offset)))
            }
        }
        return problems
    }

    private static func keys(of item: ContentItem, in index: ContentIndex) -> [(Key, Int)] {
        var keys: [(Key, Int)] = []
        if let title = field("title", of: item, in: index) {
            keys.append((Key(folder: item.folder, text: ContentHash(item.sortKey)), title.offset))
        }
        if let field = field("description", of: item, in: index), item.description != PageDraft.unwrittenDescription {
            keys.append(
                (Key(folder: nil, text: ContentHash(Array(item.description.comparableName.utf8))), field.offset))
        }
        return keys
    }

    /// A text that was read; what stands in for another is no repetition.
    private static func field(_ key: String, of item: ContentItem, in index: ContentIndex) -> PlacedValue? {
        index.types.types[item.type].slot(of: key).flatMap { item.fields[$0] }.flatMap { $0.text == nil ? nil : $0 }
    }
}

extension RepeatedPages {
    private static func repeated(isTitle: Bool, at place: SourcePlace, first: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "page-repeated", severity: .warning, place: place,
            message: isTitle
                ? Message(
                    ru: "такой же заголовок у страницы \(first.path)", en: "the page \(first.path) has the same title")
                : Message(
                    ru: "такое же описание у страницы \(first.path)",
                    en: "the page \(first.path) has the same description"),
            help: isTitle
                ? Message(
                    ru: "Назовите страницу так, чтобы её было не спутать с той. Лишнюю копию удалите.",
                    en: "Give the page a title nobody takes for the other's, or delete the copy.")
                : Message(
                    ru: "Напишите своими словами, о чём именно эта страница: описание видно в списках и в поиске.",
                    en: "Say what this very page is about: lists and search engines show the description."),
            notes: [Diagnostic.Note(place: first, message: Message(ru: "впервые здесь", en: "first here"))])
    }
}
