import SiteModel

extension ProblemKind {
    static let files = Area(
        name: Message(ru: "файлы и папки", en: "files and folders"),
        kinds: [
            ProblemKind(
                "file-name", "Имя страницы и папки становится адресом: латинские буквы, цифры и дефис.",
                "The name becomes the address: Latin letters, digits, hyphens."),
            ProblemKind("file-name-reserved", "Это имя нужно самому сайту.", "The site itself needs this name."),
            ProblemKind("file-refused", "Здесь нужен сам файл, а не ссылка на него.", "A file is wanted, not a link."),
            ProblemKind("file-html", "Готовых страниц HTML в Content не бывает.", "Content holds no pages in HTML."),
            ProblemKind(
                "file-path", "Имя слишком длинное, или папки вложены слишком глубоко.",
                "The name is too long, or folders are nested too deep."),
            ProblemKind(
                "file-form", "Внутри файла не то, что обещает его имя.", "A file is not what its name promises."),
            ProblemKind("svg-active", "Рисунок SVG должен только рисовать.", "An SVG drawing may only draw."),
            ProblemKind("image-pixels", "Картинка слишком велика.", "The picture has too many pixels."),
            ProblemKind(
                "image-location", "Фотография выдаёт место, где снята.", "A photograph tells where it was taken."),
            ProblemKind("site-size", "Сайт слишком велик.", "The site is too large."),
            ProblemKind("file-size", "Файл слишком велик.", "The file is too large."),
            ProblemKind(
                "file-unused", "Файл попадёт на сайт, хотя ни одна страница на него не ссылается.",
                "A file goes to the site although no page links to it."),
            ProblemKind("file-exists", "Такой файл уже есть, и он не тронут.", "The file exists and was not touched."),
            ProblemKind(
                "folder-type", "Неясно, какого вида страницы лежат в папке.", "The folder's pages have no type."),
            ProblemKind("section-index", "У раздела должна быть страница index.md.", "A section needs its index.md."),
            ProblemKind(
                "order-unknown", "Порядок раздела называет страницу, которой в разделе нет.",
                "The order of a section names a page that is not in it."),
            ProblemKind(
                "address-collision", "Двум страницам или файлам нужен один адрес.", "Two files need one address."),
            ProblemKind("address-form", "Это не адрес страницы сайта.", "This is no address of a page of the site."),
            ProblemKind(
                "former-address-form", "Это не адрес на прежнем сайте.", "This is no address on the former site."),
            ProblemKind(
                "former-address-repeated", "Прежний адрес записан дважды.", "A former address is written twice."),
            ProblemKind(
                "former-address-target", "Прежний адрес ведёт на страницу, которой нет.",
                "A former address leads to a page that is not there."),
            ProblemKind("address-repeated", "Адрес записан дважды.", "An address is listed twice."),
            ProblemKind("address-fate", "Страница и переехала, и снята.", "A page has moved and is gone at once."),
            ProblemKind(
                "address-lost", "По известному людям адресу больше нет страницы.",
                "There is no page any more at an address people know."),
            ProblemKind(
                "address-present", "Страница помечена как снятая или переехавшая, но она есть.",
                "A page is marked as moved or gone, but it is there."),
            ProblemKind("address-moved", "Новый адрес никуда не ведёт.", "The new address leads nowhere."),
            ProblemKind(
                "session-revision", "Занятие изменилось, а календари людей об этом не узнают.",
                "A session has changed, and people's calendars would not know."),
            ProblemKind(
                "session-lost", "Пропало занятие, которое люди уже записали в календарь.",
                "A session people have in their calendars is gone."),
            ProblemKind(
                "calendar-not-read", "Опубликованный календарь не удалось прочесть.",
                "The published calendar could not be read."),
            ProblemKind(
                "disk", "Файл или папку не удаётся прочесть или записать.",
                "A file or folder cannot be read or written."),
            ProblemKind(
                "internal-fault", "Пандус сам остановился на полпути; готовый сайт цел.",
                "Pandus itself died on its way; the published site is whole."),
            ProblemKind("output-busy", "Этот сайт сейчас строит другой запуск.", "Another run is building this site."),
            ProblemKind("port-busy", "Предпросмотру нужен другой порт.", "The preview needs another port."),
            ProblemKind(
                "output-foreign", "В папке для сайта лежат чужие файлы.", "The output folder holds foreign files."),
            ProblemKind(
                "output-exchange", "Готовую папку нельзя подменить целиком за один шаг.",
                "The output folder cannot be exchanged whole in one step."),
            ProblemKind(
                "rollback-none", "Нет целого прежнего выпуска, который можно вернуть.",
                "There is no whole former release to go back to."),
            ProblemKind(
                "pages-shrunk", "С прошлого раза пропало больше четверти страниц.",
                "More than a quarter of the pages is gone since the last build."),
        ])

