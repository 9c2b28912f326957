"""Plants a fault of each kind and looks whether the checks of this folder see it: one that cannot fail is none."""
import pathlib
import re
import tempfile

import headers
import paper
from mode import Mode
from places import places
from portal import open_tab
from route import shortest_presses
from server import run_nginx

# Fault → a style that causes it, and what must then be said of the printed page.
ON_PAPER = {
    "small letters": ("p { font-size: 10pt !important }", r"is 10\.0 points, should be 14"),
    "menu": (".menu { display: block !important }", r"is on the paper and means nothing there"),
    "link without address": ("a::after { content: none !important }", r"does not follow the link"),
    "foot without title": (".foot { display: none !important } @page { @bottom-left { content: none !important } }",
                           r"does not say what it is"),
    "lost step": (".steps > li:last-child { display: none !important }", r"the step .* is not on the paper"),
    "no tick boxes": (".steps > li::before { display: none !important }", r"steps have 0 tick boxes"),
    "text at the edge": ("@page { margin: 0 !important }", r"where a printer cuts"),
    "sheet of the foot alone": (".foot { break-before: page !important; display: block !important } "
                                ".foot a::after { content: none !important }", r"nothing but the foot"),
    "landscape": ("@page { size: A4 landscape !important }", r"is no A4"),
}


def unseen(browser, portal):
    """The planted faults that nobody saw."""
    with open_tab(browser, portal, Mode()) as tab:
        return on_paper(tab, places(tab)["service"]) + in_headers(portal) + in_routes()


def on_paper(tab, path):
    missed = []
    for name, (style, expected) in ON_PAPER.items():
        tab.visit(path)
        tab.page.add_style_tag(content=f"@media print {{ {style} }}")
        said = paper.judge(*paper.print_shown(tab))
        if not any(re.search(expected, fault) for fault in said):
            missed.append(f"planted on paper: {name}: not seen in {path}: {said}")
    return missed


def in_headers(portal):
    """A header inside a location makes nginx forget those outside: the probe must miss every one."""
    change = ("index index.html;", "index index.html;\n    location = /index.html { add_header X-Planted yes; }")
    with tempfile.TemporaryDirectory(dir=portal.folder.resolve().parent) as work, \
            run_nginx(portal.folder, pathlib.Path(work), change=change) as server:
        said = headers.probe(server, brotli=False)[0]
    return [f"planted in nginx: {name} is lost: not seen" for name in headers.PROMISED
            if not any(f"{name} is missing" in fault for fault in said)]


def in_routes():
    """Fourteen stops without a link into the page are fourteen presses of Tab; a link past them makes it three."""
    stops = [{"number": number} for number in range(14)]
    long, way = len(shortest_presses(stops, -1, 13)), None
    stops[0]["landing"] = 13
    way = [key for key, _ in shortest_presses(stops, -1, 13)]
    return [] if (long, way) == (14, ["Tab", "Enter", "Tab"]) else [f"planted in routes: {long} presses and {way}"]
