"""What readers with a keyboard and readers with a phone have in common: they look for names; presses are noted."""
import pathlib
import re

from playwright.sync_api import TimeoutError as PlaywrightTimeout

STOPS = pathlib.Path(__file__).with_name("stops.js").read_text("utf-8")
# Below the window: 1, above it: -1, its beginning in the window: 0, not on the page: null.
WHERE = """selector => {
  const element = document.querySelector(selector);
  if (!element) return null;
  const box = element.getBoundingClientRect();
  if (box.top >= 0 && Math.min(box.bottom, box.top + 40) <= innerHeight) return 0;
  return box.top < 0 ? -1 : 1;
}"""


class Lost(Exception):
    """The reader cannot go on: says where and why."""


class Reader:
    """Walks a portal by presses alone; `presses` tells them in order, `remarks` what there was to say on the way."""

    def __init__(self, tab, start):
        self.tab, self.page = tab, tab.page
        self.presses, self.remarks, self.swipes = [], [], 0
        tab.visit(start)

    @property
    def place(self):
        return self.page.url.removeprefix(self.tab.portal.origin).split("#")[0] or "index.html"

    def stops(self, within="body"):
        """What can be pressed, as stops.js tells it, and the number of the focused one."""
        found = self.page.evaluate(STOPS, within)
        return found["stops"], found["focused"]

    def find(self, name="", within="body", href=""):
        """The links and buttons with such a name and address in such an element."""
        return [stop for stop in self.stops(within)[0]
                if stop["inside"] and re.search(name, stop["name"], re.I) and re.search(href, stop["href"])]

    def follow(self, what, *wanted):
        """Presses the nearest of all wanted things, each told in the words of `find`."""
        found = [stop for words in wanted for stop in self.find(**words)]
        if not found:
            raise Lost(f"{self.place}: there is no {what}, that is no {' and no '.join(map(str, wanted))}")
        self.press(min(found, key=self.effort))

    def arrive(self, stop, press):
        """Presses, and when another page of the portal is promised waits for it and looks whether it came."""
        address = stop["href"].split("#")[0]
        if not address.startswith(self.tab.portal.origin) or not address.endswith((".html", "/")):
            press()
            return
        try:
            with self.page.expect_navigation(wait_until="load", timeout=10_000):
                press()
        except PlaywrightTimeout as late:
            raise Lost(f"{self.place}: «{stop['name']}» was pressed and nothing came within 10 seconds") from late
        if self.page.url.split("#")[0] != address:
            raise Lost(f"«{stop['name']}» promised {address} and led to {self.page.url}")

    def where(self, selector, what):
        """Where the beginning of an element is, seen from the window."""
        answer = self.page.evaluate(WHERE, selector)
        if answer is None:
            raise Lost(f"{self.place}: {what} are not on the page: {selector}")
        return answer

    def moved_from(self, before):
        """Waits until the page has left a place and stands still again; false if it stays for two seconds."""
        for _ in range(50):
            now = self.page.evaluate("scrollY")
            self.page.wait_for_timeout(40)
            if now != before and self.page.evaluate("scrollY") == now:
                return True
        return False
