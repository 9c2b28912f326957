import SiteModel

extension ProblemKind {
    static let fields = Area(
        name: Message(ru: "поля в начале страницы и файлы .yaml", en: "fields of pages and .yaml files"),
        kinds: [
            ProblemKind(
                "front-matter-fence",
                "Поля страницы стоят между двумя строками «---», и ничего лишнего рядом с ними нет.",
                "The fields of a page stand between two lines “---”, with nothing else on those lines."),
            ProblemKind(
                "front-matter-indentation", "Отступы делают пробелами, а соседние строки выравнивают друг под другом.",
                "Indentation is made of spaces, and neighbouring lines are aligned."),
            ProblemKind(
                "front-matter-key-duplicate", "Каждое поле пишут один раз.", "Every field is written once."),
            ProblemKind(
                "front-matter-key-unknown", "Имя поля должно быть одним из описанных для этого вида страниц.",
                "The name of a field must be one that the type of page declares."),
            ProblemKind(
                "front-matter-limit", "Файл слишком велик или слишком сложно вложен, чтобы его прочесть.",
                "The file is too large or too deeply nested to be read."),
            ProblemKind(
                "front-matter-value", "Значение записано так, что его нельзя понять однозначно.",
                "A value is written so that it cannot be understood in one way only."),
            ProblemKind(
                "field-required", "Обязательное поле не заполнено.", "A required field is missing."),
            ProblemKind(
                "field-placeholder", "В этом поле знак «?» не разрешён: без значения страницы быть не может.",
                "This field cannot be “?”: the page cannot be without its value."),
            ProblemKind(
                "field-length", "Текст поля слишком длинный или слишком короткий.", "The text is too long or too short."
            ),
            ProblemKind("field-date", "Даты или времени нет в календаре.", "The calendar has no such date or time."),
            ProblemKind("field-yes-no", "Поле отвечает только «да» или «нет».", "The field is only yes or no."),
            ProblemKind(
                "field-number", "Нужно число в разрешённых границах.", "A number within its bounds is wanted."),
            ProblemKind("field-phone", "Номер телефона записан не полностью.", "The phone number is not whole."),
            ProblemKind("field-email", "Это не адрес электронной почты.", "This is no e-mail address."),
            ProblemKind("field-url", "Это не адрес страницы в интернете.", "This is no web address."),
            ProblemKind(
                "field-choice", "Значение не из списка разрешённых.", "The value is none of those allowed."),
            ProblemKind(
                "field-count", "В списке слишком мало или слишком много пунктов.", "Too few or too many entries."),
            ProblemKind("field-heading", "В тексте поля не бывает заголовков.", "The text of a field has no headings."),
            ProblemKind(
                "field-block", "В тексте поля не бывает блоков «:::».", "The text of a field has no blocks “:::”."),
            ProblemKind("tag-unknown", "Темы нет в файле tags.yaml.", "The tag is not in tags.yaml."),
            ProblemKind(
                "reference-unknown", "Поле называет страницу, которой нет, или страницу другого вида.",
                "A field names a page that is not there, or is of another type."),
            ProblemKind("file-missing", "Поле называет файл, которого нет.", "A field names a file that is not there."),
            ProblemKind("session-end", "Занятие кончается раньше, чем начинается.", "A session ends before it begins."),
            ProblemKind(
                "session-id", "Номер занятия не годится или уже занят; по нему календари узнают встречу.",
                "The id of a session does not fit or is taken; calendars know the session by it."),
            ProblemKind(
                "consent-narrow", "Согласие человека не разрешает то, что показывает страница.",
                "The consent does not cover what the page shows."),
            ProblemKind(
                "consent-ended", "Согласие отозвано или кончилось, поэтому страницы на сайте нет.",
                "The consent was withdrawn or has ended, so the page is not on the site."),
            ProblemKind(
                "page-needed", "Нет страницы, на которую ведут все остальные.",
                "A page that all others link to is not there."),
            ProblemKind(
                "review-overdue", "День, когда страницу надо было проверить, прошёл.",
                "The day the page was to be reviewed has gone by."),
            ProblemKind(
                "easy-read-late", "Страница обновлена, а её простые слова – ещё нет.",
                "The page was updated after its easy-read lines."),
            ProblemKind(
                "easy-read-words", "В простых словах есть проценты, сокращения или длинные предложения.",
                "Easy-read lines hold percents, abbreviations or long sentences."),
            ProblemKind(
                "dates-order",
                "Даты идут в неверном порядке: страницу снимают раньше, чем показали, или запись идёт, когда занятие началось.",
                "Dates stand in the wrong order: a page goes before it comes, or signing up ends after the start."),
            ProblemKind(
                "date-future", "«Обновлено» и «Проверено» называют день, который ещё не наступил.",
                "“updated” and “reviewed” name a day that is still to come."),
            ProblemKind(
                "page-repeated",
                "У двух страниц один заголовок или одно описание: их не отличить в списках и в поиске.",
                "Two pages have one title or one description: nobody can tell them apart."),
            ProblemKind(
                "exception-rule", "Исключение пишут только для предупреждений проверки доступности.",
                "An exception is only for warnings of the accessibility audit."),
            ProblemKind(
                "exception-ended", "Срок исключения прошёл: замечание снова считается.",
                "The exception has ended: its finding counts again."),
            ProblemKind(
                "exception-unused", "Исключение больше ничего не объясняет: его пора удалить.",
                "The exception answers nothing any more and can go."),
        ])

