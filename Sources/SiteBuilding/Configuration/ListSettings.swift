import FrontMatter
import SiteModel

/// How long the lists of a type's pages may grow, what shows them, and whether their addresses are promised.
struct ListSettings: Sendable {
    /// Pages in a list before it is cut into numbered pages; nil leaves every list whole.
    let pageSize: Int?
    /// Template of the pages of facets and of the numbered ones, when it is not `facet`, and where it is named.
    let template: String?
    let templateOrigin: Origin
    /// Whether its pages come and go, as advertisements do: nobody promises their addresses.
    let isPassing: Bool

    init(pageSize: Int? = nil, template: PlacedValue? = nil, isPassing: Bool = false, file: Int = 0) {
        self.pageSize = pageSize
        self.template = template?.text
        templateOrigin = Origin(file: file, offset: template?.offset ?? 0)
        self.isPassing = isPassing
    }

    /// The keys of a type file it is read from.
    static let definitions = [
        FieldDefinition(
            "page-size", "Страниц в списке",
            NumberField(minimum: 2, maximum: 1_000, isWhole: true, acceptsPlaceholder: false)),
        FieldDefinition("list-template", "Шаблон списка", TextField(acceptsPlaceholder: false)),
        FieldDefinition("passing", "Приходят и уходят", YesNoField()),
    ]

    /// Out of the values of `definitions`; a size out of bounds has been complained of.
    static func read(_ values: ArraySlice<PlacedValue?>, file: Int) -> ListSettings {
        let values = Array(values)
        var size: Int?
        if case .number(_, let number?)? = values[0]?.value, number > 1 { size = number }
        return ListSettings(pageSize: size, template: values[1], isPassing: values[2]?.isTrue ?? false, file: file)
    }
}
