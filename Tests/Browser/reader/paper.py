"""Prints key pages, the sheets of sections and the pack as PDF and judges what came out of the printer."""
import pathlib
import re

from mode import Mode
from places import LINKS, places
from portal import open_tab, variant
from sheets import Sheets

TOGETHER = re.compile(r"одним листом|для печати|распечатать", re.I)
A4 = (595.28, 841.89)
EDGE = 12  # points, 4.2 mm: what most printers cannot reach
FOOT = 73  # points, 26 mm: the margin that holds the label of a sheet
NUMBERS = re.compile(r"\d+из\d+")
NUMBER = re.compile(r"\d+(из\d*)?$")
PROBE = pathlib.Path(__file__).with_name("paper.js").read_text("utf-8")


def printed_pages(tab):
    """The eight key pages, two of them in large text too, and whatever a link offers for printing."""
    key = places(tab)
    pages = list(key.values()) + [variant(key[kind], "krupno") for kind in ("service", "training")]
    offered = set()
    for page in [*(page for page in tab.portal.pages() if page.endswith("index.html")), "karta-sajta.html", "pechat.html"]:
        tab.visit(page)
        offered |= {path for name, path in tab.page.evaluate(LINKS, "a") if TOGETHER.search(name)}
    return pages, sorted(offered - set(pages))


def print_page(tab, path):
    """The sheets of a page and what must be on them."""
    tab.visit(path)
    return print_shown(tab)


def print_shown(tab):
    """The same of the page that is open."""
    whole = tab.page.evaluate(PROBE)
    tab.page.emulate_media(media="print")
    # A link that paper leaves out needs no address there; a step or a thing to bring may not be left out.
    promised = tab.page.evaluate(PROBE) | {key: whole[key] for key in ("steps", "bring")}
    content = tab.page.pdf(prefer_css_page_size=True, format="A4")
    tab.page.emulate_media(media="screen")
    return Sheets(content), promised


def squeeze(text):
    """Without blanks, soft hyphens and hyphens: a line break adds and takes them."""
    return re.sub(r"[\s\u00ad\u0002\ufffe\-‐]", "", text)


def judge(sheets, promised):
    """What is wrong with a printed page, each in a sentence that names the sheets."""
    found = {}
    for number in range(len(sheets)):
        for fault in sheet(sheets, number, promised):
            found.setdefault(fault, []).append(number + 1)
    return whole(sheets, promised) + [f"sheet {', '.join(map(str, numbers))} of {len(sheets)}: {fault}"
                                      for fault, numbers in found.items()]


def whole(sheets, promised):
    words = squeeze(sheets.words())
    lines = {line.strip() for line in sheets.words().splitlines()}
    faults = [f"«{name}» is on the paper and means nothing there" for name in promised["screen"]
              if name in lines and name not in promised["words"]]
    faults += [f"the address {address} does not follow the link «{name}»" for name, address in promised["links"]
               if squeeze(f"{name} ({address})") not in words]
    faults += [f"the step «{step}» is not on the paper" for step in promised["steps"] if squeeze(step) not in words]
    if promised["bring"] and squeeze(promised["bring"]) not in words:
        faults.append(f"«{promised['bring']}» is not on the paper")
    boxes = sum(sheets.boxes(number) for number in range(len(sheets)))
    if boxes < len(promised["steps"]):
        faults.append(f"{len(promised['steps'])} steps have {boxes} tick boxes")
    return faults


def sheet(sheets, number, promised):
    letters, words = sheets.letters(number), squeeze(sheets.words(number))
    least = 18 if promised["large"] else 14
    # The label at the foot of a sheet is no text to read: 14 points are enough there.
    small = [letter for letter in letters if letter.size < (14 if letter.top < FOOT else least) - 0.1]
    width, height = sheets.size(number)
    if abs(width - A4[0]) > 1 or abs(height - A4[1]) > 1:
        yield f"{width:.0f} × {height:.0f} points is no A4"
    if small:
        yield f"«{''.join(l.text for l in small[:40])}» is {min(l.size for l in small):.1f} points, should be {least}"
    if sheets.ink_at_edge(number, EDGE):
        yield "there is ink in the outer 4 mm, where a printer cuts"
    # The number of the sheet stands beside the foot, and may come between its lines.
    words = NUMBERS.sub("", words)
    if squeeze(promised["title"]) not in words or squeeze(promised["address"]) not in words:
        yield f"does not say what it is: «{promised['title']}», {promised['address']}"
    yield from content(sheets, number, promised)


def content(sheets, number, promised):
    """What stands between the edges of the sheet and its foot."""
    foot = squeeze("".join(promised["foot"]))
    lines = [line.strip() for line in sheets.words(number).splitlines()]
    lines = [line for line in lines if NUMBER.sub("", squeeze(line)) not in foot]
    if not lines:
        yield "holds nothing but the foot"
    elif number + 1 < len(sheets) and lines[-1] in promised["headings"]:
        yield f"ends with the heading «{lines[-1]}»"


def measure(browser, portal, pictures=None):
    """(rows, faults): a row is a page and its number of sheets; they are written into the folder as pictures."""
    rows, faults = [], []
    with open_tab(browser, portal, Mode(view="1280")) as tab:
        pages, offered = printed_pages(tab)
        if sum(1 for path in offered if not path.startswith("krupno/")) < 2:
            faults.append("fewer than two sections can be printed as one sheet: no link «Весь раздел одним листом»")
        for path in pages + offered:
            sheets, promised = print_page(tab, path)
            rows.append((path, len(sheets)))
            faults += [f"{path}: {fault}" for fault in judge(sheets, promised)]
            if pictures:
                sheets.save(pictures, path)
    return rows, faults
