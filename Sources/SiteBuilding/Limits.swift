import FrontMatter
import Importing
import Markup
import SiteModel
import Templating

/// Bounds on what a build takes in.
package enum Limits {
    /// Bytes of a text file that is read at all; Markdown has its own, lower bound.
    package static let fileBytes = 4 << 20
    /// Bytes of a file that is copied.
    package static let copiedBytes = 20 << 20
    /// Pages of a site.
    package static let pages = 200_000
    /// Bytes of all pages and copied files together.
    package static let siteBytes = 2 << 30
    /// Folders inside each other, `Content` counted.
    package static let folderDepth = 20
    /// Bytes of a file's name: the system takes 255, and output adds `.html` and `.br`.
    package static let nameBytes = 200
    /// Bytes of a path from `Content` on.
    package static let pathBytes = 1_000
}

extension Limits {
    private static let overPage = Message(
        ru: "страница – ошибка, сайт не обновляется", en: "the page is an error, the site is not updated")
    private static let overFile = Message(
        ru: "файл – ошибка, сайт не обновляется", en: "the file is an error, the site is not updated")
    private static let overList = Message(
        ru: "остальные сосчитаны одной строкой", en: "the others are one line")

    /// What `pandus limits` tells of building, in the order of the work.
    package static let all = [
        Limit(
            "site-pages", pages, .count, Message(ru: "страниц на сайте", en: "pages of a site"),
            Message(ru: "сайт не строится", en: "the site is not built")),
        Limit(
            "site-size", siteBytes, .bytes,
            Message(ru: "все страницы и файлы вместе", en: "all pages and files together"),
            Message(ru: "сайт не строится", en: "the site is not built")),
        Limit(
            "folder-depth", folderDepth, .count,
            Message(ru: "папок одна в другой, считая Content", en: "folders inside each other, Content counted"),
            overFile),
        Limit(
            "name-length", nameBytes, .bytes, Message(ru: "имя файла или папки", en: "name of a file or folder"),
            overFile),
        Limit("path-length", pathBytes, .bytes, Message(ru: "путь от Content", en: "path from Content on"), overFile),
        Limit(
            "copied-file", copiedBytes, .bytes,
            Message(ru: "картинка, документ, файл оформления", en: "picture, document, asset of the templates"),
            overFile),
        Limit(
            "image-pixels", CopiedFiles.pixels, .count,
            Message(ru: "точек в картинке", en: "pixels of a picture"), overFile),
        Limit(
            "text-file", fileBytes, .bytes,
            Message(ru: "файл .md, .yaml или шаблон целиком", en: "a whole .md, .yaml or template file"), overFile),
        Limit("markdown-size", TextLimits.bytes, .bytes, Message(ru: "текст страницы", en: "text of a page"), overPage),
        Limit(
            "markdown-depth", TextLimits.depth, .count,
            Message(ru: "списков, цитат, выделений друг в друге", en: "lists, quotes, emphases inside each other"),
            overPage),
        Limit(
            "markdown-brackets", TextLimits.brackets, .count,
            Message(ru: "знаков «[» в одном абзаце", en: "“[” in one block"), overPage),
        Limit(
            "front-matter-size", FrontMatterReader.pageLimit, .bytes,
            Message(ru: "поля страницы между «---»", en: "fields of a page between “---”"), overPage),
        Limit(
            "front-matter-depth", FrontMatterReader.depthLimit, .count,
            Message(ru: "списков и групп полей друг в друге", en: "lists and groups of fields inside each other"),
            overPage),
        Limit(
            "yaml-size", FrontMatterReader.documentLimit, .bytes,
            Message(ru: "файл .yaml", en: "a .yaml file"), overFile),
        Limit(
            "template-depth", TemplateLibrary.depthLimit, .count,
            Message(ru: "блоков и частей шаблона друг в друге", en: "sections and partials inside each other"),
            Message(ru: "шаблон – ошибка", en: "the template is an error")),
        Limit(
            "template-size", TemplateLibrary.sizeLimit, .count,
            Message(ru: "тегов и кусков текста в шаблоне с частями", en: "tags and pieces of text with all partials"),
            Message(ru: "шаблон – ошибка", en: "the template is an error")),
        Limit(
            "markdown-problems", TextLimits.problems, .count,
            Message(ru: "замечаний к одному тексту", en: "problems of one text"), overList),
        Limit(
            "yaml-problems", FrontMatterReader.problemLimit, .count,
            Message(ru: "замечаний к полям одного файла", en: "problems of one file's fields"), overList),
        Limit(
            "template-problems", TemplateLibrary.problemLimit, .count,
            Message(ru: "замечаний к письму одного шаблона", en: "problems of one template's grammar"),
            Message(ru: "остальные не показаны", en: "the others are not told")),
        Limit(
            "quote-length", SourceExcerpt.limit, .characters,
            Message(ru: "строка файла под замечанием", en: "line of the file below a problem"),
            Message(ru: "показана её часть", en: "a part of it is shown")),
        Limit(
            "import-record", RecordLimits.bytes, .bytes, Message(ru: "загружаемая вакансия", en: "a vacancy to import"),
            overRecord),
        Limit(
            "import-values", RecordLimits.values, .count,
            Message(ru: "значений в загружаемой вакансии", en: "values of a vacancy to import"), overRecord),
        Limit(
            "import-elements", RecordLimits.elementDepth, .count,
            Message(ru: "элементов XML друг в друге", en: "elements of XML inside each other"),
            Message(ru: "файл не загружается", en: "the file is not imported")),
        Limit(
            "import-table", TextTable.limit, .bytes, Message(ru: "загружаемая таблица", en: "a table to import"),
            Message(ru: "таблица не загружается", en: "the table is not imported")),
    ]

    private static let overRecord = Message(ru: "вакансия пропущена", en: "the vacancy is left out")
}
