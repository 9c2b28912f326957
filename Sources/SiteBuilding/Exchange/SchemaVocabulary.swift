/// The part of schema.org that type files may use: types, what each may say, and what a text becomes there.
///
/// A type has the properties of those above it. What the engine says itself (name, description, url, the organisation
/// that provides a service or holds a meeting) is not among them.
enum SchemaVocabulary {
    /// What the value of a property is.
    enum Range: Sendable, Hashable {
        case text
        /// Part of one long text, with the label of the field before it.
        case prose
        case url
        case date
        /// A day to whose last second something holds.
        case lastDay
        case number
        case flag
        /// A form of employment, in the words of search engines, where it is sure.
        case employment
        /// A thing of a type, with the text under a property of its own.
        case thing(String, by: String)
        /// A list of sessions, each an event of the page's type.
        case sessions
        /// Yes where the text says that nothing is to be paid.
        case freeOfCharge
    }

    private struct Kind {
        let parent: String?
        let properties: [String: Range]
    }

    private static let kinds: [String: Kind] = [
        "Thing": Kind(parent: nil, properties: ["alternateName": .text, "sameAs": .url]),
        "CreativeWork": Kind(
            parent: "Thing",
            properties: [
                "about": .thing("Thing", by: "name"), "mentions": .thing("Thing", by: "name"),
                "contributor": organisation, "author": .thing("Person", by: "name"), "teaches": .text,
                "isBasedOn": .url, "isAccessibleForFree": .freeOfCharge,
            ]),
        "WebPage": Kind(parent: "CreativeWork", properties: ["lastReviewed": .date]),
        "AboutPage": Kind(parent: "WebPage", properties: [:]),
        "CollectionPage": Kind(parent: "WebPage", properties: [:]),
        "ContactPage": Kind(parent: "WebPage", properties: [:]),
        "Article": Kind(parent: "CreativeWork", properties: ["articleSection": .text]),
        "Service": Kind(
            parent: "Thing",
            properties: [
                "audience": audience, "serviceType": .text, "serviceOutput": .thing("Thing", by: "name"),
                "termsOfService": .text, "category": .text, "areaServed": .text,
                "availableChannel.servicePhone": .thing("ContactPoint", by: "telephone"),
                "availableChannel.serviceUrl": .url, "availableChannel.serviceLocation": place,
            ]),
        "GovernmentService": Kind(parent: "Service", properties: ["serviceOperator": organisation]),
        "Event": Kind(
            parent: "Thing",
            properties: [
                "audience": audience, "about": .thing("Thing", by: "name"), "contributor": organisation,
                "performer": .thing("Person", by: "name"), "location": place, "subEvent": .sessions,
                "isAccessibleForFree": .freeOfCharge,
            ]),
        "BusinessEvent": Kind(parent: "Event", properties: [:]),
        "EducationEvent": Kind(parent: "Event", properties: ["teaches": .text]),
        "JobPosting": Kind(parent: "Thing", properties: jobProperties),
        "Organization": Kind(
            parent: "Thing",
            properties: [
                "telephone": .text, "email": .text, "address": .text, "areaServed": .text, "knowsAbout": .text,
                "memberOf": organisation,
            ]),
        "Corporation": Kind(parent: "Organization", properties: [:]),
        "EducationalOrganization": Kind(parent: "Organization", properties: [:]),
        "GovernmentOrganization": Kind(parent: "Organization", properties: [:]),
        "NGO": Kind(parent: "Organization", properties: [:]),
    ]

    private static let organisation = Range.thing("Organization", by: "name")
    private static let audience = Range.thing("Audience", by: "audienceType")
    private static let place = Range.thing("Place", by: "address")

    private static let jobProperties: [String: Range] = [
        "description": .prose, "datePosted": .date, "validThrough": .lastDay, "employmentType": .employment,
        "hiringOrganization": organisation, "identifier": .text, "occupationalCategory": .text, "workHours": .text,
        "educationRequirements": .text, "experienceRequirements": .text, "qualifications": .text,
        "responsibilities": .text, "jobBenefits": .text, "totalJobOpenings": .number, "directApply": .flag,
        "jobLocation.address.streetAddress": .text, "jobLocation.address.addressLocality": .text,
        "baseSalary.currency": .text, "baseSalary.value.minValue": .number, "baseSalary.value.maxValue": .number,
        "baseSalary.value.unitText": .text,
    ]

    /// Types of the things that stand between a page and a property with full stops in its name.
    static let between = [
        "availableChannel": "ServiceChannel", "jobLocation": "Place", "jobLocation.address": "PostalAddress",
        "baseSalary": "MonetaryAmount", "baseSalary.value": "QuantitativeValue",
    ]

    /// The property that holds the title of a page of the type.
    static func titleProperty(of type: String) -> String {
        if type == "JobPosting" { return "title" }
        return Self.is(type, a: "Article") ? "headline" : "name"
    }

    /// Forms of employment as vacancies name them; others say nothing certain.
    static let employments = [
        "полная занятость": "FULL_TIME", "частичная занятость": "PART_TIME", "неполная занятость": "PART_TIME",
        "временная": "TEMPORARY", "временная занятость": "TEMPORARY", "временная работа": "TEMPORARY",
        "стажировка": "INTERN", "волонтёрство": "VOLUNTEER",
    ]

    /// What `as:` may call a thing instead.
    static let thingTypes = ["Person", "Organization", "NGO", "GovernmentOrganization", "Thing"]

    /// Types a page may be of, in order.
    static let types: [String] = kinds.keys.filter { !["Thing", "CreativeWork"].contains($0) }.sorted()

    /// Whether a type is another one, or of its kind.
    static func `is`(_ type: String, a wanted: String) -> Bool { ancestry(of: type).contains(wanted) }

    /// All properties of a type; none for one that is not here.
    static func properties(of type: String) -> [String: Range] {
        ancestry(of: type).reversed().reduce(into: [:]) { found, name in
            found.merge(kinds[name]?.properties ?? [:]) { $1 }
        }
    }

    private static func ancestry(of type: String) -> [String] {
        var found: [String] = []
        var next: String? = type
        while let name = next, let kind = kinds[name] {
            found.append(name)
            next = kind.parent
        }
        return found
    }
}
