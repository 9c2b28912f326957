import SiteModel

/// Cards of the organisation and of every page that has contacts of its own.
enum ContactCards {
    static let output = SiteOutput(addresses: { _ in [] }, make: { files(of: $0.site) })

    static func files(of site: LoadedSite) -> [SiteFile] {
        let own = site.index.cards.numbers.flatMap { number in
            files(card(of: number, in: site), named: site.index.items[number].name)
        }
        guard site.index.cards.siteAddress != nil else { return own }
        return own + files(card(of: site.settings), named: CardIndex.siteName[...])
    }

    private static func files(_ card: ContactCard, named name: Substring) -> [SiteFile] {
        zip(CardIndex.addresses(named: name), [card.bytes, card.olderBytes]).map { SiteFile(address: $0, bytes: $1) }
    }

    private static func card(of settings: SiteSettings) -> ContactCard {
        let name = settings.field("organisation")?.text ?? settings.name
        return ContactCard(
            name: name, organisation: name, contacts: CardIndex.contacts(SiteSettings.fields, settings.values),
            address: settings.field("address")?.text, page: settings.baseURL, note: settings.name)
    }

    private static func card(of number: Int, in site: LoadedSite) -> ContactCard {
        let item = site.index.items[number]
        let type = site.types.types[item.type]
        // What is an organisation itself belongs to no other.
        let isOrganisation = ["Organization", "NGO", "EmploymentAgency"].contains { type.schema == $0 }
        let owner = site.settings.field("organisation")?.text ?? site.settings.name
        return ContactCard(
            name: item.title, organisation: isOrganisation ? item.title : owner,
            contacts: CardIndex.contacts(type.fields, item.fields),
            address: type.slot(of: "address").flatMap { item.fields[$0]?.text },
            page: PageAddress.canonical(item.address, base: site.settings.baseURL), note: item.description)
    }

    /// Every address its files may take, each with the file that asks for it.
    static func addresses(of site: LoadedSite) -> [(address: String, path: String)] {
        let isSiteKnown = !CardIndex.contacts(SiteSettings.fields, site.settings.values).isEmpty
        let site4 = isSiteKnown ? CardIndex.addresses(named: CardIndex.siteName[...]) : []
        let slots = site.types.types.map { type in
            type.fields.indices.filter { CardIndex.isContact(type.fields[$0]) }
        }
        let kept = site.index.items.filter { item in
            slots[item.type].contains { CardIndex.isFilled(item.fields[$0]) }
                && !(isSiteKnown && item.name == CardIndex.siteName)
        }
        return site4.map { ($0, "Content/site.yaml") }
            + kept.flatMap { item in CardIndex.addresses(named: item.name).map { ($0, item.file.path) } }
    }
}
