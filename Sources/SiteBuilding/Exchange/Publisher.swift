import SiteModel
import Templating

/// The organisation whose site it is, and the site: what is known of them, for JSON-LD.
struct Publisher: Sendable {
    /// An employment centre is an office of the state (schema.org has one type for each half of that).
    private static let types = ["GovernmentOrganization", "EmploymentAgency"]

    /// Both in full, for the home page and the page of contacts.
    let nodes: [DataValue]
    /// What other pages say of the organisation; nil while its name is not known.
    let reference: DataValue?
    /// What other pages say of the site.
    let siteReference: DataValue

    init(of site: LoadedSite) {
        let base = site.settings.baseURL
        let name = site.settings.field("organisation")?.text
        var organisation = DataNode(Self.types, id: base + "#organization")
        organisation.add("name", name)
        reference = name == nil ? nil : organisation.value
        organisation.add("url", base)
        organisation.add("telephone", Self.contact("phone", in: site.settings))
        organisation.add("email", Self.contact("email", in: site.settings))
        organisation.add("address", site.settings.field("address")?.text)
        organisation.add("sameAs", list: Self.otherAddresses(of: site).map(DataValue.text))
        var own = DataNode("WebSite", id: base + "#website")
        own.add("name", site.settings.name)
        own.add("url", base)
        siteReference = own.value
        own.add("inLanguage", site.settings.language)
        own.add("publisher", reference.map { _ in DataNode.reference(base + "#organization") })
        nodes = (reference == nil ? [] : [organisation.value]) + [own.value]
    }

    /// Whether a page shows the contacts of `site.yaml`.
    static func isContactPage(_ item: ContentItem, of type: ContentType) -> Bool {
        type.slot(of: "show-contacts").flatMap { item.fields[$0] }?.isTrue == true
    }

    private static func contact(_ key: String, in settings: SiteSettings) -> String? {
        guard case .contact(let text, _)? = settings.field(key)?.value else { return nil }
        return text
    }

    /// The main site and the filled accounts of types that say `accounts` among their outputs.
    static func otherAddresses(of site: LoadedSite) -> [String] {
        var found: [String] = []
        if case .url(let main)? = site.settings.field("main-site")?.value { found.append(main) }
        for number in PublicItems.all(of: site) {
            let item = site.index.items[number]
            let type = site.types.types[item.type]
            guard type.outputs.contains(.accounts), let slot = type.slot(of: "link"),
                case .url(let address)? = item.fields[slot]?.value
            else { continue }
            found.append(address)
        }
        return found
    }
}
