"""A reader with a phone 320 pixels wide who has set the text of the whole phone to 200 %: swipes and taps."""
import contextlib
import math

from mode import Mode
from portal import Tab
from reader import Lost, Reader

WIDTH, HEIGHT = 320, 640
SWIPE = 480
TOP = "selector => document.querySelector(selector)?.getBoundingClientRect().top ?? 0"


class PhoneReader(Reader):
    """A tap is a press; `swipes` says how often the page is moved beside that: a finger that scrolls chooses nothing."""

    def effort(self, stop):
        """Swipes and taps on the shorter way: straight, or by a link into the page; and that link."""
        here = self.page.evaluate("scrollY")
        ways = [(swipes(here, stop["top"]), -1)]
        for link in self.stops()[0]:
            if "landingTop" in link and link["shown"] and link["number"] != stop["number"]:
                ways.append((swipes(here, link["top"]) + 1 + swipes(link["landingTop"], stop["top"]), link["number"]))
        return min(ways)

    def press(self, stop):
        by = self.effort(stop)[1]
        if by >= 0:
            before = self.page.evaluate("scrollY")
            self.touch(self.stops()[0][by])
            self.moved_from(before)
        self.touch(stop)

    def touch(self, stop):
        self.swipes += swipes(self.page.evaluate("scrollY"), stop["top"])
        while not (now := self.stops()[0][stop["number"]])["point"]:
            down = now["top"] - self.page.evaluate("scrollY")
            if 0 <= down < HEIGHT - 40:
                raise Lost(f"{self.place}: «{stop['name']}» is covered and cannot be tapped")
            self.swipe(1 if down > 0 else -1, stop["name"])
        self.arrive(stop, lambda: self.tap(now["point"], stop["name"]))

    def tap(self, point, name):
        self.page.touchscreen.tap(point["x"], point["y"])
        self.presses.append(("tap", name))

    def read(self, what, selector):
        self.swipes += swipes(0, self.page.evaluate(TOP, selector))
        while (direction := self.where(selector, what)) != 0:
            self.swipe(direction, what)

    def swipe(self, direction, what):
        """Moves the page by three quarters of the window, and lets go only when the finger rests."""
        before = self.page.evaluate("scrollY")
        middle, reach = HEIGHT // 2, SWIPE // 2
        self.finger("touchStart", middle + direction * reach)
        for part in range(1, 11):
            self.finger("touchMove", middle + direction * (reach - part * SWIPE // 10))
        # A finger that rests a tenth of a second before it leaves does not fling the page on.
        self.page.wait_for_timeout(100)
        self.finger("touchEnd")
        if not self.moved_from(before):
            raise Lost(f"{self.place}: swiping does not bring «{what}» into the window")

    def finger(self, kind, y=None):
        points = [] if y is None else [{"x": WIDTH // 2, "y": y}]
        self.tab.cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def swipes(here, there):
    """How many swipes bring what lies `there` into a window that begins `here`."""
    if here <= there <= here + HEIGHT * 0.9:
        return 0
    return math.ceil((here - there if there < here else there - here - HEIGHT * 0.9) / SWIPE)


@contextlib.contextmanager
def open_phone(browser, portal, script):
    """A tab that is a phone; forgotten when the block ends."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=2, has_touch=True,
                                  is_mobile=True, locale="ru-RU", java_script_enabled=script)
    context.route(lambda address: not address.startswith((portal.origin, "data:", "about:")),
                  lambda route: route.abort("blockedbyclient"))
    try:
        yield Tab(context.new_page(), portal, Mode(view="320 text 200 %", script=script))
    finally:
        context.close()
