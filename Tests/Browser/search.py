"""Operates the search as its readers do: by keyboard, without script, with a screen reader's ear; and asks it the
questions of Tests/Search (WCAG 2.1.1, 4.1.2, 4.1.3, 3.2.2)."""
import pathlib
import urllib.parse

from controls import ACTIVE, press_until
from finding import finding
from layout import check_messages
from portal import open_tab

PAGE, MAP = "poisk.html", "karta-sajta.html"
QUERIES = pathlib.Path(__file__).parent.parent / "Search"
FIELD, BUTTON, SAID, LINKS = ".search input", ".search button", ".said", ".found li a"
# The shares of expected pages that must come first, and among the first three.
FIRST, THREE = 0.9, 1.0
# What one question may load beyond the page, in bytes as they lie in the folder.
LOADED = 60 * 1024
# Every text the status ever gets: one question, one announcement.
LISTEN = """() => { window.heard = []; const said = document.querySelector('.said');
  new MutationObserver(() => said.textContent && heard.push(said.textContent))
    .observe(said, {childList: true, characterData: true, subtree: true}); }"""


def path(name, query=""):
    """The search page of a variant, perhaps with a question in its address."""
    folder = "" if name == "normal" else f"{name}/"
    return folder + PAGE + (f"?q={urllib.parse.quote(query)}" if query else "")


def ask(page, query):
    """Asks and waits for the answer; returns what is announced."""
    page.fill(FIELD, query)
    page.press(FIELD, "Enter")
    page.wait_for_function("css => document.querySelector(css).textContent !== ''", arg=SAID, timeout=10_000)
    return page.inner_text(SAID)


def answers(page, portal, name):
    """Where the results lead, from the root of the variant."""
    root = portal.address("" if name == "normal" else f"{name}/")
    return [link.removeprefix(root) for link in page.eval_on_selector_all(LINKS, "all => all.map(a => a.href)")]


# MARK: By keyboard

def check_search(tab, name):
    """Everything about the form and its answers but their order."""
    page = tab.visit(path(name))
    page.evaluate(LISTEN)
    wrong = named(tab) + asked(tab, name) + continued(tab) + unanswered(tab) + remembered(tab, name)
    return wrong + check_messages(tab)


def named(tab):
    """Names and roles as a screen reader gets them."""
    found = {(node["role"]["value"], node["name"]["value"])
             for node in tab.cdp.send("Accessibility.getFullAXTree")["nodes"] if not node["ignored"] and "name" in node}
    wanted = {("searchbox", "Что вы ищете?"), ("button", "Найти")}
    roles = {role for role, _ in found}
    return [finding("search", tab, FIELD, f"no {role} named «{words}»") for role, words in wanted - found] + \
        [finding("search", tab, ".search", f"no landmark or region {role}") for role in {"search", "status"} - roles]


def asked(tab, name):
    page, wrong = tab.page, []
    if not press_until(tab, FIELD):
        return [finding("search", tab, FIELD, "Tab does not reach the field")]
    page.keyboard.type("работа")
    if page.evaluate("heard.length"):
        wrong.append(finding("search", tab, SAID, "something is said before the question is asked (WCAG 3.2.2)"))
    page.keyboard.press("Enter")
    page.wait_for_selector(LINKS)
    heard = page.evaluate("heard")
    if len(heard) != 1 or "«работа»" not in heard[0] or not any(sign.isdigit() for sign in heard[0]):
        wrong.append(finding("search", tab, SAID, f"wanted one announcement with the question and a count: {heard}"))
    if not page.evaluate(ACTIVE, FIELD):
        wrong.append(finding("search", tab, FIELD, "the answer takes the focus away"))
    if not page.eval_on_selector_all(".found li", "all => all.every(li => li.querySelector('h3 a'))"):
        wrong.append(finding("search", tab, ".found", "a result without a heading that links"))
    if not page.query_selector(".found mark"):
        wrong.append(finding("search", tab, ".found", "no word is marked"))
    if not press_until(tab, LINKS, limit=4):
        return wrong + [finding("search", tab, LINKS, "Tab does not lead from the field to the results")]
    goal = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(goal)
    page.go_back(wait_until="load")
    page.wait_for_selector(LINKS)
    if page.input_value(FIELD) != "работа" or page.evaluate("document.querySelectorAll('.found li a').length") == 0:
        wrong.append(finding("search", tab, FIELD, "going back loses the question"))
    page.evaluate(LISTEN)
    return wrong


def continued(tab):
    """«Показать ещё» shows further results and puts the focus on the first of them."""
    page = tab.page
    ask(page, "работа")
    before = page.locator(LINKS).count()
    if not press_until(tab, ".results button", limit=before + 4):
        return [finding("search", tab, ".results button", "Tab does not reach the button for more")]
    page.keyboard.press("Enter")
    page.wait_for_function("count => document.querySelectorAll('.found li a').length > count", arg=before)
    at = page.evaluate("[...document.querySelectorAll('.found li a')].indexOf(document.activeElement)")
    return [] if at == before else [finding("search", tab, ".found", f"the focus is on result {at + 1}, not {before + 1}")]