    static let configuration = Area(
        name: Message(ru: "настройки сайта: site.yaml, tags.yaml, _types", en: "configuration of the site"),
        kinds: [
            ProblemKind("site-missing", "Нет файла Content/site.yaml.", "There is no Content/site.yaml."),
            ProblemKind("site-zone", "Такого часового пояса нет.", "There is no such time zone."),
            ProblemKind("site-language", "Это не код языка.", "This is no language code."),
            ProblemKind(
                "site-indexnow-key", "Ключ IndexNow не той длины или с лишними знаками.",
                "The IndexNow key has a wrong length or signs."),
            ProblemKind(
                "menu-entry", "В меню стоит раздел, которого нет, или он стоит дважды.",
                "The menu names a section that is not there, or names it twice."),
            ProblemKind(
                "tag-slug", "Две темы дают один адрес, или адреса не получается.", "Tags need addresses of their own."),
            ProblemKind("tag-name", "Одно слово названо у двух тем.", "One word belongs to two tags."),
            ProblemKind("tag-hashtag", "Хештег пишут со знаком «#» и без пробелов.", "A hashtag begins with “#”."),
            ProblemKind("type-field", "Поле вида страниц описано неверно.", "A field of a type is declared wrongly."),
            ProblemKind(
                "type-folder", "Папка вида страниц не годится или занята.", "A type's folder does not fit or is taken."),
            ProblemKind("tags-missing", "Нет файла с темами, а у страниц темы есть.", "The list of tags is missing."),
            ProblemKind(
                "type-mentions", "Список страниц, которые называют эту, описан неверно.",
                "A list of the pages that name this one is declared wrongly."),
            ProblemKind(
                "type-facets", "Отбор страниц описан неверно: поле не из вариантов, или такой отбор уже есть.",
                "A facet names a field without choices, or is there already."),
            ProblemKind(
                "type-json-ld", "Данные для поисковиков описаны неверно: нет такого типа, свойства или поля.",
                "JSON-LD of a type names a type, property or field that is not there."),
            ProblemKind(
                "type-data", "Открытые данные описаны неверно: нет такого поля, или в них попали бы сведения о людях.",
                "Open data of a type name a field that is not there, or would tell of people."),
            ProblemKind(
                "type-missing", "Нет файла, который описывает страницы.", "A file that declares pages is missing."),
            ProblemKind("usage", "Команда написана неверно.", "The command is written wrongly."),
        ])

    static let templates = Area(
        name: Message(ru: "шаблоны и оформление", en: "templates and design"),
        kinds: [
            ProblemKind("template-missing", "Шаблона с таким именем нет.", "There is no template of this name."),
            ProblemKind("template-syntax", "Тег шаблона записан неверно.", "A tag of a template is written wrongly."),
            ProblemKind("template-name-unknown", "Такого значения в шаблонах нет.", "Templates have no such value."),
            ProblemKind("template-name-taken", "Это имя уже занято.", "This name is taken."),
            ProblemKind(
                "template-optional", "Значения может не быть: его пишут внутри {{#if}}.",
                "An optional value belongs into {{#if}}."),
            ProblemKind("template-place", "Это значение нельзя писать в этом месте.", "The value may not stand here."),
            ProblemKind("template-filter", "Фильтр не подходит к значению.", "The filter does not fit the value."),
            ProblemKind("template-address", "Адрес в шаблоне не годится.", "An address in a template does not fit."),
            ProblemKind(
                "template-html", "Разметка шаблона не закрыта или нарушена.", "The markup of a template is broken."),
            ProblemKind(
                "template-context", "Ветви шаблона кончаются в разных местах разметки.",
                "Branches end at different places of the markup."),
            ProblemKind(
                "style-import", "Лист стилей вставляет файл, которого нет, или сам себя.",
                "A style sheet puts in a file that is not there, or itself."),
            ProblemKind(
                "template-circle", "Шаблоны включают друг друга по кругу.", "Templates include each other in a circle."),
            ProblemKind("template-depth", "Шаблоны вложены слишком глубоко.", "Templates nest too deeply."),
            ProblemKind("template-size", "Шаблон слишком велик.", "A template is too large."),
            ProblemKind("words-missing", "Нет файла с постоянными словами.", "The file of fixed words is missing."),
            ProblemKind(
                "design-missing", "Без цветов или их пар контраст не проверить.",
                "Without tokens or pairs no contrast is proven."),
            ProblemKind("token-sheet", "Файл цветов записан неверно.", "The sheet of tokens is written wrongly."),
        ])

    static let comparing = Area(
        name: Message(ru: "сравнение с прежним отчётом", en: "comparison with an earlier report"),
        kinds: [
            ProblemKind(
                "baseline-stale", "В списке известных замечаний есть то, чего на страницах больше нет.",
                "The list of known findings has what the pages no longer have.")
        ])

    static let publishing = Area(
        name: Message(ru: "готовность к показу", en: "readiness to be shown"),
        kinds: [
            ProblemKind(
                "page-unfinished", "Новая страница показана, а её текст ещё не написан.",
                "A new page is shown before it is written."),
            ProblemKind(
                "page-not-read", "Готовую страницу не удалось проверить.", "A finished page could not be judged."),
            ProblemKind(
                "page-encoding", "Готовая страница записана не в кодировке UTF-8.", "A finished page is not in UTF-8."),
            ProblemKind(
                "style-sheet-not-read", "Таблица стилей страницы слишком велика и не прочитана.",
                "A style sheet of the page is too large and was not read."),
            ProblemKind("publish-address", "У сайта ещё нет своего адреса.", "The site has no address of its own yet."),
            ProblemKind("publish-placeholder", "В обязательном поле ещё стоит «?».", "A required field is still “?”."),
            ProblemKind("publish-sample", "Страница сделана для примера.", "The page is a sample."),
            ProblemKind(
                "publish-new-address", "У новых страниц адреса, которых нет в списке.",
                "New pages have addresses that are not listed."),
            ProblemKind(
                "publish-consent", "Неизвестно, где лежит подписанное согласие.",
                "Nobody knows where the signed consent is."),
        ])
}
