import SiteModel

/// The kinds of place a value can be written in.
enum ValueSite: Equatable {
    case text
    /// Inside `title` or `textarea`.
    case plainText
    case attribute
    case address(HTMLContext.Address)
    case linkedData
    case forbidden(Forbidden)

    enum Forbidden: Equatable {
        case tag, unquoted, comment, script, style, code, rawText
    }

    init(_ context: HTMLContext) {
        switch context.state {
        case .text: self = .text
        case .tagOpen, .tagName, .beforeAttribute, .afterItem, .attributeName, .afterAttributeName, .endTag:
            self = .forbidden(.tag)
        case .beforeValue, .unquoted: self = .forbidden(.unquoted)
        case .declaration, .comment: self = .forbidden(.comment)
        case .quoted: self = Self.quoted(context)
        case .raw(let matched): self = Self.raw(context.rawElement, matched: matched)
        }
    }

    private static func quoted(_ context: HTMLContext) -> ValueSite {
        switch context.kind {
        case .plain: .attribute
        case .address, .addresses: .address(context.address)
        case .code, .scriptType: .forbidden(.code)
        }
    }

    private static func raw(_ element: RawElement?, matched: Int) -> ValueSite {
        // A value after `</titl` could finish the end tag.
        if matched > 0 { return .forbidden(.tag) }
        return switch element {
        case .plain: .plainText
        case .jsonLinkedData: .linkedData
        case .script: .forbidden(.script)
        case .style: .forbidden(.style)
        case .other, nil: .forbidden(.rawText)
        }
    }

    var isAttribute: Bool {
        switch self {
        case .attribute, .address: true
        case .text, .plainText, .linkedData, .forbidden: false
        }
    }
}

/// Decides whether a value of a shape may be written in a place.
enum PlaceRules {
    enum Verdict {
        case allowed(Printing)
        case refused(Refusal)
    }

    enum Refusal: Equatable {
        case place(ValueSite.Forbidden)
        case needsFilter(String)
        case addressWanted(isContact: Bool)
        case addressNotWhole
        case fragmentOutsideText
        case jsonOutsideData
        case onlyJSON
        case onlyCondition
        case list
        case group
    }

    static func verdict(for shape: ValueShape, at site: ValueSite) -> Verdict {
        switch shape {
        case .list: return .refused(.list)
        case .record: return .refused(.group)
        case .flag: return .refused(.onlyCondition)
        case .text, .url, .html, .number, .contact, .date, .dateTime, .data: break
        }
        if case .forbidden(let place) = site { return .refused(.place(place)) }
        if shape == .data { return .refused(site == .linkedData ? .needsFilter("json") : .jsonOutsideData) }
        if site == .linkedData { return .refused(.onlyJSON) }
        if shape == .date || shape == .dateTime { return .refused(.needsFilter("date")) }
        guard case .address(let progress) = site else { return inText(shape, at: site) }
        guard shape == .url else { return .refused(.addressWanted(isContact: shape == .contact)) }
        return progress == .none || progress == .wrong ? .allowed(.attributeAddress) : .refused(.addressNotWhole)
    }

    private static func inText(_ shape: ValueShape, at site: ValueSite) -> Verdict {
        switch shape {
        case .html: site == .text ? .allowed(.fragment) : .refused(.fragmentOutsideText)
        case .url: .allowed(site.isAttribute ? .attributeAddress : .address)
        case .number: .allowed(site.isAttribute ? .attributeNumber : .number)
        case .contact: .allowed(site.isAttribute ? .attributeContact : .contact)
        default: .allowed(site.isAttribute ? .attributeText : .text)
        }
    }

    /// The verdict for the result of a filter.
    static func verdict(forFiltered shape: ValueShape, at site: ValueSite) -> Verdict {
        if shape == .data {
            if case .forbidden(let place) = site, place != .script { return .refused(.place(place)) }
            return site == .linkedData ? .allowed(.json) : .refused(.jsonOutsideData)
        }
        switch verdict(for: .text, at: site) {
        case .allowed: return .allowed(site.isAttribute ? .attributeFormatted : .formatted)
        case .refused(let refusal): return .refused(refusal)
        }
    }
}
