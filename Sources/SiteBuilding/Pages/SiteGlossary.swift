import SiteModel
import Wording

/// The glossary of a site: the `terms` of `glossarij.md`.
enum SiteGlossary {
    static let page = "glossarij.md"

    static func make(of site: LoadedSite) -> Glossary { Glossary(terms(of: site)) }

    static func terms(of site: LoadedSite) -> [GlossaryTerm] {
        guard let number = site.index.pages[page], site.index.isShown(number) else { return [] }
        let item = site.index.items[number]
        let type = site.types.types[item.type]
        guard let slot = type.slot(of: "terms"), let list = type.fields[slot].kind as? ListField,
            let group = list.element as? GroupField, case .list(let entries)? = item.fields[slot]?.value
        else { return [] }
        return entries.compactMap { entry in
            guard let term = group.field("term", of: entry.value)?.text,
                let short = group.field("short", of: entry.value), let words = short.text
            else { return nil }
            return GlossaryTerm(term: term, short: words, origin: Origin(file: item.fileNumber, offset: short.offset))
        }
    }
}
