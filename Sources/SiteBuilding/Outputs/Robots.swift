import SiteModel

/// `robots.txt` (RFC 9309): every robot may read everything, and finds the map.
///
/// Nothing is forbidden: pages that are not for search say so themselves, and networks must read a page to show it.
enum Robots {
    /// Nil while the site has no address of its own.
    static func bytes(for plan: PagePlan) -> [UInt8]? {
        let settings = plan.site.settings
        // Robots look for it at the root of a host only.
        guard !settings.isPlaceholderAddress, settings.basePath == "/" else { return nil }
        return Array("User-agent: *\nDisallow:\n\nSitemap: \(settings.baseURL)sitemap.xml\n".utf8)
    }
}

/// `.well-known/security.txt` (RFC 9116): whom to tell of a hole, only where the settings say it.
enum SecurityText {
    static let address = ".well-known/security.txt"

    static func bytes(for plan: PagePlan) -> [UInt8]? {
        let settings = plan.site.settings
        guard !settings.isPlaceholderAddress, settings.basePath == "/",
            case .url(let contact)? = settings.field("security-contact")?.value,
            let end = settings.field("security-until")?.date
        else { return nil }
        return Array(
            """
            Contact: \(contact)
            Expires: \(settings.timestamp(end))
            Preferred-Languages: \(settings.language)
            Canonical: \(settings.baseURL)\(address)

            """.utf8)
    }
}

/// The key file of IndexNow (indexnow.org): it proves that whoever tells of changed pages owns the site.
enum IndexNowKey {
    static let output = SiteOutput(
        addresses: { site in key(of: site).map { [$0 + ".txt"] } ?? [] },
        make: { plan in
            key(of: plan.site).map { [SiteFile(address: $0 + ".txt", bytes: Array($0.utf8))] } ?? []
        })

    private static func key(of site: LoadedSite) -> String? {
        site.settings.isPlaceholderAddress ? nil : site.settings.field(SiteSettings.indexNowKey)?.text
    }

    /// 8 to 128 Latin letters, digits and hyphens.
    static func isValid(_ key: String) -> Bool {
        (8...128).contains(key.utf8.count)
            && key.utf8.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            }
    }
}
