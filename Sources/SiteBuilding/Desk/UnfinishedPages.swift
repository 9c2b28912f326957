import SiteModel

/// Pages that `new` began and nobody finished: shown, they would tell readers to write them.
enum UnfinishedPages {
    static func problems(of site: LoadedSite) -> [Diagnostic] {
        site.index.items.indices.filter { site.index.isShown($0) && !isDraft(site.index.items[$0], site.types) }
            .flatMap { problems(of: site.index.items[$0], types: site.types) }
    }

    /// With `--drafts` a draft is shown, and may be unfinished.
    private static func isDraft(_ item: ContentItem, _ types: TypeSet) -> Bool {
        types.types[item.type].slot(of: "draft").flatMap { item.fields[$0] }?.isTrue == true
    }

    private static func problems(of item: ContentItem, types: TypeSet) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if item.description == PageDraft.unwrittenDescription,
            let field = types.types[item.type].slot(of: "description").flatMap({ item.fields[$0] })
        {
            problems.append(unwrittenDescription(at: item.file.place(at: field.offset)))
        }
        let body = Array(PageDraft.unwrittenBody.utf8)
        if item.file.bytes[item.bodyRange].starts(with: body) {
            problems.append(unwrittenBody(at: item.file.place(at: item.bodyRange.lowerBound + 1)))
        }
        return problems
    }
}

extension UnfinishedPages {
    fileprivate static func unwrittenDescription(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "page-unfinished", place: place,
            message: Message(ru: "описание страницы ещё не написано", en: "the description is not written yet"),
            help: Message(
                ru: "Напишите вместо этой фразы, о чём страница, или верните строку «Черновик: да».",
                en: "Say instead what the page is about, or put back “draft: yes”."))
    }

    fileprivate static func unwrittenBody(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "page-unfinished", place: place,
            message: Message(ru: "текст страницы ещё не написан", en: "the text of the page is not written yet"),
            help: Message(
                ru: "Напишите текст и дайте разделу настоящее название или верните строку «Черновик: да».",
                en: "Write the text and give the part its real heading, or put back “draft: yes”."))
    }
}
