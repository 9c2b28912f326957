"""Plants a fault of each kind and looks whether the checks of this folder see it: one that cannot fail is none."""
import re
import tempfile
import pathlib

import headers
import journeys
import paper
from keyboard import KeyboardReader
from mode import Mode
from portal import open_tab, serve
from reader import Lost
from route import shortest_presses
from server import run_nginx

# Fault → style of a page, and what must be said of it.
ON_PAPER = {
    "letters of 10 points": ("p { font-size: 10pt !important }", r"is 10\.0 points, should be 14"),
    "menu": (".menu { display: block !important }", r"is on the paper and means nothing there"),
    "address of a link": ("a::after { content: none !important }", r"does not follow the link"),
    "title in the foot": (".foot { display: none !important }", r"does not say what it is"),
    "step": (".steps li:last-child { display: none !important }", None),
    "tick boxes": (".steps > li::before { display: none !important }", r"steps have 0 tick boxes"),
    "margins": ("@page { margin: 0 !important }", r"where a printer cuts"),
    "sheet of the foot alone": (".foot { break-before: page !important; display: block !important }", r"nothing but the foot"),
    "landscape": ("@page { size: A4 landscape !important }", r"are no A4"),
}


def on_paper(tab, path):
    """Faults that nobody saw."""
    missed = []
    for name, (style, expected) in ON_PAPER.items():
        if expected is None:
            continue
        tab.visit(path)
        tab.page.add_style_tag(content=f"@media print {{ {style} }}" if "@page" not in style else style)
        said = paper.judge(*paper.print_shown(tab))
        if not any(re.search(expected, fault) for fault in said):
            missed.append(f"on paper: {name} is planted in {path} and not seen: {said}")
    return missed


def in_headers(portal):
    """A header inside a location makes nginx forget those outside: the probe must miss them."""
    text = "location = /index.html { add_header X-Planted yes; }\n    index index.html;"
    with tempfile.TemporaryDirectory(dir=portal.folder.resolve().parent) as work, \
            run_nginx(portal.folder, pathlib.Path(work), change=("index index.html;", text)) as server:
        said = headers.probe(server, False)[0]
    missing = {name for name in headers.PROMISED if any(f"{name} is missing" in fault for fault in said)}
    return [f"nginx: {name} is lost and nobody saw it" for name in sorted(set(headers.PROMISED) - missing)]