    static let text = Area(
        name: Message(ru: "текст страницы", en: "the text of a page"),
        kinds: [
            ProblemKind(
                "heading-level-one", "Заголовок первого уровня уже есть: это поле «Заголовок».",
                "The heading of the first level is the title already."),
            ProblemKind(
                "heading-space", "Между знаками «#» и заголовком нужен пробел.", "A heading has a space after its “#”."),
            ProblemKind("markdown-raw-html", "HTML в тексте не разрешён.", "HTML is not allowed in the text."),
            ProblemKind("markdown-brackets", "В одном абзаце слишком много скобок «[».", "Too many “[” in one block."),
            ProblemKind(
                "markdown-nesting", "Списки и цитаты вложены слишком глубоко.", "Lists and quotations nest too deeply."),
            ProblemKind("markdown-size", "Текст страницы слишком велик.", "The text of the page is too large."),
            ProblemKind("link-address", "Адрес ссылки не годится.", "The address of a link does not fit."),
            ProblemKind(
                "link-space", "Между текстом ссылки и её адресом нет пробела.",
                "No space stands between a link's text and its address."),
            ProblemKind("link-unclosed", "Адрес ссылки закрывают скобкой.", "A bracket closes the address of a link."),
            ProblemKind("link-target", "Ссылка ведёт на страницу или файл, которых нет.", "A link leads to nothing."),
            ProblemKind(
                "link-anchor", "На странице нет места, на которое ведёт ссылка.", "The page has no such place."),
            ProblemKind(
                "link-withheld", "Ссылка или пункт меню ведёт на страницу, которая сейчас не показана.",
                "A link or an entry of the menu leads to a page that is not shown now."),
            ProblemKind("image-address", "Адрес картинки не годится.", "The address of a picture does not fit."),
            ProblemKind(
                "language-mark", "Язык отмечен кодом, которого нет.", "A language is marked by an unknown code."),
            ProblemKind(
                "table-header", "У столбцов и строк таблицы должны быть названия.", "Columns and rows need headers."),
            ProblemKind("table-row", "В строке таблицы другое число ячеек.", "A row has another count of cells."),
            ProblemKind("table-place", "Таблица стоит там, где ей нельзя быть.", "A table stands where none may be."),
            ProblemKind("block-name", "Блока «:::» с таким именем нет.", "There is no block “:::” of this name."),
            ProblemKind("block-empty", "В блоке нет текста.", "The block has no text."),
            ProblemKind("block-fence", "Блок открывают и закрывают три двоеточия.", "Three colons make a block."),
            ProblemKind("block-nesting", "Блоки вложены слишком глубоко.", "Blocks nest too deeply."),
            ProblemKind("block-place", "Блок стоит там, где ему нельзя быть.", "A block stands where none may be."),
            ProblemKind("block-stray-close", "Закрывающая строка «:::» лишняя.", "A closing “:::” closes nothing."),
            ProblemKind("block-unclosed", "Блок не закрыт строкой «:::».", "A block is not closed by “:::”."),
            ProblemKind("steps-block", "В блоке шагов стоит один нумерованный список.", "Steps hold one ordered list."),
            ProblemKind("question-block", "У вопроса должен быть ответ.", "A question has an answer."),
            ProblemKind("figure-block", "В блоке картинки стоит одна картинка.", "A figure holds one picture."),
            ProblemKind(
                "text-control-character", "В тексте есть невидимый служебный знак.", "The text has a control character."
            ),
            ProblemKind(
                "text-direction-marks", "Невидимые знаки направления меняют порядок букв на экране.",
                "Invisible direction marks change the order of letters on the screen."),
            ProblemKind("text-encoding", "Файл записан не в кодировке UTF-8.", "The file is not in UTF-8."),
            ProblemKind(
                "too-many-problems", "Ошибок так много, что показаны только первые.", "Only the first are shown."),
        ])
}
