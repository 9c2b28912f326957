import Markup
import SiteModel
import Templating

/// «На этой странице»: links to the parts of a body that is too long to be seen at once.
enum PageContents {
    /// A body with fewer parts is read as quickly as the list of them.
    private static let least = 4

    static func links(to body: Fragment, of item: ContentItem) -> [Value] {
        let parts = body.headings.filter { $0.level == 2 }
        guard parts.count >= least else { return [] }
        let origin = Origin(file: item.fileNumber, offset: item.bodyRange.lowerBound)
        return parts.map { part in
            .record(
                Record([
                    .text(TextValue(part.text, origin: origin)),
                    .url(URLValue("#" + part.id, base: .absolute, origin: origin)),
                ]))
        }
    }
}
