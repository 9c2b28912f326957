"""Which checks run on which pages in which modes; each part tells what it ran, what it found and how long it took."""
import dataclasses
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


def sources(portal):
    start = time.monotonic()
    found = check_nu(portal.folder)
    return Ran("Nu on every page", "source", len(portal.pages()), time.monotonic() - start, found)


def every_page(browser, portal, mode, **how):
    """Each page of both variants in one mode."""
    start, found, walk = time.monotonic(), [], Walk()
    with open_tab(browser, portal, mode) as tab:
        for path in portal.pages():
            found += visit_and_check(tab, path, walk, **how)
    part = "every page" + (", with axe" if how.get("axe") else "")
    return Ran(part, str(mode), len(portal.pages()), time.monotonic() - start, found)


def kinds_in(browser, portal, mode, name, part, check):
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


def in_pairs(browser, portal, mode, name):
    """With every disclosure open, so that the reading settings are looked at too."""
    walk = Walk()
    return kinds_in(browser, portal, mode, name, "kinds of page, pairwise",
                    lambda tab, path: visit_and_check(tab, path, walk, OPEN_ALL, axe=check_visual))


def missing_kinds(portal):
    """A kind nobody looks at any more must not go unnoticed."""
    return [Finding("kind-missing", KINDS[kind], "any", "", f"no page of the kind {kind} is there to look at")
            for kind in KINDS if kind not in portal.kinds()]


def run(browser, portal):
    """All parts one after another, each as soon as it is done."""
    yield Ran("kinds of page", "any", len(KINDS), 0, missing_kinds(portal))
    yield sources(portal)
    yield every_page(browser, portal, Mode(), axe=check_axe)
    yield every_page(browser, portal, Mode(view="320"), backward=False)
    for mode in WITHOUT:
        for name in VARIANTS:
            yield kinds_in(browser, portal, mode, name, "kinds of page, operated by keyboard", operated)
    for mode, name in pairwise_modes():
        yield in_pairs(browser, portal, mode, name)
