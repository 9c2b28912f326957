/// What the engine's own values say, in Russian, for the designers' handbook; fields of types have their labels.
enum ValueMeaning {
    static let words: [String: String] = {
        var words = own
        for field in SiteSettings.fields where words[field.key] == nil { words[field.key] = field.label }
        return words
    }()

    private static let own = [
        "title": "заголовок", "description": "описание", "tags": "темы", "owner": "кто отвечает",
        "updated": "когда обновлено", "reviewed": "когда проверено", "review-by": "проверить до",
        "draft": "черновик", "sample": "пример", "publish-from": "показать с", "expires": "снять после",
        "hidden-from-search": "скрыта от поисковиков", "exceptions": "исключения из проверки",
        "url": "адрес", "type": "название вида", "body": "текст страницы",
        "nested-id": "имя места на листе раздела", "nested-url": "адрес места на листе раздела",
        "nested-body": "текст для листа раздела",
        "sheet": "весь раздел одним листом", "sheets": "листы разделов", "pack": "все разделы одним листом",
        "document-title": "заголовок окна", "large": "это крупная копия", "twin": "адрес другой копии",
        "canonical": "полный адрес обычной копии", "noindex": "скрыть от поисковиков",
        "breadcrumbs": "путь от главной", "section": "раздел", "data": "данные для поисковиков",
        "is-home": "это главная", "previous-page": "предыдущая страница", "next-page": "следующая страница",
        "contents": "части длинной страницы", "feed": "лента изменений (Atom)", "qr": "QR-код адреса страницы",
        "path": "контур QR-кода для <path>", "poster-page": "адрес плаката", "facets": "отбор страниц раздела",
        "facet-marks": "по чему страницу находит отбор", "label": "надпись", "key": "имя отбора",
        "values": "варианты", "mark": "имя варианта", "easy-read": "та же страница простыми словами",
        "is-article": "это рассказ, а не справка", "card-image": "картинка для ссылок в соцсетях",
        "share": "рассказать о странице или сайте", "kits": "страницы с готовыми текстами",
        "texts": "готовые записи для соцсетей", "message": "готовое СМС",
        "network": "соцсеть", "paragraphs": "абзацы записи", "text": "текст", "length": "сколько знаков",
        "limit": "сколько знаков можно",
        "segments": "за сколько СМС платят", "manifest": "описание сайта для телефона",
        "banner": "строка HTML для сайта партнёра",
        "search-words": "по каким ещё словам искать страницу", "search-index": "где лежит список слов для поиска",
        "lines": "строки простыми словами",
        "normal": "страница, к которой эти строки",
        "calendar": "адрес файла для календаря", "card": "адрес файла с контактами",
        "home": "главная страница", "pages": "страницы", "sections": "разделы", "assets": "файлы оформления",
        "menu": "меню", "items": "страницы списка", "items-upcoming": "у кого есть занятия впереди",
        "items-past": "у кого занятия прошли", "coming": "ближайшие занятия", "tag-list": "все темы",
        "groups": "разделы со страницами", "count": "сколько страниц", "current": "эта страница отсюда",
        "hashtag": "хештег", "alternative": "описание картинки", "caption": "подпись", "width": "ширина",
        "height": "высота", "size": "размер файла", "value": "значение", "source": "источник",
        "checked": "когда проверено", "id": "номер", "revision": "изменение", "start": "начало", "end": "окончание",
        "place": "место", "seats": "мест", "registration-until": "запись до", "cancelled": "отменено",
        "note": "примечание", "past": "прошло", "closed": "запись закончена", "one-day": "кончается в тот же день",
        "until-midnight": "запись до конца дня", "rule": "правило",
        "open-data": "страница открытых данных", "data-sets": "наборы открытых данных", "data-fields": "поля набора",
        "csv": "адрес таблицы", "csv-size": "размер таблицы", "json": "адрес файла JSON",
        "json-size": "размер файла JSON",
        "kind": "вид сведения",
        "numbered": "место в длинном списке", "number": "номер страницы списка", "total": "сколько страниц в списке",
        "previous": "страница списка перед этой", "next": "страница списка после этой",
        "others": "другие страницы списка",
        "reason": "причина", "until": "до", "basis": "основание", "given": "дано", "covers": "что разрешено",
        "scope": "где", "paper": "бумага", "withdrawn": "отозвано",
    ]
}
