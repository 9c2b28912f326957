"""Is what follows in the source also what follows for the eye: down, then to the right (WCAG 1.3.2, 2.4.3)."""
from finding import finding
from portal import probe

LEFT, TOP, RIGHT, BOTTOM = range(4)
# Lines of neighbours may overlap by less than this, in CSS pixels.
SLACK = 3


def goes_back(before, after):
    """Why the eye would have to go back from one thing to the next, or None; each is the list of its lines' boxes."""
    last, first = before[-1], after[0]
    height = min(last[BOTTOM] - last[TOP], first[BOTTOM] - first[TOP])
    shared = min(last[BOTTOM], first[BOTTOM]) - max(last[TOP], first[TOP])
    right = max(box[RIGHT] for box in before)
    if shared > height / 2:
        return "stands left of it on its line" if first[RIGHT] <= last[LEFT] + SLACK else None
    # Above and to the right is a new column.
    above = first[BOTTOM] <= before[0][TOP] + SLACK
    return "stands above it" if above and first[LEFT] < right - SLACK else None


def check_sequence(kind, tab, things):
    """Compares each thing ({"place", "boxes"} of the whole page) with the one before it."""
    found = []
    for before, after in zip(things, things[1:]):
        reason = goes_back(before["boxes"], after["boxes"]) if before["boxes"] and after["boxes"] else None
        if reason:
            found.append(finding(kind, tab, after["place"], f"comes after {before['place']}, but {reason}"))
    return found


def check_reading_order(tab):
    return check_sequence("reading-order", tab, tab.page.evaluate(probe("reading")))
