"""The faults that the suite must be able to see, one of each kind, as what is put into a sound page."""
import dataclasses

from mode import Mode

WORDS = "Позвоните или придите, и мы вместе решим, с чего лучше начать поиск работы. " * 4
LINK = '<p><a id="fault" href="index.html">Все шаги</a></p>'
CHECKBOX = '<p><label><input id="fault" type="checkbox"> Тихо</label></p>'
NARROW, DARK = Mode(view="320"), Mode(scheme="dark")


@dataclasses.dataclass(frozen=True)
class Fault:
    name: str
    kind: str  # of the finding that must name it
    word: str  # what stands in the finding's place or words
    head: str = ""  # put at the end of the head
    main: str = ""  # put at the end of the main part
    swap: tuple = ()  # put in place of something
    mode: Mode = Mode()
    only_there: bool = False  # the first of all modes must not see it


def styled(css):
    return f"<style>{css}</style>"


def script(text):
    return f"<script>{text}</script>"


FAULTS = [
    Fault("wide-block", "overflow", "#fault", main='<p id="fault" style="width: 40rem">Стол</p>', mode=NARROW),
    Fault("long-word", "overflow", "#fault", mode=NARROW,
          main=f'<p id="fault" style="white-space: nowrap">{WORDS}</p>'),
    Fault("cut-text", "clipped-text", "#fault", main=f'<p id="fault" style="height: 2em; overflow: hidden">{WORDS}</p>'),
    Fault("fixed-height", "spilled-text", "#fault", main=f'<p id="fault" style="height: 1.5em">{WORDS * 2}</p>'),
    Fault("spacing-cut", "clipped-text", "#fault", mode=Mode(spacing=True), only_there=True,
          main='<p style="display: flex"><span id="fault" style="overflow: hidden; white-space: nowrap; width: 14rem; '
               'letter-spacing: 0">Позвоните или придите</span></p>'),
    Fault("unreached-scroll", "scroll-area", "#fault",
          main=f'<div id="fault" style="height: 5rem; overflow: auto"><p>{WORDS}</p></div>'),
    Fault("trap", "keyboard-trap", "#fault", main='<p><button id="fault" type="button">Дальше</button></p>'
          + script("fault.addEventListener('keydown', event => { if (event.key === 'Tab') event.preventDefault(); })")),
    Fault("trap-backward", "keyboard-trap", "Shift+Tab", main='<p><button id="fault" type="button">Дальше</button></p>'
          + script("fault.addEventListener('keydown', event => { if (event.shiftKey) event.preventDefault(); })")),
    Fault("no-ring", "focus-not-visible", "#fault", main=LINK,
          head=styled("#fault:focus-visible { outline: none; box-shadow: none }")),
    Fault("pale-ring", "focus-not-visible", "#fault", main=LINK,
          head=styled("#fault:focus-visible { outline: .18rem solid #ddd; box-shadow: none }")),
    Fault("covered", "focus-obscured", "#fault", main='<p id="fault" style="position: fixed; inset: auto 0 0 0; '
          'height: 60%; margin: 0; background: #fff; color: #000">Звоните нам</p>'),
    Fault("stranger", "off-origin", "stranger.invalid", main='<img src="https://stranger.invalid/a.png" alt="">'),
    Fault("lost-file", "request-failed", "lost-file.png", main='<img src="lost-file.png" alt="">'),
    Fault("said-error", "console", "planted", main=script("console.error('planted')")),
    Fault("thrown-error", "page-error", "planted", main=script("throw new Error('planted')")),
    Fault("other-name", "name-mismatch", "#fault",
          main='<p><a id="fault" href="index.html" aria-label="Перейти">Все услуги центра</a></p>'),
    Fault("no-name", "no-name", "#fault", main='<p><button id="fault" type="button"></button></p>'),
    Fault("list-style", "list-semantics", "#fault", main='<ul id="fault"><li>Паспорт</li></ul>',
          head=styled("#fault { list-style-type: none }")),
    Fault("list-role", "list-semantics", "#fault", main='<ul id="fault" role="presentation"><li>Паспорт</li></ul>'),
    Fault("table-style", "table-semantics", "table", head=styled("table { display: block }")),
    Fault("table-role", "table-semantics", "table", swap=("<table", '<table role="presentation"')),
    Fault("heading-role", "heading-semantics", "h1", swap=("<h1", '<h1 role="presentation"')),
    Fault("landmark-role", "landmark-semantics", "nav", swap=("<nav", '<nav role="group"')),
    Fault("tabindex", "tab-order", "#fault", main='<p><a id="fault" href="index.html" tabindex="2">Услуги</a></p>'),
    Fault("moved-links", "tab-order", "#second", main='<p style="display: flex; flex-direction: column-reverse">'
          '<a href="index.html">Услуги</a> <a id="second" href="../index.html">Главная</a></p>'),
    Fault("moved-text", "reading-order", "#second", main='<div style="display: flex; flex-direction: column-reverse">'
          '<p>Сначала позвоните.</p><p id="second">Потом придите.</p></div>'),
    Fault("skipped", "not-reachable", "#fault", main='<p><a id="fault" href="index.html" tabindex="-1">Услуги</a></p>'),
    Fault("motion", "motion", "#fault", head=styled("@keyframes turn { to { rotate: 1turn } }"), only_there=True,
          main='<p id="fault" style="animation: turn 9s infinite">Ждите</p>', mode=Mode(motion=False)),
    Fault("dark-contrast", "axe", "color-contrast", mode=DARK, only_there=True,
          head=styled("@media (prefers-color-scheme: dark) { main p { color: #4a4f54 } }")),
    Fault("no-alternative", "axe", "image-alt", main='<img src="../assets/favicon.svg" width="40" height="40">'),
]

# Seen when the page is operated, not when it is looked at.
CONTROLS = [
    Fault("dead-skip-link", "skip-link", "main", swap=('tabindex="-1"', "inert")),
    Fault("dead-summary", "keyboard", "Enter", main=script(
        "document.querySelector('summary').addEventListener('keydown', "
        "event => { if (event.key === 'Enter') event.preventDefault(); })")),
    Fault("dead-choice", "keyboard", "changes nothing", head=styled("main p { line-height: 1.5 !important }")),
    Fault("mute-choice", "keyboard", "not said", main=script(
        "document.addEventListener('change', () => { document.querySelector('.settings output').textContent = ''; })")),
    Fault("dead-checkbox", "keyboard", "Space does not change it", main=CHECKBOX
          + script("fault.addEventListener('click', event => event.preventDefault())")),
    Fault("mute-checkbox", "keyboard", "what it does is not said", main=CHECKBOX),
    Fault("lost-focus", "keyboard", "does not return", main=script(
        "document.addEventListener('keydown', event => { if (event.key === 'Escape') document.activeElement.blur(); })")),
]

NU_FAULT = Fault("same-id", "nu", "Duplicate ID", main='<p id="main">Дважды</p>')
