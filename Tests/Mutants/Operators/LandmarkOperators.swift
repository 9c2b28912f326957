import HTMLTree

/// Faults of the areas of a page.
enum LandmarkOperators {
    static let all = [noSkipLink, misplacedSkipLink, noMain, secondMain, namelessMenu, sameName, outside]

    private static let noSkipLink = MutationOperator("no-skip-link", caughtBy: ["skip-link"]) { page in
        page.skipLinks.compactMap { link in
            let stops = page.tree.all.filter { $0 > link && page.isTabStop($0) }
            return page.removing(link, isAbsence: true)?
                .also(at: page.rootPlaces + stops.prefix(1).compactMap { page.tree.offset(of: $0) })
        }
    }

    /// It comes second.
    private static let misplacedSkipLink = MutationOperator("late-skip-link", caughtBy: ["skip-link"]) { page in
        page.skipLinks.compactMap { link in
            page.inserting("<a href=\"https://portal.example/\">Главный портал</a> ", before: link)?
                .also(at: page.places(of: link))
        }
    }

    private static let noMain = MutationOperator(
        "no-main", caughtBy: ["landmarks"], act: ["b40fd1"]
    ) { page in
        page.exposed(.main).compactMap {
            page.renaming($0, to: "div")?.also(at: page.rootPlaces, absence: true)
        }
    }

    private static let secondMain = MutationOperator("second-main", caughtBy: ["landmarks"]) { page in
        page.exposed(.nav, .aside).compactMap { area in
            page.renaming(area, to: "main", attributes: "")?.also(at: page.exposed(.main).flatMap(page.places))
        }
    }

    private static let namelessMenu = MutationOperator("nameless-menu", caughtBy: ["landmarks"]) { page in
        page.exposed(.nav).compactMap { menu in
            page.dropping(.ariaLabel, from: menu) ?? page.dropping(.ariaLabelledby, from: menu)
        }
    }

    /// Two menus of one name.
    private static let sameName = MutationOperator("same-menu-name", caughtBy: ["landmarks"]) { page in
        let menus = page.exposed(.nav).filter { page.tree.has(.ariaLabel, $0) }
        return zip(menus, menus.dropFirst()).compactMap { first, second in
            page.setting(.ariaLabel, to: page.tree.value(.ariaLabel, of: first) ?? "", on: second)?
                .also(at: page.places(of: first))
        }
    }

    private static let outside = MutationOperator("outside-areas", caughtBy: ["content-in-landmarks"]) { page in
        page.exposed(.header, .footer).filter { page.tree.parent(of: $0).map { page.tree.isHTML($0, .body) } ?? false }
            .compactMap { page.inserting("<p>Объявление для всех посетителей центра</p>", after: $0) }
    }
}

extension Specimen {
    fileprivate var skipLinks: [NodeID] {
        links.prefix(1).filter { tree.valueBytes(.href, of: $0)?.first == UInt8(ascii: "#") }
    }
}
