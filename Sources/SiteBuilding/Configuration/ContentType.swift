import SiteModel

/// A type of page, declared in `Content/_types/<name>.yaml`: data, not Swift.
struct ContentType: Sendable {
    let name: String
    let label: String
    /// Its top folder under `Content/`; nil for `page`.
    let folder: String?
    let template: String
    /// Type of schema.org.
    let schema: String?
    let outputs: Set<Output>
    /// The fields of every page, then its own.
    let fields: [FieldDefinition]
    /// Template of its folder's index, when it is not `section`, and where it is named.
    let sectionTemplate: String?
    let sectionTemplateOrigin: Origin
    /// Template of the sheet that shows all pages of a section, when there is one, and where it is named.
    let sheetTemplate: String?
    let sheetTemplateOrigin: Origin
    /// Template of the posters of its pages, when there is one, and where it is named.
    let posterTemplate: String?
    let posterTemplateOrigin: Origin
    /// What its lists are like.
    let lists: ListSettings
    /// What others may take of its pages as data.
    let openData: OpenDataSettings
    /// Lists of pages that name a page of this type.
    let mentions: [Mention]
    /// Fields by whose values its pages are listed.
    let facets: [Facet]
    /// What search engines are told of its pages.
    let properties: [PropertyMapping]
    /// Where `schema:` stands.
    let schemaOffset: Int
    /// Slots of the fields that are lists of sessions.
    let sessionSlots: [Int]
    /// Where the file begins, for problems about the type.
    let origin: Origin
    /// Slots of the fields that hold a consent.
    let consentSlots: [Int]
    private let slots: [String: Int]

    init(
        name: String, label: String, folder: String?, template: String, schema: PlacedValue?, outputs: Set<Output>,
        fields: [FieldDefinition], sectionTemplate: PlacedValue?, sheetTemplate: PlacedValue?,
        posterTemplate: PlacedValue? = nil, lists: ListSettings = ListSettings(),
        openData: OpenDataSettings = OpenDataSettings(), mentions: [Mention], facets: [Facet] = [],
        properties: [PropertyMapping] = [], origin: Origin
    ) {
        self.name = name
        self.label = label
        self.folder = folder
        self.template = template
        self.schema = schema?.text
        schemaOffset = schema?.offset ?? 0
        self.properties = properties
        self.outputs = outputs
        self.fields = fields
        self.origin = origin
        self.sectionTemplate = sectionTemplate?.text
        sectionTemplateOrigin = Origin(file: Int(origin.file), offset: sectionTemplate?.offset ?? 0)
        self.sheetTemplate = sheetTemplate?.text
        sheetTemplateOrigin = Origin(file: Int(origin.file), offset: sheetTemplate?.offset ?? 0)
        self.posterTemplate = posterTemplate?.text
        posterTemplateOrigin = Origin(file: Int(origin.file), offset: posterTemplate?.offset ?? 0)
        self.lists = lists
        self.openData = openData
        self.mentions = mentions
        self.facets = facets
        sessionSlots = fields.indices.filter { (fields[$0].kind as? ListField)?.element is SessionField }
        consentSlots = fields.indices.filter { fields[$0].kind is ConsentField }
        slots = Dictionary(fields.indices.map { (fields[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Words of `outputs:`.
    enum Output: String, Sendable, CaseIterable {
        case feed, calendar, data, search, sitemap
        /// Its pages have ready texts for social networks beside them.
        case share
        /// Its pages are the office's own accounts, each at the address in the field `link`.
        case accounts
        case noSitemap = "no-sitemap"
        case noSearch = "no-search"
    }

    /// Whether its pages are shown together on sheets too.
    var makesSheets: Bool { folder != nil && sheetTemplate != nil }

    /// The templates it names, and where.
    var templates: [(String, Origin)] {
        let optional = [
            (sectionTemplate, sectionTemplateOrigin), (sheetTemplate, sheetTemplateOrigin),
            (posterTemplate, posterTemplateOrigin), (lists.template, lists.templateOrigin),
        ]
        return [(template, origin)] + optional.compactMap { name, origin in name.map { ($0, origin) } }
    }

    func slot(of key: String) -> Int? { slots[key] }
}

/// All types of a site.
struct TypeSet: Sendable {
    static let page = "page"
    let types: [ContentType]
    let byName: [String: Int]
    let byFolder: [String: Int]
    /// Types whose file is missing or says too little: that is one problem, and what leads to them is none.
    let unread: Set<String>

    init(types: [ContentType] = [], unread: Set<String> = []) {
        self.types = types
        self.unread = unread
        byName = Dictionary(types.indices.map { (types[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
        byFolder = Dictionary(
            types.indices.compactMap { index in types[index].folder.map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
    }

    func named(_ name: String) -> ContentType? { byName[name].map { types[$0] } }
}