def unanswered(tab):
    """No answer names a way on: the phone, or whom to ask."""
    page, wrong = tab.page, []
    said = ask(page, "ъыъыъыъ")
    if "Ничего не нашлось" not in said or not ("Позвоните" in said or "Спросите" in said):
        wrong.append(finding("search", tab, SAID, f"an empty answer says no way on: {said}"))
    if "Телефон" not in page.inner_text(".nothing") or not page.is_visible(".nothing a"):
        wrong.append(finding("search", tab, ".nothing", "an empty answer shows no phone or no link"))
    for text, meant in (("gjcj,bt", "пособие"), ("пасобие", "пособие"), ("ПОСОБИЯ", "пособие"), ("посо", "пособие")):
        ask(page, meant)
        goal = page.locator(LINKS).first.get_attribute("href")
        ask(page, text)
        found = page.locator(LINKS)
        if not found.count() or found.first.get_attribute("href") != goal:
            wrong.append(finding("search", tab, ".found", f"«{text}» does not find what «{meant}» does"))
    return wrong


def remembered(tab, name):
    """The question stands in the address and goes along to the twin."""
    page = tab.page
    ask(page, "учёба")
    if "q=" not in page.url:
        return [finding("search", tab, "", "the address does not hold the question")]
    first = answers(page, tab.portal, name)[0]
    page.click("a.switch")
    page.wait_for_selector(LINKS)
    other = answers(page, tab.portal, "krupno" if name == "normal" else "normal")[0]
    return [] if first == other else [finding("search", tab, "a.switch", "the twin answers another thing")]


# MARK: Without script

def check_unscripted(tab, name):
    """The form leads to the map of the site, and the page says so."""
    page = tab.visit(path(name))
    wrong = [] if page.is_visible("main form + p, main noscript p") else [
        finding("search", tab, "noscript", "nothing tells that the form leads to the map")]
    page.fill(FIELD, "пособие")
    page.press(FIELD, "Enter")
    page.wait_for_load_state()
    if not page.url.split("?")[0].endswith(("krupno/" if name == "krupno" else "/") + MAP):
        wrong.append(finding("search", tab, ".search", f"the form leads to {page.url}"))
    return wrong + check_messages(tab)


# MARK: Questions

def questions():
    for file in sorted(QUERIES.glob("*.tsv")):
        for line in file.read_text("utf-8").splitlines():
            yield file.stem, *line.split("\t")


def check_questions(tab, name):
    """Whether the expected pages come first; returns the findings and the figures as words."""
    page, wrong, ranks, loaded = tab.visit(path(name)), [], {}, 0
    for file, query, goal in questions():
        ask(page, query)
        found = answers(page, tab.portal, name)
        rank = found.index(goal) + 1 if goal in found else 0
        ranks.setdefault(file, []).append(rank)
        if not 1 <= rank <= 3:
            wrong.append(finding("search-order", tab, "", f"«{query}» gives {goal} as number {rank or 'none'}: {found[:3]}"))
    together = sum(ranks.values(), [])
    share = sum(rank == 1 for rank in together) / len(together)
    if share < FIRST:
        wrong.append(finding("search-order", tab, "", f"first in {share:.1%} of all, wanted {FIRST:.0%}"))
    return wrong + check_messages(tab), "; ".join(f"{file}: {figures(own)}" for file, own in ranks.items())


def figures(ranks):
    """Share of first places, of places among the first three, mean reciprocal rank."""
    count = len(ranks)
    return (f"{count} questions, first {sum(rank == 1 for rank in ranks) / count:.1%}, "
            f"among three {sum(1 <= rank <= 3 for rank in ranks) / count:.1%}, "
            f"MRR {sum(1 / rank for rank in ranks if rank) / count:.3f}")


def check_weight(browser, portal, name):
    """What each question loads in a fresh tab, as bytes in the folder; the findings and the largest."""
    wrong, largest = [], (0, "")
    for query in ("пособие", "ищу работу", "тренинг психолог", "рабочее место по квоте", "пасобие"):
        with open_tab(browser, portal) as tab:
            asked = []
            tab.page.on("response", lambda answer: asked.append(urllib.parse.urlsplit(answer.url).path.lstrip("/")))
            tab.visit(path(name))
            ask(tab.page, query)
            own = {file for file in asked if "poisk/" in file or "search." in file}
            size = sum((portal.folder / file).stat().st_size for file in own)
            largest = max(largest, (size, query))
            if size > LOADED:
                wrong.append(finding("search-weight", tab, "", f"«{query}» loads {size} bytes, limit {LOADED}"))
    return wrong, f"at most {largest[0]} bytes for «{largest[1]}»"

