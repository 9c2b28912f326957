"""Writes docs/journeys.md: what was pressed on every journey."""
import pathlib

from journeys import LIMIT, told

DOCUMENT = pathlib.Path(__file__).resolve().parents[3] / "docs/journeys.md"
HEAD = f"""# Journeys

What readers press on their way through the portal, walked in Chromium by `scripts/browser` with real presses and taps.
Where the table says so a journey may take no more than {LIMIT} of them. A line is true with scripts and without, unless it says which.
This file is recorded by `python3 Tests/Browser/reader/run.py --portal FOLDER --only journeys --write`.

The keyboard takes the shortest way of one who knows the page: «Tab», links into the page, «Enter» on what is named.
The phone is 320 pixels wide, its text set to 200 %. Swipes stand beside the taps: a finger that scrolls chooses
nothing.

| journey | reader | presses | at most | swipes | pressed |
|---|---|---|---|---|---|
"""


def write(walks):
    rows = {}
    for walk in walks:
        rows.setdefault((walk.name, walk.device), []).append(walk)
    DOCUMENT.write_text(HEAD + "".join(row(name, device, both) for (name, device), both in rows.items()), "utf-8")


def row(name, device, both):
    """One line when scripts change nothing, as it should be; else one for each."""
    if both[0].presses == both[1].presses:
        both = both[:1]
    lines = ""
    for walk in both:
        device_told = device if len(both) == 1 else f"{device}, {'' if walk.script else 'no '}scripts"
        remarks = "".join(f" ({remark})" for remark in walk.remarks)
        swipes = walk.swipes if device == "phone" else ""
        most = LIMIT if walk.limited else ""
        cells = [name, device_told, len(walk.presses), most, swipes, told(walk.presses) + remarks]
        lines += f"| {' | '.join(map(str, cells))} |\n"
    return lines
