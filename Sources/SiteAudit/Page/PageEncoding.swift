import SiteModel

/// `page-encoding`: whether a page is UTF-8, the one encoding HTML allows (HTML Standard, 4.2.5.4).
enum PageEncoding {
    /// A problem at the first byte that is no UTF-8; nil for a page that is clean.
    static func problem(of page: BuiltPage) -> Diagnostic? {
        do {
            _ = try UTF8Span(validating: page.bytes.span)
            return nil
        } catch {
            return notText(at: page.place(at: min(error.byteOffsets.lowerBound, page.bytes.count)))
        }
    }

    private static func notText(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            rule: "page-encoding", place: place,
            message: Message(
                ru: "здесь байт, который не является текстом в кодировке UTF-8",
                en: "here is a byte that is not UTF-8 text"),
            help: Message(
                ru: "Сохраните страницу в кодировке UTF-8 и проверьте её ещё раз: русские буквы в другой кодировке "
                    + "прочитаны неверно.",
                en: "Save the page as UTF-8 and check it again: letters in another encoding were read wrongly."))
    }
}
