/// What is kept of a page for the comparison with the others.
struct SitePage: Sendable {
    /// The number of its file in `SiteAddresses`.
    let file: Int32
    /// One number for pages that name one canonical address: the same text in another dress.
    let document: Int32
    let title: String
    let titlePoint: PagePoint
    /// Empty when there is none.
    let headline: String
    let headlinePoint: PagePoint
    /// The page as a whole.
    let point: PagePoint
    /// The primary subtag of its language, in lower case.
    let language: String
    /// Sends its readers on to another page.
    let isForwarding: Bool
    /// What its links lead to by their words; a search form counts as a search.
    let words: SiteMeans
    /// Hashes of its ids, in their order.
    let ids: [UInt32]
}
