#!/usr/bin/env python3
"""Writes small pages with faults into a folder: agreement_pages.py FOLDER

Faults for which no operator of the mutants stands, each under the name of the rule of axe that speaks of it, so that
what axe knows is compared even where our own pages have nothing of the kind.
"""
import pathlib
import sys

GIF = "data:image/gif;base64,R0lGODlhAQABAAAAACw="
VIEWPORT = "width=device-width, initial-scale=1"
# Rule of axe (and a word more) → what stands in the page's main.
BODIES = {
    "accesskeys": '<p><a href="a.html" accesskey="k">Первая страница</a></p><p><a href="b.html" accesskey="k">'
        'Вторая страница</a></p>',
    "area-alt": f'<p><img src="{GIF}" alt="План этажа" width="90" height="90" usemap="#plan"></p><map name="plan">'
        '<area shape="rect" coords="0,0,40,40" href="a.html"></map>',
    "aria-braille-equivalent": '<p><button type="button" aria-braillelabel="зап"></button></p><p>'
        f'<img src="{GIF}" alt="" aria-braillelabel="схема"></p>',
    "aria-braille-roledescription": '<p><button type="button" aria-brailleroledescription="сл">Записаться</button></p>',
    "aria-conditional-attr": '<p><label><input type="checkbox" aria-checked="true"> Согласен</label></p>',
    "aria-conditional-attr-row": '<table aria-label="Часы"><tr aria-level="2" aria-expanded="true"><th scope="row">Среда</th><td>'
        '10:00</td></tr></table>',
    "aria-deprecated-role": '<div role="directory"><p>Перечень</p></div>',
    "aria-dialog-name": '<div role="dialog"><p>Запись принята</p></div>',
    "aria-input-field-name": '<div role="textbox" tabindex="0" contenteditable="true"></div>',
    "aria-meter-name": '<div role="meter" aria-valuenow="5" aria-valuemin="0" aria-valuemax="10"></div>',
    "aria-progressbar-name": '<div role="progressbar" aria-valuenow="5"></div>',
    "aria-tab-name": '<div role="tablist" aria-label="Разделы"><button role="tab" type="button" aria-selected="true">'
        '</button></div>',
    "aria-text": '<div role="text">Текст <a href="a.html">с ссылкой на образец</a></div>',
    "aria-toggle-field-name": '<div role="checkbox" tabindex="0" aria-checked="false"></div>',
    "aria-tooltip-name": '<div role="tooltip"></div><p>Текст</p>',
    "aria-treeitem-name": '<ul role="tree" aria-label="Разделы"><li role="treeitem" tabindex="0"></li></ul>',
    "css-orientation-lock": '<style>@media (orientation:portrait){html{transform:rotate(90deg)}}</style><p>Текст</p>',
    "definition-list": '<dl><p>Слово</p><dt>Термин</dt><dd>Смысл</dd></dl>',
    "form-field-multiple-labels": '<p><label for="f">Имя</label> <label for="f">Фамилия</label> <input id="f" type="text"></p>',
    "frame-focusable-content": '<iframe title="Карта проезда" tabindex="-1" srcdoc="&lt;!doctype html>&lt;html lang=ru>&lt;title>'
        'Карта&lt;/title>&lt;button>Ближе&lt;/button>"></iframe>',
    "frame-title-unique": '<iframe title="Карта" srcdoc="&lt;!doctype html>&lt;html lang=ru>&lt;title>Первая&lt;/title>&lt;p>'
        '1"></iframe><iframe title="Карта" srcdoc="&lt;!doctype html>&lt;html lang=ru>&lt;title>'
        'Вторая&lt;/title>&lt;p>2"></iframe>',
    "html-xml-lang-mismatch": '<p>Текст</p>',
    "input-button-name": '<form action="a.html"><input type="button"></form>',
    "label-hidden": '<p><label hidden for="h">Имя</label><input id="h" type="text"></p>',
    "label-title-only": '<p><input type="text" title="Имя"></p>',
    "link-in-text-block": '<style>a{color:#333;text-decoration:none}p{color:#000}</style><p>'
        'Текст абзаца, в середине которого стоит <a href="a.html">образец заявления</a>, и больше ничего.</p>',
    "meta-viewport-large": '<p>Текст</p>',
    "no-autoplay-audio": '<audio src="long.mp3" autoplay></audio><p>Текст</p>',
    "p-as-heading": '<p><b>Как записаться</b></p><p>Позвоните и назовите имя.</p><p><b>Что взять</b></p><p>'
        'Паспорт и справку.</p>',
    "role-img-alt": '<div role="img" style="width:20px;height:20px"></div><p>Текст</p>',
    "scrollable-region-focusable": '<div style="height:60px;width:200px;overflow:auto">'
    + "<p>Длинный текст, который не помещается.</p>" * 9 + "</div>",
    "server-side-image-map": f'<p><a href="a.html"><img src="{GIF}" alt="План этажа" ismap></a></p>',
    "table-duplicate-name": '<table summary="Часы приёма"><caption>Часы приёма</caption><tr><th scope="col">День</th>'
        '<th scope="col">Часы</th></tr><tr><td>Среда</td><td>10:00</td></tr></table>',
    "table-fake-caption": '<table><tr><td colspan="3"><b>Часы приёма</b></td></tr><tr><th>День</th><th>С</th><th>До</th></tr>'
        '<tr><td>Среда</td><td>10:00</td><td>12:00</td></tr><tr><td>Пятница</td><td>10:00</td><td>12:00</td>'
        '</tr></table>',
    "table-fake-caption-row": '<table><caption>Часы приёма</caption><tr><td colspan="3">По предварительной записи</td></tr><tr>'
        '<th scope="col">День</th><th scope="col">С</th><th scope="col">До</th></tr><tr><th scope="row">'
        'Среда</th><td>10:00</td><td>12:00</td></tr><tr><th scope="row">Пятница</th><td>10:00</td><td>'
        '12:00</td></tr></table>',
    "target-size": '<p><button type="button" style="width:10px;height:10px;padding:0;border:0" aria-label="Один">'
        '</button><button type="button" style="width:10px;height:10px;padding:0;border:0" aria-label="Два">'
        '</button></p>',
    "td-has-header": '<table><caption>Часы</caption><tr><th scope="col">День</th><th scope="col">С</th><td>До</td>'
    '<th scope="col">Где</th></tr>' + "<tr><td>Среда</td><td>10:00</td><td>12:00</td><td>Кабинет 5</td></tr>" * 4 + "</table>",
    "td-scope": '<table><caption>Часы</caption><tr><td scope="col">День</td><th scope="col">С</th></tr><tr><td>'
        'Среда</td><td>10:00</td></tr></table>',
    "video-caption": '<video src="a.mp4" controls></video><p>Текст</p>',
}
# Pages whose fault stands outside their main.
ROOT = '<html lang="ru">'
ROOTS = {"html-xml-lang-mismatch": '<html lang="ru" xml:lang="en">'}
VIEWPORTS = {"meta-viewport-large": VIEWPORT + ", maximum-scale=3"}


def page(name, body):
    return (
        f"<!doctype html>\n{ROOTS.get(name, ROOT)}\n<head>\n<meta charset=\"utf-8\">\n"
        f"<title>Часы приёма: {name}</title>\n"
        f'<meta name="viewport" content="{VIEWPORTS.get(name, VIEWPORT)}">\n</head>\n'
        f"<body>\n<main>\n<h1>Часы приёма</h1>\n{body}\n</main>\n</body>\n</html>\n")


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True)
    for name, body in BODIES.items():
        (folder / f"{name}.html").write_text(page(name, body), "utf-8")


if __name__ == "__main__":
    main()
