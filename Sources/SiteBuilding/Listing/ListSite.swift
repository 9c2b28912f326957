import SiteModel

/// Reads a site and lists what is asked for; writes nothing.
package struct ListSite: Sendable {
    let options: BuildOptions
    let checks: SiteChecks

    package init(_ options: BuildOptions, checks: SiteChecks) {
        var options = options
        // A list is of the sources alone, and no page of it is shown.
        (options.output, options.isAudited) = ("", false)
        self.options = options
        self.checks = checks
    }

    /// Nil with the problems that stand in the way; for what comes next a site without errors is needed.
    package func list(_ what: SiteList.What) async -> Diagnosed<SiteList?> {
        do throws(DiskError) {
            let loaded = try await load()
            guard let site = loaded.value else { return Diagnosed(nil, problems: loaded.problems) }
            if what == .next { return try await NextChange(self, site).list() }
            return Diagnosed(SiteList(what, entries(what, of: site)))
        } catch {
            return Diagnosed(nil, problems: [error.problem])
        }
    }

    /// Mistakes of content do not stand in the way of a list.
    private func load() async throws(DiskError) -> Diagnosed<LoadedSite?> {
        let parallel = Parallel(jobs: options.jobs)
        let sources = try await SiteSources.read(options.source, parallel: parallel)
        let loaded = try await SiteLoader(sources: sources, options: options, parallel: parallel).load()
        let standing = loaded.problems.filter { $0.severity == .error && $0.problemClass != .content }
        return standing.isEmpty && loaded.value != nil ? loaded : Diagnosed(nil, problems: standing)
    }

    private func entries(_ what: SiteList.What, of site: LoadedSite) -> [SiteList.Entry] {
        switch what {
        case .next: []
        case .drafts: marked("draft", site, isShown: false)
        case .samples: marked("sample", site, isShown: true)
        case .expired: past("expires", site, isShown: false) + endedConsents(site)
        case .overdue: past("review-by", site, isShown: true)
        case .placeholders: placeholders(site)
        }
    }

    /// Pages whose field says yes; with `isShown` only of those that readers see.
    private func marked(_ key: String, _ site: LoadedSite, isShown: Bool) -> [SiteList.Entry] {
        site.index.items.indices.filter { !isShown || site.index.isShown($0) }.compactMap { number in
            let item = site.index.items[number]
            guard let field = field(key, of: item, in: site), field.value.isTrue else { return nil }
            return Self.entry(field, of: item)
        }
    }

    /// Pages whose day has gone by.
    private func past(_ key: String, _ site: LoadedSite, isShown: Bool) -> [SiteList.Entry] {
        site.index.items.indices.filter { !isShown || site.index.isShown($0) }.compactMap { number in
            let item = site.index.items[number]
            guard let field = field(key, of: item, in: site), let day = field.value.date, day < site.today else {
                return nil
            }
            return Self.entry(field, of: item, date: day.iso)
        }
    }

    private func endedConsents(_ site: LoadedSite) -> [SiteList.Entry] {
        site.index.items.flatMap { item in
            let type = site.types.types[item.type]
            return type.consentSlots.compactMap { slot -> SiteList.Entry? in
                guard let value = item.fields[slot], ConsentField.end(of: value.value, today: site.today) != nil else {
                    return nil
                }
                let ends = ["withdrawn", "until"].compactMap { ConsentField.group.field($0, of: value.value)?.date }
                return Self.entry((type.fields[slot], value), of: item, date: ends.first?.iso)
            }
        }
    }

    private func placeholders(_ site: LoadedSite) -> [SiteList.Entry] {
        let own = FieldLeaf.all(SiteSettings.fields, site.settings.values).filter(\.field.isPlaceholder).map { leaf in
            Self.entry(leaf, in: site.settings.file, title: site.settings.name)
        }
        let shown = site.index.items.indices.filter(site.index.isShown).map { site.index.items[$0] }
        return own
            + shown.flatMap { item in
                FieldLeaf.all(site.types.types[item.type].fields, item.fields).filter(\.field.isPlaceholder).map {
                    Self.entry($0, in: item.file, title: item.title)
                }
            }
    }

    // MARK: Entries

    private func field(
        _ key: String, of item: ContentItem, in site: LoadedSite
    ) -> (definition: FieldDefinition, value: PlacedValue)? {
        let type = site.types.types[item.type]
        return type.slot(of: key).flatMap { slot in item.fields[slot].map { (type.fields[slot], $0) } }
    }

    private static func entry(
        _ field: (definition: FieldDefinition, value: PlacedValue), of item: ContentItem, date: String? = nil
    ) -> SiteList.Entry {
        SiteList.Entry(
            place: item.file.place(at: field.value.offset), title: item.title, field: field.definition.key,
            label: field.definition.label, date: date)
    }

    static func entry(_ leaf: FieldLeaf, in file: SourceFile, title: String) -> SiteList.Entry {
        SiteList.Entry(
            place: file.place(at: leaf.field.offset), title: title, field: leaf.keys.joined(separator: "/"),
            label: leaf.labels.joined(separator: " / "))
    }
}
