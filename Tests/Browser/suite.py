"""Which checks run on which pages in which modes; each part tells what it ran, what it found and how long it took."""
import dataclasses
import functools
import time

from accessibility import check_accessibility
from axe import check_axe, check_visual
from controls import check_keyboard
from finding import Finding, finding
from focus import Walk
from layout import check_layout, check_messages
from mode import VARIANTS, Mode
from nu import check_nu
from order import check_reading_order
from pairwise import pairwise_modes
from search import check_questions, check_search, check_unscripted, check_weight
from search import path as search_path
from portal import KINDS, open_tab, variant

OPEN_ALL = "() => document.querySelectorAll('details').forEach(details => details.open = true)"
WITHOUT = (Mode(), Mode(storage=False), Mode(script=False))


@dataclasses.dataclass
class Ran:
    """A row of the table: one mode on some pages."""
    part: str
    mode: str
    pages: int
    seconds: float
    findings: list
    variant: str = ""
    browser: str = ""  # its version
    seconds_of: dict = dataclasses.field(default_factory=dict)  # kind of page → seconds


def check_page(tab, walk, backward=True, axe=None):
    """Everything one look at a loaded page can tell."""
    found = check_layout(tab) + check_reading_order(tab) + check_accessibility(tab)
    found += axe(tab) if axe else []
    return found + walk.check(tab, backward) + check_messages(tab)


def visit_and_check(tab, path, walk, prepare=None, **how):
    """A page that cannot be read is a finding, not the end of the run."""
    try:
        tab.visit(path)
        if prepare:
            tab.page.evaluate(prepare)
        return check_page(tab, walk, **how)
    except Exception as problem:
        return [finding("not-checked", tab, "", str(problem).splitlines()[0])]


def sources(_, portal):
    start = time.monotonic()
    found = check_nu(portal.folder)
    return Ran("Nu on every page", "source", len(portal.pages()), time.monotonic() - start, found)


def every_page(mode, name, browser, portal, **how):
    """Each page of a variant in one mode."""
    row, walk = Ran("every page" + (", with axe" if how.get("axe") else ""), str(mode), 0, 0, [], name), Walk()
    start = time.monotonic()
    with open_tab(browser, portal, mode) as tab:
        for path in portal.pages(name):
            row.findings += visit_and_check(tab, path, walk, **how)
            row.pages += 1
    row.seconds = time.monotonic() - start
    return row


def kinds_in(mode, name, browser, portal, part, check):
    """One page of each kind in a mode; check(tab, path) gives the findings."""
    row = Ran(part, str(mode), 0, 0, [], name)
    with open_tab(browser, portal, mode) as tab:
        for kind, path in portal.kinds().items():
            start = time.monotonic()
            row.findings += check(tab, variant(path, name))
            row.seconds_of[kind] = time.monotonic() - start
    row.pages, row.seconds = len(row.seconds_of), sum(row.seconds_of.values())
    return row


def operated(tab, path):
    try:
        return check_keyboard(tab, path) + check_messages(tab)
    except Exception as problem:
        return [finding("not-checked", tab, "", str(problem).splitlines()[0])]


def by_keyboard(mode, name, browser, portal):
    return kinds_in(mode, name, browser, portal, "kinds of page, operated by keyboard", operated)


def in_pairs(mode, name, browser, portal):
    """With every disclosure open, so that the reading settings are looked at too."""
    walk = Walk()
    return kinds_in(mode, name, browser, portal, "kinds of page, pairwise", lambda tab, path: visit_and_check(
        tab, path, walk, OPEN_ALL, backward=False, axe=check_visual))


def searched(mode, name, browser, portal):
    """The search operated; without script, the form alone."""
    row, start = Ran("search, operated", str(mode), 1, 0, [], name), time.monotonic()
    with open_tab(browser, portal, mode) as tab:
        try:
            row.findings = check_search(tab, name) if mode.script else check_unscripted(tab, name)
        except Exception as problem:
            row.findings = [finding("not-checked", tab, "", str(problem).splitlines()[0])]
    row.seconds = time.monotonic() - start
    return row


def answered(mode, name, browser, portal):
    """The page with results on it, as every other page is looked at."""
    row, walk, start = Ran("search, with results", str(mode), 1, 0, [], name), Walk(), time.monotonic()
    with open_tab(browser, portal, mode) as tab:
        for query in ("работа", "ъыъыъыъ"):
            row.findings += visit_and_check(tab, search_path(name, query), walk,
                                           axe=check_axe if mode.scheme != "forced colours" else check_visual)
    row.seconds = time.monotonic() - start
    return row


def questioned(name, browser, portal):
    start = time.monotonic()
    with open_tab(browser, portal) as tab:
        found, figures = check_questions(tab, name)
    heavy, weight = check_weight(browser, portal, name)
    return Ran(f"search: {figures}; {weight}", "questions", 1, time.monotonic() - start, found + heavy, name)


def kinds_there(_, portal):
    """A kind nobody looks at any more must not go unnoticed."""
    missing = [Finding("kind-missing", KINDS[kind], "any", "", f"no page of the kind {kind} is there to look at")
               for kind in KINDS if kind not in portal.kinds()]
    return Ran("kinds of page are there", "any", len(portal.kinds()), 0, missing)


def parts():
    """All parts of the suite; each is a function of a browser and a portal that gives its Ran."""
    yield from (kinds_there, sources)
    for name in VARIANTS:
        yield functools.partial(every_page, Mode(), name, axe=check_axe)
        yield functools.partial(every_page, Mode(view="320"), name, backward=False)
    for mode in WITHOUT:
        for name in VARIANTS:
            yield functools.partial(by_keyboard, mode, name)
    yield functools.partial(questioned, "normal")
    for name in VARIANTS:
        for mode in WITHOUT:
            yield functools.partial(searched, mode, name)
        for mode in (Mode(), Mode(view="320"), Mode(scheme="dark"), Mode(scheme="forced colours", view="320 text 200 %")):
            yield functools.partial(answered, mode, name)
    for mode, name in pairwise_modes():
        yield functools.partial(in_pairs, mode, name)
