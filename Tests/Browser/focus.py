"""Walks a page with Tab and back with Shift+Tab, and looks at each stop (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.12)."""
from finding import finding
from order import check_sequence
from pixels import ring_fault
from portal import probe

NUMBER = "() => document.activeElement === document.body ? null : [...document.querySelectorAll('*')]" \
    ".indexOf(document.activeElement)"


class Walk:
    """Looks seen once in a mode are not photographed again: hand one Walk to all pages of a tab."""

    def __init__(self):
        self.looks = {}

    def check(self, tab, backward=True):
        """All findings of one way through the page; it must be freshly loaded."""
        controls = tab.page.evaluate(probe("controls"))
        limit = sum(len(control["numbers"]) for control in controls) + 5
        stops, trap = self.forward(tab, limit)
        found = [trap] if trap else []
        for stop in stops:
            found += self.look_at(tab, stop)
        if not trap:
            found += missed(tab, controls, stops)
            found += self.back(tab, stops) if backward else []
        return found + order(tab, stops)

    def forward(self, tab, limit):
        """The stops of Tab up to the end of the page, and a finding if the end never comes."""
        stops, seen = [], set()
        tell = tab.page.evaluate_handle(probe("stop"))
        for _ in range(limit):
            tab.page.keyboard.press("Tab")
            stop = tell.evaluate("tell => tell()")
            if stop is None:
                return stops, None
            if stop["number"] in seen:
                return stops, finding("keyboard-trap", tab, stop["place"], "Tab comes to it again before the page ends")
            seen.add(stop["number"])
            stop["picture"] = self.picture(tab, stop)
            stops.append(stop)
        return stops, finding("keyboard-trap", tab, stops[-1]["place"], "Tab does not come to the end of the page")

    def picture(self, tab, stop):
        """Why the indicator is not visible enough, from the pixels; None when it is."""
        if stop["look"] not in self.looks:
            self.looks[stop["look"]] = ring_fault(tab.page, stop["boxes"])
        return self.looks[stop["look"]]

    def look_at(self, tab, stop):
        found = []
        if not stop["points"]:
            found.append(finding("focus-obscured", tab, stop["place"], "has the focus outside what is shown"))
        elif stop["hidden"]:
            found.append(finding("focus-obscured", tab, stop["place"], f"has the focus under {stop['over']}"))
        if stop["picture"]:
            found.append(finding("focus-not-visible", tab, stop["place"], stop["picture"]))
        return found

    def back(self, tab, stops):
        """Shift+Tab must come through the same stops in reverse, and out again."""
        tab.page.keyboard.press("Shift+Tab")
        for stop in reversed(stops):
            number = tab.page.evaluate(NUMBER)
            if number != stop["number"]:
                return [finding("keyboard-trap", tab, stop["place"], "Shift+Tab does not come back to it")]
            tab.page.keyboard.press("Shift+Tab")
        if tab.page.evaluate(NUMBER) is not None:
            return [finding("keyboard-trap", tab, stops[0]["place"], "Shift+Tab does not leave the page")]
        return []


def missed(tab, controls, stops):
    reached = {stop["number"] for stop in stops}
    return [finding("not-reachable", tab, control["place"], "Tab does not come to it")
            for control in controls if not reached.intersection(control["numbers"])]


def order(tab, stops):
    """The order of focus against the order of the source and of the eye."""
    found = []
    for before, after in zip(stops, stops[1:]):
        if after["number"] < before["number"]:
            found.append(finding("tab-order", tab, after["place"],
                                 f"has the focus after {before['place']}, but stands before it in the source"))
    return found + check_sequence("tab-order", tab, [on_page(stop) for stop in stops])


def on_page(stop):
    """A stop with the boxes it has on the page, not in the window that scrolled to it."""
    x, y = stop["scroll"]
    boxes = [[left + x, top + y, right + x, bottom + y] for left, top, right, bottom in stop["boxes"]]
    return {"place": stop["place"], "boxes": boxes}
