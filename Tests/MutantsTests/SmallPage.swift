import SiteModel

/// A sound page with a place for every operator.
enum SmallPage {
    static let page = BuiltPage(foreign: SourceFile(path: "page.html", text: text))

    private static let text = """
        <!doctype html>
        <html lang="ru">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Часы приёма — Центр занятости</title>
        </head>
        <body>
        <header>
        <a href="#main">Сразу к содержанию</a>
        </header>
        <nav aria-label="Разделы">
        <ul>
        <li><a href="uslugi.html">Услуги центра</a></li>
        <li><a href="kontakty.html">Контакты центра</a></li>
        </ul>
        </nav>
        <nav aria-label="Вы здесь">
        <ol>
        <li><a href="index.html">Главная страница</a></li>
        </ol>
        </nav>
        <main id="main">
        <h1>Центр занятости</h1>
        <p>Приходите в любой рабочий день: поможем составить заявление.</p>
        <h2 id="chasy">Часы приёма</h2>
        <p>\(longText)</p>
        <div role="region" tabindex="0" aria-labelledby="tablica">
        <table>
        <caption id="tablica">Часы по дням</caption>
        <tr><th scope="col">День</th><th scope="col">Часы</th></tr>
        <tr><th scope="row">Вторник</th><td>с утра до обеда</td></tr>
        </table>
        </div>
        <h3>Что взять</h3>
        <ul>
        <li>Паспорт</li>
        <li>Трудовую книжку</li>
        </ul>
        <dl>
        <dt>Кому</dt><dd>Всем</dd>
        </dl>
        <p><img src="vhod.jpg" alt="Вход со двора"></p>
        <form>
        <fieldset><legend>Нужен ли переводчик?</legend>
        <label><input type="radio" name="perevod" id="da"> да, нужен</label>
        <label><input type="radio" name="perevod" id="net"> нет, не нужен</label>
        </fieldset>
        <label><input name="familija"> Фамилия</label>
        <details><summary>Почему мы спрашиваем</summary><p>Чтобы позвать переводчика.</p></details>
        <button>Записаться на приём</button>
        </form>
        </main>
        <footer>
        <p>Страница о часах приёма</p>
        </footer>
        </body>
        </html>
        """

    private static let longText = String(
        repeating: "Приём ведёт сотрудник, который знает дорогу к нужному столу и покажет её каждому. ", count: 6)
}
