"""A reader who has nothing but a keyboard and takes the shortest way: skip link, links into the page, Tab, Enter."""
from reader import Lost, Reader
from route import shortest_presses


class KeyboardReader(Reader):
    """Each press is one; Shift+Tab and Control+P, two keys held together, are one press too."""

    def effort(self, stop):
        return len(self.way(stop))

    def way(self, stop):
        stops, focused = self.stops()
        way = shortest_presses(stops, focused, stop["number"])
        if way is None:
            raise Lost(f"{self.place}: no key leads to «{stop['name']}»")
        return way

    def press(self, stop):
        stops = self.stops()[0]
        for key, number in self.way(stop):
            self.strike(key)
            self.expect(stops, number)
        self.arrive(stop, lambda: self.strike("Enter", stop["name"]))

    def strike(self, key, meaning=""):
        self.page.keyboard.press(key)
        self.presses.append((key, meaning))

    def expect(self, stops, number):
        """The focus is where the order of the page says; the half of a number is a place that is no stop."""
        focused = self.stops()[1]
        if number == int(number) and focused != number:
            found = stops[focused]["name"] if focused >= 0 else "nothing"
            raise Lost(f"{self.place}: the focus should be on «{stops[int(number)]['name']}» and is on «{found}»")

    def read(self, what, selector):
        """Scrolls by Space until the beginning of the element stands in the window."""
        while (direction := self.where(selector, what)) != 0:
            before = self.page.evaluate("scrollY")
            self.strike("Space" if direction > 0 else "Shift+Space", f"to {what}")
            if not self.moved_from(before):
                raise Lost(f"{self.place}: Space does not bring {what} into the window")

    def print(self):
        """Asks the browser for paper, as from any page; gives the printed pages."""
        self.strike("Control+P", "print")
        return self.page.pdf(prefer_css_page_size=True, format="A4")
